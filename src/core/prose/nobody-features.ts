/** Of a quotation alone: what speaks for or against the possibility that nobody is said to have said it. */
import type { Memory } from "./memory.ts";
import type { Paragraph, QuotedWords } from "./paragraph.ts";
import type { Token } from "./tokens.ts";

const small = new Set("the of and a in to for".split(" "));
const finite = new Set(
  "is are was were am be will would can could should must may might have has had do does did i we you they he she it there that's let not".split(
    " ",
  ),
);
const persons = /^(?:i|we|you|my|our|your|me|us|i[’']m|we[’']re|it[’']s)$/;

export function nobodyFeatures(
  { tokens, text, quotations, mentions, speaking }: Paragraph,
  quotation: QuotedWords,
  memory: Memory,
  repeated: boolean,
): string[] {
  const { from, to, words, length, before, after } = quotation;
  const size = words <= 3 ? `${words}` : words <= 5 ? "5" : words <= 9 ? "9" : "10";
  const own = tokens.slice(from, to);
  const last = text[quotation.end - 1] ?? "";
  const ending = /[.!?…]/.test(last) ? "stop" : last === "," ? "comma" : "none";
  const verbs = own.some(({ lower }) => finite.has(lower) || /[’'](?:s|re|m|ve|ll|d|t)$/.test(lower));
  const person = own.some(({ lower }) => persons.test(lower));
  const sentence = tokens[from]?.sentence;
  const reported = speaking.get(sentence ?? -1) ?? 0;
  const features = [
    "nobody",
    `nobody words=${size}`,
    `nobody first=${/^\p{Lu}/u.test(text.slice(quotation.start, quotation.start + 2)) ? "capital" : "other"} ${size}`,
    `nobody last=${ending} ${length}`,
    `nobody before=${before}`,
    `nobody before=${before} ${length}`,
    `nobody before=${before} ${size}`,
    `nobody after=${after}`,
    `nobody after=${after} ${length}`,
    `nobody between=${before} ${after}`,
    `nobody between=${before} ${after} ${length}`,
    `nobody verbs=${verbs} ${person}`,
    `nobody verbs=${verbs} ${size}`,
    `nobody verbs=${verbs} ${before}`,
    `nobody reported=${Math.min(reported, 2)}`,
  ];
  if (words > 0 && own.every(isTitleWord))
    features.push("nobody titled", `nobody titled ${before}`, `nobody titled ${size}`);
  if (repeated) features.push("nobody repeated", `nobody repeated ${length}`);
  if (reported === 0 && !tokens[from - 2]?.reporting) features.push(`nobody unreported ${size}`);
  if (memory.termBefore) features.push("nobody after a term");
  if (memory.inParagraph) features.push("nobody after speech");
  if (quotations.length > 2) features.push("nobody among many");
  if (mentions.length === 0) features.push("nobody named");
  return features;
}

function isTitleWord({ kind, text, lower }: Token): boolean {
  return kind === "mark" || /^\p{Lu}/u.test(text) || small.has(lower);
}
