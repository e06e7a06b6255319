/** The editor's own colours and font, for who writes beside it. There are none outside of it. */
import type { Theme } from "./theme.ts";

export const editor: Theme = {
  id: "editor",
  title: "Editor",
  summary: "VS Code's own colours and font, in the panel alone",
  colours: null,
  style: `
.final-post {
  --sans: var(--vscode-font-family, system-ui, sans-serif);
  --mono: var(--vscode-editor-font-family, monospace);
  --tracking: 0.04em;
  max-inline-size: calc(34em + 3rem);
  font: calc(var(--vscode-font-size, 13px) * 1.16) / 1.6 var(--sans);
}
.final-post h1 { font-size: 2em; }
.final-post .series { color: var(--soft); }
.final-post .sources a[role="doc-backlink"] { font-family: inherit; }
`,
};
