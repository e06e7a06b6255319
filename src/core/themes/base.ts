/**
 * What all themes share: measure, rhythm, scripts. It is written for an element of class `final-post` around
 * the post, and asks for the colours of a `Palette`. All of it is in one layer, so that a stylesheet of the writer's
 * wins whatever its selectors weigh.
 */
export const base = `
.final-post {
  --serif: "Iowan Old Style", "Source Serif 4", "Source Serif Pro", Charter, "Bitstream Charter", "Palatino Linotype",
    "Book Antiqua", Palatino, Georgia, "Noto Serif", P052, C059, "Songti SC", "Noto Serif CJK SC", serif;
  --sans: "Avenir Next", Seravek, "Segoe UI Variable Text", "Segoe UI", system-ui, -apple-system, Roboto, "Noto Sans",
    "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --mono: ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --beside: var(--sans);
  --small: 0.82;
  --tracking: 0.075em;
  --tight: -0.014em;
  --indent: 1.15em;
  --bar: 3px;
  box-sizing: border-box;
  max-inline-size: calc(58ch + 3rem);
  margin-inline: auto;
  padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 5vw, 1.5rem) 5rem;
  background: var(--paper);
  color: var(--ink);
  font: clamp(1.0625rem, 1rem + 0.25vw, 1.1875rem) / 1.62 var(--serif);
  font-kerning: normal;
  hanging-punctuation: first allow-end last;
  overflow-wrap: break-word;
  text-rendering: optimizeLegibility;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
.final-post *, .final-post *::before, .final-post *::after { box-sizing: inherit; }
.final-post :where(p, ul, ol, dl, pre, table, figure, blockquote, aside, details, h1, h2, h3, h4, h5, h6, hr) { margin: 0; }
.final-post :where(header, section, blockquote, aside, details, li) > * + *, .final-post > * + * { margin-block-start: 0.9em; }
.final-post :is(p, li, blockquote) { text-wrap: pretty; }
/* Balanced, so that no “p.” is left behind by its number at the end of a line. */
.final-post :is(figcaption, .source) { text-wrap: balance; }

.final-post :is(h1, h2, h3, h4, h5, h6) { font-weight: 700; line-height: 1.22; text-wrap: balance; break-after: avoid; }
.final-post h1 { font-size: clamp(1.65em, 1.2em + 2.6vw, 2.3em); line-height: 1.12; letter-spacing: var(--tight); }
.final-post h2 { font-size: 1.42em; letter-spacing: calc(var(--tight) / 2); }
.final-post h3 { font-size: 1.16em; }
.final-post :is(h4, h5, h6) { font-size: 1em; }

.final-post a { color: var(--link); text-decoration: underline 1px color-mix(in srgb, currentColor 45%, transparent); text-underline-offset: 0.16em; }
.final-post a:hover { text-decoration-color: currentColor; text-decoration-thickness: 2px; }
.final-post a:not([href]) { color: inherit; text-decoration: none; }
.final-post :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }

.final-post > header { padding-block-end: 1.5em; border-block-end: 1px solid var(--line); }
.final-post > header > * + * { margin-block-start: 0.55em; }
.final-post :is(.series, .byline, .source, figcaption, summary, .sources, .callout-title) { font-family: var(--beside); }
.final-post .series {
  color: var(--link); font-size: 0.76em; font-weight: 650; letter-spacing: var(--tracking); text-transform: uppercase;
}
.final-post :is(.byline, .source, figcaption) { color: var(--soft); font-size: calc(var(--small) * 1em); line-height: 1.5; }
.final-post :is(.source, figcaption, .sources) a { color: inherit; }

.final-post > * + :is(figure, blockquote, aside, table, pre), .final-post > :is(figure, blockquote, aside, table, pre) + * { margin-block-start: 1.35em; }
.final-post > * + p:has(> img:only-child), .final-post > p:has(> img:only-child) + * { margin-block-start: 1.6em; }
.final-post > * + :is(h1, h2) { margin-block-start: 2.1em; }
.final-post > * + :is(h3, h4, h5, h6) { margin-block-start: 1.7em; }
.final-post > :is(h1, h2, h3, h4, h5, h6) + * { margin-block-start: 0.55em; }
.final-post > :is(h1, h2, h3, h4, h5, h6) + .source { margin-block-start: 0.4em; }
.final-post > .source + * { margin-block-start: 1.1em; }
.final-post > header + * { margin-block-start: 1.9em; }
.final-post > hr, .final-post > hr + * { margin-block-start: 1.8em; }

.final-post blockquote { background: none; padding-inline-start: var(--indent); border-inline-start: var(--bar) solid var(--rule); }
.final-post figcaption { margin-block-start: 0.55em; padding-inline-start: calc(var(--indent) / var(--small) + var(--bar)); }
.final-post :is(figcaption, .sources) b { color: var(--ink); font-weight: 650; }
.final-post cite { font-style: italic; }
.final-post time { white-space: nowrap; }

.final-post details { font-size: 0.94em; }
.final-post :is(p, details) + details, .final-post :is(li, td) > details { margin-block-start: 0.4em; }
.final-post summary { inline-size: fit-content; color: var(--soft); font-size: 0.86em; cursor: pointer; list-style-position: inside; }
.final-post summary::marker { font-size: 0.85em; }
.final-post details > summary + * { margin-block-start: 0.5em; }

.final-post :is(ul, ol) { padding-inline-start: 1.5em; }
.final-post li + li { margin-block-start: 0.35em; }
.final-post li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }

.final-post :is(sup, sub) { font-size: 0.7em; font-style: normal; line-height: 0; }
.final-post sup a[role="doc-noteref"] {
  padding-inline: 0.12em; font-family: var(--beside); font-weight: 600; font-variant-numeric: lining-nums; text-decoration: none;
}
.final-post .sources {
  margin-block-start: 3.2em; padding-block-start: 1.3em; border-block-start: 1px solid var(--line);
  color: var(--soft); font-size: calc(var(--small) * 1em); line-height: 1.55;
}
.final-post .sources h2 {
  color: var(--ink); font-size: 0.95em; font-weight: 650; letter-spacing: var(--tracking); text-transform: uppercase;
}
.final-post .sources h2 + ol { margin-block-start: 0.8em; }
.final-post .sources a[role="doc-backlink"] { color: var(--link); font-family: var(--serif); }
.final-post :is(.sources li, sup a):target { background: var(--mark); box-shadow: 0 0 0 0.25em var(--mark); border-radius: 1px; outline: 1px solid var(--edge, transparent); outline-offset: 0.25em; scroll-margin-block: 6rem; }

.final-post :is(.callout, pre, :not(pre) > code, mark) { border: 1px solid var(--edge, transparent); }
.final-post :is(.callout, pre) { padding: 0.9em 1.15em; border-radius: 4px; background: var(--tint); }
.final-post .callout-title { font-size: 0.82em; font-weight: 650; }
.final-post .callout-title + * { margin-block-start: 0.3em; }

.final-post img { max-inline-size: 100%; block-size: auto; vertical-align: middle; }
.final-post p > img:only-child { display: block; margin-inline: auto; }
.final-post table {
  display: block; inline-size: fit-content; max-inline-size: 100%; overflow-x: auto; border-collapse: collapse;
  font-family: var(--beside); font-size: 0.84em; line-height: 1.45; font-variant-numeric: lining-nums tabular-nums;
  overflow-wrap: normal;
}
.final-post :is(th, td) { padding-block: 0.5em; padding-inline-end: 1.2em; border-block-end: 1px solid var(--line); vertical-align: top; }
.final-post :is(th, td):not([align]) { text-align: start; }
.final-post th { border-block-end: 2px solid var(--rule); font-weight: 650; }
.final-post :is(pre, code, kbd) { color: inherit; font-family: var(--mono); font-size: 0.86em; }
.final-post pre { overflow-x: auto; line-height: 1.5; }
.final-post pre code { padding: 0; background: none; font-size: 1em; }
.final-post :not(pre) > code { padding: 0.1em 0.3em; border-radius: 3px; background: var(--tint); }
.final-post kbd { padding: 0 0.4em; background: none; box-shadow: none; border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 3px; }
.final-post mark { background: var(--mark); color: inherit; }
@media (forced-colors: active) { .final-post mark { background: Mark; color: MarkText; } }
.final-post hr { border: 0; color: var(--soft); text-align: center; }
.final-post hr::before { content: "*\\2003*\\2003*"; }
.final-post del { color: var(--soft); }

/* Letters that join are never set apart. Where a script has no italics, Chinese and Japanese stress with dots, others with weight. */
.final-post[dir="rtl"], .final-post:is(:lang(zh), :lang(ja), :lang(ko)) { --tracking: 0em; --tight: 0em; }
.final-post :is(cite, em, i):is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he)) { font-style: normal; }
.final-post em:is(:lang(ko), :lang(ar), :lang(fa), :lang(ur), :lang(he)) { font-weight: 650; }
.final-post em:is(:lang(zh), :lang(ja)) { text-emphasis: filled dot; text-emphasis-position: under right; }
.final-post em:lang(ja) { text-emphasis-position: over right; }
.final-post:is(:lang(zh), :lang(ja), :lang(ko)), .final-post :is(p, li, figcaption):is(:lang(zh), :lang(ja), :lang(ko)) {
  line-height: 1.8; line-break: strict; text-spacing-trim: trim-start;
}
.final-post:lang(ko), .final-post :lang(ko) { word-break: keep-all; }
.final-post:is(:lang(ar), :lang(fa), :lang(ur)), .final-post :is(p, li, figcaption):is(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.9; }
.final-post :is(h1, h2, h3):is(:lang(zh), :lang(ja), :lang(ko), :lang(ar), :lang(fa), :lang(ur)) { line-height: 1.4; }
.final-post :is(h1, h2, h3):lang(ja) { word-break: auto-phrase; }
.final-post :is(cite, time) { unicode-bidi: plaintext; }
`;
