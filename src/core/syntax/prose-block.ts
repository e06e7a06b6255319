/** The paragraphs, headings and cells of a post as running prose: what a reader sees, markup read over. */
import type { Heading, Nodes, Paragraph, TableCell } from "mdast";
import type { InlinePlace, Range } from "../post.ts";
import { filler } from "../prose/filler.ts";
import { type InlineSource, inlineSource, type Link, type Piece, type PlacedText } from "./inline-source.ts";
import type { Reader } from "./reader.ts";

export interface ProseBlock {
  readonly node: Nodes;
  readonly place: InlinePlace;
  /** As long as the source's `value`, so that indices of one are indices of the other. */
  readonly text: string;
  readonly source: PlacedText;
  readonly links: readonly (Range & { readonly link: Link })[];
  /** References to notes, by normalised label. */
  readonly notes: readonly (Range & { readonly label: string })[];
}

const quotationMarks =
  /&(?:#8220|#x201c|ldquo|#8221|#x201d|rdquo|quot|laquo|raquo|#8216|lsquo|#8217|rsquo|#39|apos);/gi;

const marksByName: Readonly<Record<string, string>> = {
  "#8220": "“",
  "#x201c": "“",
  ldquo: "“",
  "#8221": "”",
  "#x201d": "”",
  rdquo: "”",
  quot: '"',
  laquo: "«",
  raquo: "»",
  "#8216": "‘",
  lsquo: "‘",
  "#8217": "’",
  rsquo: "’",
  "#39": "'",
  apos: "'",
};

export function proseBlock(
  reader: Reader,
  node: Paragraph | Heading | TableCell,
  place: InlinePlace,
  quoteDepth: number,
): ProseBlock {
  const source = inlineSource(reader.text, node, quoteDepth, reader.definitions);
  const links = source.pieces.flatMap(({ start, end, link }) => (link ? [{ start, end, link }] : []));
  const notes = source.pieces.flatMap(({ start, end, note }) =>
    note === null ? [] : [{ start, end, label: note }],
  );
  const { value, offset } = source;
  return { node, place, text: seen(source), source: { value, offset }, links, notes };
}

/** What a site's generator puts in its place, `{{< image alt="…" >}}`, `{% include … %}`. */
const shortcode = /\{\{[^{}]*\}\}(?: "[^"]*"(?=\)))?|\{%[^{}]*%\}/g;

/** The source with fillers for markup. A line end is a space. */
function seen(source: InlineSource): string {
  const { value } = source;
  let text = "";
  let at = 0;
  for (const piece of source.pieces) {
    if (piece.kind === "text" || piece.start < at) continue;
    text += words(value.slice(at, piece.start)) + readPiece(value, piece);
    at = piece.end;
  }
  text += words(value.slice(at));
  return text.replace(shortcode, (code) => filler.repeat(code.length));
}

function words(raw: string): string {
  return raw
    .replaceAll("\n", " ")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, filler)
    .replace(quotationMarks, (entity) => {
      const mark = marksByName[entity.slice(1, -1).toLowerCase()] ?? "";
      return mark + filler.repeat(entity.length - 1);
    });
}

/** A link reads as its text; code, images, notes and tags as nothing. */
function readPiece(value: string, { start, end, kind, link }: Piece): string {
  if (kind === "break") return " ".repeat(end - start);
  if (!link || link.bare) return filler.repeat(end - start);
  const raw = value.slice(start, end);
  const close = Math.max(raw.lastIndexOf("]("), raw.lastIndexOf("]["));
  const labelEnd = close > 0 ? close : raw.endsWith("]") ? raw.length - 1 : raw.indexOf("</a");
  const labelStart = raw.startsWith("[") ? 1 : raw.indexOf(">") + 1;
  if (labelEnd <= labelStart) return filler.repeat(raw.length);
  const label = words(raw.slice(labelStart, labelEnd)).replace(/[*_`]/g, filler);
  return filler.repeat(labelStart) + label + filler.repeat(raw.length - labelEnd);
}
