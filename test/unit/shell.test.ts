/** The page around the final post, before anything is in it. */
import { deepEqual, equal, match } from "node:assert/strict";
import { defaultTheme, destinations, panelActions } from "../../src/core/index.ts";
import { type ShellTexts, shell } from "../../src/extension/preview/shell.ts";
import { texts } from "../browser/page-texts.ts";

const served = { cspSource: "https://pages.example", script: "https://pages.example/page.js" };
const page = (own: Partial<ShellTexts> = {}): string =>
  shell({ ...served, lang: "en", theme: defaultTheme, texts: { ...texts, ...own } });

/** In the body; the style has names of attributes too. */
function attributes(html: string, name: string): readonly string[] {
  const body = html.slice(html.lastIndexOf("</style>"));
  return [...body.matchAll(new RegExp(`\\b${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);
}

describe("the shell of the page", () => {
  it("has a button for everything that a panel does for it", () => {
    deepEqual(attributes(page(), "data-action").toSorted(), [...panelActions].toSorted());
    deepEqual(attributes(page(), "data-zoom"), ["out", "reset", "in"]);
    deepEqual(
      attributes(page(), "data-destination"),
      destinations.map(({ id }) => id),
    );
  });

  it("gives each thing an id of its own", () => {
    const ids = attributes(page(), "id");
    equal(new Set(ids).size, ids.length);
  });

  it("lets run and load what bears its nonce, another one each time", () => {
    const [one, other] = [page(), page()].map((html) => /script-src 'nonce-([^']{24})'/.exec(html)?.[1]);
    equal(typeof one, "string");
    equal(one === other, false);
    match(page(), /default-src 'none'/);
  });

  it("says its texts as they are", () => {
    const html = page({ find: '<b>"&</b>' });
    match(html, />&#60;b&#62;&#34;&#38;&#60;\/b&#62;<\/button>/);
  });
});
