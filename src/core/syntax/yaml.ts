/** The entries at the top of a YAML text, each with its place, however much of the rest can be read. */
import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, YAMLException } from "js-yaml";
import { lineStart } from "../lines.ts";
import type { Range } from "../post.ts";

/** Scalars are the text that was typed, whatever type YAML would give to it; of a mapping it is known that it is one. */
export type YamlValue = string | null | readonly YamlValue[] | { readonly type: "mapping" };

export interface YamlEntry {
  readonly key: string;
  readonly value: YamlValue;
  /** Of the value, quotation marks included; of the key where there is none. */
  readonly range: Range;
}

export interface ReadYaml {
  readonly entries: readonly YamlEntry[];
  /** Where reading stumbled first; null for YAML. */
  readonly error: number | null;
}

/** Ranges are offsets of `text`. An entry that cannot be read takes no other with it. */
export function readYaml(text: string): ReadYaml {
  const whole = tryEntries(text);
  if (typeof whole !== "number") return { entries: whole, error: null };
  const entries: YamlEntry[] = [];
  let error: number | null = null;
  for (const { start, end } of pieces(text)) {
    const piece = text.slice(start, end);
    const read = tryEntries(piece);
    if (typeof read === "number") error ??= start + valueAt(piece, Math.min(read, piece.length - 1));
    else if (read.length === 0) error ??= start;
    else
      for (const { key, value, range } of read)
        entries.push({ key, value, range: { start: start + range.start, end: start + range.end } });
  }
  return { entries, error: error ?? whole };
}

/** A line that goes on with a value cannot be mended alone: then the line where the value began beside its key. */
function valueAt(entry: string, at: number): number {
  return entry.startsWith(" ", lineStart(entry, at)) && /^[^:\r\n]*:[ \t]+[^\s#]/.test(entry) ? 0 : at;
}

/** A text without indentation begins an entry. */
function pieces(text: string): readonly Range[] {
  const starts = [...text.matchAll(/^[^\s#\]}]/gm)].map(({ index }) => index);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** The entries, or where the text is no YAML. */
function tryEntries(text: string): readonly YamlEntry[] | number {
  try {
    return entriesOf(text, parseEvents(text, {}));
  } catch (error) {
    if (error instanceof YAMLException) return Math.min(error.mark?.position ?? 0, text.length);
    throw error;
  }
}

function entriesOf(text: string, events: readonly Event[]): readonly YamlEntry[] {
  const entries: YamlEntry[] = [];
  if (events[1]?.type !== EVENT_ID.MAPPING) return entries;
  for (let at = 2; ; ) {
    const key = readNode(text, events, at);
    if (!key) return entries;
    const value = readNode(text, events, key.next);
    if (!value) return entries;
    at = value.next;
    const end = value.end ?? text.slice(0, rangeStart(events[at]) ?? text.length).trimEnd().length;
    if (typeof key.value !== "string" || key.start === null) continue;
    const keyEnd = key.end ?? key.start + key.value.length;
    const range = value.start === null ? { start: key.start, end: keyEnd } : { start: value.start, end };
    entries.push({ key: key.value, value: value.value, range });
  }
}

interface ReadNode {
  readonly value: YamlValue;
  /** Null for what was left empty. */
  readonly start: number | null;
  /** Null where the library does not tell. */
  readonly end: number | null;
  /** The index of the event after it. */
  readonly next: number;
}

/** Null where no node begins at this event. */
function readNode(text: string, events: readonly Event[], at: number): ReadNode | null {
  const event = events[at];
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      const marks =
        event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      const typed = getScalarValue(text, event);
      const value =
        event.style === SCALAR_STYLE.PLAIN && /^(?:|~|null|Null|NULL)$/.test(typed) ? null : typed;
      if (event.valueStart < 0) return { value, start: null, end: null, next: at + 1 };
      return { value, start: event.valueStart - marks, end: event.valueEnd + marks, next: at + 1 };
    }
    case EVENT_ID.ALIAS:
      return { value: null, start: event.anchorStart - 1, end: event.anchorEnd, next: at + 1 };
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING: {
      const items: YamlValue[] = [];
      let next = at + 1;
      for (let item = readNode(text, events, next); item; item = readNode(text, events, next)) {
        items.push(item.value);
        next = item.next;
      }
      const value = event.type === EVENT_ID.SEQUENCE ? items : ({ type: "mapping" } as const);
      return { value, start: event.start, end: null, next: next + 1 };
    }
    default:
      return null;
  }
}

function rangeStart(event: Event | undefined): number | null {
  return event?.type === EVENT_ID.SCALAR && event.valueStart >= 0 ? event.valueStart : null;
}
