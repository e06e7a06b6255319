/** The reporting verbs, or `according to`, nearest to a quotation in its sentence: by one of them it is most often governed. */
import type { ReportingKind } from "./reporting-verbs.ts";
import type { Token } from "./tokens.ts";

export interface Governor {
  /** Index of the verb. */
  readonly at: number;
  readonly kind: ReportingKind;
  readonly form: "finite" | "ing" | "to" | "passive" | "according";
  /** Tokens between it and the quotation. */
  readonly gap: number;
  /** Quotations between it and the quotation, counted up to two. */
  readonly crossed: number;
}

/** How far a verb is looked for, in tokens. */
const farthest = 45;

/** @param from index of the quotation's first token; its opening mark stands before it */
export function governorBefore(tokens: readonly Token[], from: number): Governor | null {
  const sentence = tokens[from]?.sentence;
  let crossed = 0;
  let last = -1;
  for (let at = from - 2; at >= Math.max(0, from - farthest); at--) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return null;
    if (token.quotation >= 0 && token.quotation !== last) crossed++;
    last = token.quotation;
    const kind = kindOf(tokens, at);
    if (kind) {
      const form = formOf(tokens, at);
      return { at, kind, form, gap: from - 2 - at, crossed: Math.min(crossed, 2) };
    }
  }
  return null;
}

/** @param to index after the quotation's last token; no other quotation is crossed */
export function governorAfter(tokens: readonly Token[], to: number): Governor | null {
  const sentence = tokens[to - 1]?.sentence;
  for (let at = to; at < Math.min(tokens.length, to + farthest); at++) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence || token.quotation >= 0) return null;
    const kind = kindOf(tokens, at);
    if (kind) return { at, kind, form: formOf(tokens, at), gap: at - to, crossed: 0 };
  }
  return null;
}

function kindOf(tokens: readonly Token[], at: number): ReportingKind | null {
  return isAccording(tokens, at) ? "speaking" : (tokens[at]?.reporting ?? null);
}

/** `according to` governs as a verb does. */
function isAccording(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === "according" && tokens[at + 1]?.lower === "to";
}

const being = new Set("is are was were be been being".split(" "));

function formOf(tokens: readonly Token[], at: number): Governor["form"] {
  if (isAccording(tokens, at)) return "according";
  if (tokens[at]?.lower.endsWith("ing")) return "ing";
  const before = tokens[at - 1]?.lower ?? "";
  if (before === "to") return "to";
  return being.has(before) || tokens[at + 1]?.lower === "by" ? "passive" : "finite";
}

/** Tokens between, in steps. */
export function step(tokens: number): string {
  if (tokens <= 0) return "0";
  return tokens <= 2 ? "2" : tokens <= 5 ? "5" : tokens <= 10 ? "10" : "far";
}
