/**
 * The final post as a whole: safe HTML, block by block, or as hast, for exports that change it further.
 * `rendering.ts` gives the same for a page that is kept up to date.
 */
import type { Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import { lineIndex } from "./line-index.ts";
import type { Block, Post, Range } from "./post.ts";
import { header } from "./render/header.ts";
import { direction, languageTag, wordsIn } from "./render/language.ts";
import { noteContent, noteItem, noteList, noteText, numberNotes } from "./render/notes.ts";
import type { RenderOptions } from "./render/options.ts";
import { type Outline, outlineOf, printedBlocks } from "./render/outline.ts";
import {
  contentOf,
  definitionsFor,
  definitionsIn,
  finished,
  placesIn,
  type TreeMaker,
  treeMaker,
  treeOf,
} from "./render/trees.ts";

export type { RenderOptions } from "./render/options.ts";

/** A final post, as HTML. */
export interface RenderedPost extends PostFacts {
  /** Title, series, date, author and the source line of the whole post; empty where there is none of these. */
  readonly header: string;
  readonly blocks: readonly RenderedBlock[];
  /** The numbered list at the end; empty without notes. */
  readonly sources: string;
}

export interface PostFacts {
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

/** Renders a post as HTML that is safe to show: the same post always gives the same HTML. */
export function render(post: Post, options: RenderOptions = {}): RenderedPost {
  const { header, blocks, sources, ...facts } = renderTree(post, options);
  const position = lineIndex(post.text);
  return {
    ...facts,
    header: toHtml(header),
    blocks: blocks.map(({ tree, range }) => ({
      html: toHtml(tree),
      range,
      line: position(range.start).line - 1,
    })),
    sources: toHtml(sources),
  };
}

/**
 * Renders a post as hast that is safe to show.
 * @internal
 */
export function renderTree(post: Post, options: RenderOptions = {}): PostTree {
  const outline = outlineOf(post, post.notes, post.text);
  const isTitled = titledPart([outline], post) === 0;
  const { entries, places } = numberNotes([outline], isTitled ? 0 : -1);
  const printed = printedBlocks(post.blocks, isTitled);
  const definitions = definitionsFor(outline.links, definitionsIn(post.root));
  const words = wordsIn(post.lang);
  const noteOf = new Map(post.notes.map((note) => [note.node.identifier, note]));
  const notes = entries.flatMap((entry) => noteOf.get(entry.note.identifier) ?? []);
  const inNotes = placesIn(
    notes.map(({ node }) => node),
    entries.flatMap((entry) => entry.places),
  );
  const madeInNotes = treeMaker(post, { definitions, places: inNotes, tipOf: () => "" });
  const contents = notes.map((note) =>
    noteContent(note, contentOf(madeInNotes(note.node.children)), post.text),
  );
  const items = entries.map((entry, index) => noteItem(entry, contents[index] ?? [], words));
  const tips = contents.map(noteText);
  const made = treeMaker(post, {
    definitions,
    places: placesIn(
      printed.flatMap(({ nodes }) => nodes),
      places[0] ?? [],
    ),
    tipOf: (number) => tips[number - 1] ?? "",
  });
  const ownLine = ownLineOf(post, printed);
  return {
    ...factsOf([outline], post),
    header: headerTree(post, ownLine, made, options),
    blocks: printed
      .filter((block) => block !== ownLine)
      .map((block) => ({ tree: finished(treeOf(block, post, made), options), range: block.range }))
      .filter(({ tree }) => tree.children.length > 0),
    sources: finished(
      { type: "root", children: items.length > 0 ? [noteList(entries, items, words)] : [] },
      options,
    ),
  };
}

/**
 * `parts`: of the post, in the order of the text. `alike`: of a post in the same language.
 * @internal
 */
export function factsOf(
  parts: readonly Outline[],
  { lang, frontMatter }: Post,
  alike: Pick<PostFacts, "lang" | "dir"> | null = null,
): PostFacts {
  const heading = parts.find((part) => part.heading !== null)?.heading ?? null;
  const title = frontMatter?.title ?? heading;
  // To ask for what a tag means takes longer than much else of a key.
  return { lang: alike?.lang ?? languageTag(lang), dir: alike?.dir ?? direction(lang), title };
}

/**
 * The part of a post whose first heading says the title that stands above it already; -1 for none.
 * @internal
 */
export function titledPart(parts: readonly Outline[], { frontMatter }: Post): number {
  const title = frontMatter?.title?.trim();
  const first = parts.findIndex(({ prints }) => prints);
  return title !== undefined && parts[first]?.opening === title ? first : -1;
}

/**
 * The source line of the whole post, which stands in its header.
 * @internal
 */
export function ownLineOf(post: Post, printed: readonly Block[]): Block | null {
  const own = post.sections[0]?.attribution ?? null;
  return printed.find((block) => block.kind === "default" && block.attribution === own) ?? null;
}

/** @internal */
export function headerTree(
  post: Post,
  ownLine: Block | null,
  made: TreeMaker,
  options: RenderOptions,
): HastRoot {
  const line = ownLine ? contentOf(treeOf(ownLine, post, made)) : [];
  return finished(header(post.frontMatter, languageTag(post.lang), line), options);
}
