/** One self-contained page: its style in it, its quotations as linked data, nothing that runs, light and dark. */
import { toHtml } from "hast-util-to-html";
import { inScript, linkedDataOf, linkedDocument } from "../linked-data.ts";
import { text } from "../render/element.ts";
import { article, limitations } from "./fragment.ts";
import { colours, stylesheet } from "./stylesheet.ts";
import type { ExportTarget } from "./target.ts";
import { exportTree } from "./tree.ts";

/** Images come from the web, from beside the page, or are in it; nothing else loads, and nothing runs. */
const policy =
  "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const pageStyle = `:root { color-scheme: light dark;${colours.light} }
@media (prefers-color-scheme: dark) { :root {${colours.dark} } }
@media print { :root {${colours.light} } }
body { margin: 0; background: var(--paper); }
${stylesheet}`;

export const htmlPage: ExportTarget = {
  id: "html",
  title: "Web page (HTML)",
  summary: "one page that needs no other file, with its quotations as data that search engines read",
  extension: "html",
  choices: [],
  export(post, options) {
    const made = exportTree(post, options);
    const { tree } = made;
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
      `<style>${pageStyle}</style>`,
      // Data, which no policy blocks since nothing runs it.
      `<script type="application/ld+json">${inScript(linkedDocument([linked.data]))}</script>`,
    ];
    const page = `<!doctype html>
<html lang="${tree.lang}" dir="${tree.dir}">
<head>
${head.join("\n")}
</head>
<body>
${article(tree)}
</body>
</html>
`;
    return { text: page, plain: null, limitations: [...limitations(post, made), ...linked.limitations] };
  },
};
