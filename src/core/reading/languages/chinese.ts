/** Reporting clauses of Chinese: `林浩然表示：“…”`, `“…”，林浩然说。` */
import { namesOutlet, titleBefore } from "../../syntax/names.ts";
import { chineseAdverbs, chineseInstitutions, chinesePronouns, chineseVerbs } from "../../words/speech/zh.ts";
import type { Clause, ReadClause, Stretch } from "./clause.ts";

const verbs = `(?:${chineseVerbs.join("|")})`;
const run = "[^\\s，。！？；：、,.!?;:“”‘’「」『』]";
const before = new RegExp(`(${run}{1,40}?)${verbs}(?:道|说)?\\s*[：:，,]?\\s*[“"「『]?$`, "u");
const alone = new RegExp(`${verbs}\\s*[：:，,]?\\s*[“"「『]?$`, "u");
const label = new RegExp(`^\\s*(${run}{2,20})\\s*[：:]\\s*[“"「『]?$`, "u");
const after = new RegExp(`^[”"」』]?[，,]?(${run}{1,20}?)${verbs}(?:道)?(?=[。，,！!]|$)`, "u");
const colon = /[：:]\s*[“"「『]?$/;

export const chineseClause: ReadClause = (around) => {
  const labelled = subjectIn(label, around.before);
  return (
    subjectIn(before, around.before) ??
    subjectIn(after, around.after) ??
    (labelled?.sure ? labelled : null) ??
    (alone.test(around.before.words) || colon.test(around.before.words)
      ? { speaker: null, kind: "pronoun", sure: false }
      : null)
  );
};

function subjectIn(pattern: RegExp, { words, place }: Stretch): Clause | null {
  const match = pattern.exec(words);
  const said = match?.[1];
  if (!match || said === undefined) return null;
  const subject = withoutAdverbs(said);
  const start = match.index + match[0].indexOf(said);
  const speaker = place(start, start + subject.length);
  if (chinesePronouns.includes(subject)) return { speaker, kind: "pronoun", sure: false };
  return subject.length < 2 ? null : { speaker, kind: "name", sure: isWhole(subject) };
}

/** What stands before where, when and to whom: `林浩然在会上` is 林浩然. */
function withoutAdverbs(subject: string): string {
  const ends = chineseAdverbs
    .map((word) => subject.indexOf(word, 1))
    .filter((at) => at > 1 || chinesePronouns.includes(subject.slice(0, at)));
  return subject.slice(0, Math.min(subject.length, ...ends));
}

/** A name, with or without a title before it; an institution; an outlet. */
function isWhole(subject: string): boolean {
  if (/^《.+》$/u.test(subject) || namesOutlet(subject) || titleBefore(subject).titleLength > 0) return true;
  if (/^[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+$/u.test(subject)) return true;
  const institution = chineseInstitutions.some(
    (word) => subject.endsWith(word) && subject.length > word.length,
  );
  return institution ? subject.length <= 16 : /^[\u3400-\u9fff]{2,4}$|^\p{Lu}[\p{L} ·]+$/u.test(subject);
}
