/** What can be read of a passage by itself. */
import type { Root, RootContent, Yaml } from "mdast";
import { type Flow, readFlow } from "../flow.ts";
import { areOne, join } from "../markdown/apart.ts";
import { movedBy } from "../markdown/move.ts";
import { type Notes, readNotes } from "../notes.ts";
import type { FrontMatter, Silence } from "../post.ts";
import { namesIn } from "../reading/names-so-far.ts";
import { proseItems, type Said, stretchesIn, wordsOf } from "../reading/prose-flow.ts";
import type { ProseOf } from "../reading/read-prose.ts";
import { type Openers, readOpeners } from "../sections.ts";
import { silencesIn } from "../syntax/comments.ts";
import { descendants } from "../syntax/descendants.ts";
import { readFrontMatter } from "../syntax/front-matter.ts";
import type { Destination } from "../syntax/markdown.ts";
import type { Reader } from "../syntax/reader.ts";
import { type SectionMeaning, sectionMeaning } from "./contexts.ts";
import { farSaid } from "./far.ts";
import type { Portion } from "./portions.ts";

/**
 * A part of the post with all that its own text tells, and the definitions of its reference links.
 * Offsets count from its start, lines from 1; those of definitions elsewhere are far.
 */
export interface Passage extends ProseOf {
  readonly portion: Portion;
  readonly root: Root;
  /** Only of the first. */
  readonly frontMatter: FrontMatter | null;
  readonly openers: Openers;
  readonly meaning: SectionMeaning;
  readonly flow: Flow;
  readonly notes: Notes;
  readonly silences: readonly Silence[];
  /** Whether it quotes by double marks. */
  readonly hasDoubleMarks: boolean;
  /** The definitions that were looked for, and what was found. */
  readonly asked: ReadonlyMap<string, Destination | undefined>;
}

/** `titles`: those of people, besides the ones that are known. */
export function readPassage(
  portion: Portion,
  definitions: ReadonlyMap<string, Destination>,
  titles: readonly string[],
): Passage {
  const { text, first } = portion;
  const root = treeOf(portion);
  const asked = new Map<string, Destination | undefined>();
  const get = (label: string): Destination | undefined => {
    const found = definitions.get(label);
    asked.set(label, found);
    return found;
  };
  const reader: Reader = { text, definitions: { get } };
  const openers = readOpeners(reader, root.children, first);
  const byDefault = [openers.attribution, ...openers.openers.map(({ attribution }) => attribution)];
  const defaults = byDefault.filter((attribution) => attribution !== null);
  const flow = readFlow(reader, root.children, new Set(defaults.flatMap(({ node }) => node ?? [])));
  const typed = [...defaults, ...flow.quotations.flatMap(({ attributions }) => attributions)];
  const credits = new Set(typed.flatMap(({ node }) => node ?? []));
  const items = proseItems(reader, root.children, flow.quotations, credits);
  const yaml = first ? root.children.find((node): node is Yaml => node.type === "yaml") : undefined;
  const said = items.map((item) => ({
    item,
    text: item.kind === "prose" ? item.block.text : wordsOf(item, text),
  }));
  return {
    portion,
    text,
    root,
    frontMatter: yaml ? readFrontMatter(text, yaml) : null,
    openers,
    meaning: sectionMeaning(openers),
    flow,
    notes: readNotes(reader, root),
    silences: [...descendants(root)].flatMap((node) => (node.type === "html" ? silencesIn(node) : [])),
    said,
    far: seenFrom(portion.id, said),
    names: namesIn(items, typed, titles),
    hasDoubleMarks: stretchesIn(items).some((block) => /[“"„«「]/.test(block.text)),
    asked: asked.size > 0 ? asked : nothingAsked,
  };
}

/** Most passages refer to no definition. */
const nothingAsked: Passage["asked"] = new Map();

/** What others say stays as it is. */
function seenFrom(id: number, own: readonly Said[]): ProseOf["far"] {
  const known: Said[] = [];
  return (said) => {
    // Mostly it is one of the last.
    const index = own.lastIndexOf(said);
    if (index < 0) return said;
    const far = known[index] ?? farSaid(said, id);
    known[index] = far;
    return far;
  };
}

/** Whether it would be read the same with these definitions. */
export function isReadWith({ asked }: Passage, definitions: ReadonlyMap<string, Destination>): boolean {
  for (const [label, found] of asked) if (definitions.get(label) !== found) return false;
  return true;
}

function treeOf({ text, stretches, lineCount }: Portion): Root {
  const children: RootContent[] = [];
  let offset = 0;
  let line = 0;
  let borrowed: RootContent | null = null;
  for (const stretch of stretches) {
    for (const node of stretch.nodes) {
      // What is where it was already is not copied, unless something is to be added to it.
      const block = offset === 0 && line === 0 ? node : movedBy(node, offset, line);
      const last = children.at(-1);
      if (last && areOne(text, last, block)) {
        const whole = last === borrowed ? movedBy(last, 0, 0) : last;
        children[children.length - 1] = whole;
        join(text, whole, block);
      } else children.push(block);
      borrowed = block === node ? node : null;
    }
    offset += stretch.length;
    line += stretch.lineCount;
  }
  const end = { line: lineCount + 1, column: 1, offset: text.length };
  return { type: "root", children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}
