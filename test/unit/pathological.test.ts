/** What no post that is written by hand holds: it is read all the same, as text from a bound on. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { defaultConfiguration, parse, render, update, validate } from "../../src/core/index.ts";
import { pathological } from "../fixtures/pathological.ts";

const given = { configuration: defaultConfiguration, today: "2026-03-23" };

/** Where the post is found too complex, and how. */
function beyond(text: string): readonly (readonly [start: number, end: number, words: string])[] {
  return validate(parse(text), given)
    .filter(({ ruleId }) => ruleId === "too-complex")
    .map(({ start, end, message }) => [start, end, /many marks|nested/.exec(message)?.[0] ?? message]);
}

/** Texts of each kind, and where they go beyond the bounds; none where they are read to the end. */
const texts: Readonly<Record<string, readonly [text: string, ...found: ReturnType<typeof beyond>]>> = {
  "closing brackets": ["]".repeat(5000), [634, 5000, "many marks"]],
  "the same in every paragraph": [`${"]".repeat(600)}\n\n`.repeat(3)],
  "the same in every row of a table": [`|a|\n|-|\n${`|${"]".repeat(400)}|\n`.repeat(3)}`],
  "emphasis that nothing closes": [`It ${"*a **b ".repeat(2000)}`, [2918, 14003, "many marks"]],
  "comments that nothing closes": ["a <!-- ".repeat(1000), [73, 7000, "many marks"]],
  "brackets by the hundred": ["They wrote [sic] and *meant* it, more or less. ".repeat(300)],
  "links by the thousand": ["[a](https://oster.example/) and ".repeat(2000)],
  "one comment in a long paragraph": [`a <!-- ${"and so on ".repeat(5000)}*b*`],
  "lists nested": [`${"- ".repeat(51)}a\n`, [100, 103, "nested"]],
  "lists nested line by line": [
    Array.from({ length: 52 }, (_, level) => `${"  ".repeat(level)}- a\n`).join(""),
    [2750, 2753, "nested"],
  ],
  "notes nested": ["[^a]: ".repeat(100), [102, 600, "nested"]],
  "spaces before a hyphen in code": [`\`\`\`\n${" ".repeat(300)}- a\n\`\`\`\n`],
  "a hyphen far right in a line": [`${"and so on ".repeat(50)}- a\n`],
};

describe("too complex", function () {
  this.timeout(10_000);
  for (const [name, [text, ...found]] of Object.entries(texts))
    it(name, () => deepEqual(beyond(text), found));

  it("is printed as it was typed", () => {
    const typed = "]".repeat(5000);
    const [block] = render(parse(typed)).blocks;
    equal(block?.html, `<p>${typed}</p>`);
  });

  for (const [name, [text, ...found]] of Object.entries(texts))
    if (found.length > 0)
      it(`is read again as it was read: ${name}`, () => {
        const edit = { start: text.length >> 1, end: (text.length >> 1) + 1, text: "\n\nb " };
        const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        deepEqual(update(parse(text), edit).root, parse(edited).root);
      });

  for (const { name, text } of pathological)
    it(`every text is a post: ${name}`, () => {
      const post = parse(text(2000));
      validate(post, given);
      ok(render(post));
    });
});
