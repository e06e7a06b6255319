/** Reporting clauses of languages that write words apart: `a déclaré Amina Diallo`, `laut Amina Diallo`. */
import { once } from "../../once.ts";
import type { SpeechWords } from "../../words/speech/words.ts";
import type { Clause, ReadClause, Stretch } from "./clause.ts";

const openMark = '\\s*[«„“”"»‚‘]?\\s*$';
const closeMark = '^\\s*[»”“"’«]?[\\s,.;!?—–-]*';
const endsInColon = new RegExp(`[:：]${openMark}`);

/** The reader of one language. */
export function europeanClauses(speech: SpeechWords): ReadClause {
  // Not on import: most posts are in one language.
  const patternsOnce = once(() => patternsOf(speech));
  const inflected = (clause: Clause | null): Clause | null =>
    clause && { ...clause, sure: clause.sure && !speech.inflectsNames };
  return ({ before, after }) => {
    const patterns = patternsOnce();
    return (
      subjectIn(patterns.verbAfter, after, speech) ??
      inflected(subjectIn(patterns.sourceAfter, after, speech)) ??
      subjectIn(patterns.verbBefore, before, speech) ??
      inflected(subjectIn(patterns.sourceBefore, before, speech)) ??
      (patterns.verbAlone.test(after.words.slice(0, 80)) ||
      patterns.verbAlone.test(before.words) ||
      endsInColon.test(before.words)
        ? { speaker: null, kind: "pronoun", sure: false }
        : null)
    );
  };
}

type Patterns = Readonly<
  Record<"verbAfter" | "sourceAfter" | "verbBefore" | "sourceBefore" | "verbAlone", RegExp>
>;

function patternsOf(speech: SpeechWords): Patterns {
  const { verbs, according, afterwards, articles, pronouns, particles } = speech;
  const verb = `(?:${verbs.join("|")})(?!\\p{L})`;
  const name = `\\p{Lu}[\\p{L}’'-]+(?: (?:(?:${particles.join("|")}) ){0,2}\\p{Lu}[\\p{L}’'-]+){0,4}`;
  // `l’` stands close to its noun.
  const spaced = articles.map((word) => (/[’']$/.test(word) ? word : `${word} `));
  const article = spaced.length > 0 ? `(?:${anyCase(spaced)})` : "(?!)";
  const noun = `${article}\\p{L}[\\p{L}-]+(?: de [\\p{L}-]+)?`;
  const pronoun = `(?:${anyCase(pronouns)})(?!\\p{L})`;
  // A title may stand before the name: `la ministre Amina Diallo`.
  const subject = `(?:(?<pronoun>${pronoun})|(?:${article})?(?:\\p{Ll}[\\p{L}-]* ){0,3}(?<name>${name})|(?<noun>${noun}))`;
  return {
    verbAfter: new RegExp(`${closeMark}(?:${verb})(?:-t-| |-)${subject}`, "u"),
    sourceAfter: new RegExp(`${closeMark}(?:${[...according, ...afterwards].join("|")}) ${subject}`, "u"),
    verbBefore: new RegExp(
      `(?:(?<name>${name})|(?<noun>${noun})|(?<pronoun>${pronoun}))(?:, [^,.!?]{1,60},)? ${verb}[^.!?«„“"]{0,60}${openMark}`,
      "u",
    ),
    sourceBefore: new RegExp(`(?:${anyCase(according)}) ${subject}[^.!?«„“"]{0,60}${openMark}`, "u"),
    verbAlone: new RegExp(`${closeMark}(?:${verb})|(?<!\\p{L})${verb}[^.!?«„“"]{0,30}${openMark}`, "u"),
  };
}

function anyCase(words: readonly string[]): string {
  return words.flatMap((word) => [word, (word[0] ?? "").toUpperCase() + word.slice(1)]).join("|");
}

function subjectIn(pattern: RegExp, { words, place }: Stretch, speech: SpeechWords): Clause | null {
  const match = pattern.exec(words);
  const { pronoun, name, noun } = match?.groups ?? {};
  const found = pronoun ?? name ?? noun;
  if (!match || found === undefined) return null;
  const start = match.index + match[0].lastIndexOf(found);
  const end = start + found.length;
  if (pronoun) return { speaker: place(start, end), kind: "pronoun", sure: false };
  if (name === undefined) return { speaker: place(start, end), kind: "common", sure: true };
  // An article stands before the name, or was taken into it at the start of a sentence.
  const parts = name.split(" ");
  const within = speech.articles.includes(parts[0]?.toLowerCase() ?? "");
  const article = within ? null : articleBefore(words.slice(0, start), speech.articles);
  if (!within && article === null) return { speaker: place(start, end), kind: "name", sure: true };
  const own = within ? parts.slice(1) : parts;
  if (!speech.capitalNouns || own.length < 3)
    return { speaker: place(start - (article?.length ?? 0), end), kind: "common", sure: true };
  const length = own.slice(1).join(" ").length;
  return { speaker: place(end - length, end), kind: "name", sure: true };
}

/** `die ` or `l’`, where words end in one. */
function articleBefore(words: string, articles: readonly string[]): string | null {
  const last = /(?:^|[\s,])(\p{L}+[’' ])$/u.exec(words)?.[1] ?? "";
  return articles.includes(last.trim().toLowerCase()) ? last : null;
}
