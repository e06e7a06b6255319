/** The post that was read, passage by passage, as it is asked for. */
import type { Root, RootContent } from "mdast";
import { blocksOf } from "../blocks.ts";
import { lazyFields } from "../lazily.ts";
import { areOne, join } from "../markdown/apart.ts";
import type { DefinedNote } from "../notes.ts";
import { once } from "../once.ts";
import type { Attribution, Note, Post, ReadPost, Section, Sections } from "../post.ts";
import { readQuotations } from "../quotations.ts";
import { sectionsOf } from "../sections.ts";
import { type Places, placesOf } from "./places.ts";
import type { PostReading } from "./reading.ts";

const fields = [
  "text",
  "frontMatter",
  "root",
  "blocks",
  "quotations",
  "attributions",
  "sections",
  "notes",
  "undefinedNotes",
  "silences",
] as const;
const withFields = lazyFields<Pick<Post, (typeof fields)[number]>>(fields);

export function postOf(reading: PostReading): ReadPost {
  const { passages } = reading;
  const { text: written, start } = reading.markdown;
  const places = placesOf(passages, reading.portions);
  const outline = placedSections(reading, places);
  const sections = once(() => reading.outline.sections.flatMap((_, index) => outline.at(index) ?? []));
  const parts: Post[] = [];
  const passage = (index: number): Post => {
    const part = parts[index] ?? passageOf(reading, places, index, { outline, sections });
    parts[index] = part;
    return part;
  };
  const all = <Value>(of: (part: Post) => readonly Value[]): Value[] =>
    passages.flatMap((_, index) => of(passage(index)));
  const root = once((): Root => {
    const text = written.whole();
    const children = joined(
      text,
      all((part) => part.root.children),
    );
    const line = 1 + passages.reduce((sum, { portion }) => sum + portion.lineCount, 0);
    const lastBreak = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"), start - 1);
    const end = { line, column: text.length - lastBreak, offset: text.length };
    return { type: "root", children, position: { start: { line: 1, column: 1, offset: start }, end } };
  });
  const quotations = once(() => all((part) => part.quotations));
  const given = { written, lang: reading.options.lang, outline, reading, places, passage };
  return withFields(given, {
    text: written.whole,
    frontMatter: () => passage(0).frontMatter,
    root,
    blocks: () => {
      const defaults = sections().flatMap(({ attribution }) => attribution ?? []);
      return blocksOf(root().children, quotations(), defaults);
    },
    quotations,
    attributions: () => all((part) => part.attributions),
    sections,
    notes: () => all((part) => part.notes),
    undefinedNotes: () => all((part) => part.undefinedNotes),
    silences: () => all((part) => part.silences),
  });
}

function passageOf(
  reading: PostReading,
  places: Places,
  index: number,
  { outline, sections }: { readonly outline: Sections; readonly sections: () => readonly Section[] },
): Post {
  const { passages, prose, facts } = reading;
  const { text: written } = reading.markdown;
  const place = places.in(index);
  const own = passages[index];
  const read = prose[index]?.read;
  if (!own || !read) throw new RangeError(`The post has no passage ${index}.`);
  const noteOf = (label: string): DefinedNote | undefined => {
    const at = facts.definitionOf(label)?.passage;
    const defined = at === undefined ? [] : places.in(at)(passages[at]?.notes.defined ?? []);
    return defined.find(({ node }) => node.identifier === label);
  };
  const root = once(() => place(own.root));
  const quotations = once(() => {
    const lead = new Map([...read.lead].map(([found, said]) => [place(found), place(said)]));
    const said = { inline: place(read.inline), lead };
    return readQuotations(written, place(own.flow.quotations), said, outline, noteOf);
  });
  const notes = once(() =>
    place(own.notes.defined)
      .filter(({ node }) => facts.definitionOf(node.identifier)?.passage === index)
      .map((note): Note => ({ ...note, references: referencesTo(reading, places, note.node.identifier) })),
  );
  const defaults = once(() => {
    const { attribution, openers } = place(own.openers);
    return [attribution, ...openers.map((opener) => opener.attribution)].filter((each) => each !== null);
  });
  return withFields(
    { written, lang: reading.options.lang, outline },
    {
      text: written.whole,
      frontMatter: () => {
        const whole = places.in(0)(passages[0]?.frontMatter ?? null);
        return whole && index > 0 ? { ...whole, problems: [] } : whole;
      },
      root,
      blocks: () => blocksOf(root().children, quotations(), defaults()),
      quotations,
      attributions: () => {
        const all = new Set([
          ...defaults(),
          ...place(own.flow.quotations).flatMap(({ attributions }) => attributions),
          ...notes().flatMap(({ attribution }) => attribution ?? []),
          ...place(own.flow.orphans),
        ]);
        return [...all].sort((a: Attribution, b: Attribution) => a.range.start - b.range.start);
      },
      sections,
      notes,
      undefinedNotes: () => place(own.notes.undefinedNotes),
      silences: () => place(own.silences),
    },
  );
}

function placedSections({ passages, markdown, outline, openings }: PostReading, places: Places): Sections {
  const { sections, openedIn } = outline;
  const startOf = (section: number): number => {
    const opened = openedIn[section - 1];
    return opened ? (places.starts[opened.passage] ?? 0) + (openings[section - 1] ?? 0) : 0;
  };
  const attributionOf = (section: number): (() => Section["attribution"]) | null => {
    const opened = openedIn[section - 1];
    const passage = opened?.passage ?? 0;
    if (opened && !opened.attributed) return null;
    return () => {
      const openers = passages[passage]?.openers;
      const own = opened ? openers?.openers[opened.opener]?.attribution : openers?.attribution;
      return places.in(passage)(own ?? null);
    };
  };
  return sectionsOf(sections, markdown.text.length, startOf, attributionOf);
}

function referencesTo({ passages, facts }: PostReading, places: Places, label: string): Note["references"] {
  return facts.referencesTo(label).flatMap((index) =>
    places
      .in(index)(passages[index]?.notes.references ?? [])
      .filter(({ identifier }) => identifier === label)
      .map(({ range }) => range),
  );
}

/** Lists and tables that go on over passages as one: in copies, since each part is still what it is in its passage. */
function joined(text: string, blocks: readonly RootContent[]): RootContent[] {
  const children: RootContent[] = [];
  let copy: RootContent | null = null;
  for (const block of blocks) {
    const last = children.at(-1);
    if (!last || !areOne(text, last, block)) {
      children.push(block);
      continue;
    }
    if (last !== copy) {
      copy = copyOf(last);
      children[children.length - 1] = copy;
    }
    join(text, copy, block);
  }
  return children;
}

function copyOf(block: RootContent): RootContent {
  const copy = { ...block };
  if (block.position) copy.position = { start: block.position.start, end: { ...block.position.end } };
  return "children" in copy ? ({ ...copy, children: [...copy.children] } as RootContent) : copy;
}
