/** The quotations inside sentences, and what the prose says of every quotation. */
import type { KnownSource } from "./configuration.ts";
import type { FoundQuotation } from "./flow.ts";
import type { Attribution, Original, Prose, Range, Source, Speaker } from "./post.ts";
import { filler } from "./prose/filler.ts";
import { antecedent, mentionWords, NameBook, type NamedPerson, namedPerson } from "./prose/full-names.ts";
import { type Knowledge, knownPerson } from "./prose/knowledge.ts";
import { creditedIn, type LinkedSource, linkFor, linkInLeadIn, sentenceAt } from "./prose/links.ts";
import { type MarkOptions, quotedSpans } from "./prose/marks.ts";
import type { Place } from "./prose/memory.ts";
import { type Paragraph, readParagraph } from "./prose/paragraph.ts";
import { eachSpoken, type SpokenQuotation } from "./prose/speakers.ts";
import type { ProseItem } from "./prose-flow.ts";
import type { InlineQuotation, ProseReading } from "./prose-reading.ts";
import { postRange, unprefixed } from "./syntax/inline-source.ts";
import { looksLikeName, namesMedium, namesOutlet } from "./syntax/names.ts";
import type { ProseBlock } from "./syntax/prose-block.ts";
import { everyPrefix, quotedText } from "./syntax/quoted-words.ts";
import { dominantScript, languageOf } from "./syntax/scripts.ts";
import { wordCount } from "./word-count.ts";

/** Pronouns may stand for somebody else than they seem to. */
const pronounShare = 0.9;
const bareShare = 0.5;

/** `attributing`: labels of the notes whose definition is an attribution. */
export function readProse(
  text: string,
  lang: string,
  items: readonly ProseItem[],
  attributions: readonly Attribution[],
  attributing: ReadonlySet<string>,
  knowledge: Knowledge,
): ProseReading {
  const options = markOptions(lang, items);
  const known = { ...knowledge, sources: [...knowledge.sources, ...sourcesNamed(items)] };
  const prose = new ProseReader(text, items, attributions, options, attributing, known);
  prose.readAll();
  return { inline: prose.inline, lead: prose.lead };
}

/** ‘ ’ enclose quotations in a post that uses no double marks. */
function markOptions(lang: string, items: readonly ProseItem[]): MarkOptions {
  const double = items.some((item) =>
    (item.kind === "prose" ? [item.block] : item.blocks).some(({ text }) => /[“"„«「]/.test(text)),
  );
  return { lang, single: !double };
}

/** Links that name an outlet tell whose their site is: `[page 3](…)` on the same one needs no name. */
function sourcesNamed(items: readonly ProseItem[]): readonly KnownSource[] {
  return items
    .flatMap((item) => (item.kind === "prose" ? item.block.links : []))
    .filter(({ link }) => namesOutlet(link.text))
    .map(({ link: { text, url } }) => ({ title: text, aliases: [], url }));
}

/** Goes through the prose once; what is known of names grows on the way. */
class ProseReader {
  readonly inline: InlineQuotation[] = [];
  readonly lead = new Map<FoundQuotation, Prose>();
  readonly #text: string;
  readonly #items: readonly ProseItem[];
  readonly #options: MarkOptions;
  readonly #attributing: ReadonlySet<string>;
  readonly #knowledge: Knowledge;
  readonly #names = new NameBook();
  /** Names still to come, the next last. */
  readonly #ahead: { readonly at: number; readonly person: NamedPerson }[];
  readonly #paragraphs = new Map<number, Paragraph>();

  constructor(
    text: string,
    items: readonly ProseItem[],
    attributions: readonly Attribution[],
    options: MarkOptions,
    attributing: ReadonlySet<string>,
    knowledge: Knowledge,
  ) {
    this.#knowledge = knowledge;
    this.#text = text;
    this.#items = items;
    this.#options = options;
    this.#attributing = attributing;
    this.#ahead = namesOf(items, attributions).sort((a, b) => b.at - a.at);
  }

  readAll(): void {
    const texts = this.#items.map((item) =>
      item.kind === "prose"
        ? item.block.text
        : { quoted: unprefixed(this.#text, item.found.words, everyPrefix).value.replaceAll("\n", " ") },
    );
    const open: { spoken: SpokenQuotation; paragraph: Paragraph }[] = [];
    let current = -1;
    const finish = () => {
      const item = this.#items[current];
      if (item?.kind === "prose") this.#addInline(item.block, current, open);
      open.length = 0;
    };
    const upTo = (number: number) => {
      finish();
      for (let at = current + 1; at < number; at++) this.#passed(at);
      current = number;
    };
    eachSpoken(texts, this.#options, (spoken, paragraph) => {
      if (spoken.paragraph !== current) upTo(spoken.paragraph);
      this.#paragraphs.set(spoken.paragraph, paragraph);
      const item = this.#items[spoken.paragraph];
      if (item?.kind === "quotation") {
        this.#addLead(item.found, spoken);
        this.#passed(spoken.paragraph);
      } else open.push({ spoken, paragraph });
    });
    upTo(this.#items.length);
  }

  /** A block quotation: the quotations within it. */
  #passed(number: number): void {
    const item = this.#items[number];
    if (item?.kind !== "quotation") return;
    const texts = item.blocks.map((block) => withoutOwnMarks(block.text, this.#options));
    const options = { ...this.#options, single: true };
    eachSpoken(texts, options, (spoken, paragraph) => {
      const block = item.blocks[spoken.paragraph];
      if (!block) return;
      const speaker =
        spoken.speaker &&
        this.#speaker(item.blocks[spoken.speaker.paragraph] ?? block, spoken.speaker, [paragraph]);
      const known = { speaker, source: null, credited: null, within: item.found, notes: [] };
      const quotation = this.#quotation(block, paragraph, spoken, known);
      if (!isWhole(quotation, item.found)) this.inline.push(quotation);
    });
  }

  #addInline(
    block: ProseBlock,
    number: number,
    open: readonly { spoken: SpokenQuotation; paragraph: Paragraph }[],
  ): void {
    const bound = bindNotes(block, open, this.#attributing);
    for (const [index, { spoken, paragraph }] of open.entries()) {
      this.#learnUpTo(block.source.offset(spoken.start));
      const speaker = this.#speakerOf(spoken);
      const mention = spoken.speaker?.paragraph === number ? spoken.speaker : null;
      const sentence = sentenceAt(paragraph, spoken.start);
      const credited = spoken.speaker
        ? unlessPerson(creditedIn(paragraph, sentence, mention, this.#knowledge), speaker)
        : null;
      const own = linkFor(block, paragraph, spoken, mention, credited?.name ?? null, this.#knowledge);
      const source = own ?? this.#linkBefore(number, spoken, paragraph);
      const notes = bound[index] ?? [];
      const quotation = this.#quotation(block, paragraph, spoken, {
        speaker,
        source,
        credited,
        within: null,
        notes,
      });
      const last = this.inline.at(-1);
      if (last && goesOn(last, quotation, block, this.#text))
        this.inline[this.inline.length - 1] = joined(this.#text, last, quotation);
      else this.inline.push(quotation);
    }
  }

  #addLead(found: FoundQuotation, spoken: SpokenQuotation): void {
    this.#learnUpTo(found.words.start);
    const number = spoken.paragraph;
    // `[Title](url) | Outlet:` names the source, and nobody.
    const titled = found.attributions.some(({ place }) => place === "lead-in");
    const speaker = titled ? null : this.#speakerOf(spoken);
    const before = this.#itemBefore(number);
    const paragraph = before === null ? null : this.#paragraph(before);
    const item = before === null ? undefined : this.#items[before];
    const colon = item?.kind === "prose" && /[:：]\s*$/.test(item.block.text);
    const mention = spoken.speaker && spoken.speaker.paragraph === before ? spoken.speaker : null;
    const last = paragraph?.tokens.at(-1)?.sentence ?? 0;
    const credited =
      paragraph && spoken.speaker
        ? unlessPerson(creditedIn(paragraph, last, mention, this.#knowledge), speaker)
        : null;
    const link =
      item?.kind === "prose" && paragraph && (colon || mention)
        ? linkInLeadIn(item.block, paragraph, credited !== null, this.#knowledge)
        : null;
    this.lead.set(found, {
      speaker,
      speakerConfidence: confidenceOf(spoken, speaker),
      source: link && sourceOf(link),
      sourceConfidence: link?.confidence ?? 0,
      credited:
        credited && item?.kind === "prose"
          ? { name: credited.name, range: postRange(item.block.source, credited.start, credited.end) }
          : null,
      reported: true,
    });
  }

  /** The prose or block quotation before, headings passed over. */
  #itemBefore(number: number): number | null {
    for (let at = number - 1; at >= 0; at--) {
      const item = this.#items[at];
      if (item?.kind === "quotation") return at;
      if (item && item.block.text.trim() !== "") return item.block.place === "heading" ? null : at;
    }
    return null;
  }

  #linkBefore(
    number: number,
    { start, speaker }: SpokenQuotation,
    paragraph: Paragraph,
  ): LinkedSource | null {
    // Only a quotation that begins its paragraph is led in to by the one before.
    if (
      speaker === null ||
      (paragraph.quotations[0]?.start ?? 0) < start ||
      paragraph.text.slice(0, start - 1).trim() !== ""
    )
      return null;
    const before = this.#itemBefore(number);
    const item = before === null ? undefined : this.#items[before];
    if (before === null || item?.kind !== "prose" || !/[:：]\s*$/.test(item.block.text)) return null;
    return linkInLeadIn(item.block, this.#paragraph(before), false, this.#knowledge);
  }

  #paragraph(number: number): Paragraph {
    const known = this.#paragraphs.get(number);
    if (known) return known;
    const item = this.#items[number];
    const text = item?.kind === "prose" ? item.block.text : "";
    const paragraph = readParagraph(text, quotedSpans(text, this.#options));
    this.#paragraphs.set(number, paragraph);
    return paragraph;
  }

  #learnUpTo(offset: number): void {
    for (let next = this.#ahead.at(-1); next && next.at < offset; next = this.#ahead.at(-1)) {
      this.#names.add(next.person);
      this.#ahead.pop();
    }
  }

  #speakerOf(spoken: SpokenQuotation): Speaker | null {
    const { speaker } = spoken;
    const item = speaker ? this.#items[speaker.paragraph] : undefined;
    if (!speaker || item?.kind !== "prose") return null;
    const around = speaker.mention === "pronoun" ? this.#paragraphsBefore(speaker.paragraph) : [];
    return this.#speaker(item.block, speaker, around);
  }

  /** A paragraph and the two before it, where a pronoun may find its name. */
  #paragraphsBefore(number: number): readonly Paragraph[] {
    const found: Paragraph[] = [];
    for (let at: number | null = number; at !== null && found.length < 3; at = this.#itemBefore(at)) {
      found.push(this.#paragraph(at));
    }
    return found;
  }

  #speaker(block: ProseBlock, place: Place, around: readonly Paragraph[]): Speaker {
    const { source, text } = block;
    const words = mentionWords(text, place);
    const pronoun =
      place.mention === "pronoun"
        ? around[0]?.mentions.find(({ start }) => start === place.start)
        : undefined;
    const found = pronoun ? antecedent(pronoun, around) : null;
    const said = found ? mentionWords(found.paragraph.text, found.mention) : words;
    const person = place.mention === "common" ? { name: said, role: null } : this.#named(said);
    const range = postRange(source, place.start, trimmedEnd(text, place));
    return {
      range,
      mention: range,
      name: person.name,
      native: null,
      role: person.role,
      url: null,
      saidOn: null,
    };
  }

  #named(said: string): NamedPerson {
    const known = knownPerson(this.#knowledge, said) ?? knownPerson(this.#knowledge, namedPerson(said).name);
    return known ?? this.#names.resolve(namedPerson(said));
  }

  #quotation(
    block: ProseBlock,
    paragraph: Paragraph,
    spoken: SpokenQuotation,
    known: {
      readonly speaker: Speaker | null;
      readonly source: LinkedSource | null;
      readonly credited: (Range & { readonly name: string }) | null;
      readonly within: FoundQuotation | null;
      readonly notes: readonly string[];
    },
  ): InlineQuotation {
    const { text, source, place } = block;
    const start = skip(text, spoken.start);
    const closeAt = spoken.closed ? skip(text, spoken.end) : null;
    const close = closeAt === null ? null : postRange(source, closeAt, markEnd(source.value, closeAt));
    const openAt = spoken.start - 1;
    const open = postRange(source, openAt, markEnd(source.value, openAt));
    const words = postRange(source, start, Math.max(spoken.end, start));
    const { speaker, credited } = known;
    const linked = known.source;
    const original =
      closeAt === null ? null : originalAfter(block, closeAt + 1, text.slice(start, spoken.end));
    return {
      range: { start: open.start, end: close?.end ?? words.end },
      words,
      text: quotedText(this.#text, words, []),
      marks: { open, close },
      place: known.within ? "quotation" : place,
      prose: {
        speaker,
        speakerConfidence: confidenceOf(spoken, speaker),
        source: linked && !linked.beside ? sourceOf(linked) : null,
        sourceConfidence: linked && !linked.beside ? linked.confidence : 0,
        credited: credited && { name: credited.name, range: postRange(source, credited.start, credited.end) },
        // Speakers are looked for in English: elsewhere nobody is asked for one.
        reported: speaker !== null || (/^en\b/i.test(this.#options.lang) && isReported(paragraph, spoken)),
      },
      notes: known.notes,
      beside: linked?.beside ? sourceOf(linked) : null,
      original,
      within: known.within,
    };
  }
}

// ------------------------------------------------------------------- names

const fullName =
  /\p{Lu}[\p{L}’'-]+(?: (?:(?:de|da|van|von|der|al|bin|el|la|del|of) )?\p{Lu}(?:[\p{L}’'-]+|\.))+/gu;

function namesOf(items: readonly ProseItem[], attributions: readonly Attribution[]) {
  const names: { at: number; person: NamedPerson }[] = [];
  for (const { speakers } of attributions) {
    for (const { name, role, mention } of speakers)
      if (name) names.push({ at: mention.start, person: { name, role } });
  }
  for (const item of items) {
    if (item.kind !== "prose") continue;
    const { text, source } = item.block;
    for (const match of text.matchAll(fullName)) {
      const person = namedPerson(mentionWords(match[0], { start: 0, end: match[0].length }));
      if (looksLikeName(person.name) && !namesMedium(person.name))
        names.push({ at: source.offset(match.index), person });
    }
  }
  return names;
}

/** `Diallo wrote` credits no outlet where the post has named Amina Diallo. */
function unlessPerson<Credit extends { readonly name: string }>(
  credited: Credit | null,
  speaker: Speaker | null,
): Credit | null {
  const name = speaker?.name ?? "";
  return credited && name.endsWith(` ${credited.name}`) && !namesOutlet(name) ? null : credited;
}

function trimmedEnd(text: string, { start, end }: Range): number {
  const words = text.slice(start, end).replace(/\u2060+$/, "");
  return start + words.replace(/[’']s$/, "").length;
}

// ------------------------------------------------------------------- words

/** A mark may be written as an entity, `&ldquo;`. */
function markEnd(value: string, index: number): number {
  return value[index] === "&" ? value.indexOf(";", index) + 1 : index + 1;
}

function skip(text: string, index: number): number {
  let at = index;
  while (text[at] === filler || /\s/.test(text[at] ?? "")) at++;
  return at;
}

function confidenceOf({ confidence, speaker: place }: SpokenQuotation, speaker: Speaker | null): number {
  if (!speaker || !place) return confidence;
  // A pronoun or `this` that stands for nobody known tells little.
  const bare = /^(?:he|she|they|it|we|i|you|this|that|these|one|who|which)$/i.test(speaker.name ?? "");
  return confidence * (bare ? bareShare : place.mention === "pronoun" ? pronounShare : 1);
}

/** A sentence of its own is speech, whoever said it. */
function isReported({ text, quotations }: Paragraph, { start, end, speaker }: SpokenQuotation): boolean {
  if (speaker) return true;
  const own = quotations.find((quotation) => quotation.start === start);
  const words = text.slice(start, end).replaceAll(filler, "").trim();
  const sentence = /^[\p{Lu}\p{Lo}\d[(…]/u.test(words) && /[.!?…。！？][’”"')\]]*$/.test(words);
  return (
    sentence && wordCount(words) >= 6 && own !== undefined && ["start", ":", "mark", ","].includes(own.before)
  );
}

/** Marks around all of a paragraph of a block quotation are the block's own, and are read over. */
function withoutOwnMarks(text: string, options: MarkOptions): string {
  const [first] = quotedSpans(text, options);
  if (!first || skip(text, 0) !== first.start - 1) return text;
  const rest = text.slice(first.closed ? skip(text, first.end) + 1 : first.end).replaceAll(filler, "");
  if (/[\p{L}\d]/u.test(rest)) return text;
  const closeAt = first.closed ? skip(text, first.end) : text.length;
  return (
    text.slice(0, first.start - 1) +
    filler +
    text.slice(first.start, closeAt) +
    (first.closed ? filler + text.slice(closeAt + 1) : "")
  );
}

/** Marks around all the words of a block quotation, its original beside them. */
function isWhole({ words }: InlineQuotation, found: FoundQuotation): boolean {
  return words.start <= found.words.start && words.end >= found.words.end;
}

function originalAfter(block: ProseBlock, from: number, words: string): Original | null {
  const { text, source } = block;
  // Most quotations are followed by words of their own script.
  if (!/[^\p{Script=Latin}\p{Script=Cyrillic}\P{L}]/u.test(text.slice(from, from + 12))) return null;
  const main = dominantScript(words);
  if (main !== "latin" && main !== "cyrillic") return null;
  const run = /^[\s\u2060(（]*([^\p{Script=Latin}\p{Script=Cyrillic}“”"«»[(（]{4,})/u.exec(
    text.slice(from, from + 2000),
  );
  const other = run?.[1]?.replaceAll(filler, "").trim() ?? "";
  const script = dominantScript(other);
  if (!run?.[1] || script === null || script === main) return null;
  const start = skip(text, from);
  const end = from + run[0].trimEnd().length;
  return { range: postRange(source, start, end), text: other, lang: languageOf(other) };
}

// ------------------------------------------------------------------- notes

const onlyMarks = /^[^\p{L}\p{N}]*$/u;

/** The notes of each quotation of a block. A later note of an attribution binds the unbound before it in its sentence. */
function bindNotes(
  block: ProseBlock,
  open: readonly { readonly spoken: SpokenQuotation; readonly paragraph: Paragraph }[],
  attributing: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const own = open.map(({ spoken }) => {
    const labels: string[] = [];
    let at = spoken.end;
    for (const note of block.notes) {
      if (note.start < at) continue;
      if (!onlyMarks.test(block.text.slice(at, note.start))) break;
      labels.push(note.label);
      at = note.end;
    }
    return labels;
  });
  return own.map((labels, index) => {
    const entry = open[index];
    if (!entry || labels.some((label) => attributing.has(label))) return labels;
    const sentence = sentenceAt(entry.paragraph, entry.spoken.start);
    const later = block.notes.find(
      ({ start, label }) =>
        start >= entry.spoken.end &&
        attributing.has(label) &&
        sentenceAt(entry.paragraph, start) === sentence,
    );
    return later ? [...labels, later.label] : labels;
  });
}

// ---------------------------------------------------------- over paragraphs

/** A paragraph that is left open, and whose successor opens again. */
function goesOn(last: InlineQuotation, next: InlineQuotation, block: ProseBlock, text: string): boolean {
  if (last.marks.close !== null || last.within !== next.within) return false;
  const opens =
    text.slice(last.marks.open.start, last.marks.open.end) ===
    text.slice(next.marks.open.start, next.marks.open.end);
  const between = text.slice(last.range.end, next.range.start);
  const first = block.source.offset(skip(block.text, 0)) === next.marks.open.start;
  return opens && first && /^[\s>]*\n[\s>]*\n[\s>]*$/.test(between.replaceAll("\r", ""));
}

function joined(text: string, first: InlineQuotation, second: InlineQuotation): InlineQuotation {
  const words = { start: first.words.start, end: second.words.end };
  const sure = first.prose.speaker ? first.prose : second.prose;
  return {
    ...second,
    range: { start: first.range.start, end: second.range.end },
    words,
    text: unprefixed(text, words, everyPrefix).value,
    marks: { open: first.marks.open, close: second.marks.close },
    prose: { ...sure, reported: first.prose.reported || second.prose.reported },
    notes: [...first.notes, ...second.notes],
    beside: first.beside ?? second.beside,
  };
}

// ----------------------------------------------------------------- sources

function sourceOf({ link: { link, start, end }, block }: LinkedSource): Source {
  return {
    range: postRange(block.source, start, end),
    title: link.bare ? null : link.text || null,
    titleRange: link.bare ? null : postRange(block.source, start + 1, start + 1 + link.text.length),
    container: null,
    url: link.url,
    urlRange: link.urlRange,
    locator: null,
    date: null,
  };
}
