/** Nothing leaves core that is not on a list. `test/browser/hostile.test.ts` shows the same texts to a browser. */
import { deepEqual, equal, notDeepEqual, ok } from "node:assert/strict";
import { decodeString } from "micromark-util-decode-string";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { defaultConfiguration, exportTargets, parse, type ReadPost, render } from "../../src/core/index.ts";
import { type Found, wrong } from "../hostile/allowed.ts";
import type { Hostile } from "../hostile/hostile.ts";
import { hostile } from "../hostile/index.ts";

const tag = /<(\/?)([A-Za-z!?][^\s>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)>/g;
const attribute = /\s+([^\s=>]+)(?:="([^"]*)")?/g;

/** A piece of HTML as we write it: a `<` that begins no tag is always written as an entity. */
function foundIn(html: string): readonly Found[] {
  const loose: Found[] = html.replace(tag, "").includes("<") ? [["<"]] : [];
  const found = [...html.matchAll(tag)].flatMap(([, slash, name = "", list = ""]): readonly Found[] => {
    const attributes = [...list.matchAll(attribute)].map(([, key = "", value = ""]): Found => {
      return [slash ? `/${name}` : name, key, decodeString(value)];
    });
    return [[name], ...attributes];
  });
  return [...loose, ...found];
}

/** What remark writes of its own around notes. */
const ofNotes =
  / (?:data-footnote[a-z-]*(?:="")?|(?:id|class|aria-describedby|aria-label)="(?:user-content-fn[^"]*|footnote-label|footnotes|sr-only|data-footnote-backref|Back to reference [\d-]+)")/g;

/** As a program does that passes raw HTML on. */
function asHtml(markdown: string): string {
  const html = String(
    unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkRehype, { allowDangerousHtml: true })
      .use(rehypeStringify, { allowDangerousHtml: true })
      .processSync(markdown),
  );
  // Comments of ours stay: nobody sees them, and our check would ask without them.
  return html.replace(ofNotes, "").replace(/<!-- (?:tracker-post[^>]*)?-->/g, "");
}

describe("the list of what may be in a post", () => {
  const bad = [
    "<script>x</script>",
    '<a onclick="x">',
    '<a href="javascript:x">',
    '<a href=" java&#x9;script:x">',
    '<a href="command:x">',
    '<img src="data:image/svg+xml;base64,x">',
    '<b id="x">',
    '<li id="post">',
    "a < b",
    '<p class="a" style="x">',
    '</p class="a">',
  ];
  for (const html of bad) it(`forbids ${html}`, () => notDeepEqual(wrong(foundIn(html)), []));
  it("allows what is good", () =>
    deepEqual(wrong(foundIn('<p class="source">a <a href="b" id="ref-1-2">c</a></p>')), []));
});

describe("hostile texts", function () {
  this.timeout(60_000);
  const all = Object.values(hostile).flat();
  const posts = new Map<Hostile, ReadPost>();
  const read = (hostile: Hostile): ReadPost => {
    const { text, configuration } = hostile;
    const post = posts.get(hostile) ?? parse(text, { ...defaultConfiguration, ...configuration });
    posts.set(hostile, post);
    return post;
  };

  it("are many, and no two of them are one", () => {
    ok(all.length > 1500, `${all.length}`);
    equal(new Set(all.map(({ name }) => name)).size, all.length);
    equal(
      new Set(all.map(({ text, configuration }) => text + JSON.stringify(configuration))).size,
      all.length,
    );
  });

  for (const [kind, texts] of Object.entries(hostile))
    it(`leave nothing behind: ${kind}`, () => {
      const found = texts.flatMap((each) => {
        const { header, blocks, sources } = render(read(each));
        const html = [header, ...blocks.map((block) => block.html), sources].join("");
        return wrong(foundIn(html)).map((what) => `${each.name}: ${what}`);
      });
      deepEqual(found, []);
    });

  const markdown = exportTargets.find(({ id }) => id === "markdown");
  for (const [kind, texts] of Object.entries(hostile))
    it(`leave nothing behind in Markdown, for programs that take its raw HTML as it is: ${kind}`, () => {
      const found = texts.flatMap((each) => {
        const html = asHtml(markdown?.export(read(each)).text ?? "");
        return wrong(foundIn(html)).map((what) => `${each.name}: ${what}`);
      });
      deepEqual(found, []);
    });
});
