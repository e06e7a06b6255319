/** What axe-core has against a page, in lines: none where it has nothing. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { AxeResults, RunOptions } from "axe-core";
import type { FrameLocator, Page } from "playwright-core";
import { root } from "../../scripts/build.ts";

/** @param contrast in an editor of high contrast it is to be seven to one */
export async function objections(
  page: Page | FrameLocator,
  contrast: "normal" | "high" = "normal",
): Promise<string[]> {
  const body = page.locator("body");
  // By way of the browser, past the page's policy; and nothing of the page is fetched once more.
  await body.evaluate(await readFile(join(root, "node_modules/axe-core/axe.min.js"), "utf8"));
  const run = async (options: RunOptions): Promise<AxeResults> =>
    body.evaluate(`axe.run(document, ${JSON.stringify({ preload: false, ...options })})`);
  const { violations } = await run({ rules: { "color-contrast": { enabled: false } } });
  // Nothing can be told of the colours of what something lies over, even if that is empty.
  const lay = (display: string, position: string): Promise<unknown> =>
    body.evaluate(`{
      for (const one of document.querySelectorAll("#margin, #cursor")) one.style.display = "${display}";
      for (const one of document.querySelectorAll(".toolbar, body > footer")) one.style.position = "${position}";
    }`);
  await lay("none", "static");
  const colours = await run({
    runOnly: contrast === "high" ? ["color-contrast", "color-contrast-enhanced"] : ["color-contrast"],
  });
  await lay("", "");
  const untold = colours.incomplete.map((result) => ({
    ...result,
    // One letter, or a sign, may be a picture, but is none.
    nodes: result.nodes.filter(({ any }) =>
      any.every(({ data }) => !["shortTextContent", "nonBmp"].includes(data?.messageKey)),
    ),
  }));
  return [...violations, ...colours.violations, ...untold].flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html} ${any.map(({ message }) => message).join(" ")}`),
  );
}
