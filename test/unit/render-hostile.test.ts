/** Nothing leaves core that is not on a list of its own here: kept apart from the sanitizer's, so that either can be wrong. */
import { equal } from "node:assert/strict";
import { exportTargets, parse, render } from "../../src/core/index.ts";
import { hostile } from "../fixtures/hostile.ts";

const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title", "id", "role", "aria-label"],
  article: ["class", "lang", "dir"],
  aside: ["class"],
  blockquote: ["cite"],
  code: ["class"],
  html: ["lang", "dir"],
  img: ["src", "alt", "title"],
  li: ["id"],
  meta: ["charset", "http-equiv", "content", "name"],
  ol: ["start"],
  p: ["class", "lang"],
  section: ["class", "role"],
  td: ["align"],
  th: ["align"],
  time: ["datetime"],
};

const plain =
  "b bdi body br cite dd del details em figcaption figure h1 h2 h3 h4 h5 h6 head header hr i ins kbd mark pre q rp rt ruby s " +
  "small strong style sub summary sup table tbody thead title tr u ul wbr abbr";

const allowed = new Map([
  ...plain.split(" ").map((name): [string, readonly string[]] => [name, []]),
  ...Object.entries(attributes),
]);

const tag = /<(\/?)([A-Za-z!][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>/g;
const attribute = /\s+([^\s=>]+)(?:="([^"]*)")?/g;
const address =
  /^(?:https?:|mailto:|ircs?:|xmpp:|data:image\/(?:avif|gif|jpeg|png|webp);base64,|(?![a-z][a-z0-9+.-]*:))/i;

/** What is wrong with a piece of HTML; null for nothing. A `<` that begins no tag is always written as an entity. */
function wrong(html: string): string | null {
  const rest = html.replace(tag, "");
  if (rest.includes("<")) return `a loose < in ${rest}`;
  for (const [whole, slash, name = "", list = ""] of html.matchAll(tag)) {
    const known = allowed.get(name);
    if (!known || (slash && list)) return whole;
    for (const [, key = "", value = ""] of list.matchAll(attribute)) {
      if (!known.includes(key)) return whole;
      if (["href", "src", "cite"].includes(key) && !address.test(value)) return whole;
      if (key === "id" && !/^(?:note|ref)-[\d-]+$/.test(value)) return whole;
    }
  }
  return null;
}

describe("the check itself", () => {
  const bad = [
    "<script>x</script>",
    '<a onclick="x">',
    '<a href="javascript:x">',
    '<b id="x">',
    "a < b",
    '<p class="a" style="x">',
  ];
  for (const html of bad) it(`finds ${html}`, () => equal(wrong(html) === null, false));
  it("finds nothing in good HTML", () => equal(wrong('<p class="source">a <a href="b">c</a></p>'), null));
});

for (const [kind, posts] of Object.entries(hostile))
  describe(`hostile ${kind}`, () => {
    for (const markdown of posts)
      it(JSON.stringify(markdown).slice(0, 90), () => {
        const post = parse(markdown);
        const { header, blocks, sources } = render(post);
        for (const html of [header, ...blocks.map((block) => block.html), sources]) equal(wrong(html), null);
        for (const target of exportTargets) {
          const own = /^<!doctype html>|<style>[^<]*<\/style>/g;
          equal(wrong(target.export(post).text.replace(own, "")), null, target.id);
        }
      });
  });
