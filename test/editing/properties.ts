/** What holds for every edit of every post. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { applyEdits, type Post, parse, update } from "../../src/core/index.ts";
import { readDocument, treeOf } from "../../src/core/markdown/document.ts";
import { sessions } from "./edits.ts";
import { plain, remark } from "./remark.ts";

export interface Property {
  readonly name: string;
  /** Throws where it does not hold. */
  readonly check: (parameters: fc.Parameters<unknown>) => void;
}

/** @param told called after each edit that was looked at */
export function properties(told: () => void = () => {}): readonly Property[] {
  return [
    {
      name: "an updated post is the edited text parsed",
      check: (parameters) =>
        fc.assert(
          fc.property(sessions(), ({ text, edits }) => {
            let post = parse(text);
            for (const edit of edits) {
              const edited = applyEdits(post.text, [edit]);
              post = update(post, edit);
              deepStrictEqual(said(post), said(parse(edited)));
              told();
            }
          }),
          parameters,
        ),
    },
    {
      name: "what is read in stretches is what remark reads",
      check: (parameters) =>
        fc.assert(
          fc.property(sessions(), fc.integer({ min: 1, max: 200 }), ({ text, edits }, portion) => {
            const edited = edits.reduce((before, edit) => applyEdits(before, [edit]), text);
            deepStrictEqual(plain(treeOf(readDocument(edited, portion))), plain(remark(edited)));
            told();
          }),
          parameters,
        ),
    },
  ];
}

/** Everything that a post says; what it was read from is no part of it. */
function said({ reading: _, ...post }: Post): unknown {
  return post;
}
