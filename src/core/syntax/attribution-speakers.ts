/** The half before the bar: who said it. */
import type { Placeholder, PostDate, Range, Source, Speaker } from "../post.ts";
import { dateAt, type Half, placeholderIn, split, trailingBracket, trim } from "./attribution-items.ts";
import { readSources } from "./attribution-sources.ts";
import { type InlineSource, linksIn, pieceAt, postRange, readPlain } from "./inline-source.ts";
import { isSuffix, titleBefore } from "./names.ts";
import { dominantScript } from "./scripts.ts";

export interface SpeakersHalf extends Half<Speaker> {
  /** From `as quoted by` and `via`. */
  readonly sources: readonly Source[];
}

const quotedBy = /(?:^|[\s,，])(?:(?:as )?(?:quoted|cited|reported) (?:by|in)|via) /g;

/** Speakers, separated by semicolons. */
export function readSpeakers(source: InlineSource, start: number, end: number): SpeakersHalf {
  const values: Speaker[] = [];
  const sources: Source[] = [];
  const remarks: string[] = [];
  const placeholders: Placeholder[] = [];
  for (const part of split(source, start, end, "semicolon")) {
    const quoted = quotedByIn(source, part);
    if (quoted) {
      const where = readSources(source, quoted.end, part.end);
      sources.push(...where.values);
      remarks.push(...where.remarks);
      placeholders.push(...where.placeholders);
    }
    const who = trim(source, part.start, quoted?.start ?? part.end);
    if (who.end > who.start) values.push(readSpeaker(source, who, placeholders));
  }
  return { values, sources, remarks, placeholders };
}

function quotedByIn(source: InlineSource, part: Range): Range | null {
  for (const match of source.value.slice(part.start, part.end).matchAll(quotedBy)) {
    const start = part.start + match.index;
    if (pieceAt(source, start)?.kind !== "atom") return { start, end: start + match[0].length };
  }
  return null;
}

function readSpeaker(source: InlineSource, part: Range, placeholders: Placeholder[]): Speaker {
  const items = split(source, part.start, part.end, "comma");
  const first = items[0] ?? part;
  const missing = placeholderIn(source, first, "speaker");
  if (missing) placeholders.push(missing);
  const name = readName(source, first);
  let next = 1;
  let nameEnd = name.mention.end;
  while (next < items.length && isSuffix(readPlain(source, items[next]?.start ?? 0, items[next]?.end ?? 0))) {
    nameEnd = items[next]?.end ?? nameEnd;
    next++;
  }
  let saidOn: PostDate | null = name.saidOn;
  let roleEnd = items.length;
  for (let index = next; index < items.length; index++) {
    const dated = dateAt(source, items, index);
    if (dated?.next !== items.length) continue;
    saidOn = dated.date;
    roleEnd = index;
    break;
  }
  const roleItems = items.slice(next, roleEnd);
  const tbd = roleItems.map((item) => placeholderIn(source, item, "speaker")).find((found) => found !== null);
  if (tbd) placeholders.push(tbd);
  const last = roleItems.at(-1);
  const role = roleItems[0] && last && !tbd ? readPlain(source, roleItems[0].start, last.end) : null;
  const mention = { start: name.mention.start, end: nameEnd };
  const url = linksIn(source, first.start, first.end)[0]?.link.url ?? null;
  return {
    range: postRange(source, part.start, part.end),
    mention: postRange(source, mention.start, mention.end),
    name: missing ? null : readPlain(source, mention.start, mention.end).replace(/ \(\d{4}\)$/, ""),
    native: name.native,
    role: [name.title, role, name.note].filter((words) => words !== null).join(", ") || null,
    url,
    saidOn,
  };
}

interface Name {
  /** Indices, unlike a speaker's own `mention`. */
  readonly mention: Range;
  readonly title: string | null;
  readonly native: string | null;
  /** What else stands in brackets after the name. */
  readonly note: string | null;
  readonly saidOn: PostDate | null;
}

function readName(source: InlineSource, item: Range): Name {
  const bracket = trailingBracket(source, item);
  let mention = item;
  let native: string | null = null;
  let note: string | null = null;
  let saidOn: PostDate | null = null;
  if (bracket) {
    const inside = trim(source, bracket.start + 1, bracket.end - 1);
    const words = readPlain(source, inside.start, inside.end);
    const before = trim(source, item.start, bracket.start);
    const date = dateAt(source, [inside], 0);
    const scripts = [dominantScript(words), dominantScript(readPlain(source, before.start, before.end))];
    if (!words.startsWith("@") && words !== "") {
      mention = before;
      if (date) saidOn = date.date;
      else if (scripts[0] !== null && scripts[0] !== scripts[1]) native = words;
      else note = words;
    }
  }
  const whole = source.value.slice(mention.start, mention.end);
  const { titleLength } =
    pieceAt(source, mention.start)?.kind === "atom" ? { titleLength: 0 } : titleBefore(whole);
  const title = titleLength > 0 ? readPlain(source, mention.start, mention.start + titleLength) : null;
  return { mention: { start: mention.start + titleLength, end: mention.end }, title, native, note, saidOn };
}
