/** The post that was read, part by part, as it is asked for. */
import type { Root, RootContent } from "mdast";
import { blocksOf } from "../blocks.ts";
import { areOne, join } from "../markdown/apart.ts";
import { notesOf } from "../notes.ts";
import type { Attribution, Note, Post, Quotation, Section } from "../post.ts";
import { readQuotations } from "../quotations.ts";
import { sectionsOf } from "../sections.ts";
import { placesOf } from "./places.ts";
import type { PostReading } from "./reading.ts";

export function postOf(reading: PostReading): Post {
  const { passages, prose } = reading;
  const { text, start } = reading.markdown;
  const places = placesOf(passages, start);
  const each = <Value>(of: (index: number) => readonly Value[]): Value[] =>
    passages.flatMap((_, index) => of(index));

  const root = once((): Root => {
    const children: RootContent[] = [];
    for (const [index, passage] of passages.entries())
      for (const block of places.in(index)(passage.root).children) {
        const last = children.at(-1);
        if (last && areOne(text, last, block)) join(text, last, block);
        else children.push(block);
      }
    const line = 1 + passages.reduce((sum, { portion }) => sum + portion.lineCount, 0);
    const lastBreak = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"), start - 1);
    const end = { line, column: text.length - lastBreak, offset: text.length };
    return { type: "root", children, position: { start: { line: 1, column: 1, offset: start }, end } };
  });
  const openers = once(() => passages.map((passage, index) => places.in(index)(passage.openers)));
  const sections = once(() =>
    sectionsOf(
      text.length,
      openers()[0]?.attribution ?? null,
      openers().flatMap((each) => each.openers),
    ),
  );
  const notes = once((): readonly Note[] =>
    notesOf(
      each((index) => places.in(index)(passages[index]?.notes.defined ?? [])),
      each((index) => places.in(index)(passages[index]?.notes.references ?? [])),
    ),
  );
  const quotations = once(() =>
    each((index): readonly Quotation[] => {
      const passage = passages[index];
      const read = prose[index]?.read;
      if (!passage || !read) return [];
      const place = places.in(index);
      const lead = new Map([...read.lead].map(([found, said]) => [place(found), place(said)]));
      const said = { inline: place(read.inline), lead };
      return readQuotations(text, place(passage.flow.quotations), said, sections(), notes());
    }),
  );
  const attributions = once(() => {
    const orphans = each((index) => places.in(index)(passages[index]?.flow.orphans ?? []));
    return allAttributions(quotations(), sections(), notes(), orphans);
  });
  const blocks = once(() => blocksOf(root().children, quotations(), sections()));
  const undefinedNotes = once(() =>
    each((index) => places.in(index)(passages[index]?.notes.undefinedNotes ?? [])),
  );
  const silences = once(() => each((index) => places.in(index)(passages[index]?.silences ?? [])));
  const frontMatter = once(() => places.in(0)(passages[0]?.frontMatter ?? null));
  return {
    text,
    reading,
    lang: reading.options.lang,
    get frontMatter() {
      return frontMatter();
    },
    get root() {
      return root();
    },
    get blocks() {
      return blocks();
    },
    get quotations() {
      return quotations();
    },
    get attributions() {
      return attributions();
    },
    get sections() {
      return sections();
    },
    get notes() {
      return notes();
    },
    get undefinedNotes() {
      return undefinedNotes();
    },
    get silences() {
      return silences();
    },
  };
}

/** A value that is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function allAttributions(
  quotations: readonly Quotation[],
  sections: readonly Section[],
  notes: readonly Note[],
  orphans: readonly Attribution[],
): readonly Attribution[] {
  const all = new Set([
    ...sections.flatMap(({ attribution }) => attribution ?? []),
    ...quotations.flatMap(({ attributions }) => attributions),
    ...notes.flatMap(({ attribution }) => attribution ?? []),
    ...orphans,
  ]);
  return [...all].sort((a, b) => a.range.start - b.range.start);
}
