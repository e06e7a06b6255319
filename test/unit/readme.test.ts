import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { defaultConfiguration, parse, validate } from "../../src/core/index.ts";

describe("the example in README.md", () => {
  const readme = readFileSync("README.md", "utf8");
  const text = /```markdown\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const post = parse(text);

  it("is read as the text around it says", () => {
    const where = post.quotations.map(({ speaker, source }) => [
      speaker.values[0]?.name,
      source.how,
      source.values[0]?.title,
      source.values[0]?.locator,
      source.values[0]?.date?.text,
    ]);
    assert.deepEqual(where, [
      ["Saoirse Nakamura", "inherited", "The Meridian Daily", "Page 3", "23 March 2026"],
      ["Idris Halloran", "explicit", "Littoral Wire", null, "25 March 2026"],
    ]);
  });

  it("has no finding", () => {
    const options = { configuration: defaultConfiguration, today: "2026-03-26" };
    assert.deepEqual(validate(post, options), []);
  });

  it("may be attributed as people do", () => {
    for (const attribution of ["– Ann Lee, *The Bell*", "([The Bell](https://bell.example))"]) {
      assert.ok(readme.includes(`\`${attribution}\``));
      const [quotation] = parse(`> Words.\n\n${attribution}\n`).quotations;
      assert.equal(quotation?.source.values[0]?.title, "The Bell");
    }
  });
});
