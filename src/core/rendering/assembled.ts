/** The blocks of a rendering, put together over passages and at their places in the post. */
import { carriedOver, type Replaced } from "../passages/alignment.ts";
import type { PageBlock, PagePart } from "./page.ts";
import type { Print, PrintedBlock, PrintedPart, Start } from "./print.ts";
import type { Rendering } from "./rendering.ts";

/** Something printed, and the start that its place counts from. */
export interface Placed<Printed extends PrintedPart = PrintedPart> {
  readonly printed: Printed;
  readonly from: Start;
}

/** A block with its parts from all passages that it is in. */
export interface Assembled {
  readonly own: Placed<PrintedBlock>;
  readonly parts: readonly Placed[];
}

/** The blocks of some passages; the first does not go on from one before these. */
export function assembled(rendering: Rendering, first: number, end: number): readonly Assembled[] {
  const blocks: { own: Placed<PrintedBlock>; parts: Placed[] }[] = [];
  for (let index = first; index < end; index++) {
    const from = startAt(rendering, index);
    for (const [at, printed] of (rendering.prints[index]?.blocks ?? []).entries()) {
      const parts = printed.parts.map((part) => ({ printed: part, from }));
      if (at === 0 && goesOn(rendering, index)) blocks.at(-1)?.parts.push(...parts);
      else blocks.push({ own: { printed, from }, parts });
    }
  }
  return blocks;
}

/** How many blocks there are; `before`: in the passages before that one. */
export function blockCount({ blockCounts }: Rendering, before = blockCounts.length): number {
  let count = 0;
  for (let index = 0; index < before; index++) count += blockCounts[index] ?? 0;
  return count;
}

/**
 * How many blocks begin in each passage.
 * @param run the passages that may be printed otherwise than before
 */
export function blockCountsOf(
  prints: readonly Print[],
  old: Pick<Rendering, "blockCounts"> | null,
  run: Replaced,
): readonly number[] {
  // The passage after the run may go on with the last block in it.
  const end = Math.min(run.end + 1, prints.length);
  const made = prints
    .slice(run.start, end)
    .map(({ blocks }, index) => blocks.length - (goesOn({ prints }, run.start + index) ? 1 : 0));
  return carriedOver(old?.blockCounts ?? [], { ...run, oldEnd: run.oldEnd + end - run.end }, made);
}

/** Whether the first block of a passage is one with the last of the passage before. */
export function goesOn({ prints }: Pick<Rendering, "prints">, index: number): boolean {
  const own = prints[index];
  if (!own?.given.joint.goesOn) return false;
  const kind = own.blocks[0]?.kind ?? null;
  return kind !== null && prints[index - 1]?.blocks.at(-1)?.kind === kind;
}

/** Where a passage begins; where the post ends, after the last. */
export function startAt({ reading: { portions } }: Pick<Rendering, "reading">, index: number): Start {
  return { offset: portions.starts[index] ?? 0, line: portions.linesBefore[index] ?? 0 };
}

export function pageBlock({ own, parts }: Assembled): PageBlock {
  const { html, end } = framed(own.printed, parts.length > 0);
  return { ...pagePart(own), html, parts: parts.map(pagePart), end };
}

export function pagePart({ printed, from }: Placed): PagePart {
  const { html, start, line, annotations } = printed;
  return { html, start: from.offset + start, line: from.line + line, annotations };
}

/** What stands around the parts of a block: a table has a body where any row follows its head. */
function framed({ html, end, kind }: PrintedBlock, hasParts: boolean): Pick<PrintedBlock, "html" | "end"> {
  if (kind !== "table" || !hasParts) return { html, end };
  return { html: `${html}<tbody>\n`, end: `</tbody>\n${end}` };
}
