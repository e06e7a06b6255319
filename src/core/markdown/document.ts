/** A text read as Markdown, stretch by stretch, and read again where it is edited. */
import type { Root, RootContent } from "mdast";
import { flat } from "../flat.ts";
import { lastAtMost } from "../last-at-most.ts";
import type { TextEdit } from "../post.ts";
import { finished, type Steps } from "../steps.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { type Written, type WrittenInPieces, written } from "../written.ts";
import { areOne, join } from "./apart.ts";
import { frontMatterEnd } from "./front-matter-end.ts";
import { movedBy } from "./move.ts";
import { type Label, readAlone } from "./read-alone.ts";
import { cut, type Stretch } from "./stretch.ts";

/** Enough that starting anew costs little; a long list is read faster in many portions than in few. */
const usualPortion = 6_000;

export interface MarkdownDocument {
  readonly text: WrittenInPieces;
  /** Where the first stretch begins: after a byte order mark. */
  readonly start: number;
  /** Where the line after its front matter begins; null without one. */
  readonly frontMatterEnd: number | null;
  /** One after the other they are the rest of the text. */
  readonly stretches: readonly Stretch[];
  /** Where each begins. */
  readonly starts: readonly number[];
  /** How many stretches define each label. */
  readonly defined: ReadonlyMap<Label, number>;
}

/** @param portion how much is read in one go, in UTF-16 units */
export function readDocument(text: string, portion = usualPortion): MarkdownDocument {
  return finished(documentSteps(text, portion));
}

/** The same, which pauses after each portion. */
export function* documentSteps(text: string, portion = usualPortion): Steps<MarkdownDocument> {
  const likely = yield* labelsLikelyIn(text);
  const start = markLength(text);
  const headEnd = frontMatterEnd(text, start);
  const reading = {
    least: headEnd ?? start,
    portion,
    inTable: false,
    isDefined: (label: Label) => likely.has(label),
  };
  const stretches: Stretch[] = [];
  let paused = start;
  let at = start;
  for (const { stretch } of readFrom(text, start, reading)) {
    stretches.push(stretch);
    at += stretch.length;
    if (at - paused < portion) continue;
    paused = at;
    yield;
  }
  yield;
  const defined = countLabels(new Map(), stretches, 1);
  yield;
  const all = corrected(text, stretches, stretches, defined);
  yield;
  return {
    text: written(text),
    start,
    frontMatterEnd: headEnd,
    stretches: all,
    starts: startsFrom(start, all),
    defined,
  };
}

/** The document after an edit. What the edit leaves as it was is the same objects as before. */
export function editDocument(before: MarkdownDocument, edit: TextEdit): MarkdownDocument {
  const text = before.text.after(edit);
  const mark = markLength(text);
  if (edit.start < mark || mark !== before.start) return readDocument(text.whole());
  const old = before.stretches;
  const { starts } = before;
  const frontMatter = frontMatterAfter(before, edit, text);
  // The stretch before the edit may take in what is edited, as a list does with what is indented.
  const appeared = frontMatter !== null && before.frontMatterEnd === null;
  const edited = lastAtMost(starts, edit.start);
  const inLine = !appeared && isInLine(before, edited, edit);
  const first = appeared ? 0 : inLine ? edited : Math.max(0, edited - 1);
  const start = starts[first] ?? mark;
  // From the first untouched stretch on everything is as it was, once something begins there again.
  const untouched = lastAtMost(starts, edit.end) + 1;
  const moved = text.length - before.text.length;
  const end = (starts[untouched] ?? before.text.length) + moved;
  const least = Math.max(end, first === 0 ? (frontMatter ?? 0) : 0);
  const found: Stretch[] = [];
  let rest = old.length;
  let at = start;
  const isDefined = (label: Label): boolean => before.defined.has(label);
  const portion = (starts[untouched + 1] ?? before.text.length) + moved - start;
  const inTable = old[first]?.inTable ?? false;
  const again = inLine ? readLine(text.slice(start, end), isDefined) : null;
  if (again) {
    found.push(again);
    rest = untouched;
  }
  const reading = { least, inTable, isDefined, portion };
  for (const { stretch, rowFollows } of again ? [] : readFrom(text, start, reading)) {
    found.push(stretch);
    at += stretch.length;
    if (at < least) continue;
    const next = lastAtMost(starts, at - moved);
    if (next < untouched || starts[next] !== at - moved || old[next]?.inTable !== rowFollows) continue;
    rest = next;
    break;
  }
  // The stretch before the edit is mostly as it was.
  const [read, was] = [found[0], old[first]];
  if (read && was && start + was.length <= edit.start && isSame(read, was)) found[0] = was;
  const removed = countLabels(before.defined, old.slice(first, rest), -1);
  const defined = countLabels(removed, found, 1);
  const stretches = old.slice(0, first).concat(found, old.slice(rest));
  const flipped = [
    ...new Set([...old.slice(first, rest), ...found].flatMap((stretch) => stretch.defined)),
  ].some((label) => before.defined.has(label) !== defined.has(label));
  return {
    text,
    start: mark,
    frontMatterEnd: frontMatter,
    stretches: corrected(text, stretches, flipped ? stretches : found, defined),
    starts: starts
      .slice(0, first)
      .concat(startsFrom(start, found))
      .concat(starts.slice(rest).map((each) => each + moved)),
    defined,
  };
}

function frontMatterAfter(
  { start, frontMatterEnd: end }: MarkdownDocument,
  edit: TextEdit,
  text: WrittenInPieces,
): number | null {
  if (end !== null && edit.start > end) return end;
  // What is not opened need not be looked through for its end.
  return text.slice(start, start + 3) === "---" ? frontMatterEnd(text.whole(), start) : null;
}

/** As a paragraph begins, and no other block. */
const firstWord = /^ {0,3}\p{L}\p{L}/u;

/** Whether it is a paragraph of one line. */
function isPlainLine(text: string): boolean {
  const end = text.search(/[\n\r]/);
  return firstWord.test(text) && (end < 0 || /^[ \t\n\r]*$/.test(text.slice(end)));
}

/**
 * Whether an edit is of such a line, behind the start of its first word: then neither what is before it nor what is
 * after it can take it in.
 */
function isInLine({ text, stretches, starts }: MarkdownDocument, edited: number, edit: TextEdit): boolean {
  const start = starts[edited] ?? 0;
  const stretch = stretches[edited];
  const [node, ...others] = stretch?.nodes ?? [];
  if (!stretch || stretch.inTable || node?.type !== "paragraph" || others.length > 0) return false;
  if (/[\n\r]/.test(edit.text) || edit.end > start + rangeOf(node).end) return false;
  return (
    firstWord.test(text.slice(start, edit.start)) && isPlainLine(text.slice(start, start + stretch.length))
  );
}

/** Null where it is something else. */
function readLine(line: string, isDefined: Reading["isDefined"]): Stretch | null {
  const piece = flat(line);
  const [stretch, ...others] = isPlainLine(piece)
    ? cut(piece, readAlone(piece, { first: false, inTable: false, isDefined }), { inTable: false })
    : [];
  return stretch && others.length === 0 ? stretch : null;
}

interface Reading {
  /** Of the first stretch. */
  readonly inTable: boolean;
  readonly isDefined: (label: Label) => boolean;
  /** What stands before this offset is read in one go. */
  readonly least: number;
  readonly portion: number;
}

interface ReadStretch {
  readonly stretch: Stretch;
  /** Whether the next begins with a row of its table. */
  readonly rowFollows: boolean;
}

/** The stretches from the start of one on. */
function* readFrom(
  text: Written,
  start: number,
  { isDefined, least, portion, ...reading }: Reading,
): Iterable<ReadStretch> {
  let at = start;
  let { inTable } = reading;
  let size = Math.max(1, portion);
  while (at < text.length || at === start) {
    const end = lineStartAfter(text, Math.max(at + size, least));
    const piece = flat(text.slice(at, end));
    const first = at === markLength(text);
    const read = cut(piece, readAlone(piece, { first, inTable, isDefined }), { inTable });
    // The last may go on after the piece.
    const whole = end === text.length ? read : read.slice(0, -1);
    for (const [index, stretch] of whole.entries()) {
      yield { stretch, rowFollows: read[index + 1]?.inTable ?? false };
      at += stretch.length;
    }
    inTable = read.at(-1)?.inTable ?? false;
    size = whole.length > 0 ? portion : size * 2;
    if (end === text.length) return;
  }
}

/** Reads again what was told wrongly about a label. */
function corrected(
  text: Written,
  all: readonly Stretch[],
  doubtful: readonly Stretch[],
  defined: ReadonlyMap<Label, number>,
): readonly Stretch[] {
  const isWrong = ({ asked }: Stretch): boolean =>
    [...asked].some(([label, answer]) => defined.has(label) !== answer);
  const wrong = new Set(doubtful.filter(isWrong));
  if (wrong.size === 0) return all;
  let at = markLength(text);
  return all.map((stretch, index) => {
    const start = at;
    at += stretch.length;
    if (!wrong.has(stretch)) return stretch;
    // What follows tells where that ends which is left open; whole, lest it seem to define what it does not.
    const piece = flat(text.slice(start, at + (all[index + 1]?.length ?? 0)));
    const isDefined = (label: Label): boolean => defined.has(label);
    const read = readAlone(piece, { first: index === 0, inTable: stretch.inTable, isDefined });
    const [again = stretch] = cut(piece, read, stretch);
    return again;
  });
}

/** Whether two stretches of the same text were read the same. */
function isSame(one: Stretch, other: Stretch): boolean {
  const plain = ({ asked, ...rest }: Stretch): string => JSON.stringify([rest, [...asked]]);
  return one.length === other.length && plain(one) === plain(other);
}

/** All of it as one tree, with the offsets and lines of the text. */
export function treeOf(document: MarkdownDocument): Root {
  const { stretches } = document;
  const text = document.text.whole();
  let offset = document.start;
  let line = 0;
  const children: RootContent[] = [];
  for (const { nodes, length, lineCount } of stretches) {
    for (const node of nodes) {
      const block = movedBy(node, offset, line);
      const last = children.at(-1);
      if (last && areOne(text, last, block)) join(text, last, block);
      else children.push(block);
    }
    offset += length;
    line += lineCount;
  }
  const lastBreak = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"), document.start - 1);
  return {
    type: "root",
    children,
    position: {
      start: { line: 1, column: 1, offset: document.start },
      end: { line: line + 1, column: text.length - lastBreak, offset: text.length },
    },
  };
}

function startsFrom(start: number, stretches: readonly Stretch[]): readonly number[] {
  let at = start;
  return stretches.map(({ length }) => {
    const start = at;
    at += length;
    return start;
  });
}

function countLabels(
  counts: ReadonlyMap<Label, number>,
  stretches: readonly Stretch[],
  step: 1 | -1,
): ReadonlyMap<Label, number> {
  const labels = stretches.flatMap(({ defined }) => defined);
  if (labels.length === 0) return counts;
  const result = new Map(counts);
  for (const label of labels) {
    const count = (result.get(label) ?? 0) + step;
    if (count === 0) result.delete(label);
    else result.set(label, count);
  }
  return result;
}

/** A guess, which spares reading most of the text twice: what stands in brackets before a colon. */
function* labelsLikelyIn(text: string): Steps<ReadonlySet<Label>> {
  const labels = new Set<Label>();
  for (let colon = text.indexOf("]:"); colon >= 0; colon = text.indexOf("]:", colon + 2)) {
    const open = text.lastIndexOf("[", colon);
    const label = text.slice(open + 1, colon).toLowerCase();
    if (open >= 0 && label.length <= 999) labels.add(label.startsWith("^") ? label : `[${label}`);
    yield;
  }
  return labels;
}

/** micromark drops one byte order mark, and does not count it. */
function markLength(text: Written): number {
  let length = 0;
  while (text.slice(length, length + 1) === "\uFEFF") length++;
  return length;
}

/** The start of the first line that begins after an offset; the length of the text where none does. */
function lineStartAfter(text: Written, offset: number): number {
  const lineBreak = text.indexOf("\n", Math.max(0, offset - 1));
  return lineBreak < 0 ? text.length : lineBreak + 1;
}
