/** Reporting clauses of Japanese: `港湾長の小林光は「…」と述べた`. */
import { japanesePronouns, japaneseVerbs } from "../../words/speech/ja.ts";
import type { ReadClause } from "./clause.ts";

const reported = new RegExp(`^[」』]?(?:などと|と)[^。「」]{0,16}?(?:${japaneseVerbs.join("|")})`, "u");
const topic = /(?:^|[。、\s])([^。、「」『』\sはが]{2,30})[はが][^。「」『』]{0,60}[「『]?$/u;
const label = /^\s*([\u3040-\u30ff\u3400-\u9fff々・]{2,16})[：:]\s*[「『]?$/u;
/** A place or a time before the name, or a title with の. */
const ahead = /^.*(?:[でに]|の(?=[\u3400-\u9fff々]{2,5}$))/u;

export const japaneseClause: ReadClause = ({ before, after }) => {
  const speaks = reported.test(after.words);
  const match = label.exec(before.words) ?? (speaks ? topic.exec(before.words) : null);
  const said = match?.[1];
  if (!match || said === undefined)
    return speaks || /[：:]\s*[「『]?$/.test(before.words)
      ? { speaker: null, kind: "pronoun", sure: false }
      : null;
  const name = said.replace(ahead, "") || said;
  const end = match.index + match[0].indexOf(said) + said.length;
  const speaker = before.place(end - name.length, end);
  const pronoun = japanesePronouns.includes(name);
  return { speaker, kind: pronoun ? "pronoun" : "name", sure: !pronoun };
};
