/** One self-contained page: its style in it, its quotations as linked data, nothing that runs, light and dark. */
import { toHtml } from "hast-util-to-html";
import { visit } from "unist-util-visit";
import { inScript, linkedDataOf, linkedDocument } from "../linked-data.ts";
import { text } from "../render/element.ts";
import { harmlessStyle } from "../themes/harmless-style.ts";
import {
  base,
  contrast,
  declarations,
  defaultTheme,
  type ExportedTheme,
  exportedTheme,
  inContrast,
  layered,
  type Theme,
} from "../themes/index.ts";
import { print } from "../themes/print.ts";
import { article, limitations } from "./fragment.ts";
import type { ExportTarget } from "./target.ts";
import { exportTree } from "./tree.ts";

/** Images come from the web, from beside the page, or are in it; nothing else loads, and nothing runs. */
const policy =
  "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Light, dark, with more contrast and on paper, as the reader has it. */
function pageStyle({ colours, style }: ExportedTheme): string {
  const { light, dark } = colours;
  const isDark = "(prefers-color-scheme:dark)";
  const wantsContrast = "(prefers-contrast:more)";
  return `:root{color-scheme:light dark}
body{margin:0;background:var(--paper);color:var(--ink);${declarations(light)}}
@media ${isDark}{body{${declarations(dark)}}}
@media ${wantsContrast}{body{${inContrast(contrast.light)}}}
@media ${wantsContrast} and ${isDark}{body{${inContrast(contrast.dark)}}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@page{margin:20mm}
@media print{:root{color-scheme:light}body{${declarations(light)}--paper:#fff}}
${layered(base)}${layered(style)}${layered(print)}`;
}

export const htmlPage: ExportTarget = {
  id: "html",
  title: "Web page (HTML)",
  summary: "one page that needs no other file, with its quotations as data that search engines read",
  extension: "html",
  choices: [],
  export(post, { theme = defaultTheme, styles = "", ...options } = {}) {
    const shownAs = exportedTheme(theme);
    const made = exportTree(post, options);
    const { tree } = made;
    // What may be wider than the page scrolls by itself, by keys too.
    for (const block of tree.blocks)
      visit(block.tree, "element", ({ tagName, properties }) => {
        if (tagName === "table" || tagName === "pre") properties["tabIndex"] = 0;
      });
    const linked = linkedDataOf(post);
    const author = post.frontMatter?.author;
    const head = [
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="referrer" content="no-referrer">',
      ...(author
        ? [
            toHtml({
              type: "element",
              tagName: "meta",
              properties: { name: "author", content: author },
              children: [],
            }),
          ]
        : []),
      `<title>${toHtml(text(tree.title ?? post.frontMatter?.tracker ?? "Tracker post"))}</title>`,
      `<style>${pageStyle(shownAs)}</style>`,
      ...(styles ? [`<style>${harmlessStyle(styles)}</style>`] : []),
      // Data, which no policy blocks since nothing runs it.
      `<script type="application/ld+json">${inScript(linkedDocument([linked.data]))}</script>`,
    ];
    const page = `<!doctype html>
<html lang="${tree.lang}" dir="${tree.dir}">
<head>
${head.join("\n")}
</head>
<body>
<main>
${article(tree)}
</main>
</body>
</html>
`;
    return {
      text: page,
      plain: null,
      limitations: [...themeLimitation(theme, shownAs), ...limitations(post, made), ...linked.limitations],
    };
  },
};

function themeLimitation(theme: Theme, shownAs: Theme): readonly string[] {
  if (theme === shownAs) return [];
  return [`The theme ${theme.title} is for the panel alone: the page has the theme ${shownAs.title}.`];
}
