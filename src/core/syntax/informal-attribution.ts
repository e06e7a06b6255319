/**
 * The attributions that people write before they have met the bar: what precedes the link, the
 * emphasised title or the preposition is the speaker, it is the source. What cannot be read
 * with confidence is left alone. The forms, and how often each is met, stand in docs/spec.md.
 */
import type { Range, Source } from "../post.ts";
import { offices } from "../words/titles.ts";
import { trim } from "./attribution-items.ts";
import { readSpeakers, type SpeakersHalf } from "./attribution-speakers.ts";
import { titled, wholeLink } from "./informal-link.ts";
import {
  emptyText,
  joined,
  sourceFrom,
  sourcesHalf,
  type TitleSpan,
  titleSpans,
  withoutStop,
} from "./informal-title.ts";
import { type InlineSource, type Link, postRange, readPlain } from "./inline-source.ts";
import { isLocator } from "./locators.ts";
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
const dialogue = /[,.!?…] ?[—–] ?\p{L}| [—–]\p{Ll}|[—–][,.]|[!?] \p{L}/u;

/** A word before the name or title that belongs to neither: `— by [J. Okafor](…)`. */
const leadingWord = /^(by|from|via) (?=[[*_]|\p{Lu})/iu;

/** Reads the body of an attribution without a bar; null where it does not look like one. */
export function readInformal(
  source: InlineSource,
  opening: Opening | null,
  start: number,
  end: number,
): InformalReading | null {
  const whole = unwrap(source, trim(source, start, end));
  const led = leadingWord.exec(source.value.slice(whole.start, whole.end));
  const body = led ? trim(source, whole.start + led[0].length, whole.end) : whole;
  const words = readPlain(source, body.start, body.end);
  if (words === "" || words.length > longestBody || dialogue.test(words)) return null;
  const preposed = opening?.kind === "preposition" || /^(?:from|via)$/i.test(led?.[1] ?? "");
  const labelled = opening?.kind === "label" || preposed;
  const [first, second] = titleSpans(source, body);
  if (!first && opening && isWork(source, start, whole) && !looksLikeName(words)) {
    return strong(sourcesHalf(source, body.start, body.end));
  }
  if (preposed && isSentence(words)) return null;
  if (!first) return labelled ? labelledWords(source, body, words) : withoutTitle(source, body, words);
  const before = trim(source, body.start, first.start);
  if (readPlain(source, before.start, before.end) !== "") {
    const title = second && isEmployer(source, before, first, second) ? second : first;
    return nameThenTitle(source, body, before, title, labelled);
  }
  if (namesSomebody(first) && (!labelled || second)) return nameFirst(source, body, first, second);
  const tail = readPlain(source, first.end, body.end);
  if (isClause(tail)) return null;
  const alone = /^(?:$|\(?(?:via|h\/t|hat tip) )/i.test(tail) && opening?.kind !== "label";
  return strong(
    alone && first.link
      ? wholeLink(source, first, first.link)
      : sourceFrom(source, first.start, body.end, true),
  );
}

/** `Name from [Employer](…) in [Title](…)`: the second link is the source. */
function isEmployer(source: InlineSource, before: Range, first: TitleSpan, second: TitleSpan): boolean {
  const lead = /(?:^|\s)(?:from|of|at)$/.test(readPlain(source, before.start, first.start));
  return lead && /^,? ?(?:in|on)$/.test(readPlain(source, first.end, second.start));
}

/** Emphasis around all of the body, the dash left out: `— *Why I quit*`. */
function isWork(source: InlineSource, start: number, body: Range): boolean {
  return source.emphases.some(
    (emphasis) => emphasis.start >= start && emphasis.start < body.start && emphasis.end > body.end,
  );
}

/** Several ordinary words and a full stop at the end. */
function isSentence(words: string): boolean {
  const plain = words.split(" ").filter((word) => /^\p{Ll}/u.test(word));
  return plain.length >= 4 && /[\p{L}\d)] ?[.!?…。]["”]?$/u.test(words);
}

/** Words that go on as a sentence does: `… it gets interesting.` */
function isClause(words: string): boolean {
  return (
    /^\p{Ll}/u.test(words) && !/^(?:by|in|on|at|from|via|of) /.test(words) && /[\p{Ll}\d]\.$/u.test(words)
  );
}

function strong(half: SpeakersHalf): InformalReading {
  return { ...half, evidence: "strong", canonical: false };
}

/** `( … )` around all of it, and a full stop after it. */
function unwrap(source: InlineSource, body: Range): Range {
  const { value } = source;
  const words = readPlain(source, body.start, body.end);
  const short = withoutStop(words) !== words && looksLikeName(withoutStop(words).split(/[,，]/)[0] ?? "");
  const colon = /[:：~]$/.test(words);
  const stopped =
    colon || (value[body.end - 1] === "." && (short || /[)\]>*_]/.test(value[body.end - 2] ?? "")));
  const { start, end } = stopped ? trim(source, body.start, body.end - 1) : body;
  const brackets = `${value[start]}${value[end - 1]}`;
  const inner = value.slice(start + 1, end - 1);
  const balanced = inner.indexOf(")") >= inner.indexOf("(");
  if ((brackets === "()" || brackets === "（）") && balanced) return trim(source, start + 1, end - 1);
  return { start, end };
}

function namesSomebody(span: TitleSpan): boolean {
  if (span.kind === "quoted" || span.link?.bare) return false;
  return looksLikeName(span.text) && !looksLikeOutlet(span.text) && !emptyText.test(span.text);
}

// ------------------------------------------------- a name, then a title

/** Words that lead from the speaker to the source, and belong to neither. */
const linkWords = new Set(
  (
    "on in at from via for to of as by quoted cited said says writing wrote writes speaking spoke speech interview interviewed posted " +
    "posting tweeted testifying testimony talking his her their its the a an this that also and here see through over under source " +
    "excerpted excerpt taken h/t в во на из auf bei aus in im dans sur chez à en"
  ).split(" "),
);

/** What begins a sentence about the source rather than a name. */
const noName = /^(?:I|we|which|and|but|that|as|read|see|more|full|the full|for more)\b/i;

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
  const where = sourceFrom(source, title.start, body.end, labelled || words === "");
  const tail = readPlain(source, title.end, body.end);
  if (words === "") return isClause(tail) ? null : strong(where);
  const placed = placeInLead(source, lead, words, where);
  if (placed) return strong(placed);
  const [name = "", ...rest] = words.split(/[,，] ?/);
  const owned = /[’']s?$/.exec(words)?.[0] ?? "";
  const possessive = owned !== "" && looksLikeName(words.slice(0, -owned.length));
  // `Fisheries Ministry, [press release](…)`: the institution speaks.
  const outlet = namesMedium(name) && !name.startsWith("@") && !/^\p{Ll}/u.test(title.text);
  const person = looksLikeName(name) && name.includes(" ") && !looksLikeOutlet(name);
  if (!possessive && ((labelled && !person) || (outlet && rest.length === 0))) {
    return strong(withContainer(source, where, lead, words));
  }
  if (isSentence(tail) || (!looksLikeName(name) && isSentence(`${words} ${tail}`))) return null;
  const short = name.length <= 40 && name.split(" ").length <= 5 && !/[.!?]$/.test(name);
  if (!looksLikeName(name) && (!short || noName.test(name))) {
    const leads = words.length <= longestLoose && tail.length <= 40 && !/[,，]/.test(words);
    return leads && title.kind === "link" ? strong(where) : null;
  }
  const who = readSpeakers(source, lead.start, possessive ? lead.end - owned.length : lead.end);
  return strong(joined(who, where));
}

const pageAtEnd = /^(.+?),? (?:on |at )?((?:pp?\.|pages?|chapter|ch\.) ?\S+)$/i;
const placeAtEnd = /^(.+?),? (?:on|in|via) (\p{Lu}.*)$/u;

/** A page before the title, or the place before a link that is only a date: they are the source's, not the name's. */
function placeInLead(
  source: InlineSource,
  lead: Range,
  words: string,
  where: SpeakersHalf,
): SpeakersHalf | null {
  if (isLocator(words)) return withLocator(where, words);
  const [, beforePage = "", page = ""] = pageAtEnd.exec(words) ?? [];
  const [, name = beforePage, place = ""] =
    (where.sources[0]?.title === null && placeAtEnd.exec(words)) || [];
  if (!looksLikeName(name)) return null;
  const who = readSpeakers(source, lead.start, lead.start + name.length);
  if (page !== "" && isLocator(page)) return joined(who, withLocator(where, page));
  if (place === "") return null;
  const at = source.value.indexOf(place, lead.start);
  return joined(who, withContainer(source, where, { start: at, end: at + place.length }, place));
}

/** `Chapter 3, [Title](url)`. */
function withLocator(where: SpeakersHalf, locator: string): SpeakersHalf {
  const [first, ...others] = where.sources;
  return first ? { ...where, sources: [{ ...first, locator: first.locator ?? locator }, ...others] } : where;
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
    const tail = value.slice(Math.max(before.start, end - 14), end);
    const mark = /[,，:：;(（[–—\-|/“"«»《~@]/.test(last) || /\p{L}{3}\.$/u.test(tail);
    if (end > before.start && mark) {
      end--;
      continue;
    }
    const word = /(?:h\/t|\p{L}{1,12}[’']?s?)$/u.exec(tail)?.[0];
    const links = word !== undefined && linkWords.has(word.toLowerCase());
    if (word && links && (word === word.toLowerCase() || end - word.length === before.start)) {
      end -= word.length;
      continue;
    }
    return trim(source, before.start, end);
  }
}

// --------------------------------------- a name that is itself a link

/** `[Name](url), role, in [Title](url)`: a name that is linked or emphasised. */
function nameFirst(
  source: InlineSource,
  body: Range,
  name: TitleSpan,
  title: TitleSpan | undefined,
): InformalReading | null {
  if (title) {
    const lead = withoutLinkWords(source, { start: name.end, end: title.start });
    const possessive = /^[’']s?(?: |$)/.test(source.value.slice(name.end, title.start));
    const who = readSpeakers(source, name.start, possessive ? name.end : Math.max(lead.end, name.end));
    return strong(
      joined(who, withFallbackAddress(sourceFrom(source, title.start, body.end, false), name.link)),
    );
  }
  const tail = trim(source, name.end, body.end);
  const words = readPlain(source, tail.start, tail.end);
  const [, item = ""] = words.split(/[,，] ?/);
  if (name.link && isLocator(item)) return strong(sourceFrom(source, name.start, body.end, false));
  const alone = readSpeakers(source, name.start, name.end);
  const place = /^(?:, ?)?(?:on|in|at|from|via) (.{2,120})$/u.exec(words)?.[1];
  if (place !== undefined) {
    const at = source.value.indexOf(place, tail.start);
    const where = sourcesHalf(source, at < 0 ? tail.start : at, tail.end);
    return strong(joined(alone, withFallbackAddress(where, name.link)));
  }
  const outlet = /^, ?(.{2,120})$/.exec(words)?.[1];
  const who = readSpeakers(source, name.start, body.end);
  if (name.link === null) {
    const all = readPlain(source, body.start, body.end);
    const listed = outlet === undefined ? null : withoutTitle(source, body, all);
    return listed ?? { ...who, evidence: "name", canonical: true };
  }
  if (outlet !== undefined && looksLikeOutlet(outlet)) {
    return strong(
      joined(alone, withFallbackAddress(sourceFrom(source, tail.start + 1, tail.end, false), name.link)),
    );
  }
  return strong({ ...who, sources: [titled(source, name, name.link, null)] });
}

/** The link over somebody's name leads to where the words stand. */
function withFallbackAddress(where: SpeakersHalf, link: Link | null): SpeakersHalf {
  const [first, ...others] = where.sources;
  if (!first || first.url !== null || !link) return where;
  return { ...where, sources: [{ ...first, url: link.url, urlRange: link.urlRange }, ...others] };
}

// ------------------------------------------------------ without any title

const preposition =
  /[ ](?:on|in|at|from|via|auf|bei|aus|в|во|на|из|@) (?=(?:the |an? )?[\p{Lu}\p{Lo}@#\d"“])|[ ](?:on|via) (?=(?:the|an?|his|her|their) )/gu;

function labelledWords(source: InlineSource, body: Range, words: string): InformalReading | null {
  if (isSentence(words) || /^(?!the |a |an )\p{Ll}/u.test(words)) return null;
  return { ...sourcesHalf(source, body.start, body.end), evidence: "strong", canonical: true };
}

/** `Name in Place`, `Name, The Example Times, 2015`, `Name, role`. */
function withoutTitle(source: InlineSource, body: Range, words: string): InformalReading | null {
  if (/[—–-]$/.test(words)) return null;
  const split = nameInPlace(source, body) ?? outletAfterName(source, body, words);
  if (split) return split;
  const who = readSpeakers(source, body.start, body.end);
  const name = who.values[0]?.name ?? "";
  const sentence = /[\p{Ll}\p{Lo}] ?[.!?…。]$/u.test(words) && !/\b(?:Jr|Sr|Inc|Ltd|Co|al)\.$/.test(words);
  if (who.placeholders.length > 0 || (looksLikeName(name) && !(sentence && words.split(" ").length > 3))) {
    return { ...who, evidence: "name", canonical: true };
  }
  return words.length <= longestLoose && !sentence ? { ...who, evidence: "loose", canonical: true } : null;
}

/** `Name on Place`; `Name, engineer at Place` names an employer, no source. */
function nameInPlace(source: InlineSource, body: Range): InformalReading | null {
  for (const match of source.value.slice(body.start, body.end).matchAll(preposition)) {
    const start = body.start + match.index;
    const from = start + match[0].length;
    const [name = "", ...rest] = readPlain(source, body.start, start).split(/[,，] ?/);
    const last = rest.at(-1) ?? "";
    const role = /^\p{Ll}/u.test(last) && !/ing$/.test(last);
    const employer = / (?:at|from|bei) $/.test(match[0]);
    if (rest.length > 0 && (employer || (role && !namesMedium(readPlain(source, from, body.end))))) continue;
    const handle = /^@?[\w.-]{2,24}$/.test(name) && !/^(?:the|an?|one)$/i.test(name);
    if (!handle && (!looksLikeName(name) || name.split(" ").length > 5)) continue;
    return strong(joined(readSpeakers(source, body.start, start), sourcesHalf(source, from, body.end)));
  }
  return null;
}

/** The second item names a medium: what follows the name is the source. A medium alone is one too. */
function outletAfterName(source: InlineSource, body: Range, words: string): InformalReading | null {
  const comma = /[,，]/.exec(source.value.slice(body.start, body.end));
  if (!comma) {
    const medium = namesMedium(words) || /^The \p{Lu}/u.test(words);
    if (!medium || looksLikePerson(words)) return null;
    return { ...sourcesHalf(source, body.start, body.end), evidence: "name", canonical: false };
  }
  const at = body.start + comma.index;
  const name = readPlain(source, body.start, at);
  const [second = ""] = readPlain(source, at + 1, body.end).split(/[,，]/);
  const item = second.trim();
  if (!looksLikeName(name) || looksLikeOutlet(name) || !looksLikeOutlet(item) || isRole(item)) return null;
  return strong(joined(readSpeakers(source, body.start, at), sourcesHalf(source, at + 1, body.end)));
}

/** `Ministry spokesperson`, `director of the Example Institute`, `Professor for Example Studies`. */
function isRole(item: string): boolean {
  const lastWord = item.split(" ").at(-1)?.toLowerCase() ?? "";
  return (
    offices.has(lastWord) ||
    (/^\p{Ll}/u.test(item) && !item.startsWith("the ")) ||
    /\b(?:of|for|President|Director|Minister|Secretary|Professor|Chair|Head|Editor|Officer)\b/.test(item)
  );
}

function looksLikePerson(words: string): boolean {
  return (
    looksLikeName(words) && !/^(?:The|A|An) /.test(words) && words.split(" ").length <= 3 && !/\./.test(words)
  );
}
