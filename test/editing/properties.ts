/** What holds for every edit of every post. */
import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import {
  type Annotate,
  applyEdits,
  defaultConfiguration,
  type Finding,
  hoverOf,
  htmlOf,
  pageOf,
  patch,
  type ReadPost,
  type Rendering,
  render,
  rendering,
  type ValidateOptions,
} from "../../src/core/index.ts";
import { readDocument, treeOf } from "../../src/core/markdown/document.ts";
import { usualLeast } from "../../src/core/passages/portions.ts";
import { postOf } from "../../src/core/passages/post-of.ts";
import { readAgain, readPost } from "../../src/core/passages/reading.ts";
import { noKnowledge } from "../../src/core/prose/knowledge.ts";
import { validation } from "../../src/core/validation/validate.ts";
import { sessions } from "./edits.ts";
import { patched } from "./patched.ts";
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
      name: "a post that is read passage by passage, and again where it is edited, is the edited text read as a whole",
      check: (parameters) =>
        fc.assert(
          fc.property(sessions(), fc.constantFrom(1, 60, usualLeast), ({ text, edits }, least) => {
            let reading = readPost(text, noKnowledge, least);
            let edited = text;
            for (const edit of edits) {
              reading = readAgain(reading, edit);
              edited = applyEdits(edited, [edit]);
              deepStrictEqual(said(postOf(reading)), said(postOf(readPost(edited, noKnowledge, wholly))));
              told();
            }
          }),
          parameters,
        ),
    },
    {
      name: "what is found passage by passage, and again after an edit, is what is found in the edited text as a whole",
      check: (parameters) =>
        fc.assert(
          fc.property(sessions(), fc.constantFrom(1, 60, usualLeast), ({ text, edits }, least) => {
            let reading = readPost(text, noKnowledge, least);
            let found = validation(postOf(reading), options);
            let edited = text;
            for (const edit of edits) {
              reading = readAgain(reading, edit);
              found = validation(postOf(reading), options, found);
              edited = applyEdits(edited, [edit]);
              const whole = validation(postOf(readPost(edited, noKnowledge, wholly)), options);
              deepStrictEqual(plainFindings(found.findings), plainFindings(whole.findings));
              told();
            }
          }),
          parameters,
        ),
    },
    {
      name: "a post that is printed passage by passage, and patched where it is edited, is the edited text printed as a whole",
      check: (parameters) =>
        fc.assert(
          fc.property(
            sessions(),
            fc.constantFrom(1, 60, usualLeast),
            fc.boolean(),
            ({ text, edits }, least, isTold) => {
              const print = (post: ReadPost, before?: Rendering): Rendering =>
                rendering(post, isTold ? { annotate: telling(post) } : {}, before);
              let reading = readPost(text, noKnowledge, least);
              let before = print(postOf(reading));
              let edited = text;
              for (const edit of edits) {
                reading = readAgain(reading, edit);
                edited = applyEdits(edited, [edit]);
                const after = print(postOf(reading), before);
                const whole = postOf(readPost(edited, noKnowledge, wholly));
                const page = pageOf(after);
                if (isTold) deepStrictEqual(page, pageOf(print(whole)));
                else {
                  const { blocks, ...rest } = render(whole);
                  const places = blocks.map(({ html, range, line }) => [html, range.start, line]);
                  deepStrictEqual(printed(after), { ...rest, blocks: places });
                }
                deepStrictEqual(patched(pageOf(before), patch(before, after)), page);
                before = after;
                told();
              }
            },
          ),
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

const options: ValidateOptions = { configuration: defaultConfiguration, today: "2026-03-23" };

/** As data, the fixes of each among it. */
function plainFindings(findings: readonly Finding[]): unknown {
  return findings.map((finding) => ({ ...finding }));
}

/** All of a text is one passage. */
const wholly = Number.POSITIVE_INFINITY;

/** Everything that a post says; what it was read from is no part of it. */
function said({
  reading: _,
  passage: __,
  places: ___,
  written: ____,
  outline: _____,
  ...post
}: ReadPost): unknown {
  return post;
}

/** All that may be told of a quotation. */
function telling(post: ReadPost): Annotate {
  return (quotation) => {
    const { isTerm, speakers, speakerKnownBy, sources, sourceKnownBy } = hoverOf(
      post,
      quotation,
      defaultConfiguration,
    );
    if (isTerm) return null;
    const lines = [
      ...speakers.map(({ name }) => `${name} ${speakerKnownBy?.basis}`),
      ...sources.map(({ title, url }) => `${title} ${url} ${sourceKnownBy?.basis}`),
    ];
    return { start: quotation.words.start, lines, inferred: null };
  };
}

/** As `render` gives it. */
function printed(
  rendering: Rendering,
): Omit<ReturnType<typeof render>, "blocks"> & { readonly blocks: unknown } {
  const { lang, dir, title } = rendering;
  const [header, ...blocks] = pageOf(rendering).blocks;
  const sources = blocks.pop();
  return {
    lang,
    dir,
    title,
    header: header ? htmlOf(header) : "",
    blocks: blocks.map((block) => [htmlOf(block), block.start, block.line]),
    sources: sources ? htmlOf(sources) : "",
  };
}
