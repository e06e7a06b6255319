/** The page around the post: what may load and run in it, its look, its toolbar. */
import { destinations, type Theme } from "../../core/index.ts";
import { style, themeStyle } from "./style.ts";

export interface ShellOptions {
  /** Where scripts and the files of the workspace are served from. */
  readonly cspSource: string;
  /** Address of the page's script. */
  readonly script: string;
  /** Of the texts, BCP 47. */
  readonly lang: string;
  readonly texts: ShellTexts;
  /** Until another is told. */
  readonly theme: Theme;
}

/** What the page says of its own, in the writer's language. */
export interface ShellTexts {
  readonly title: string;
  /** `Copy for {}`: the brackets stand for a place. */
  readonly copyFor: string;
  /** Names the button that lists the places, and their list. */
  readonly places: string;
  /** In the dialog that asks for a click: what is to be copied, `{}` again a place, and its two buttons. */
  readonly ready: string;
  readonly copy: string;
  readonly cancel: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly exportPost: string;
  readonly find: string;
  /** Names the buttons that set how the post is shown. */
  readonly view: string;
  readonly lock: string;
  readonly findings: string;
  readonly scrollWithEditor: string;
  readonly scrollEditor: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  /** Names the status line. */
  readonly counts: string;
  readonly noPost: string;
  readonly optIn: string;
  readonly refused: string;
  readonly makePost: string;
  /** Names the marks beside the post, for who does not see them. */
  readonly margin: string;
}

/** HTML without a post in it; that comes by message. */
export function shell({ cspSource, script, lang, texts, theme }: ShellOptions): string {
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `img-src ${cspSource} https: data:`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<style nonce="${nonce}">`;
  const themed = html`</style>
<style nonce="${nonce}" id="theme">`;
  const body = html`</style>
<style nonce="${nonce}" id="styles"></style>
</head>
<body>
<header>
<div id="toolbar" class="toolbar" role="group" aria-label="${texts.title}">
<button type="button" data-action="find">${texts.find}</button>
<button type="button" popovertarget="view">${texts.view}</button>
<div class="split">
<button id="copy" type="button" data-text="${texts.copyFor}">${placed(texts.copyFor, destinations[0].name)}</button>
<button type="button" popovertarget="destinations" aria-label="${texts.places}"></button>
</div>
<button id="export" type="button">${texts.exportPost}</button>
</div>
<div id="destinations" class="menu" popover role="group" aria-label="${texts.places}">
`;
  const choices = destinations.map(
    ({ id, name }) => html`<button type="button" data-destination="${id}">${name}</button>
`,
  );
  const rest = html`</div>
<div id="view" class="menu" popover role="group" aria-label="${texts.view}">
<button type="button" data-action="toggle-lock">${texts.lock}</button>
<button type="button" data-action="toggle-findings">${texts.findings}</button>
<button type="button" data-action="toggle-scroll-with-editor">${texts.scrollWithEditor}</button>
<button type="button" data-action="toggle-scroll-editor">${texts.scrollEditor}</button>
<div class="zoom" role="group" aria-label="${texts.zoom}">
<button type="button" data-zoom="out" aria-label="${texts.zoomOut}">−</button>
<button type="button" data-zoom="reset" aria-label="${texts.zoomReset}" aria-describedby="zoom"><span id="zoom"></span></button>
<button type="button" data-zoom="in" aria-label="${texts.zoomIn}">+</button>
</div>
</div>
</header>
<main>
<div class="sheet">
<article id="post" class="final-post"></article>
<div id="cursor" hidden></div>
<div id="margin" role="group" aria-label="${texts.margin}" hidden></div>
</div>
<section class="notice" aria-labelledby="no-post">
<h1 id="no-post">${texts.noPost}</h1>
<p id="not-opted-in">${texts.optIn}</p>
<p id="refused" hidden>${texts.refused}</p>
<pre>---
tracker-post: true
---</pre>
<button id="make-post" type="button">${texts.makePost}</button>
</section>
</main>
<footer>
<ul id="counts" aria-label="${texts.counts}"></ul>
<p id="status" role="status" data-copied="${texts.copied}" data-failed="${texts.notCopied}"></p>
</footer>
<div id="tip" aria-hidden="true" hidden></div>
<dialog id="offer" aria-labelledby="offer-text" data-text="${texts.ready}">
<p id="offer-text"></p>
<form method="dialog">
<button id="offer-copy" type="button">${texts.copy}</button>
<button>${texts.cancel}</button>
</form>
</dialog>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
  return [head, style, themed, themeStyle(theme), body, ...choices, rest].join("");
}

/** A text of the page with a name in the place of its brackets. */
function placed(text: string, name: string): string {
  return text.replace("{}", () => name);
}

/** A template whose values cannot leave the place that they are put in. */
function html(pieces: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({ raw: pieces }, ...values.map(escaped));
}

/** Unguessable, so that nothing but the shell's own script and style is let in. */
function randomNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
