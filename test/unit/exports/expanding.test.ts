/** No export is much longer than its post, however often that means the same. */
import { equal, ok } from "node:assert/strict";
import { exportTargets, parse } from "../../../src/core/index.ts";
import { expanding } from "../../fixtures/expanding.ts";

/** What `docs/publishing.md` promises, in UTF-16 units. */
const most = (length: number): number => 200_000 + 150 * length;

describe("posts that repeat themselves", function () {
  this.timeout(60_000);
  for (const [name, text] of Object.entries(expanding))
    it(name, () => {
      const post = parse(text);
      for (const target of exportTargets)
        for (const credits of target.choices.includes("credits")
          ? (["list", "brackets"] as const)
          : ["list" as const]) {
          const exported = target.export(post, { credits });
          for (const { length } of [exported.text, exported.plain ?? ""])
            ok(length <= most(text.length), `${target.id}: ${length} for ${text.length}`);
        }
    });

  it("are told what is left out", () => {
    const told = (name: string, id: string) =>
      exportTargets
        .find((target) => target.id === id)
        ?.export(parse(expanding[name] ?? ""), {})
        .limitations.join(" ")
        .replace(/\d+/, "N");
    const begin = "The post repeats more than an export carries: N";
    equal(
      told("links to one definition", "rich-text"),
      `${begin} addresses and notes on links are left out.`,
    );
    equal(
      told("quotations of one speaker", "json"),
      `${begin} quotations are without speaker, source and section.`,
    );
    equal(
      told("quotations of one speaker", "markdown"),
      `${begin} quotations go without their section's source.`,
    );
  });

  it("carry a picture once, however often they show it", () => {
    const page = exportTargets[0]?.export(parse("![a](a.png)\n\n".repeat(40)), {
      resolveImage: () => `data:image/png;base64,${"A".repeat(500_000)}`,
    });
    equal(page?.text.match(/base64/g)?.length, 20);
    equal(page?.limitations.length, 1);
  });
});
