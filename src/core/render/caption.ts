/**
 * An attribution as readers see it: as typed, a comma where the bar was, the name in `b`, the source's title in
 * `cite`, dates in `time`. Nothing is rebuilt from what was read, so that nothing typed is lost or guessed.
 */
import type { ElementContent } from "hast";
import type { Attribution, PostDate, Range, Source } from "../post.ts";
import { contains } from "../ranges.ts";
import type { Written } from "../written.ts";
import { element, text } from "./element.ts";
import { joined, type Replacement, replaceRanges, splitAt, trimmed, wrapIn } from "./split.ts";

export interface CaptionStyle {
  /** What the dash becomes; null drops it. */
  readonly dash: "as typed" | "dropped";
  /** What stands before a source that no label announces, and joins it to its speaker. */
  readonly sourceLabel: string | null;
  /** False drops a typed `Source:`, where a heading says so already. */
  readonly label: "as typed" | "dropped";
}

/** Under a quotation. */
export const underQuotation: CaptionStyle = { dash: "as typed", sourceLabel: null, label: "as typed" };

/** In the list of sources. */
export const inList: CaptionStyle = { dash: "dropped", sourceLabel: null, label: "dropped" };

/** Under a heading; `label` is `Source: ` in the post's language. */
export function underHeading(label: string): CaptionStyle {
  return { dash: "dropped", sourceLabel: label, label: "as typed" };
}

/**
 * @param nodes the hast of the paragraph that holds the attribution
 * @param source the post's text
 */
export function caption(
  attribution: Attribution,
  nodes: readonly ElementContent[],
  source: Written,
  style: CaptionStyle,
): ElementContent[] {
  const [, from] = splitAt(nodes, attribution.range.start, source);
  const [own] = splitAt(from, attribution.range.end, source);
  const inOrder = changes(attribution, source, style).sort((a, b) => a.start - b.start);
  const changed = replaceRanges(own, inOrder, source);
  return [...opening(attribution, source, style), ...unwrapped(trimmed(changed))];
}

function opening(attribution: Attribution, source: Written, style: CaptionStyle): ElementContent[] {
  const { dash, label, sources, speakers } = attribution;
  if (style.dash === "as typed") {
    if (label) return [];
    const typed = dash ? source.slice(dash.start, dash.end) : "";
    return [text(typed === "——" || typed === "⸺" ? "——" : "— ")];
  }
  const announced = !label && speakers.length === 0 && sources.length > 0 && style.sourceLabel !== null;
  return announced ? [text(style.sourceLabel)] : [];
}

function changes(attribution: Attribution, source: Written, style: CaptionStyle): Replacement[] {
  const { speakers, sources, dash, label, bar } = attribution;
  const result: Replacement[] = [];
  for (const speaker of speakers) {
    if (speaker.name !== null) result.push(wrapping(speaker.mention, "b"));
    if (speaker.saidOn) result.push(...dated(speaker.saidOn));
  }
  for (const found of sources) {
    if (found.titleRange) result.push(wrapping(found.titleRange, "cite"));
    else result.push(...linked(found));
    if (found.date) result.push(...dated(found.date));
  }
  if (dash) result.push({ ...dash, replace: () => [] });
  if (label && style.label === "dropped") result.push({ ...label, replace: () => [] });
  if (bar) {
    // What cannot be read is printed as typed, and wants to be parted from its other half all the same.
    const first = (dash ?? label)?.end ?? attribution.range.start;
    const halves = [source.slice(first, bar.start), source.slice(bar.end, attribution.range.end)];
    const between = halves.every((half) => half.trim() !== "");
    result.push({
      ...withSpaces(bar, source),
      replace: () => (between ? [text(joint(bar, source, style))] : []),
    });
  }
  if (!dash && !label) result.push(...brackets(attribution.range, source));
  return result;
}

function wrapping(range: Range, tagName: string): Replacement {
  return { start: range.start, end: range.end, replace: (inner) => [wrapIn(tagName, {}, inner)] };
}

/** An address that was typed bare leads where it says, as one in angle brackets does. */
function linked({ url, urlRange, range }: Source): Replacement[] {
  if (url === null || urlRange === null || !contains(range, urlRange)) return [];
  const isLink = (node: ElementContent): boolean => node.type === "element" && node.tagName === "a";
  const link = (inner: readonly ElementContent[]) => [joined(element("a", { href: url }, inner), inner)];
  return [{ ...urlRange, replace: (inner) => (inner.some(isLink) ? inner : link(inner)) }];
}

function dated({ range, iso, time }: PostDate): Replacement[] {
  if (iso === null) return [];
  const [hours = "", ...rest] = time?.split(":") ?? [];
  const clock = time !== null && iso.length === 10 ? `T${[hours.padStart(2, "0"), ...rest].join(":")}` : "";
  return [{ ...range, replace: (inner) => [wrapIn("time", { dateTime: `${iso}${clock}` }, inner)] }];
}

/** What stands between speaker and source. */
function joint(bar: Range, source: Written, style: CaptionStyle): string {
  if (style.sourceLabel !== null) return ` · ${style.sourceLabel}`;
  return source.slice(bar.start, bar.end).includes("｜") ? "，" : ", ";
}

function withSpaces({ start, end }: Range, source: Written): Range {
  const blank = (index: number) => source.charAt(index) === " " || source.charAt(index) === "\t";
  let from = start;
  let to = end;
  while (blank(from - 1)) from--;
  while (blank(to)) to++;
  return { start: from, end: to };
}

/** Brackets around a whole attribution stand for the figure that it gets. */
function brackets({ start, end }: Range, source: Written): Replacement[] {
  const pair = `${source.charAt(start)}${source.charAt(end - 1)}`;
  if (pair !== "()" && pair !== "（）") return [];
  return [
    { start, end: start + 1, replace: () => [] },
    { start: end - 1, end, replace: () => [] },
  ];
}

const wrappers: ReadonlySet<string> = new Set(["b", "cite", "em", "i", "small", "strong"]);

/** Emphasis around a whole attribution is a writer's own way to set it apart. */
function unwrapped(nodes: ElementContent[]): ElementContent[] {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  const wrapper = only?.type === "element" && wrappers.has(only.tagName) && only.children.length > 1;
  return wrapper ? unwrapped(trimmed(only.children)) : nodes;
}
