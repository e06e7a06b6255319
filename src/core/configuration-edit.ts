/** Edits of the text of a `.trackerpost.json`; comments and layout stay. */
import { modify } from "jsonc-parser/lib/esm/main.js";
import { eolOf } from "./lines.ts";
import type { TextEdit } from "./post.ts";

/** Sets what stands at a path. The text must be readable, and hold something. */
export function withValue(
  text: string,
  path: readonly (string | number)[],
  value: unknown,
  options: { readonly isArrayInsertion?: true } = {},
): readonly TextEdit[] {
  const formattingOptions = { insertSpaces: !/^\t/m.test(text), tabSize: 2, eol: eolOf(text) };
  return modify(text, [...path], value, { ...options, formattingOptions }).map(
    ({ offset, length, content }) => ({
      start: offset,
      end: offset + length,
      text: content,
    }),
  );
}
