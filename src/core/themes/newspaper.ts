/** A front page: a nameplate between rules, datelines in small capitals, hairlines, two columns on paper. */
import type { ExportedTheme } from "./theme.ts";

export const newspaper: ExportedTheme = {
  id: "newspaper",
  title: "Newspaper",
  summary: "a nameplate between rules, small capitals, hairlines, two columns in print",
  colours: {
    light: {
      paper: "#faf8f3",
      ink: "#191817",
      soft: "#56534d",
      rule: "#191817",
      line: "#c8c3b8",
      tint: "#f0ede4",
      link: "#7c1d1a",
      mark: "#f3e4b5",
    },
    dark: {
      paper: "#161615",
      ink: "#dfdcd4",
      soft: "#aca89f",
      rule: "#8d897f",
      line: "#3d3b37",
      tint: "#21201e",
      link: "#e8a19a",
      mark: "#433816",
    },
  },
  style: `
.final-post {
  --serif: Charter, "Bitstream Charter", "Source Serif 4", Cambria, "Century Schoolbook", C059, "Noto Serif", Georgia,
    "Songti SC", "Noto Serif CJK SC", serif;
  --nameplate: "Times New Roman", "Nimbus Roman", Tinos, "Liberation Serif", "Songti SC", "Noto Serif CJK SC", serif;
  --beside: var(--serif);
  --small: 0.88;
  --bar: 1px;
  --indent: 1.4em;
  --print-size: 10pt;
  line-height: 1.55;
  hyphens: auto;
  hyphenate-limit-chars: 8 4 4;
}
.final-post :is(h1, h2, .series) { font-family: var(--nameplate); text-align: center; hyphens: manual; }
.final-post > header { padding-block-end: 0.9em; border-block-end: 4px double var(--rule); text-align: center; }
.final-post .series {
  padding-block: 0.35em; border-block: 1px solid var(--rule); color: var(--ink);
  font-size: 0.95em; font-weight: 400; letter-spacing: calc(var(--tracking) * 2);
}
.final-post h1 { margin-block-start: 0.5em; font-size: clamp(1.85em, 1.2em + 3.8vw, 3em); line-height: 1.06; letter-spacing: var(--tight); }
.final-post :is(.byline, .source, .callout-title, figcaption b, .sources b) { font-variant-caps: small-caps; letter-spacing: calc(var(--tracking) / 2); }
.final-post :is(.byline, .source) { font-size: 0.94em; }
.final-post .byline { margin-block-start: 0.9em; }
.final-post > h2 { padding-block-start: 0.85em; border-block-start: 1px solid var(--rule); font-size: 1.55em; }
.final-post > h2 + .source { text-align: center; }
.final-post h3 { font-style: italic; font-weight: 400; font-size: 1.25em; }
.final-post > header + p::first-line { font-variant-caps: small-caps; letter-spacing: calc(var(--tracking) / 2); }
.final-post :is(figcaption, .sources) b { font-size: 1.06em; font-weight: 400; }
.final-post .sources { border-block-start: 4px double var(--rule); hyphens: manual; }
.final-post .sources h2 { font-size: 1.1em; font-weight: 400; letter-spacing: calc(var(--tracking) * 2); }
.final-post .sources ol { padding: 0; }
.final-post .sources ol:has(> li + li) { columns: 2 16em; column-gap: 2.4em; column-rule: 1px solid var(--line); }
.final-post .sources li { margin-inline-start: 1.6em; break-inside: avoid; }
.final-post .callout { border-color: var(--rule); border-radius: 0; background: none; }
.final-post hr { inline-size: 7em; margin-inline: auto; border-block-start: 1px solid var(--rule); }
.final-post hr::before { content: none; }
@media print {
  .final-post { max-inline-size: none; columns: 2; column-gap: 2.2em; column-rule: 0.5pt solid var(--rule); }
  .final-post > :is(header, .sources) { column-span: all; }
  .final-post > header { margin-block-end: 1.2em; }
  .final-post > header + * { margin-block-start: 0; }
  .final-post > p:not(.source), .final-post blockquote > p { text-align: justify; }
  .final-post h1 { font-size: 30pt; }
}
`,
};
