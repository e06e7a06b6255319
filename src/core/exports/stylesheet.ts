/** How the final post looks, in the preview and in what is exported. The one look so far: Newsletter. */

/** Colours, as declarations: the preview takes them by VS Code's theme, an exported page by the reader's. */
export const colours = {
  light: `
  --paper: #fffefb; --ink: #23201c; --soft: #6b655b; --rule: #d8ccb8; --line: #e8e2d6;
  --tint: #f6f2ea; --link: #8a3b12; --mark: #fbe9c2;`,
  dark: `
  --paper: #1c1b19; --ink: #e4dfd5; --soft: #a39b8e; --rule: #6b5a41; --line: #38342e;
  --tint: #272521; --link: #e8ad7d; --mark: #4a3b1c;`,
} as const;

/** The post in an element of class `final-post`. Colours are left to `colours`. */
export const stylesheet = `
.final-post {
  --serif: "Iowan Old Style", "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Palatino Linotype",
    "Book Antiqua", Palatino, Georgia, "Noto Serif", "Songti SC", "Noto Serif CJK SC", serif;
  --sans: "Avenir Next", Seravek, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans",
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --mono: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --indent: 1.15em;
  box-sizing: border-box;
  max-inline-size: calc(66ch + 3rem);
  margin-inline: auto;
  padding: clamp(1.5rem, 5vw, 4rem) 1.5rem 5rem;
  background: var(--paper);
  color: var(--ink);
  font: clamp(1.0625rem, 1rem + 0.25vw, 1.1875rem) / 1.62 var(--serif);
  font-kerning: normal;
  font-variant-ligatures: common-ligatures;
  hanging-punctuation: first allow-end last;
  overflow-wrap: break-word;
  text-rendering: optimizeLegibility;
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}
.final-post *, .final-post *::before, .final-post *::after { box-sizing: inherit; }
.final-post :where(p, ul, ol, dl, pre, table, figure, blockquote, aside, details, h1, h2, h3, h4, h5, h6, hr) { margin: 0; }
.final-post :where(header, section, blockquote, aside, details, li) > * + *, .final-post > * + * { margin-block-start: 0.9em; }
.final-post :is(p, li, blockquote) { text-wrap: pretty; }
/* Balanced, so that no “p.” is left behind by its number at the end of a line. */
.final-post :is(figcaption, .source) { text-wrap: balance; }

.final-post :is(h1, h2, h3, h4, h5, h6) {
  font-weight: 700; line-height: 1.22; text-wrap: balance; break-after: avoid;
}
.final-post h1 { font-size: clamp(1.65em, 1.2em + 2.6vw, 2.3em); line-height: 1.12; letter-spacing: -0.014em; }
.final-post h2 { font-size: 1.42em; letter-spacing: -0.008em; }
.final-post h3 { font-size: 1.16em; }
.final-post :is(h4, h5, h6) { font-size: 1em; }

.final-post a { color: var(--link); text-decoration: underline 1px; text-underline-offset: 0.16em; text-decoration-color: color-mix(in srgb, currentColor 45%, transparent); }
.final-post a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
.final-post a:not([href]) { color: inherit; text-decoration: none; }
.final-post :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }

.final-post > header { padding-block-end: 1.5em; border-block-end: 1px solid var(--line); }
.final-post > header > * + * { margin-block-start: 0.55em; }
.final-post :is(.series, .byline, .source, figcaption, summary, .sources, .callout-title) { font-family: var(--sans); }
.final-post .series {
  color: var(--link); font-size: 0.76em; font-weight: 650; letter-spacing: 0.075em; text-transform: uppercase;
}
.final-post :is(.byline, .source) { color: var(--soft); font-size: 0.82em; line-height: 1.5; }
.final-post .source a { color: inherit; }

.final-post figure { break-inside: avoid; }
.final-post > * + :is(figure, blockquote, aside, table, pre), .final-post > :is(figure, blockquote, aside, table, pre) + * { margin-block-start: 1.35em; }
.final-post > * + p:has(> img:only-child), .final-post > p:has(> img:only-child) + * { margin-block-start: 1.6em; }
.final-post > * + :is(h1, h2) { margin-block-start: 2.1em; }
.final-post > * + :is(h3, h4, h5, h6) { margin-block-start: 1.7em; }
.final-post > :is(h1, h2, h3, h4, h5, h6) + * { margin-block-start: 0.55em; }
.final-post > :is(h1, h2, h3, h4, h5, h6) + .source { margin-block-start: 0.4em; }
.final-post > .source + * { margin-block-start: 1.1em; }
.final-post > header + * { margin-block-start: 1.9em; }
.final-post > hr, .final-post > hr + * { margin-block-start: 1.8em; }

.final-post blockquote { background: none; padding-inline-start: var(--indent); border-inline-start: 3px solid var(--rule); }
.final-post figcaption {
  margin-block-start: 0.55em; padding-inline-start: calc(var(--indent) / 0.82 + 3px);
  color: var(--soft); font-size: 0.82em; line-height: 1.5;
}
.final-post figcaption b { color: var(--ink); font-weight: 650; }
.final-post figcaption a { color: inherit; }
.final-post cite { font-style: italic; }
.final-post :is(time, sup) { font-style: normal; }
.final-post time { white-space: nowrap; }

.final-post details { font-size: 0.94em; }
.final-post :is(p, details) + details, .final-post :is(li, td) > details { margin-block-start: 0.4em; }
.final-post summary {
  inline-size: fit-content; color: var(--soft); font-size: 0.86em; cursor: pointer; list-style-position: inside;
}
.final-post summary::marker { font-size: 0.85em; }
.final-post details > summary + * { margin-block-start: 0.5em; }

.final-post :is(ul, ol) { padding-inline-start: 1.5em; }
.final-post li + li { margin-block-start: 0.35em; }
.final-post li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }

.final-post sup, .final-post sub { font-size: 0.7em; line-height: 0; }
.final-post sup a[role="doc-noteref"] {
  padding-inline: 0.12em; font-family: var(--sans); font-weight: 600; font-variant-numeric: lining-nums; text-decoration: none;
}
.final-post .sources {
  margin-block-start: 3.2em; padding-block-start: 1.3em; border-block-start: 1px solid var(--line);
  color: var(--soft); font-size: 0.82em; line-height: 1.55;
}
.final-post .sources h2 {
  color: var(--ink); font-size: 0.95em; font-weight: 650; letter-spacing: 0.075em; text-transform: uppercase;
}
.final-post .sources h2 + ol { margin-block-start: 0.8em; }
.final-post .sources b { color: var(--ink); font-weight: 650; }
.final-post .sources a { color: inherit; }
.final-post .sources a[role="doc-backlink"] { color: var(--link); font-family: var(--serif); text-decoration: none; }
.final-post :is(.sources li, sup a):target { background: var(--mark); box-shadow: 0 0 0 0.25em var(--mark); border-radius: 1px; scroll-margin-block: 6rem; }

.final-post .callout { padding: 0.9em 1.15em; border-radius: 4px; background: var(--tint); }
.final-post .callout-title { font-size: 0.82em; font-weight: 650; }
.final-post .callout-title + * { margin-block-start: 0.3em; }

.final-post img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
.final-post p > img:only-child { display: block; margin-inline: auto; }
.final-post table {
  display: block; inline-size: fit-content; max-inline-size: 100%; overflow-x: auto; border-collapse: collapse;
  font-family: var(--sans); font-size: 0.84em; line-height: 1.45; font-variant-numeric: lining-nums tabular-nums;
}
.final-post :is(th, td) { padding: 0.5em 1.2em 0.5em 0; border-block-end: 1px solid var(--line); vertical-align: top; }
.final-post :is(th, td):not([align]) { text-align: start; }
.final-post th { border-block-end: 2px solid var(--rule); font-weight: 650; }
.final-post :is(pre, code, kbd) { font-family: var(--mono); font-size: 0.86em; }
.final-post pre { padding: 0.9em 1.1em; overflow-x: auto; border-radius: 4px; background: var(--tint); line-height: 1.5; }
.final-post pre code { font-size: 1em; }
.final-post :not(pre) > code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--tint); }
.final-post kbd { padding: 0.1em 0.4em; border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 3px; }
.final-post mark { background: var(--mark); color: inherit; }
.final-post hr { border: 0; color: var(--soft); text-align: center; }
.final-post hr::before { content: "*\\2003*\\2003*"; }
.final-post del { color: var(--soft); }

/* Chinese, Japanese and Korean have no italics, and want more air between lines. */
.final-post:lang(zh), .final-post:lang(ja), .final-post:lang(ko), .final-post :is(:lang(zh), :lang(ja), :lang(ko)) {
  line-height: 1.8; text-spacing-trim: trim-start; 
}
.final-post:lang(zh) :is(cite, em), .final-post:lang(ja) :is(cite, em), .final-post:lang(ko) :is(cite, em) { font-style: normal; }

@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

@media print {
  .final-post { max-inline-size: none; padding: 0; background: none; font-size: 11pt; }
  .final-post a { color: inherit; text-decoration-thickness: 0.5pt; }
  .final-post :is(figure, table, pre, aside, li) { break-inside: avoid; }
  .final-post a[role="doc-backlink"] { display: none; }
  .final-post details::details-content { block-size: auto; content-visibility: visible; }
}
`;
