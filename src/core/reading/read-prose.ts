/** The quotations inside sentences, and what the prose says of every quotation. */
import type { FoundQuotation } from "../flow.ts";
import type { Prose } from "../post.ts";
import type { Knowledge } from "../prose/knowledge.ts";
import type { ProseOptions } from "../prose/marks.ts";
import type { Place } from "../prose/memory.ts";
import type { Paragraph } from "../prose/paragraph.ts";
import { eachSpoken, type SpokenQuotation } from "../prose/speakers.ts";
import type { Around } from "../prose/walk.ts";
import { Abroad } from "./abroad.ts";
import { type Before, type Heed, heeding, type ToldOn } from "./before.ts";
import { goesOn, joined } from "./carried.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { inlineOf } from "./inline-of.ts";
import { leadInOf } from "./lead-in-of.ts";
import { ledIn } from "./leading-clause.ts";
import { NamesSoFar, type PlacedName } from "./names-so-far.ts";
import { isOriginalOf } from "./original-beside.ts";
import { Paragraphs } from "./paragraphs.ts";
import { kindOf, type ProseStretch, type QuotedItems, type Said, wordsOf } from "./prose-flow.ts";
import type { InlineQuotation, ProseReading } from "./prose-reading.ts";
import { quotedWithin, withoutOwnMarks } from "./quoted-within.ts";
import type { Reading } from "./reading.ts";
import { type Read, reconsidered } from "./second-thoughts.ts";

/** The prose of a passage. */
export interface ProseOf {
  /** Of the passage. */
  readonly text: string;
  readonly said: readonly Said[];
  readonly names: readonly PlacedName[];
  /** From what it says to the same as it is seen from what follows. */
  readonly far: (said: Said) => Said;
}

/** What is read of it, and what it tells those after it. */
export interface ReadProse extends ProseReading {
  /** The last words of those who spoke. */
  readonly spoke: readonly string[];
  readonly toldOn: ToldOn;
  /** What it looked at of what stands before it. */
  readonly heeded: readonly Heed[];
}

/** The quotations in the sentences of a passage, and what its lead-ins say of block quotations. */
export function readProse(
  { text, said, names }: ProseOf,
  before: Before,
  elsewhere: Elsewhere,
  knowledge: Knowledge,
  options: ProseOptions,
): ReadProse {
  const from = before.tail.length;
  const {
    items,
    kinds,
    texts,
    last,
    lead: leadBefore,
    abroad: lastAbroad,
    heeded,
  } = heeding(before, said, options);
  const reading: Reading = {
    text,
    items,
    from,
    texts,
    options,
    attributing: { has: elsewhere.isAttributing },
    knowledge: { ...knowledge, linked: elsewhere.linked },
    names: new NamesSoFar(names, elsewhere.named, knowledge),
    paragraphs: new Paragraphs(kinds, texts, options),
    within: null,
  };
  const abroad = new Abroad(lastAbroad);
  const { hasSpoken, isRepeated } = elsewhere;
  const { inline, lead, spoke, ...told } = readItems(
    reading,
    { from, last, lead: leadBefore, hasSpoken, isRepeated },
    abroad,
  );
  const own = (place: Place): Place => ({ ...place, paragraph: place.paragraph - from });
  return {
    inline,
    lead: lead.size > 0 ? lead : noLead,
    spoke: [...spoke],
    toldOn: {
      last: told.last && { ...told.last, place: own(told.last.place) },
      counted: told.counted,
      abroad: abroad.last && own(abroad.last),
    },
    heeded,
  };
}

/** Most passages lead in to nothing. */
const noLead: ProseReading["lead"] = new Map();

/** `around`: absent where nothing is before the items. */
function readItems(reading: Reading, around?: Around, abroad = new Abroad()) {
  const { items, texts, options, paragraphs, within } = reading;
  const inline: InlineQuotation[] = [];
  const lead = new Map<FoundQuotation, Prose>();
  // The quotations of each paragraph are told one by one, and are read together.
  const open: Read[] = [];
  let current = around?.from ?? 0;
  const readUpTo = (number: number): void => {
    for (; current < number; current++) {
      const item = items.at(current);
      if (item?.kind === "quotation") {
        const inside = readItems(readingWithin(reading, item));
        inline.push(...inside.inline);
        for (const [found, prose] of inside.lead) lead.set(found, prose);
      } else if (item) {
        const more = within
          ? quotedWithin(reading, item.block, open, within)
          : inlineOf(reading, item.block, current, open);
        addInline(inline, more, item, reading.text);
      }
      open.length = 0;
    }
  };
  const tell = (likeliest: SpokenQuotation, paragraph: Paragraph): void => {
    const number = likeliest.paragraph;
    readUpTo(number);
    paragraphs.keep(number, paragraph);
    const item = items.at(number);
    const before = item?.kind === "quotation" ? paragraphs.before(number) : null;
    const above = before === null ? null : { text: paragraphs.at(before).text, number: before };
    const spoken = item?.kind === "quotation" ? ledIn(likeliest, paragraphs) : likeliest;
    const read =
      abroad.read(likeliest, paragraph, options.lang, above) ??
      reconsidered(spoken, paragraph, spoken.speaker && paragraphs.at(spoken.speaker.paragraph));
    if (item?.kind !== "quotation") open.push(read);
    else if (!within || isLedIn(reading, number)) lead.set(item.found, leadInOf(reading, item.found, read));
  };
  const told = eachSpoken(texts, options, tell, around);
  readUpTo(items.length);
  return { inline, lead, ...told };
}

/** Whether a colon leads in to an item: within a quotation, nothing less says that another speaks. */
function isLedIn({ paragraphs }: Reading, number: number): boolean {
  const before = paragraphs.before(number);
  return before !== null && paragraphs.endsInColon(before);
}

/** What is within a block quotation is read by itself. */
function readingWithin(reading: Reading, { items, found }: QuotedItems): Reading {
  const texts = items.map((item) =>
    item.kind === "prose" ? withoutOwnMarks(item.block.text, reading.options) : wordsOf(item, reading.text),
  );
  const options = { ...reading.options, single: true };
  const paragraphs = new Paragraphs(items.map(kindOf), texts, options);
  return { ...reading, items, from: 0, texts, options, paragraphs, within: found };
}

function addInline(
  inline: InlineQuotation[],
  more: readonly InlineQuotation[],
  { block }: ProseStretch,
  text: string,
): void {
  for (const quotation of more) {
    const last = inline.at(-1);
    if (last && isOriginalOf(last, quotation)) continue;
    if (last && goesOn(last, quotation, block, text))
      inline[inline.length - 1] = joined(text, last, quotation);
    else inline.push(quotation);
  }
}
