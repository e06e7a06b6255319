/** How the page looks: the post, and what stands around it. */
import { base, declarations, inContrast, layered, type Palette, type Theme } from "../../core/index.ts";

/** Colours of the editor's own theme, for our *Editor*. */
const ofEditor: Palette = {
  paper: "var(--vscode-editor-background)",
  ink: "var(--vscode-editor-foreground)",
  soft: "var(--vscode-descriptionForeground, var(--ink))",
  rule: "var(--vscode-textBlockQuote-border, currentColor)",
  line: "var(--vscode-widget-border, var(--rule))",
  tint: "var(--vscode-textCodeBlock-background, transparent)",
  link: "var(--vscode-textLink-foreground)",
  mark: "var(--vscode-editor-findMatchHighlightBackground, transparent)",
};

/** Where the editor is in high contrast, its colours are the writer's own. */
const inHighContrast: Palette = {
  ...ofEditor,
  soft: "var(--ink)",
  rule: "var(--vscode-contrastBorder, currentColor)",
  line: "var(--rule)",
  tint: "transparent",
  mark: "transparent",
};

/** What a theme of the final post adds to `style`: light or dark as the editor is. */
export function themeStyle({ colours, style }: Theme): string {
  const { light, dark } = colours ?? { light: ofEditor, dark: ofEditor };
  return `body{color-scheme:light;${declarations(light)}}
body.vscode-dark{color-scheme:dark;${declarations(dark)}}
body:is(.vscode-high-contrast,.vscode-high-contrast-light){${inContrast(inHighContrast)}}
body.vscode-high-contrast:not(.vscode-high-contrast-light){color-scheme:dark}
${layered(style)}`;
}

export const style = `
body { --alarm: #9a6700; --failure: #b3261e; }
body.vscode-dark { --alarm: #e2b340; --failure: #f2786c; }
body:is(.vscode-high-contrast, .vscode-high-contrast-light) { --alarm: var(--ink); --failure: var(--ink); }
html { scroll-padding-block-start: 4rem; }
body { margin: 0; padding: 0; background: var(--paper); color: var(--ink); }
body:not([data-view="post"]) :is(.toolbar, .final-post, footer), body:not([data-view="no-post"]) .notice { display: none; }

.toolbar {
  position: sticky; inset-block-start: 0; z-index: 1;
  display: flex; flex-wrap: wrap; gap: 0.4rem 0.5rem; align-items: center; justify-content: flex-end;
  padding: 0.5rem 1rem; background: var(--paper);
}
/* It is in sight, though it lies where nothing else is scrolled to: on the focus of a button nothing moves. */
.toolbar button { scroll-margin-block-start: -4rem; }
.toolbar, .notice { font: 13px/1.5 var(--vscode-font-family, system-ui, sans-serif); }
button {
  padding: 0.3em 0.8em; border: 1px solid var(--line); border-radius: 4px;
  background: var(--paper); color: var(--ink); font: inherit; cursor: pointer;
}
button:hover { background: var(--tint); border-color: var(--rule); }
:focus-visible { outline: 2px solid var(--vscode-focusBorder, var(--link)); outline-offset: 1px; }
/* The toolbar stays in sight as far as the page goes, and not only its header. */
body > header { display: contents; }
.menu {
  position: fixed; inset: auto; inset-block-start: 3rem; inset-inline-end: 1rem; margin: 0; padding: 0.35rem;
  border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink);
  box-shadow: 0 4px 16px rgb(0 0 0 / 18%); font: 13px/1.5 var(--vscode-font-family, system-ui, sans-serif);
}
.menu > button { display: block; inline-size: 100%; border-color: transparent; text-align: start; }
#view > button::before { content: "✓"; display: inline-block; inline-size: 1.4em; visibility: hidden; }
#view > [aria-pressed="true"]::before { visibility: visible; }
.split { display: flex; }
.split button:first-child { border-start-end-radius: 0; border-end-end-radius: 0; }
.split button:last-child { border-start-start-radius: 0; border-end-start-radius: 0; border-inline-start: 0; padding-inline: 0.5em; }
.split button:last-child::before { content: "▾"; }
#offer {
  max-inline-size: 24rem; padding: 1.1rem 1.3rem; border: 1px solid var(--line); border-radius: 8px;
  background: var(--paper); color: var(--ink); font: 14px/1.5 var(--vscode-font-family, system-ui, sans-serif);
}
#offer::backdrop { background: rgb(0 0 0 / 25%); }
#offer p { margin: 0 0 0.9rem; }
#offer form { display: flex; gap: 0.5rem; justify-content: flex-end; }
#offer-copy { order: 1; border-color: var(--link); color: var(--link); }
.zoom { display: flex; gap: 0.35rem; margin-block-start: 0.35rem; padding: 0.45rem 0.45rem 0.1rem; border-block-start: 1px solid var(--line); }
.zoom [data-zoom="reset"] { flex: 1; }
body > footer {
  position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; justify-content: space-between; padding: 0.2rem 1rem;
  border-block-start: 1px solid var(--line); background: var(--paper); color: var(--soft);
  font: 12px/1.5 var(--vscode-font-family, system-ui, sans-serif);
}
#counts { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
#counts li:not(:last-child)::after { content: "·"; margin-inline: 0.5em; }
#status { margin: 0; color: var(--ink); }
body > footer:not(:has(li, #status:not(:empty))) { display: none; }
.final-post { padding-block-start: clamp(0.5rem, 3vw, 2rem); }

/* What is told beside the post lies over it, and no selection takes it along. */
.sheet { position: relative; }
#margin { position: absolute; inset-block: 0; pointer-events: none; }
.toolbar, .menu, #margin, #tip, body > footer { user-select: none; }
#cursor {
  position: absolute; box-sizing: border-box; pointer-events: none;
  border-inline-start: 3px solid color-mix(in srgb, var(--link) 45%, transparent);
}
#margin button {
  position: absolute; inset-inline-start: 0.15rem; inline-size: 1.1rem; block-size: 1.1rem; padding: 0;
  border: 0; border-radius: 50%; background: none; color: var(--soft); font-size: 0.75rem; line-height: 1.1rem;
  pointer-events: auto;
}
#margin button:focus-visible { outline-offset: -1px; }
#margin button::before { content: "•"; }
/* Told by their shapes first, and by their colours besides. */
#margin [data-kind]:not([data-kind="sure"]) { color: var(--link); font-weight: 700; }
#margin :is([data-kind="unsure"], [data-kind="information"])::before { content: "?"; }
#margin [data-kind="warning"]::before { content: "!"; }
#margin [data-kind="error"]::before { content: "✕"; }
#margin :is([data-kind="warning"], [data-kind="error"])::before {
  display: block; inline-size: 0.95rem; block-size: 0.95rem; margin: auto; line-height: 0.95rem; font-size: 0.68rem;
}
#margin [data-kind="warning"]::before { background: var(--alarm); color: var(--paper); clip-path: polygon(50% 0, 100% 100%, 0 100%); padding-block-start: 0.16rem; box-sizing: border-box; }
#margin [data-kind="error"]::before { background: var(--failure); color: var(--paper); border-radius: 50%; }
#margin button:hover { background: var(--tint); color: var(--ink); }
[data-quotation] { border-radius: 2px; }
span[data-pointed] { background: var(--tint); box-shadow: 0 0 0 0.12em var(--tint); }
#tip {
  position: fixed; z-index: 2; box-sizing: border-box; max-inline-size: min(30rem, calc(100vw - 16px));
  padding: 0.45em 0.75em; border: 1px solid var(--line); border-radius: 4px;
  background: var(--paper); color: var(--ink); box-shadow: 0 2px 10px rgb(0 0 0 / 16%);
  font: 12px/1.5 var(--vscode-font-family, system-ui, sans-serif); overflow-wrap: anywhere;
}
#tip p { margin: 0; }
#tip p + p { margin-block-start: 0.15em; color: var(--soft); }

/* Where there is no margin its marks are met by the Tab key alone, and the toolbar scrolls away with the post. */
@media (max-width: 34rem) {
  #margin button:not(:focus-visible) { opacity: 0; pointer-events: none; }
  .toolbar { position: static; padding: 0.5rem 0.75rem 0; justify-content: flex-start; }
  .toolbar button { flex: 0 1 auto; padding: 0.2em 0.6em; }
  html { scroll-padding-block-start: 0.5rem; }
}

.notice { max-inline-size: 34rem; margin: 0 auto; padding: 18vh 1.5rem 2rem; }
.notice h1 { margin: 0; font-size: 1.35rem; }
.notice pre { padding: 0.7em 1em; border-radius: 4px; background: var(--tint); font-family: var(--vscode-editor-font-family, monospace); }

@media print { .toolbar, #margin, #tip, #cursor, .menu, body > footer { display: none; } }
${layered(base)}`;
