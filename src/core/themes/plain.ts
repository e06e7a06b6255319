/** What a browser makes of it, with calm margins: black on white, blue links, one typeface. */
import type { ExportedTheme } from "./theme.ts";

export const plain: ExportedTheme = {
  id: "plain",
  title: "Plain",
  summary: "as a browser shows it, with calm margins",
  colours: {
    light: {
      paper: "#ffffff",
      ink: "#1f2123",
      soft: "#595e64",
      rule: "#b4b9bf",
      line: "#d9dce0",
      tint: "#f4f5f6",
      link: "#0b4fb3",
      mark: "#fff1a8",
    },
    dark: {
      paper: "#131416",
      ink: "#e0e2e5",
      soft: "#a3a8af",
      rule: "#666c74",
      line: "#34383d",
      tint: "#1d1f22",
      link: "#8ab4f8",
      mark: "#443a10",
    },
  },
  style: `
.final-post {
  --beside: inherit;
  --small: 0.9;
  --tracking: 0em;
  --tight: 0em;
  --bar: 0px;
  --indent: 2.4em;
  max-inline-size: calc(33em + 3rem);
  font: 1.0625rem/1.6 var(--sans);
}
.final-post a { text-decoration: underline; }
.final-post :is(.series, .sources h2) { font-size: 0.9em; text-transform: none; }
.final-post .series { color: var(--soft); font-weight: 400; }
.final-post h1 { font-size: 2em; }
.final-post h2 { font-size: 1.5em; }
.final-post .sources h2 { font-size: 1.35em; font-weight: 700; }
.final-post hr { border-block-start: 1px solid var(--rule); }
.final-post hr::before { content: none; }
@media (max-width: 30rem) { .final-post { --indent: 1.4em; } }
`,
};
