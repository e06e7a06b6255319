/** Words and punctuation of a paragraph, and which of its quotations each is in. */
import type { Range } from "../post.ts";
import { filler } from "./filler.ts";
import type { Span } from "./marks.ts";
import { type ReportingKind, reportingVerbs } from "./reporting-verbs.ts";

export interface Token extends Range {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "mark";
  /** Index of the quotation that it is in; -1 outside. */
  readonly quotation: number;
  /** Set for a reporting verb outside of quotations. */
  readonly reporting: ReportingKind | null;
  /** Counts the sentences of the paragraph outside of quotations. */
  readonly sentence: number;
}

const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[’'\-.&@][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*\.?|[^\s\u2060]/gu;
const abbreviation =
  /^(?:\p{Lu}\.?(?:\p{Lu}\.)*|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|vs|No|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|a\.m|p\.m|U\.S|D|R|Va|Ky|Mass|Calif|Fla|Ariz|Ala|Ga|Pa|Wis|Mich|Minn|Tex|Tenn|Okla|Ore|Wash|Conn|Md|Del|Ill|Ind|Kan|La|Mo|Mont|Neb|Nev|S\.C|N\.C|N\.Y|N\.H|N\.J|N\.M|R\.I|W\.Va)$/u;

const none: ReadonlySet<string> = new Set();

function reportingKind(lower: string, own: ReadonlySet<string>): ReportingKind | null {
  return reportingVerbs.get(lower) ?? (own.has(lower) ? "speaking" : null);
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
  for (const match of text.matchAll(word)) {
    const start = match.index;
    let value = match[0];
    while ((spans[span]?.end ?? Number.POSITIVE_INFINITY) <= start) span++;
    const inside = (spans[span]?.start ?? Number.POSITIVE_INFINITY) <= start ? span : -1;
    const isWord = /^[\p{L}\p{N}]/u.test(value);
    const stopped = isWord && value.endsWith(".") && !abbreviation.test(value.slice(0, -1));
    if (stopped) value = value.slice(0, -1);
    const push = (from: number, piece: string, kind: Token["kind"]) => {
      const lower = kind === "word" ? piece.toLowerCase() : piece;
      const reporting = kind === "word" && inside < 0 ? reportingKind(lower, own) : null;
      tokens.push({
        start: from,
        end: from + piece.length,
        text: piece,
        lower,
        kind,
        quotation: inside,
        reporting,
        sentence,
      });
    };
    push(start, value, isWord ? "word" : "mark");
    if (stopped) push(start + value.length, ".", "mark");
    const last = stopped ? "." : value;
    if (
      /^[.!?。！？]$/.test(last) &&
      endsSentence(text, start + match[0].length, inside >= 0 ? spans[inside] : undefined)
    )
      sentence++;
  }
  return tokens;
}

/** Outside of a quotation always; inside, where it ends the quotation and a capital or a quotation follows. */
function endsSentence(text: string, at: number, span: Span | undefined): boolean {
  if (!span) return true;
  if (at < span.end) return false;
  const ahead = text.slice(at, at + 200).replaceAll(filler, "");
  return /^[”"’»“]*\s+(?:[\p{Lu}“"]|$)/u.test(ahead.slice(0, 6)) || text.length - at <= 1;
}
