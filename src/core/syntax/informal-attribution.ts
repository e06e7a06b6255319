/**
 * The attributions that people write before they have met the bar: what precedes the link, the
 * emphasised title or the preposition is the speaker, it is the source. What cannot be read
 * with confidence is left alone. The forms, and how often each is met, stand in docs/spec.md.
 */
import type { Range, Source, Speaker } from "../post.ts";
import { readSources, readSpeakers, type SpeakersHalf, trim } from "./attribution-line.ts";
import { type InlineSource, type Link, linksIn, pieceAt, postRange, readPlain } from "./inline-source.ts";
import { looksLikeName, looksLikeOutlet, namesMedium } from "./names.ts";
import type { Opening } from "./opening.ts";

/** A reading of a body without a bar. */
export interface InformalReading extends SpeakersHalf {
  /**
   * How much the words themselves look like an attribution: `strong` with a link, a title or
   * `Name in Source`; `name` for a short name with or without a role; `loose` for other short words.
   */
  readonly evidence: "strong" | "name" | "loose";
  /** True where the grammar itself reads it: speakers alone. */
  readonly canonical: boolean;
}

/** Longer bodies are sentences. */
const longestBody = 320;
const longestLoose = 110;

/** A dash after a comma or full stop is dialogue: `— Привет, — сказал он.` */
const dialogue = /[,.!?…] ?[—–] ?\p{L}/u;

const emptyHalf: SpeakersHalf = { values: [], sources: [], remarks: [], placeholders: [] };

/** Reads the body of an attribution without a bar; null where it does not look like one. */
export function readInformal(
  source: InlineSource,
  opening: Opening | null,
  start: number,
  end: number,
): InformalReading | null {
  const body = unwrap(source, trim(source, start, end));
  const words = readPlain(source, body.start, body.end);
  if (words === "" || words.length > longestBody || dialogue.test(words)) return null;
  const labelled = opening?.kind === "label" || opening?.kind === "preposition";
  const spans = titleSpans(source, body);
  const first = spans[0];
  if (opening?.kind === "preposition" && isSentence(words)) return null;
  if (!first) return labelled ? labelledWords(source, body, words) : withoutTitle(source, body, words);
  const before = trim(source, body.start, first.start);
  const named = readPlain(source, before.start, before.end) === "";
  if (named && !labelled && namesSomebody(first)) return nameFirst(source, body, first, spans[1]);
  if (named) {
    const whole = readPlain(source, trim(source, first.end, body.end).start, body.end) === "";
    return whole && first.link && !labelled
      ? wholeLink(source, first, first.link)
      : strong(sourceFrom(source, first.start, body.end));
  }
  return nameThenTitle(source, body, before, first, labelled);
}

/** Several ordinary words and a full stop at the end. */
function isSentence(words: string): boolean {
  const plain = words.split(" ").filter((word) => /^[\p{Ll}]/u.test(word));
  return plain.length >= 4 && /[\p{L}\d)] ?[.!?…。]["”]?$/u.test(words);
}

function strong(half: SpeakersHalf): InformalReading {
  return { ...half, evidence: "strong", canonical: false };
}

// ------------------------------------------------------ what stands out

interface TitleSpan extends Range {
  readonly link: Link | null;
  readonly text: string;
  readonly kind: "link" | "emphasis" | "quoted";
}

/** Links, emphasised words and quoted words, in order. Emphasis around everything sets nothing apart. */
function titleSpans(source: InlineSource, body: Range): TitleSpan[] {
  const spans: TitleSpan[] = linksIn(source, body.start, body.end).map(({ start, end, link }) => {
    return { start, end, link, text: link.text, kind: "link" };
  });
  const add = (start: number, end: number, kind: TitleSpan["kind"]) => {
    if (spans.some((span) => span.start < end && start < span.end)) return;
    spans.push({ start, end, link: null, text: readPlain(source, start, end), kind });
  };
  for (const { start, end } of source.emphases) {
    if (start >= body.start && end <= body.end) add(start, end, "emphasis");
  }
  for (const match of source.value
    .slice(body.start, body.end)
    .matchAll(/[“"«「『《]([^”"»」』》\n]{2,200})[”"»」』》]/g)) {
    add(body.start + match.index, body.start + match.index + match[0].length, "quoted");
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** `( … )` around all of it, and a full stop after it. */
function unwrap(source: InlineSource, body: Range): Range {
  const { value } = source;
  const stopped = value[body.end - 1] === "." && /[)\]>*_]/.test(value[body.end - 2] ?? "");
  const { start, end } = stopped ? trim(source, body.start, body.end - 1) : body;
  const brackets = `${value[start]}${value[end - 1]}`;
  const inner = value.slice(start + 1, end - 1);
  const balanced = inner.indexOf(")") >= inner.indexOf("(");
  if ((brackets === "()" || brackets === "（）") && balanced) return trim(source, start + 1, end - 1);
  return { start, end };
}

function namesSomebody(span: TitleSpan): boolean {
  if (span.kind === "quoted") return false;
  if (span.link?.bare) return false;
  return looksLikeName(span.text) && !looksLikeOutlet(span.text) && !emptyText.test(span.text);
}

// ------------------------------------------------------------ the forms

/** Words that lead from the speaker to the source, and belong to neither. */
const linkWords = new Set(
  (
    "on in at from via for to of as by quoted cited said says writing wrote writes speaking spoke speech interview interviewed posted " +
    "posting tweeted testifying testimony talking his her their its the a an this that also and here see through over under source " +
    "excerpted excerpt taken auf bei aus in im dans sur chez à en"
  ).split(" "),
);

/** Text of a link that says nothing of its source. */
const emptyText =
  /^(?:here|link|source|this|read more|more|full text|pdf|tweet|post|ref|quelle|src|\d+|\[\d+\]|[→↗↩#¶*†]+)$/i;

/** `Name, role, on [Title](url), p. 3`: the words before the title are the speaker's. */
function nameThenTitle(
  source: InlineSource,
  body: Range,
  before: Range,
  title: TitleSpan,
  labelled: boolean,
): InformalReading | null {
  const lead = withoutLinkWords(source, before);
  const words = readPlain(source, lead.start, lead.end);
  const where = sourceFrom(source, title.start, body.end);
  if (words === "") return strong(where);
  const [name = "", ...rest] = words.split(/[,，] ?/);
  const possessive = /[’']s?$/.test(words) && looksLikeName(words.replace(/[’']s?$/, ""));
  const outlet = namesMedium(name) && !name.startsWith("@");
  if (!possessive && (labelled || (outlet && rest.length === 0))) {
    return strong(withContainer(source, where, lead, words));
  }
  const short = name.length <= 40 && name.split(" ").length <= 5 && !/[.!?]$/.test(name);
  const tail = readPlain(source, title.end, body.end);
  if (isSentence(tail) || (!looksLikeName(name) && isSentence(`${words} ${tail}`))) return null;
  if (
    !looksLikeName(name) &&
    (!short || /^(?:I|we|which|and|but|that|as|read|see|more|full|the full|for more)\b/i.test(name))
  ) {
    const leads = words.length <= longestLoose && tail.length <= 40 && !/[,，]/.test(words);
    return leads && title.kind === "link" ? strong(where) : null;
  }
  const who = readSpeakers(
    source,
    lead.start,
    possessive ? lead.end - (/[’']s$/.test(words) ? 2 : 1) : lead.end,
  );
  const { remarks, placeholders } = where;
  return strong({
    values: [...who.values, ...where.values],
    sources: [...who.sources, ...where.sources],
    remarks: [...who.remarks, ...remarks],
    placeholders: [...who.placeholders, ...placeholders],
  });
}

/** An outlet before the title is where the title stands. */
function withContainer(source: InlineSource, where: SpeakersHalf, lead: Range, words: string): SpeakersHalf {
  const [first, ...others] = where.sources;
  if (!first) return where;
  const named: Source =
    first.title === null || emptyText.test(first.title)
      ? { ...first, title: words, titleRange: postRange(source, lead.start, lead.end) }
      : { ...first, container: first.container ?? words };
  return { ...where, sources: [named, ...others] };
}

/** Takes `, in`, `on his`, `(` and the like off the end of the words before a title. */
function withoutLinkWords(source: InlineSource, before: Range): Range {
  const { value } = source;
  let end = before.end;
  for (;;) {
    end = trim(source, before.start, end).end;
    const last = value[end - 1] ?? "";
    if (end > before.start && /[,，:：;(（[–—\-|/“"«《~]/.test(last)) {
      end--;
      continue;
    }
    const word = /[\p{L}]{1,12}[’']?s?$/u.exec(value.slice(Math.max(before.start, end - 14), end))?.[0];
    if (
      word &&
      linkWords.has(word.toLowerCase()) &&
      (word === word.toLowerCase() || end - word.length === before.start)
    ) {
      end -= word.length;
      continue;
    }
    return trim(source, before.start, end);
  }
}

/** `[Name](url), role, in [Title](url)`: a name that is itself linked or emphasised. */
function nameFirst(
  source: InlineSource,
  body: Range,
  name: TitleSpan,
  title: TitleSpan | undefined,
): InformalReading | null {
  if (title) {
    const lead = withoutLinkWords(source, { start: name.end, end: title.start });
    const who = readSpeakers(source, name.start, Math.max(lead.end, name.end));
    const where = sourceFrom(source, title.start, body.end);
    return strong(joined(who, withFallbackAddress(where, name.link)));
  }
  const tail = trim(source, name.end, body.end);
  const words = readPlain(source, tail.start, tail.end);
  const place = /^(?:on|in|at|from|via) (.{2,120})$/u.exec(words.replace(/^, ?/, ""));
  if (place) {
    const at = source.value.indexOf(place[1] ?? "", tail.start);
    const where = readSources(source, at < 0 ? tail.start : at, tail.end);
    const half = {
      ...emptyHalf,
      sources: where.values,
      remarks: where.remarks,
      placeholders: where.placeholders,
    };
    return strong(joined(readSpeakers(source, name.start, name.end), withFallbackAddress(half, name.link)));
  }
  const outlet = /^, ?(.{2,120})$/.exec(words)?.[1];
  const who = readSpeakers(source, name.start, body.end);
  if (name.link === null) {
    const listed =
      outlet === undefined ? null : withoutTitle(source, body, readPlain(source, body.start, body.end));
    return listed ?? { ...who, evidence: "name", canonical: true };
  }
  if (outlet !== undefined && looksLikeOutlet(outlet)) {
    const where = sourceFrom(source, tail.start + 1, tail.end);
    return strong(joined(readSpeakers(source, name.start, name.end), withFallbackAddress(where, name.link)));
  }
  return strong({ ...who, sources: [bareSource(source, name, name.link)] });
}

/** The link over somebody's name leads to where the words stand. */
function withFallbackAddress(where: SpeakersHalf, link: Link | null): SpeakersHalf {
  const [first, ...others] = where.sources;
  if (!first || first.url !== null || !link) return where;
  return { ...where, sources: [{ ...first, url: link.url, urlRange: link.urlRange }, ...others] };
}

function joined(who: SpeakersHalf, where: SpeakersHalf): SpeakersHalf {
  return {
    values: [...who.values, ...where.values],
    sources: [...who.sources, ...where.sources],
    remarks: [...who.remarks, ...where.remarks],
    placeholders: [...who.placeholders, ...where.placeholders],
  };
}

function sourceFrom(source: InlineSource, start: number, end: number): SpeakersHalf {
  const { value } = source;
  let stop = trimEnd(source, start, end);
  // A bracket that opened before the title closes after it.
  if (/[)）\].]/.test(value[stop - 1] ?? "") && !balancedTail(source, start, stop)) stop--;
  const author = authorAfter(source, start, stop);
  const where = readSources(source, start, author?.start ?? stop);
  return {
    values: author ? readSpeakers(source, author.end, stop).values : [],
    sources: where.values.map(withoutLeadingWord),
    remarks: where.remarks,
    placeholders: where.placeholders,
  };
}

function trimEnd(source: InlineSource, start: number, end: number): number {
  let stop = end;
  while (stop > start && /\s/.test(source.value[stop - 1] ?? "")) stop--;
  return stop;
}

const by = /[,，]? by (?=[\p{Lu}[*_])/gu;
const afterWork = /[*_”"»]+, (?=\p{Lu})/gu;

/** `Title by Name`, `*Title*, J. Name`: from the title's end to the name's start. */
function authorAfter(source: InlineSource, start: number, end: number): Range | null {
  const { value } = source;
  for (const pattern of [by, afterWork]) {
    for (const match of value.slice(start, end).matchAll(pattern)) {
      const from = start + match.index + (pattern === by ? 0 : match[0].length - 2);
      const to = start + match.index + match[0].length;
      if (pieceAt(source, to - 1)?.kind === "atom") continue;
      const name =
        readPlain(source, to, end)
          .split(/[,，(（]/)[0]
          ?.trim() ?? "";
      const certain = pattern === by || (/^(?:\p{Lu}\. ?)+\p{Lu}/u.test(name) && !namesMedium(name));
      if (certain && looksLikeName(name)) return { start: from, end: to };
    }
  }
  return null;
}

/** `[on Zulip](url)`, `[Source: The Lantern](url)`: the link took a word too many. */
function withoutLeadingWord(where: Source): Source {
  const word = /^(?:[—–-]+ ?|(?:on|in|via|from|at|source:|quelle:) )(?=\S)/i.exec(where.title ?? "")?.[0];
  if (!word || where.title === null) return where;
  const { titleRange } = where;
  const range = titleRange && { start: titleRange.start + word.length, end: titleRange.end };
  return { ...where, title: where.title.slice(word.length), titleRange: range };
}

function balancedTail(source: InlineSource, start: number, end: number): boolean {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const piece = pieceAt(source, at);
    if (piece?.kind === "atom") {
      at = piece.end - 1;
      continue;
    }
    const character = source.value[at] ?? "";
    if ("(（[".includes(character)) depth++;
    if (")）]".includes(character)) depth--;
  }
  return depth === 0 && source.value[end - 1] !== ".";
}

// ----------------------------------------------------- one link over all

const nameOnPlace =
  /^(.{2,60}?),? (?:on|in|at|from|via|writing in|writing for|speaking at|for|to) (.{2,160})$/u;
const nameThen = /^(.{2,60}?)(?:, | ?[:–—-] )(.{2,200})$/u;
const titleBy = /^(.{2,200}),? by (.{2,60})$/u;
const titleThenName = /^([“"«].{2,200}[”"»]), (.{2,60})$/u;

/** `[Ralf on Zulip](url)`, `[Ann Lee: How we ship](url)`, `[How we ship by Ann Lee](url)`, `[How we ship](url)`. */
function wholeLink(source: InlineSource, span: TitleSpan, link: Link): InformalReading {
  const text = link.text.replace(/^[—–-]+ ?/, "");
  const dashed = text !== link.text && looksLikeName(text);
  const labelled = /^(?:via|source:|from) /i.test(text);
  const parts = labelled
    ? null
    : (spokenAt(nameOnPlace.exec(text)) ??
      spokenAt(nameThen.exec(text)) ??
      reversed(titleBy.exec(text)) ??
      reversed(titleThenName.exec(text)));
  if (!parts) {
    const values = dashed ? [speakerInLink(source, span, text, null)] : [];
    const title = link.bare || dashed ? null : text;
    return strong({ ...emptyHalf, values, sources: [withoutLeadingWord(titled(source, span, link, title))] });
  }
  const [name, rest] = parts;
  const roleOnly = /^\p{Ll}/u.test(rest) && text.includes(`, ${rest}`) && !looksLikeOutlet(rest);
  const speaker = speakerInLink(source, span, name, roleOnly ? rest : null);
  return strong({
    ...emptyHalf,
    values: [speaker],
    sources: [titled(source, span, link, roleOnly ? null : rest)],
  });
}

function spokenAt(match: RegExpExecArray | null): [string, string] | null {
  const [, name = "", rest = ""] = match ?? [];
  const handle = /^(?:@|\/?u\/)?[\w.-]{2,24}$/.test(name) && !looksLikeOutlet(name);
  return match && (handle || (looksLikeName(name) && !looksLikeOutlet(name))) ? [name, rest] : null;
}

function reversed(match: RegExpExecArray | null): [string, string] | null {
  const [, title = "", name = ""] = match ?? [];
  return match && looksLikeName(name) ? [name, title] : null;
}

function wordsInLink(source: InlineSource, span: Range, words: string): Range {
  const at = source.value.slice(span.start, span.end).indexOf(words);
  if (at < 0) return postRange(source, span.start, span.end);
  return postRange(source, span.start + at, span.start + at + words.length);
}

function speakerInLink(source: InlineSource, span: Range, name: string, role: string | null): Speaker {
  const mention = wordsInLink(source, span, name);
  const range = role === null ? mention : { start: mention.start, end: wordsInLink(source, span, role).end };
  return { range, mention, name, native: null, role, url: null, saidOn: null };
}

function titled(source: InlineSource, span: Range, link: Link, title: string | null): Source {
  return {
    range: postRange(source, span.start, span.end),
    title,
    titleRange: title === null ? null : wordsInLink(source, span, title),
    container: null,
    url: link.url,
    urlRange: link.urlRange,
    locator: null,
    date: null,
  };
}

function bareSource(source: InlineSource, span: Range, link: Link): Source {
  return titled(source, span, link, null);
}

// ------------------------------------------------------ without any title

const preposition = /[ ](?:on|in|at|from|via|auf|bei|aus) (?=[\p{Lu}\p{Lo}@#\d"“])/gu;

function labelledWords(source: InlineSource, body: Range, words: string): InformalReading | null {
  if (isSentence(words) || /^(?!the |a |an )\p{Ll}/u.test(words)) return null;
  const where = readSources(source, body.start, body.end);
  return {
    ...emptyHalf,
    sources: where.values,
    remarks: where.remarks,
    placeholders: where.placeholders,
    evidence: "strong",
    canonical: true,
  };
}

/** `Name in Place`, `Name, The Example Times, 2015`, `Name, role`. */
function withoutTitle(source: InlineSource, body: Range, words: string): InformalReading | null {
  for (const match of source.value.slice(body.start, body.end).matchAll(preposition)) {
    const start = body.start + match.index;
    const left = readPlain(source, body.start, start);
    const [name = "", ...rest] = left.split(/[,，] ?/);
    // `Ann Lee, engineer at Example` names an employer, no source.
    if (rest.length > 0 && / (?:at|from|bei) $/.test(match[0])) continue;
    const handle = /^@?[\w.-]{2,24}$/.test(name);
    if (!handle && (!looksLikeName(name) || name.split(" ").length > 5)) continue;
    const where = readSources(source, start + match[0].length, body.end);
    const who = readSpeakers(source, body.start, start);
    const half = {
      ...emptyHalf,
      sources: where.values,
      remarks: where.remarks,
      placeholders: where.placeholders,
    };
    return strong(joined(who, half));
  }
  const listed = outletAfterName(source, body, words);
  if (listed) return listed;
  const who = readSpeakers(source, body.start, body.end);
  const name = who.values[0]?.name ?? "";
  const sentence = /[\p{Ll}\p{Lo}] ?[.!?…。]$/u.test(words) && !/\b(?:Jr|Sr|Inc|Ltd|Co|al)\.$/.test(words);
  if (who.placeholders.length > 0 || (looksLikeName(name) && !(sentence && words.split(" ").length > 3))) {
    return { ...who, evidence: "name", canonical: true };
  }
  return words.length <= longestLoose && !sentence ? { ...who, evidence: "loose", canonical: true } : null;
}

/** The second item names a medium: what follows the name is the source. */
function outletAfterName(source: InlineSource, body: Range, words: string): InformalReading | null {
  const comma = /[,，]/.exec(source.value.slice(body.start, body.end));
  if (!comma) {
    if (!looksLikeOutlet(words) || looksLikePerson(words)) return null;
    const where = readSources(source, body.start, body.end);
    return {
      ...emptyHalf,
      sources: where.values,
      remarks: where.remarks,
      placeholders: where.placeholders,
      evidence: "name",
      canonical: false,
    };
  }
  const at = body.start + comma.index;
  const name = readPlain(source, body.start, at);
  const second =
    readPlain(source, at + 1, body.end)
      .split(/[,，]/)[0]
      ?.trim() ?? "";
  if (!looksLikeName(name) || looksLikeOutlet(name) || !looksLikeOutlet(second)) return null;
  // `director of the Example Institute` is a role.
  if (/^\p{Ll}/u.test(second) && !/^the /.test(second)) return null;
  if (/\b(?:of|for|President|Director|Minister|Secretary|Professor|Chair|Head|Editor|Officer)\b/.test(second))
    return null;
  const where = readSources(source, at + 1, body.end);
  const half = {
    ...emptyHalf,
    sources: where.values,
    remarks: where.remarks,
    placeholders: where.placeholders,
  };
  return strong(joined(readSpeakers(source, body.start, at), half));
}

function looksLikePerson(words: string): boolean {
  return (
    looksLikeName(words) && !/^(?:The|A|An) /.test(words) && words.split(" ").length <= 3 && !/\./.test(words)
  );
}
