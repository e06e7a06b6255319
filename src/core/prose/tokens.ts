/** Words and punctuation of a paragraph, and which of its quotations each is in. */
import type { Range } from "../post.ts";
import { filler } from "./filler.ts";
import type { Span } from "./marks.ts";
import { kindOf, type ReportingKind } from "./reporting-verbs.ts";

export interface Token extends Range {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "mark";
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Index of the quotation that it is in; -1 outside. */
  readonly quotation: number;
  /** Set for a reporting verb outside of quotations. */
  readonly reporting: ReportingKind | null;
  /** Counts the sentences of the paragraph outside of quotations. */
  readonly sentence: number;
}

const piece = /([\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'\-.&@][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?)|[^\s\u2060]/gu;
const abbreviation =
  /^(?:\p{Lu}\.?(?:\p{Lu}\.)*|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|U\.S|D|R|Va|Ky|Mass|Calif|Fla|Ariz|Ala|Ga|Pa|Wis|Mich|Minn|Tex|Tenn|Okla|Ore|Wash|Conn|Md|Del|Ill|Ind|Kan|La|Mo|Mont|Neb|Nev|S\.C|N\.C|N\.Y|N\.H|N\.J|N\.M|R\.I|W\.Va)$/u;

const none: ReadonlySet<string> = new Set();

function reportingKind(lower: string, own: ReadonlySet<string>): ReportingKind | null {
  return kindOf(lower) ?? (own.has(lower) ? "speaking" : null);
}

/** In order; `own`: forms of verbs that the writer adds. A full stop belongs to the word of an abbreviation and is a mark of its own after any other. */
export function tokenize(
  text: string,
  spans: readonly Span[],
  own: ReadonlySet<string> = none,
): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let span = 0;
  let reported = false;
  for (const { index: start, 0: whole, 1: word } of text.matchAll(piece)) {
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span++;
    const inside = (spans[span]?.start ?? Number.POSITIVE_INFINITY) <= start ? span : -1;
    const stopped = word?.endsWith(".") === true && !abbreviation.test(word.slice(0, -1));
    const mark = stopped ? "." : word === undefined ? whole : null;
    if (word !== undefined) {
      const value = stopped ? word.slice(0, -1) : word;
      const lower = value.toLowerCase();
      const kind = inside < 0 ? reportingKind(lower, own) : null;
      const reporting = kind && isNoun(tokens, lower) ? null : kind;
      if (reporting) reported = true;
      tokens.push({
        start,
        end: start + value.length,
        text: value,
        lower,
        kind: "word",
        capital: isCapital(value),
        quotation: inside,
        reporting,
        sentence,
      });
    }
    if (mark === null) continue;
    const end = start + whole.length;
    tokens.push({
      start: end - mark.length,
      end,
      text: mark,
      lower: mark,
      kind: "mark",
      capital: false,
      quotation: inside,
      reporting: null,
      sentence,
    });
    if (stops.has(mark) && endsSentence(text, end, spans[inside], reported)) {
      sentence++;
      reported = false;
    }
  }
  return tokens;
}

const stops = new Set(".!?。！？");

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word);
}

const determiners = new Set(
  "the a an this these those his her their its my our your no any some every".split(" "),
);
const prepositions = new Set(
  "of in on at for from with by about over into after before under amid despite".split(" "),
);
const adjectives = new Set(
  "recent previous earlier controversial public several many other such own new latest repeated false similar critical early".split(
    " ",
  ),
);
const pronouns = /^(?:he|she|it|who|that|there|what|how|here)[’']s$/;

/** `his claim`, `Ruan’s remarks`, `of reports`, `recent comments`: nouns that are written as verbs are. */
function isNoun(tokens: readonly Token[], word: string): boolean {
  const before = tokens.at(-1);
  if (before?.kind !== "word" || before.quotation >= 0) return false;
  const { lower } = before;
  if (determiners.has(lower)) return true;
  if (/[’']s$/.test(lower) && !pronouns.test(lower)) return !/^(?:said|told)$/.test(word);
  if (/[a-z](?:ed|ing)$|^(?:said|told|wrote|spoke)$/.test(word)) return false;
  return prepositions.has(lower) || (word.endsWith("s") && adjectives.has(lower));
}

/**
 * Outside of a quotation always; inside, where it ends the quotation and a capital or a quotation follows.
 * @param reported whether a reporting verb stands before the quotation in its sentence
 */
function endsSentence(text: string, at: number, span: Span | undefined, reported: boolean): boolean {
  if (!span) return true;
  if (at < span.end) return false;
  const ahead = text.slice(at, at + 200).replaceAll(filler, "");
  if (!reported && /[!?]/.test(text[at - 1] ?? "") && isCredited(ahead)) return false;
  return /^[”"’»“]*\s+(?:[\p{Lu}“"]|$)/u.test(ahead.slice(0, 6)) || text.length - at <= 1;
}

const credit = /^[”"’»“]*\s+(?:\p{Lu}[\p{L}.’'-]*\s+){1,5}(\p{Ll}+)(?![\p{Ll}:])/u;

/** `“Really?” Minister Sung asked`: the sentence goes on. */
function isCredited(ahead: string): boolean {
  const verb = credit.exec(ahead)?.[1];
  return verb !== undefined && kindOf(verb) === "speaking";
}
