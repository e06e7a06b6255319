/**
 * The final post: safe HTML, block by block, so that one that changed can be exchanged alone.
 * `renderTree` gives the same as hast, for exports that change it further.
 */
import type { ElementContent, Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type {
  Blockquote,
  Definition,
  FootnoteReference,
  Root as MdastRoot,
  Nodes,
  Paragraph,
  RootContent,
} from "mdast";
import { type Handlers, toHast } from "mdast-util-to-hast";
import { toString as plainText } from "mdast-util-to-string";
import { visit } from "unist-util-visit";
import type { Annotate, Annotation } from "./annotation.ts";
import { lineIndex } from "./line-index.ts";
import type { Block, Post, Quotation, Range } from "./post.ts";
import { annotated } from "./render/annotations.ts";
import { caption, underHeading } from "./render/caption.ts";
import { element } from "./render/element.ts";
import { header } from "./render/header.ts";
import { direction, languageTag, sourceLead, wordsIn } from "./render/language.ts";
import { type Numbering, noteList, noteTexts, numberNotes, reference } from "./render/notes.ts";
import { originalsOf, withoutOriginals } from "./render/originals.ts";
import { ownAttributions, plainQuote, quotationFigure } from "./render/quotation.ts";
import { pairTags, rawHtml } from "./render/raw-html.ts";
import { safe } from "./render/safe.ts";
import { descendants } from "./syntax/descendants.ts";

/** A final post, as HTML. */
export interface RenderedPost extends PostFacts {
  /** Title, series, date, author and the source line of the whole post; empty where there is none of these. */
  readonly header: string;
  readonly blocks: readonly RenderedBlock[];
  /** The numbered list at the end; empty without notes. */
  readonly sources: string;
}

interface PostFacts {
  /** A well-formed BCP 47 tag. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  /** From the front matter, else the first heading; null where there is neither. */
  readonly title: string | null;
}

export interface RenderedBlock {
  readonly html: string;
  readonly range: Range;
  /** The line that it begins on, from 0. */
  readonly line: number;
  /** What is told of the element with `data-quotation="0"`, `"1"` … in it; empty where nothing was asked for. */
  readonly annotations: readonly Annotation[];
}

/**
 * A final post, as sanitised hast.
 * @internal
 */
export interface PostTree extends PostFacts {
  readonly header: HastRoot;
  readonly blocks: readonly { readonly tree: HastRoot; readonly range: Range }[];
  readonly sources: HastRoot;
}

export interface RenderOptions {
  /** Another address for an image; undefined leaves it as typed. Called with what passed the sanitizer. */
  readonly resolveImage?: (url: string) => string | undefined;
}

/** For a page that only the writer sees. */
export interface AnnotatedRenderOptions extends RenderOptions {
  /** What to tell of each quotation. Its element is marked; without this the HTML knows of no inference. */
  readonly annotate?: Annotate;
}

/** Renders a post as HTML that is safe to show: the same post always gives the same HTML. */
export function render(post: Post, options: AnnotatedRenderOptions = {}): RenderedPost {
  const { header, blocks, sources, ...facts } = renderTree(post, options);
  const position = lineIndex(post.text);
  const { annotate = () => null } = options;
  const shown = annotated(blocks, post.quotations, annotate, post.text);
  return {
    ...facts,
    header: toHtml(header),
    blocks: blocks.map(({ tree, range }, index) => ({
      html: toHtml(shown[index]?.tree ?? tree),
      range,
      line: position(range.start).line - 1,
      annotations: shown[index]?.annotations ?? [],
    })),
    sources: toHtml(sources),
  };
}

/**
 * Renders a post as hast that is safe to show.
 * @internal
 */
export function renderTree(post: Post, options: RenderOptions = {}): PostTree {
  const lang = languageTag(post.lang);
  const words = wordsIn(lang);
  const printed = post.blocks.filter((block) => !silent.has(block.kind) && !repeatsTitle(block, post));
  const numbering = numberNotes(
    post,
    printed.flatMap((block) => block.nodes),
  );
  const inNotes = treeMaker(post, numbering, new Map());
  const sources = noteList(numbering.entries, words, post.text, (note) =>
    contentOf(inNotes(note.node.children)),
  );
  const made = treeMaker(post, numbering, noteTexts(sources));
  const tree = (block: Block): HastRoot =>
    sourceLine(block, post, made, sourceLead(lang)) ?? made(block.nodes);
  const finished = (raw: HastRoot): HastRoot => {
    const clean = safe({ ...raw, children: pairTags(contentOf(raw)) });
    if (options.resolveImage) resolveImages(clean, options.resolveImage);
    return clean;
  };

  const ownDefault = post.sections[0]?.attribution ?? null;
  const ownLine = printed.find((block) => block.kind === "default" && block.attribution === ownDefault);
  return {
    lang,
    dir: direction(lang),
    title: post.frontMatter?.title ?? firstHeading(post),
    header: finished(header(post.frontMatter, lang, ownLine ? contentOf(tree(ownLine)) : [])),
    blocks: printed
      .filter((block) => block !== ownLine)
      .map((block) => ({ tree: finished(tree(block)), range: block.range }))
      .filter((block) => block.tree.children.length > 0),
    sources: finished(sources),
  };
}

const silent: ReadonlySet<Block["kind"]> = new Set(["definition", "front-matter"]);

type TreeMaker = (nodes: readonly RootContent[]) => HastRoot;

/**
 * Turns blocks into hast, one by one, with what they refer to elsewhere in the post at hand.
 * @param texts what each entry of the list says, for the hover on its references
 */
function treeMaker(post: Post, { places }: Numbering, texts: ReadonlyMap<number, string>): TreeMaker {
  const definitions = definitionsIn(post.root);
  const quotationOf = new Map<Blockquote, Quotation>();
  const shownElsewhere = new Set<Nodes>();
  for (const quotation of post.quotations) {
    for (const node of quotation.nodes) quotationOf.set(node, quotation);
    for (const { node } of ownAttributions(quotation)) if (node) shownElsewhere.add(node);
  }

  const originals = originalsOf(post);
  const handlers: Handlers = {
    // Called once, before everything in it: the place to say what holds for all of it.
    root(state, node: MdastRoot) {
      const { one, all } = state;
      // Cells have no handler of their own.
      state.all = (parent) => {
        const content = all(parent);
        const range = parent.type === "tableCell" ? placeOf(parent) : null;
        return range ? withoutOriginals(content, range, originals, post).flat() : content;
      };
      state.definitionById = definitions;
      state.one = (child, parent) => (shownElsewhere.has(child) ? undefined : one(child, parent));
      return state.all(node);
    },
    blockquote(state, node: Blockquote) {
      const quotation = quotationOf.get(node);
      if (!quotation) return plainQuote(state, node);
      return quotation.nodes[0] === node ? quotationFigure(state, quotation, post) : undefined;
    },
    paragraph(state, node: Paragraph) {
      const content = state.all(node);
      const range = placeOf(node);
      const [words, folded] = range ? withoutOriginals(content, range, originals, post) : [content, []];
      const result = element("p", {}, words);
      state.patch(node, result);
      return [result, ...folded];
    },
    html: (_, node, parent) => rawHtml(node, parent),
    footnoteReference(state, node: FootnoteReference) {
      const place = places.get(node);
      if (!place) return undefined;
      const result = reference(place, texts.get(place.number) ?? "");
      state.patch(node, result);
      return result;
    },
  };
  return (nodes) => {
    const children = nodes.map((node) => (isTooDeep(node) ? asTyped(node, post.text) : node));
    const hast = toHast({ type: "root", children }, { handlers });
    return hast.type === "root" ? { ...hast, children: contentOf(hast) } : { type: "root", children: [] };
  };
}

/** As `mdast-util-to-hast` looks them up; the first of two counts. */
function definitionsIn(root: MdastRoot): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of descendants(root)) {
    const id = node.type === "definition" ? node.identifier.toUpperCase() : "";
    if (node.type === "definition" && !definitions.has(id)) definitions.set(id, node);
  }
  return definitions;
}

/** No writer nests so deep, no browser shows it, and every step after this one recurses. */
const deepest = 200;

function isTooDeep(node: Nodes): boolean {
  let level: readonly Nodes[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((parent) => ("children" in parent ? parent.children : []));
  }
  return false;
}

function placeOf({ position }: Nodes): Range | null {
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? null : { start, end };
}

function asTyped({ position }: Nodes, source: string): RootContent {
  return { type: "code", value: source.slice(position?.start.offset, position?.end.offset) };
}

/** A section's default as readers see it; null for any other block. */
function sourceLine(
  { kind, attribution, nodes }: Block,
  post: Post,
  made: TreeMaker,
  lead: string,
): HastRoot | null {
  if (kind !== "default" || !attribution) return null;
  const paragraph = contentOf(made(nodes)).find((node) => node.type === "element");
  if (!paragraph) return null;
  const credit = caption(attribution, pairTags(paragraph.children), post.text, underHeading(lead));
  return { type: "root", children: [element("p", { className: ["source"] }, credit)] };
}

/** The first heading that prints, when it says the title that stands above it already. */
function repeatsTitle(block: Block, post: Post): boolean {
  const first = post.blocks.find(({ kind }) => !silent.has(kind));
  const heading = block.nodes[0];
  const title = post.frontMatter?.title?.trim();
  return (
    block === first &&
    heading?.type === "heading" &&
    heading.depth === 1 &&
    plainText(heading).trim() === title
  );
}

function firstHeading(post: Post): string | null {
  const heading = post.root.children.find((node) => node.type === "heading");
  return heading ? plainText(heading) : null;
}

function contentOf(tree: HastRoot): ElementContent[] {
  return tree.children.filter((node) => node.type !== "doctype");
}

function resolveImages(tree: HastRoot, resolve: NonNullable<RenderOptions["resolveImage"]>): void {
  visit(tree, "element", ({ tagName, properties }) => {
    const { src } = properties;
    if (tagName === "img" && typeof src === "string") properties["src"] = resolve(src) ?? src;
  });
}
