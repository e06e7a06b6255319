/** Every theme on paper; it comes after the theme. */
export const print = `
@media print {
  .final-post { padding: 0; background: none; font-size: var(--print-size, 11pt); line-height: 1.5; }
  .final-post a { color: inherit; text-decoration-thickness: 0.5pt; }
  .final-post :is(p, li) { orphans: 3; widows: 3; }
  .final-post :is(figure, tr, pre, aside, li, img, .sources) { break-inside: avoid; }
  .final-post :is(.source, figcaption, summary) { break-before: avoid; }
  .final-post > :is(.source, p:has(+ :is(figure, blockquote))) { break-after: avoid; }
  .final-post table { overflow: visible; }
  /* Few printers are told to print backgrounds. */
  .final-post :is(.callout, pre) { --edge: var(--line); }
  .final-post pre { white-space: pre-wrap; }
  .final-post :not(pre) > code { padding: 0; }
  .final-post mark { print-color-adjust: exact; }
  .final-post .sources { margin-block-start: 2em; }
  .final-post a[role="doc-backlink"] { display: none; }
  .final-post details::details-content { block-size: auto; content-visibility: visible; }
  /* Who reads on paper cannot follow a link: where it is about where, its address stands beside it. */
  .final-post :is(.sources, .source, figcaption) a[href^="http"]::after {
    content: " (" attr(href) ")"; font-size: 0.86em; font-style: normal; font-variant-caps: normal; letter-spacing: 0; overflow-wrap: anywhere;
  }
}
`;
