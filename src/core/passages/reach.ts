/** How far what stands before a place bears on the blocks after it: where no passage may begin. */
import type { Blockquote, RootContent } from "mdast";
import { mayBeAfter } from "../flow.ts";
import { markerOf } from "../markdown/apart.ts";
import type { Stretch } from "../markdown/stretch.ts";
import { isPassedOver, mayLabel } from "../sections.ts";
import { mayOpen } from "../syntax/attribution-node.ts";
import { isComment } from "../syntax/comments.ts";
import { rangeOf } from "../syntax/markdown.ts";

/** What the blocks before a place leave open. */
export interface Reach {
  /** Blocks since the last block quotation that may be its attributions; 2 where none may follow. */
  readonly sinceQuotation: 0 | 1 | 2;
  /** Whether the next paragraph may be the default of a section. */
  readonly fresh: boolean;
  /** Whether a mark may be left open, to go on in the next paragraph. */
  readonly open: boolean;
  /** Whether it ends in a colon, which leads in to words in the next: both may be of one link. */
  readonly leadsIn: boolean;
  /** Whether a block quotation is here that surely has its attribution, so that another does not belong to it. */
  readonly attributed: boolean;
  /** Whether a comment is here that may be about what is next. */
  readonly told: boolean;
  /** Of the list that ends here: the mark of its items, and how many there are. */
  readonly list: { readonly marker: string; readonly items: number } | null;
}

/** At the start of a post. */
export const atStart: Reach = {
  sinceQuotation: 2,
  fresh: true,
  open: false,
  leadsIn: false,
  attributed: false,
  told: false,
  list: null,
};

/**
 * Whether a passage may begin with a stretch: a block quotation stands with what introduces it and with
 * its attributions, a default with the head of its section, and quoted words with what they go on from.
 * `text`: of the stretch.
 */
export function mayBegin(
  { sinceQuotation, fresh, open, leadsIn, attributed, told, list }: Reach,
  text: string,
  stretch: Stretch,
): boolean {
  const [node] = stretch.nodes;
  if (!node || told) return false;
  const { type } = node;
  if (type === "heading" || type === "thematicBreak") return !open && !leadsIn;
  if (type === "blockquote") return attributed;
  if (type === "html" || type === "yaml" || (fresh && type !== "paragraph")) return false;
  if ((open || leadsIn) && mayBeginWithMark(text)) return false;
  if (type === "list") {
    const goesOn = list !== null && list.marker === markerOf(text, node);
    // A list of one item may be an attribution.
    return goesOn ? list.items > 1 : sinceQuotation === 2;
  }
  if (type !== "paragraph") return true;
  const range = rangeOf(node);
  return !(sinceQuotation === 2 ? mayOpen(text, range.start) : mayBeAfter(text, range));
}

/** What is left open after a stretch. */
export function reachAfter(before: Reach, text: string, { nodes }: Stretch): Reach {
  const reach = nodes.reduce((each, node) => after(each, text, node), before);
  // After a line of nothing but `>` the block quotation goes on.
  return reach.attributed && /(?:^|[\n\r])[ \t>]*>[ \t]*(?:\r\n|\n|\r)$/.test(text.slice(-40))
    ? { ...reach, attributed: false }
    : reach;
}

function after(before: Reach, text: string, node: RootContent): Reach {
  const { start, end } = rangeOf(node);
  const marker = node.type === "list" ? markerOf(text, node) : null;
  const goesOn = marker !== null && marker === before.list?.marker;
  return {
    sinceQuotation: goesOn || isComment(node) ? before.sinceQuotation : sinceQuotation(before, text, node),
    fresh: isPassedOver(node) ? before.fresh : opensSection(text, node),
    open: isProse(node) && mayGoOn(text.slice(start, end)),
    leadsIn: isProse(node) && endsInColon(text.slice(start, end)),
    attributed: node.type === "blockquote" && isAttributed(text.slice(start, end), node),
    told:
      // What silences a table silences all of its rows.
      (node.type === "table" && before.told) ||
      isComment(node) ||
      // On the way from a comment to its block others are passed over, whatever they do themselves.
      /<!--[\s>]*tracker-post-(?:disable|enable)/.test(text.slice(start, end)),
    list: marker === null ? null : { marker, items: 1 + (goesOn ? (before.list?.items ?? 0) : 0) },
  };
}

/**
 * Whether a block quotation ends in `— Name | Source`, which is read as nothing else. The line may be the end of a
 * comment, a tag, code or a link that began above it: what these end in is in none, but for its own links.
 */
function isAttributed(text: string, { children }: Blockquote): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) + 1);
  return (
    children.at(-1)?.type === "paragraph" &&
    /^[ \t]*>[ \t]?— [^[\]()`<>\\|]*[^[\]()`<>\\|\s] \| (?=\S)(?:[^[\]()`<>\\|]|\[[^[\]`<>\\|]*\]|\([^()"'`<>\\|]*\))+$/.test(
      line,
    )
  );
}

function sinceQuotation({ sinceQuotation }: Reach, text: string, node: RootContent): Reach["sinceQuotation"] {
  const { type } = node;
  if (type === "blockquote") return 0;
  const mayAttribute =
    type === "list" || type === "html" || (type === "paragraph" && mayBeAfter(text, rangeOf(node)));
  return mayAttribute && sinceQuotation === 0 ? 1 : 2;
}

function opensSection(text: string, node: RootContent): boolean {
  return (
    node.type === "heading" ||
    node.type === "thematicBreak" ||
    (node.type === "paragraph" && mayLabel(text, rangeOf(node).start))
  );
}

function isProse({ type }: RootContent): boolean {
  return (
    type !== "code" && type !== "html" && type !== "yaml" && type !== "definition" && type !== "thematicBreak"
  );
}

/** Whether marks may be left open: true for more than are. */
function mayGoOn(text: string): boolean {
  if (!/["“”„«»‹›「『‘‚&]/.test(text)) return false;
  const last = (mark: string): number => text.lastIndexOf(mark);
  const count = (mark: string): number => text.split(mark).length - 1;
  if (/&(?:#|quot|[lr][ads]quo|apos)/.test(text) || /[‘‚]/.test(text)) return true;
  if (count('"') % 2 === 1 || last("「") > last("」") || last("『") > last("』")) return true;
  if (last("„") > Math.max(last("“"), last("”"))) return true;
  if (count("“") > count("„") && last("“") > last("”")) return true;
  if (!text.includes("“") && !text.includes("„") && count("”") % 2 === 1) return true;
  if (/(?:^|[^\p{L}\p{N}\s.,!?…»›])[»›]|\s[»›][^\s]/u.test(text)) return true;
  return last("«") > last("»") || last("‹") > last("›");
}

/** True for more than do. Line breaks are not seen, and a row of a table ends in a bar. */
function endsInColon(text: string): boolean {
  return /[:：](?:\s|\||<br\b[^<>]*>)*$/i.test(text);
}

/** True for more than do. */
function mayBeginWithMark(text: string): boolean {
  const start = /^[\s>*_#\d.)+-]*(?:\[[ xX]\] )?/.exec(text)?.[0].length ?? 0;
  return /["“”„«»‹›「『‘‚&<![\]|]/.test(text[start] ?? "");
}
