/** An editor of the family that Substack and Ghost build on, in a page of its own. */
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { root } from "../../scripts/build.ts";

const editor = `
  import { Schema } from "prosemirror-model";
  import { EditorState } from "prosemirror-state";
  import { EditorView } from "prosemirror-view";
  import { schema } from "prosemirror-schema-basic";
  import { addListNodes } from "prosemirror-schema-list";
  const nodes = addListNodes(schema.spec.nodes, "paragraph block*", "block");
  const state = EditorState.create({ schema: new Schema({ nodes, marks: schema.spec.marks }) });
  globalThis.view = new EditorView(document.body, { state });
`;

const style = `
  body { margin: 2rem auto; max-width: 40rem; font: 17px/1.6 Georgia, serif; }
  .ProseMirror { white-space: pre-wrap; outline: 0; }
  blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #999; }
  img { max-width: 100%; }
`;

/** Makes the page the editor, empty and with the focus. */
export async function openProseMirror(page: Page): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: editor, resolveDir: root },
    bundle: true,
    write: false,
  });
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${style}</style>`);
  await page.addScriptTag({ content: outputFiles[0]?.text ?? "" });
  await page.locator(".ProseMirror").click();
}

/** What the editor holds, a block a line: its kinds from the outside in, and its text with links and emphasis. */
export async function contentOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(`{
    const lines = [];
    const words = (node) => {
      let result = "";
      node.forEach((child) => {
        if (!child.isText) { result += "<" + child.type.name + ">"; return; }
        const { marks } = child;
        const link = marks.find(({ type }) => type.name === "link");
        const em = marks.some(({ type }) => type.name === "em") ? "_" : "";
        const strong = marks.some(({ type }) => type.name === "strong") ? "*" : "";
        const text = em + strong + child.text + strong + em;
        result += link ? "[" + text + "](" + link.attrs.href + ")" : text;
      });
      return result;
    };
    const walk = (node, path) => node.forEach((child) => {
      const here = [...path, child.type.name];
      if (child.isTextblock || child.isLeaf) lines.push(here.join(" > ") + ": " + words(child));
      else walk(child, here);
    });
    walk(view.state.doc, []);
    lines;
  }`);
}
