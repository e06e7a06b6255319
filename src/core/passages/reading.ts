/** A post, read passage by passage, and read again where it is edited. */
import { documentSteps, editDocument, type MarkdownDocument } from "../markdown/document.ts";
import type { TextEdit } from "../post.ts";
import type { Knowledge } from "../prose/knowledge.ts";
import type { ProseOptions } from "../prose/marks.ts";
import { formsOf } from "../prose/reporting-verbs.ts";
import { type Before, beforeNext, isHeededAlike, isSameBefore, nothingBefore } from "../reading/before.ts";
import { type Asked, type Elsewhere, isAnsweredAlike, listening } from "../reading/elsewhere.ts";
import { type ReadProse, readProse } from "../reading/read-prose.ts";
import { finished, type Steps } from "../steps.ts";
import type { Destination } from "../syntax/markdown.ts";
import { carriedOver, indexBefore, replacedIn } from "./alignment.ts";
import { definitionsOf } from "./definitions.ts";
import { type Facts, factsOf, isSameTold, type Told, toldBy } from "./facts.ts";
import { type Outline, openingsIn, outlineIn } from "./outline.ts";
import { isReadWith, type Passage, readPassage } from "./passage.ts";
import { noPortions, type Portions, portionsOf, usualLeast } from "./portions.ts";

/** The prose of a passage, and all that its reading went by besides what it heeded of what is before it. */
export interface PassageProse {
  readonly asked: readonly Asked[];
  readonly read: ReadProse;
}

/** Everything that was read of a post; the arrays go passage by passage. */
export interface PostReading {
  readonly markdown: MarkdownDocument;
  readonly knowledge: Knowledge;
  readonly portions: Portions;
  readonly definitions: ReadonlyMap<string, Destination>;
  readonly options: ProseOptions;
  readonly passages: readonly Passage[];
  readonly outline: Outline;
  /** Where each section but the post itself begins, in its passage. */
  readonly openings: readonly number[];
  readonly told: readonly Told[];
  readonly facts: Facts;
  readonly prose: readonly PassageProse[];
  /** What is before each. */
  readonly before: readonly Before[];
  /** By the last words of those who spoke, the index of the passage in which each did so first. */
  readonly spoke: ReadonlyMap<string, number>;
}

/** @param least how long a passage is at least before it ends where it may, in UTF-16 units */
export function readPost(text: string, knowledge: Knowledge, least = usualLeast): PostReading {
  return finished(readingSteps(text, knowledge, least));
}

/** The same, which pauses wherever something else may be done meanwhile. */
export function* readingSteps(text: string, knowledge: Knowledge, least = usualLeast): Steps<PostReading> {
  return yield* read(yield* documentSteps(text), knowledge, least, null);
}

/** The reading of the edited text. What the edit leaves as it was is the same objects as before. */
export function readAgain(before: PostReading, edit: TextEdit): PostReading {
  const markdown = editDocument(before.markdown, edit);
  return finished(read(markdown, before.knowledge, before.portions.least, before));
}

function* read(
  markdown: MarkdownDocument,
  knowledge: Knowledge,
  least: number,
  old: PostReading | null,
): Steps<PostReading> {
  const { text, start, stretches } = markdown;
  const portions = yield* portionsOf(text, start, stretches, old?.portions ?? noPortions(least));
  const all = portions.portions;
  const recut = replacedIn(old?.portions.portions ?? [], all);
  const as = (index: number): number => indexBefore(recut, index);
  yield;
  const definitions = definitionsOf(
    all,
    old && { portions: old.portions.portions, definitions: old.definitions, replaced: recut },
  );
  const reread: Passage[] = [];
  const isDefinedAlike = definitions === old?.definitions;
  const first = isDefinedAlike ? recut.start : 0;
  for (const [number, portion] of all.slice(first, isDefinedAlike ? recut.end : all.length).entries()) {
    const known = old?.passages[as(first + number)];
    const holds = known && (isDefinedAlike || isReadWith(known, definitions));
    reread.push(holds ? known : readPassage(portion, definitions, knowledge.titles));
    if (!holds) yield;
  }
  const passages = isDefinedAlike && old ? carriedOver(old.passages, recut, reread) : reread;
  const replaced = replacedIn(old?.passages ?? [], passages);
  yield;
  const outline = yield* outlineIn(passages, old);
  yield;
  const openings = openingsIn(
    passages,
    outline,
    old && outline === old.outline ? { openings: old.openings, replaced } : null,
  );
  yield;
  const options = optionsOf(passages, knowledge, old);
  const kept = old && options === old.options ? old : null;
  const retold: Told[] = [];
  const from = kept ? replaced.start : 0;
  for (const [number, passage] of passages.slice(from, kept ? replaced.end : passages.length).entries()) {
    const position = as(from + number);
    const known = kept?.passages[position] === passage ? kept.told[position] : undefined;
    retold.push(known ?? toldBy(passage, options));
    if (!known) yield;
  }
  const told = kept ? carriedOver(kept.told, replaced, retold) : retold;
  const toldAlike =
    kept !== null &&
    told.length === kept.told.length &&
    isSameTold(retold, kept.told.slice(replaced.start, replaced.oldEnd));
  yield;
  const facts = toldAlike ? kept.facts : yield* factsOf(told);
  // Nothing of what comes before the first that was read again may be told otherwise.
  const asBefore = toldAlike ? replaced.start : 0;
  const prose: PassageProse[] = kept?.prose.slice(0, asBefore) ?? [];
  const before: Before[] = kept?.before.slice(0, asBefore) ?? [];
  let next = kept?.before[asBefore] ?? beforeNextOf(asBefore - 1);
  function beforeNextOf(index: number): Before {
    const [passage, own, said] = [passages[index], before[index], prose[index]];
    return passage && own && said
      ? beforeNext(own, passage.said, said.read.toldOn, passage.far)
      : nothingBefore;
  }
  // Those who spoke are told anew from the first passage on where others spoke than before.
  const spoke = new Map<string, number>();
  let spokenAlike = toldAlike;
  const speaking = (index: number): void => {
    for (const word of prose[index]?.read.spoke ?? []) if (!spoke.has(word)) spoke.set(word, index);
  };
  for (let index = asBefore; index < passages.length; index++) {
    const passage = passages[index];
    if (!passage) break;
    const position = as(index);
    const known = kept?.passages[position] === passage ? kept.prose[position] : undefined;
    const was = known && kept?.before[position];
    // The same object, where it is the same: nothing more has to be compared then.
    const own = was && isSameBefore(was, next) ? was : next;
    if (own === was && spokenAlike && kept && index >= replaced.end) {
      prose.push(...kept.prose.slice(position));
      before.push(...kept.before.slice(position));
      break;
    }
    before.push(own);
    const elsewhere = (): Elsewhere => facts.elsewhere(index, spokenAlike && kept ? kept.spoke : spoke);
    const holds =
      known &&
      (own === was || isHeededAlike(known.read.heeded, own, options)) &&
      ((toldAlike && spokenAlike) || isAnsweredAlike(known.asked, elsewhere()));
    if (holds) prose.push(known);
    else {
      const heard = listening(elsewhere());
      const read = readProse(passage, own, heard.elsewhere, knowledge, options);
      prose.push({ asked: heard.asked, read });
      const spokeBefore = kept?.prose[index]?.read.spoke.join("\n");
      if (spokenAlike && spokeBefore !== read.spoke.join("\n")) {
        spokenAlike = false;
        for (let earlier = 0; earlier < index; earlier++) speaking(earlier);
      }
    }
    if (!spokenAlike) speaking(index);
    const nextWas = holds && own === was ? kept?.before[position + 1] : undefined;
    next = nextWas ?? beforeNextOf(index);
    if (!holds) yield;
  }
  return {
    markdown,
    knowledge,
    portions,
    definitions,
    options,
    passages,
    outline,
    openings,
    told,
    facts,
    prose,
    before,
    spoke: spokenAlike && kept ? kept.spoke : spoke,
  };
}

function optionsOf(
  passages: readonly Passage[],
  { verbs }: Knowledge,
  old: PostReading | null,
): ProseOptions {
  const lang = passages[0]?.frontMatter?.lang ?? "en";
  // ‘ ’ enclose quotations in a post that uses no double marks.
  const single = !passages.some(({ hasDoubleMarks }) => hasDoubleMarks);
  if (old && old.options.lang === lang && old.options.single === single) return old.options;
  return { lang, single, verbs: formsOf(verbs) };
}
