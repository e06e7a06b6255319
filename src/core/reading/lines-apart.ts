/**
 * Lines of a paragraph that quote one after the other, each whole in itself: testimonials, answers,
 * a text that was pasted without blank lines. Each is read as a paragraph.
 */
import { filler } from "../prose/filler.ts";
import { firstFrom } from "../prose/paragraph.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";

const opening = /^[“"„«「『]/;
/** The mark before may be a closing one that a keyboard put there. */
const marked = /^[“”"„«「『]/;
const ending = /[.!?…。！？][”"’»」』)\]]*$/;

/** The paragraph itself where its lines belong together: sentences that run on over them. */
export function linesApart(block: ProseBlock): readonly ProseBlock[] {
  const { text, source } = block;
  const blocks: ProseBlock[] = [];
  let start = 0;
  for (let end = source.value.indexOf("\n"); end >= 0; end = source.value.indexOf("\n", end + 1)) {
    const line = bare(text.slice(Math.max(start, source.value.lastIndexOf("\n", end - 1) + 1), end));
    const next = bare(text.slice(end + 1, end + 20));
    if (!opening.test(next) || !(ending.test(line) || marked.test(line))) continue;
    blocks.push(cut(block, start, end));
    start = end + 1;
  }
  return start === 0 ? [block] : [...blocks, cut(block, start, text.length)];
}

function bare(line: string): string {
  return line.replaceAll(filler, "").trim();
}

function cut(block: ProseBlock, start: number, end: number): ProseBlock {
  const { text, source, links, notes } = block;
  return {
    ...block,
    text: text.slice(start, end),
    source: { value: source.value.slice(start, end), offset: (index) => source.offset(index + start) },
    links: links
      .slice(firstFrom(links, start), firstFrom(links, end))
      .map((link) => ({ ...link, start: link.start - start, end: link.end - start })),
    notes: notes
      .slice(firstFrom(notes, start), firstFrom(notes, end))
      .map((note) => ({ ...note, start: note.start - start, end: note.end - start })),
  };
}
