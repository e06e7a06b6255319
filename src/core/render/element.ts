/** Short hands for building hast. */
import type { Element, ElementContent, Properties, Text } from "hast";
import type { Range } from "../post.ts";

export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties, children: [...children] };
}

export function text(value: string): Text {
  return { type: "text", value };
}

/** With line endings around and between, as block content is written. */
export function lines(children: readonly ElementContent[]): ElementContent[] {
  return [text("\n"), ...children.flatMap((child) => [child, text("\n")])];
}

/** The node with its place in the post's text changed. */
export function placed<T extends ElementContent>(node: T, { start, end }: Range): T {
  const point = { line: 1, column: 1 };
  return { ...node, position: { start: { ...point, offset: start }, end: { ...point, offset: end } } };
}
