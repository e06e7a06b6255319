/** Quotations, block and inline, with who said them and where. */
import type { FoundQuotation } from "./flow.ts";
import type { DefinedNote } from "./notes.ts";
import type { Attribution, Prose, Quotation, Sections } from "./post.ts";
import type { InlineQuotation, ProseReading } from "./reading/prose-reading.ts";
import { resolveSource, resolveSpeaker } from "./resolve.ts";
import { sectionAt } from "./sections.ts";
import { rangeOf } from "./syntax/markdown.ts";
import { quotedText } from "./syntax/quoted-words.ts";
import { wordCount } from "./word-count.ts";
import type { Written } from "./written.ts";

/** The note of a normalised label. */
export type NoteOf = (label: string) => DefinedNote | undefined;

/** Of a post, in the order of its text; what is within a block quotation follows it. */
export function readQuotations(
  written: Written,
  found: readonly FoundQuotation[],
  { inline, lead }: ProseReading,
  sections: Sections,
  noteOf: NoteOf,
): readonly Quotation[] {
  const quotations: Quotation[] = [];
  // The quotations that are open around the next one, outermost first.
  const around: Quotation[] = [];
  for (const [index, block] of found.entries()) {
    around.length = Math.min(around.length, block.depth - 1);
    const quotation = blockQuotation(block, lead.get(block) ?? null, sections, noteOf, around.at(-1));
    const inner = nestedAfter(found, index).flatMap(({ attributions }) => attributions);
    const words = quotedText(written, quotation.words, [...quotation.attributions, ...inner]);
    const whole = { ...quotation, text: words, wordCount: wordCount(words) };
    quotations.push(whole);
    around.push(whole);
  }
  const blockOf = new Map(quotations.map((quotation) => [quotation.nodes[0], quotation]));
  for (const quotation of inline) {
    const outer = blockOf.get(quotation.within?.nodes[0]);
    quotations.push(inlineQuotation(quotation, sections, noteOf, outer));
  }
  return quotations.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function inlineQuotation(
  found: InlineQuotation,
  sections: Sections,
  noteOf: NoteOf,
  outer: Quotation | undefined,
): Quotation {
  const { range, words, parts, text, marks, place, prose, notes, beside, original, within } = found;
  const section = sectionAt(sections, range.start);
  const attributions = [...new Set(notes.flatMap((label) => noteOf(label)?.attribution ?? []))];
  const own = resolveSource(attributions, sections, section, prose);
  // Words quoted within a quotation stand on the same page as it does.
  const source: Quotation["source"] = beside
    ? { values: [beside], how: "explicit", confidence: 1 }
    : outer && own.how !== "explicit" && outer.source.values.length > 0
      ? { ...outer.source, how: "inherited" }
      : own;
  return {
    kind: "inline",
    place,
    marks,
    wordCount: wordCount(text),
    prose,
    nodes: [],
    range,
    words,
    parts,
    text,
    depth: within ? within.depth + 1 : 1,
    attributions,
    speaker: withinSpeaker(resolveSpeaker(attributions, sections, section, prose), outer),
    source,
    section,
    original,
    notes,
  };
}

/** `I` and `she` within a block quotation are who speaks there, as far as can be told. */
function withinSpeaker(own: Quotation["speaker"], outer: Quotation | undefined): Quotation["speaker"] {
  const name = own.values[0]?.name ?? "";
  if (!outer || !/^(?:I|we|he|she|they|it)$/i.test(name)) return own;
  const { values } = outer.speaker;
  return { values, how: values.length > 0 ? "inferred" : "missing", confidence: own.confidence };
}

/** The quotations nested in one: those that follow it at a greater depth. */
function nestedAfter(found: readonly FoundQuotation[], index: number): readonly FoundQuotation[] {
  const depth = found[index]?.depth ?? 1;
  let end = index + 1;
  while ((found[end]?.depth ?? 0) > depth) end++;
  return found.slice(index + 1, end);
}

function blockQuotation(
  found: FoundQuotation,
  prose: Prose | null,
  sections: Sections,
  noteOf: NoteOf,
  outer: Quotation | undefined,
): Quotation {
  const first = found.nodes[0];
  const last = found.nodes.at(-1);
  const start = first ? rangeOf(first).start : found.words.start;
  const ends = [
    last ? rangeOf(last).end : found.words.end,
    ...found.attributions.map(({ range }) => range.end),
  ];
  const section = sectionAt(sections, start);
  // A note speaks for the quotation that carries it, after its own line.
  const noted = found.notes.flatMap((label) => noteOf(label)?.attribution ?? []);
  const attributions: readonly Attribution[] = [...found.attributions, ...new Set(noted)];
  const source = resolveSource(attributions, sections, section, prose);
  return {
    kind: "block",
    place: null,
    marks: null,
    wordCount: 0,
    prose,
    nodes: found.nodes,
    range: { start, end: Math.max(...ends) },
    words: found.words,
    parts: [found.words],
    text: "",
    depth: found.depth,
    attributions,
    speaker: resolveSpeaker(attributions, sections, section, prose),
    // Words quoted within a quotation stand on the same page as it does.
    source:
      source.how !== "explicit" && outer?.source.how === "explicit"
        ? { ...outer.source, how: "inherited" }
        : source,
    section,
    original: found.original,
    notes: found.notes,
  };
}
