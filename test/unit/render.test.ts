import { deepEqual, equal } from "node:assert/strict";
import { parse, render } from "../../src/core/index.ts";

/** All that a post prints, as one string. */
function html(markdown: string): string {
  const { header, blocks, sources } = render(parse(markdown));
  return [header, ...blocks.map((block) => block.html), sources].filter(Boolean).join("\n");
}

const words = "We open in May.";

function figure(caption: string, cite: string | null, quote = `<p>${words}</p>`): string {
  return `<figure>
<blockquote${cite ? ` cite="${cite}"` : ""}>
${quote}
</blockquote>
<figcaption>${caption}</figcaption>
</figure>`;
}

const courier = "[Oster Courier](https://courier.example)";
const url = "https://courier.example";
const cited = `<cite><a href="${url}">Oster Courier</a></cite>`;

/** What stands in the block quote after its words, and the caption that comes of it. */
const captions: readonly [name: string, typed: string, caption: string, cite: string | null][] = [
  [
    "a bare address",
    `— Mara Lind | ${url}/a?b=1&c, p. 3`,
    `— <b>Mara Lind</b>, <a href="${url}/a?b=1&#x26;c">${url}/a?b=1&#x26;c</a>, p. 3`,
    `${url}/a?b=1&#x26;c`,
  ],
  ["an address in angle brackets", `Source: <${url}>`, `Source: <a href="${url}">${url}</a>`, url],
  [
    "a link that never ends, after the bar that became a comma",
    `— Mara Lind | [Oster Courier](${url}, p. 3`,
    `— <b>Mara Lind</b>, [Oster Courier](${url}, p. 3`,
    null,
  ],
  ["nothing after the bar", "— Mara Lind |", "— <b>Mara Lind</b>", null],
  ["speaker alone", "— Mara Lind", "— <b>Mara Lind</b>", null],
  ["speaker and role", "— Mara Lind, harbour minister", "— <b>Mara Lind</b>, harbour minister", null],
  [
    "all of it",
    `— Mara Lind, minister | ${courier}, p. 3, 22 March 2031`,
    `— <b>Mara Lind</b>, minister, ${cited}, p. 3, <time datetime="2031-03-22">22 March 2031</time>`,
    url,
  ],
  ["source alone, after a bar", `— | ${courier}, p. 3`, `— ${cited}, p. 3`, url],
  ["source alone, labelled", `Source: ${courier}, p. 3`, `Source: ${cited}, p. 3`, url],
  [
    "a title before the name",
    `— Minister Mara Lind | ${courier}`,
    `— Minister <b>Mara Lind</b>, ${cited}`,
    url,
  ],
  [
    "a name in its own script",
    `— Mara Lind (Мара Линд) | ${courier}`,
    `— <b>Mara Lind</b> (Мара Линд), ${cited}`,
    url,
  ],
  ["a handle", "— Mara Lind (@mlind)", "— <b>Mara Lind (@mlind)</b>", null],
  [
    "a remark and a container",
    `— Mara Lind | [The pier](${url}), Oster Courier (my translation)`,
    `— <b>Mara Lind</b>, <cite><a href="${url}">The pier</a></cite>, Oster Courier (my translation)`,
    url,
  ],
  [
    "two speakers, two sources",
    `— Mara Lind, minister; Ode Brand | ${courier}, p. 3; [Gazette](https://gazette.example)`,
    `— <b>Mara Lind</b>, minister; <b>Ode Brand</b>, ${cited}, p. 3; <cite><a href="https://gazette.example">Gazette</a></cite>`,
    url,
  ],
  [
    "when it was said, and at what time published",
    `— Mara Lind, minister, 21 March 2031 | ${courier}, 22 March 2031, 9:04`,
    `— <b>Mara Lind</b>, minister, <time datetime="2031-03-21">21 March 2031</time>, ${cited}, <time datetime="2031-03-22T09:04">22 March 2031, 9:04</time>`,
    url,
  ],
  [
    "a month",
    `— Mara Lind | ${courier}, March 2031`,
    `— <b>Mara Lind</b>, ${cited}, <time datetime="2031-03">March 2031</time>`,
    url,
  ],
  [
    "an ambiguous date",
    `— Mara Lind | ${courier}, 03/04/2031`,
    `— <b>Mara Lind</b>, ${cited}, 03/04/2031`,
    url,
  ],
  [
    "an impossible date",
    `— Mara Lind | ${courier}, 31 February 2031`,
    `— <b>Mara Lind</b>, ${cited}, 31 February 2031`,
    url,
  ],
  ["placeholders", `— ?, minister | [TK](${url}), TK`, `— ?, minister, <a href="${url}">TK</a>, TK`, url],
  [
    "commas that part nothing",
    `— Mara Lind, Jr., minister | [Pier, and more](${url}), pp. 3, 5`,
    `— <b>Mara Lind, Jr.</b>, minister, <cite><a href="${url}">Pier, and more</a></cite>, pp. 3, 5`,
    url,
  ],
  [
    "escapes and entities",
    `&mdash; Brand\\, Lind &amp; Co. | [Oster&nbsp;Courier](${url})`,
    `— <b>Brand, Lind &#x26; Co.</b>, <cite><a href="${url}">Oster\u00A0Courier</a></cite>`,
    url,
  ],
  ["an escaped bar", `— Mara Lind \\| ${courier}`, `— <b>Mara Lind</b>, ${cited}`, url],
  [
    "a bar in a title",
    `— Mara Lind | [Pier | Courier](${url})`,
    `— <b>Mara Lind</b>, <cite><a href="${url}">Pier | Courier</a></cite>`,
    url,
  ],
  ["a second bar", `— Mara Lind | ${courier} | p. 3`, `— <b>Mara Lind</b>, ${cited} | p. 3`, url],
  ["two hyphens", `-- Mara Lind | ${courier}`, `— <b>Mara Lind</b>, ${cited}`, url],
  [
    "an address alone",
    `— Mara Lind | <${url}>, p. 3`,
    `— <b>Mara Lind</b>, <a href="${url}">${url}</a>, p. 3`,
    url,
  ],
  [
    "a source without a link",
    "— Mara Lind | *Oster Courier*, p. 3",
    "— <b>Mara Lind</b>, <cite>Oster Courier</cite>, p. 3",
    null,
  ],
  [
    "a linked speaker",
    `— [Mara Lind](https://lind.example), minister | ${courier}`,
    `— <b><a href="https://lind.example">Mara Lind</a></b>, minister, ${cited}`,
    url,
  ],
  [
    "emphasis in the title",
    `— Mara Lind | [*Courier* of Oster](${url})`,
    `— <b>Mara Lind</b>, <cite><a href="${url}"><em>Courier</em> of Oster</a></cite>`,
    url,
  ],
  [
    "over three lines",
    `— Mara Lind, minister\n> of the harbour | [Oster\n> Courier](${url}), p. 3`,
    `— <b>Mara Lind</b>, minister\nof the harbour, <cite><a href="${url}">Oster\nCourier</a></cite>, p. 3`,
    url,
  ],
  [
    "Chinese marks",
    `——林玛拉，港口部长｜[《信使报》](${url})，第3版，2031年3月22日`,
    `——<b>林玛拉</b>，港口部长，<cite><a href="${url}">《信使报》</a></cite>，第3版，<time datetime="2031-03-22">2031年3月22日</time>`,
    url,
  ],
  [
    "informal: an outlet after “on”",
    `– [Mara Lind on Harbour Radio](${url})`,
    `— <a href="${url}"><b>Mara Lind</b> on <cite>Harbour Radio</cite></a>`,
    url,
  ],
  [
    "informal: emphasis around it",
    "*— Mara Lind, **Oster Courier***",
    "— <b>Mara Lind</b>, <cite>Oster Courier</cite>",
    null,
  ],
  ["informal: brackets around it", `(${courier})`, `— ${cited}`, url],
  [
    "informal: a footer",
    "<footer>— Mara Lind, <cite>Oster Courier</cite></footer>",
    "— <b>Mara Lind</b>, <cite>Oster Courier</cite>",
    null,
  ],
  ["informal: a raw link", `<cite><a href="${url}">Oster Courier</a></cite>`, `— ${cited}`, url],
  [
    "a dead link",
    "— Mara Lind | [Courier](javascript:alert)",
    "— <b>Mara Lind</b>, <cite><a>Courier</a></cite>",
    null,
  ],
];

describe("the caption of a block quotation", () => {
  for (const [name, typed, caption, cite] of captions)
    it(name, () => {
      equal(html(`> ${words}\n>\n> ${typed}\n`), figure(caption, cite));
      const returned = caption.replaceAll("\n", "\r\n");
      equal(
        html(`\uFEFF> ${words}\n>\n> ${typed}\n`.replaceAll("\n", "\r\n")),
        figure(returned, cite),
        "CRLF, BOM",
      );
    });
});

const lind = `— Mara Lind | ${courier}`;
const caption = `— <b>Mara Lind</b>, ${cited}`;

const places: readonly [name: string, markdown: string, html: string][] = [
  ["in a paragraph of its own", `> ${words}\n>\n> ${lind}\n`, figure(caption, url)],
  ["on a line of its own", `> ${words}\n> ${lind}\n`, figure(caption, url)],
  ["on a lazy line", `> ${words}\n${lind}\n`, figure(caption, url)],
  ["after a hard break", `> ${words}  \n> ${lind}\n`, figure(caption, url)],
  ["after a backslash", `> ${words}\\\n> ${lind}\n`, figure(caption, url)],
  [
    "at the end of the last line",
    `> We open *in May*. ${lind}\n`,
    figure(caption, url, "<p>We open <em>in May</em>.</p>"),
  ],
  ["after the block quote", `> ${words}\n\n${lind}\n\nMore.\n`, `${figure(caption, url)}\n<p>More.</p>`],
  ["as a list item after it", `> ${words}\n\n- Mara Lind, ${courier}\n`, figure(caption, url)],
  [
    "with its words in several blocks",
    `> One.\n>\n> - a\n> - b\n>\n> Two. ${lind}\n`,
    figure(caption, url, "<p>One.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>Two.</p>"),
  ],
  [
    "of neighbours that are one",
    `> One.\n\n> Two.\n>\n> ${lind}\n`,
    figure(caption, url, "<p>One.</p>\n<p>Two.</p>"),
  ],
  [
    "in a list",
    `1. Item\n\n   > ${words}\n   >\n   > ${lind}\n`,
    `<ol>\n<li>\n<p>Item</p>\n${figure(caption, url)}\n</li>\n</ol>`,
  ],
  [
    "without words",
    `> ${lind}\n`,
    `<figure>\n<blockquote cite="${url}">\n</blockquote>\n<figcaption>${caption}</figcaption>\n</figure>`,
  ],
  [
    "of a nested quotation, and of the one around it",
    `> Outer.\n>\n> > ${words}\n> >\n> > — Ode Brand\n>\n> ${lind}\n`,
    figure(caption, url, `<p>Outer.</p>\n${figure("— <b>Ode Brand</b>", null)}`),
  ],
  [
    "that competes with another stays as typed",
    `> ${words}\n>\n> — Mara Lind\n\n— Ode Brand | ${courier}\n`,
    `${figure("— <b>Mara Lind</b>", null)}\n<p>— Ode Brand | <a href="${url}">Oster Courier</a></p>`,
  ],
  [
    "that belongs to nothing stays as typed",
    `One.\n\nTwo.\n\n${lind}\n`,
    `<p>One.</p>\n<p>Two.</p>\n<p>— Mara Lind | <a href="${url}">Oster Courier</a></p>`,
  ],
];

describe("an attribution", () => {
  for (const [name, markdown, expected] of places) it(name, () => equal(html(markdown), expected));
});

const quotes: readonly [name: string, markdown: string, html: string][] = [
  ["without an attribution", `> ${words}\n`, `<blockquote>\n<p>${words}</p>\n</blockquote>`],
  [
    "with a lead-in",
    `[Pier](${url}) | Courier:\n\n> ${words}\n`,
    `<p><a href="${url}">Pier</a> | Courier:</p>\n<blockquote>\n<p>${words}</p>\n</blockquote>`,
  ],
  [
    "nested, without attributions",
    "> One.\n>\n> > Two.\n",
    "<blockquote>\n<p>One.</p>\n<blockquote>\n<p>Two.</p>\n</blockquote>\n</blockquote>",
  ],
  [
    "a callout",
    "> [!WARNING]\n> Embargoed.\n",
    '<aside class="callout">\n<p class="callout-title">Warning</p>\n<p>Embargoed.</p>\n</aside>',
  ],
  [
    "a callout with a title",
    "> [!note] Read *this*\n> Words.\n",
    '<aside class="callout">\n<p class="callout-title">Read</p>\n<p><em>this</em>\nWords.</p>\n</aside>',
  ],
  [
    "a callout of one line",
    "> [!TIP]\n",
    '<aside class="callout">\n<p class="callout-title">Tip</p>\n</aside>',
  ],
  ["marked as a quotation", `> [!quote]\n> ${words}\n>\n> ${lind}\n`, figure(caption, url)],
  [
    "marked as none",
    `<!-- tracker-post: not a quotation -->\n> ${words}\n`,
    `<blockquote>\n<p>${words}</p>\n</blockquote>`,
  ],
  [
    "with its original",
    `> ${words}\n>\n> 五月开放。\n>\n> ${lind}\n`,
    figure(
      caption,
      url,
      `<p>${words}</p>\n<details>\n<summary>Chinese original</summary>\n<p lang="zh">五月开放。</p>\n</details>`,
    ),
  ],
  [
    "with an original that is marked",
    `> ${words}\n>\n> [sv] Vi öppnar *i maj*.\n`,
    `<blockquote>\n<p>${words}</p>\n<details>\n<summary>Swedish original</summary>\n<p lang="sv">Vi öppnar <em>i maj</em>.</p>\n</details>\n</blockquote>`,
  ],
];

const folded = (lang: string, name: string, ...originals: readonly string[]): string =>
  `<details>\n<summary>${name} original</summary>\n<p lang="${lang}">${originals.join(" · ")}</p>\n</details>`;

/** Sentences with originals in them. */
const sentences: readonly [name: string, markdown: string, html: string][] = [
  [
    "leave the words after it",
    "Lin said “the harbour stays open” 港口开放了 on Monday.",
    `<p>Lin said “the harbour stays open” on Monday.</p>${folded("zh", "Chinese", "港口开放了")}`,
  ],
  [
    "keep the comma and the full stop",
    "“The harbour stays open” 港口开放了, she said, “to all the ships” 所有船只.",
    `<p>“The harbour stays open”, she said, “to all the ships”.</p>${folded("zh", "Chinese", "港口开放了", "所有船只")}`,
  ],
  [
    "lose the brackets around it",
    "“The harbour stays open” (港口开放了) and “it is clean” （所有船只）.",
    `<p>“The harbour stays open” and “it is clean”.</p>${folded("zh", "Chinese", "港口开放了", "所有船只")}`,
  ],
  [
    "leave alone what a bracket holds with more",
    "“The harbour stays open” (港口开放了, in Chinese) again.",
    "<p>“The harbour stays open” (港口开放了, in Chinese) again.</p>",
  ],
  [
    "lose the marks around it, in brackets or not",
    "“The harbour stays open” (“港口开放了”) and “it is clean” 「所有船只」, [as ever].",
    `<p>“The harbour stays open” and “it is clean”, [as ever].</p>${folded("zh", "Chinese", "港口开放了", "所有船只")}`,
  ],
  [
    "leave the bracket around all of it",
    "(Lin: “The harbour stays open” 港口开放了)",
    `<p>(Lin: “The harbour stays open”)</p>${folded("zh", "Chinese", "港口开放了")}`,
  ],
  [
    "keep its markup",
    "“The harbour stays open” 港口**开放**了 again.",
    `<p>“The harbour stays open” again.</p>${folded("zh", "Chinese", "港口<strong>开放</strong>了")}`,
  ],
  [
    "part languages",
    "“The harbour stays open” 港口开放了 and “it is clean” きれいです。",
    `<p>“The harbour stays open” and “it is clean”</p>${folded("zh", "Chinese", "港口开放了")}${folded("ja", "Japanese", "きれいです。")}`,
  ],
  [
    "on the next line of a block quote leave its line",
    "> She said “the harbour stays open”\n> 港口开放了 and left.",
    `<blockquote>\n<p>She said “the harbour stays open”\n and left.</p>\n${folded("zh", "Chinese", "港口开放了")}\n</blockquote>`,
  ],
];

describe("originals within sentences", () => {
  for (const [name, markdown, expected] of sentences) it(name, () => equal(html(markdown), expected));
});

describe("a block quote", () => {
  for (const [name, markdown, expected] of quotes) it(name, () => equal(html(markdown), expected));
});

const dated = `<time datetime="2031-03-22">22 March 2031</time>`;

const sourceLines: readonly [name: string, markdown: string, html: string][] = [
  [
    "after a bar",
    `## Page 3\n\n— | ${courier}, p. 3, 22 March 2031\n`,
    `<h2>Page 3</h2>\n<p class="source">Source: ${cited}, p. 3, ${dated}</p>`,
  ],
  [
    "labelled",
    `## Page 3\n\nSource: ${courier}\n`,
    `<h2>Page 3</h2>\n<p class="source">Source: ${cited}</p>`,
  ],
  [
    "with a speaker",
    `## Briefing\n\n— Mara Lind, minister | ${courier}\n`,
    `<h2>Briefing</h2>\n<p class="source"><b>Mara Lind</b>, minister · Source: ${cited}</p>`,
  ],
  [
    "in the post's language",
    `---\nlang: de\n---\n\n## Seite 3\n\n— | ${courier}\n`,
    `<h2>Seite 3</h2>\n<p class="source">Quelle: ${cited}</p>`,
  ],
  [
    "as typed in it",
    `---\nlang: zh\n---\n\n## 第3版\n\n来源：${courier}\n`,
    `<h2>第3版</h2>\n<p class="source">来源：${cited}</p>`,
  ],
  [
    "of the whole post, under the title",
    `---\ntitle: Harbour\n---\n\nSource: ${courier}\n\nWords.\n`,
    `<header>\n<h1>Harbour</h1>\n<p class="source">Source: ${cited}</p>\n</header>\n<p>Words.</p>`,
  ],
];

describe("a source line", () => {
  for (const [name, markdown, expected] of sourceLines) it(name, () => equal(html(markdown), expected));
});

describe("the label of a source line", () => {
  const languages =
    "en ar cs da de el es fa fi fr he hi hu id it ja ko nb nl nn no pl pt ro ru sv tr uk vi zh zh-TW".split(
      " ",
    );
  for (const lang of languages)
    it(`is the language's, and is read back: ${lang}`, () => {
      const post = (line: string): string => html(`---\nlang: ${lang}\n---\n\n## 3\n\n${line}${courier}\n`);
      const printed = post("— | ");
      const label = /<p class="source">([^<]+)</.exec(printed)?.[1] ?? "";
      equal(/^Source/.test(label), lang === "en" || lang === "fr");
      equal(post(label), printed);
    });
});

const headers: readonly [name: string, frontMatter: string, html: string][] = [
  [
    "in full",
    "title: A & B\ntracker: Tidewater Tracker\ndate: 2031-03-22\nauthor: Ines <Quill>",
    `<header>\n<p class="series">Tidewater Tracker</p>\n<h1>A &#x26; B</h1>\n<p class="byline">${dated} · Ines &#x3C;Quill></p>\n</header>`,
  ],
  [
    "a date in German",
    "title: Hafen\ndate: 2031-03-22\nlang: de",
    '<header>\n<h1>Hafen</h1>\n<p class="byline"><time datetime="2031-03-22">22. März 2031</time></p>\n</header>',
  ],
  [
    "a date in American English",
    "date: 2031-03-22\nlang: en-US",
    '<header>\n<p class="byline"><time datetime="2031-03-22">March 22, 2031</time></p>\n</header>',
  ],
  ["an author alone", "author: Ines Quill", '<header>\n<p class="byline">Ines Quill</p>\n</header>'],
  ["none", "tags: [a]", ""],
];

describe("the header", () => {
  for (const [name, frontMatter, expected] of headers)
    it(name, () => equal(html(`---\n${frontMatter}\n---\n`), expected));

  it("takes over a heading that repeats the title", () =>
    equal(
      html("---\ntitle: Harbour\n---\n\n# Harbour\n\nWords.\n"),
      "<header>\n<h1>Harbour</h1>\n</header>\n<p>Words.</p>",
    ));
  it("leaves another heading alone", () =>
    equal(
      html("---\ntitle: Harbour\n---\n\n# Port\n"),
      "<header>\n<h1>Harbour</h1>\n</header>\n<h1>Port</h1>",
    ));
});

function ref(number: number, title: string, use = 1): string {
  return `<sup><a href="#note-${number}" id="ref-${number}${use > 1 ? `-${use}` : ""}" role="doc-noteref"${title ? ` title="${title}"` : ""}>${number}</a></sup>`;
}

function back(number: number): string {
  return `<a href="#ref-${number}" role="doc-backlink" aria-label="Back to reference ${number}">↩</a>`;
}

function backs(number: number, ...uses: readonly number[]): string {
  return uses
    .map(
      (use) =>
        `<a href="#ref-${number}${use > 1 ? `-${use}` : ""}" role="doc-backlink" aria-label="Back to reference ${number}-${use}">↩<sup>${use}</sup></a>`,
    )
    .join(" ");
}

function list(heading: string, ...items: readonly string[]): string {
  const entries = items.map((item, index) => `<li id="note-${index + 1}">${item}</li>`);
  return `<section class="sources" role="doc-endnotes">\n<h2>${heading}</h2>\n<ol>\n${entries.join("\n")}\n</ol>\n</section>`;
}

const notes: readonly [name: string, markdown: string, html: string][] = [
  [
    "are numbered by first use, sources and others in one list, unused ones left out",
    `“A”[^b] and “b”.[^a][^ed]\n\n[^a]: — Mara Lind, minister | ${courier}, p. 3\n[^b]: Source: ${courier}\n[^ed]: Our *note*.\n[^x]: Unused.\n`,
    `<p>“A”${ref(1, "Oster Courier")} and “b”.${ref(2, "Mara Lind, minister, Oster Courier, p. 3")}${ref(3, "Our note.").replace("<sup>", "<sup>,")}</p>\n${list(
      "Sources",
      `${cited} ${back(1)}`,
      `<b>Mara Lind</b>, minister, ${cited}, p. 3 ${back(2)}`,
      `Our <em>note</em>. ${back(3)}`,
    )}`,
  ],
  [
    "are merged where they say the same",
    `“A”[^a] and “b”.[^b]\n\n[^a]: — Mara Lind | ${courier}\n[^b]: —  Mara Lind |\n    ${courier}\n`,
    `<p>“A”${ref(1, "Mara Lind, Oster Courier")} and “b”.${ref(1, "Mara Lind, Oster Courier", 2)}</p>\n${list(
      "Sources",
      `<b>Mara Lind</b>, ${cited} ${backs(1, 1, 2)}`,
    )}`,
  ],
  [
    "of one source are merged across its two forms",
    `“A”[^a] and “b”.[^b]\n\n[^a]: — | ${courier}\n[^b]: Source: ${courier}\n`,
    `<p>“A”${ref(1, "Oster Courier")} and “b”.${ref(1, "Oster Courier", 2)}</p>\n${list("Sources", `${cited} ${backs(1, 1, 2)}`)}`,
  ],
  [
    "are merged where they say the same in another way",
    `“A”[^a] and “b”.[^b]\n\n[^a]: — Mara Lind | ${courier}, 22 March 2031\n[^b]: — Mara Lind | [Oster Courier][c], 2031-03-22\n\n[c]: ${url}\n`,
    `<p>“A”${ref(1, "Mara Lind, Oster Courier, 22 March 2031")} and “b”.${ref(1, "Mara Lind, Oster Courier, 22 March 2031", 2)}</p>\n${list(
      "Sources",
      `<b>Mara Lind</b>, ${cited}, ${dated} ${backs(1, 1, 2)}`,
    )}`,
  ],
  [
    "of one source are two where two people speak",
    `“A”[^a] and “b”.[^b]\n\n[^a]: — Mara Lind | ${courier}\n[^b]: — Ode Brand | ${courier}\n`,
    `<p>“A”${ref(1, "Mara Lind, Oster Courier")} and “b”.${ref(2, "Ode Brand, Oster Courier")}</p>\n${list(
      "Sources",
      `<b>Mara Lind</b>, ${cited} ${back(1)}`,
      `<b>Ode Brand</b>, ${cited} ${back(2)}`,
    )}`,
  ],
  [
    "are not merged where words are left over",
    `“A”[^a] and “b”.[^b]\n\n[^a]: — Mara Lind | ${courier}\n[^b]: — Mara Lind | ${courier}\n\n    More.\n`,
    `<p>“A”${ref(1, "Mara Lind, Oster Courier")} and “b”.${ref(2, "Mara Lind, Oster Courier More.")}</p>\n${list(
      "Sources",
      `<b>Mara Lind</b>, ${cited} ${back(1)}`,
      `\n<p><b>Mara Lind</b>, ${cited}</p>\n<p>More. ${back(2)}</p>\n`,
    )}`,
  ],
  [
    "may refer to notes",
    "A.[^a]\n\n[^a]: See[^b].\n[^b]: And[^a].\n",
    `<p>A.${ref(1, "See.")}</p>\n${list("Notes", `See${ref(2, "")}. ${backs(1, 1, 2)}`, `And${ref(1, "", 2)}. ${back(2)}`)}`,
  ],
  ["without a definition are text", "A.[^zz]\n", "<p>A.[^zz]</p>"],
  [
    "of a block quotation stay in it",
    `> ${words}[^a]\n\n[^a]: ${lind}\n`,
    `<blockquote>\n<p>${words}${ref(1, "Mara Lind, Oster Courier")}</p>\n</blockquote>\n${list("Sources", `<b>Mara Lind</b>, ${cited} ${back(1)}`)}`,
  ],
  [
    "have a heading in the post's language",
    "---\nlang: fr\n---\n\nA.[^a]\n\n[^a]: Une note.\n",
    `<p>A.${ref(1, "Une note.")}</p>\n${list("Notes", `Une note. ${back(1).replace("Back to reference 1", "Retour à l’appel 1")}`)}`,
  ],
];

describe("notes", () => {
  for (const [name, markdown, expected] of notes) it(name, () => equal(html(markdown), expected));
});

describe("a rendered post", () => {
  const facts: readonly [markdown: string, lang: string, dir: string, title: string | null][] = [
    ["Words.", "en", "ltr", null],
    ["# Harbour *news*\n", "en", "ltr", "Harbour news"],
    ["---\nlang: ar\ntitle: ميناء\n---\n", "ar", "rtl", "ميناء"],
    ["---\nlang: fa-AF\n---\n", "fa-AF", "rtl", null],
    ["---\nlang: zh-hant\n---\n", "zh-Hant", "ltr", null],
    ["---\nlang: '\"><script>'\n---\n", "en", "ltr", null],
  ];
  for (const [markdown, lang, dir, title] of facts)
    it(`tells its language, direction and title: ${JSON.stringify(markdown)}`, () => {
      const rendered = render(parse(markdown));
      deepEqual([rendered.lang, rendered.dir, rendered.title], [lang, dir, title]);
    });

  it("says where each block stands", () => {
    const text = `---\ntitle: A\n---\n\nOne.\n\n> Two.\n\n> Three.\n\n[a]: b\n\n<!-- no -->\n\n${lind}\n\nFour 🙂 [a].\n`;
    const { blocks } = render(parse(text));
    deepEqual(
      blocks.map(({ range, line }) => [text.slice(range.start, range.end), line]),
      [
        ["One.", 4],
        ["> Two.\n\n> Three.", 6],
        [lind, 14],
        ["Four 🙂 [a].", 16],
      ],
    );
  });

  it("changes one block alone when one changes", () => {
    const post = (word: string) => render(parse(`One.[^a]\n\n${word}.\n\n> Three.\n\n[^a]: Note.\n`)).blocks;
    const before = post("Two").map((block) => block.html);
    const after = post("Other").map((block) => block.html);
    deepEqual([before[0], before[2]], [after[0], after[2]]);
    deepEqual([before[1], after[1]], ["<p>Two.</p>", "<p>Other.</p>"]);
  });

  it("asks for the address of its pictures", () => {
    const seen: string[] = [];
    const resolveImage = (address: string): string | undefined => {
      seen.push(address);
      return address === "pier.png" ? "https://cdn.example/pier.png" : undefined;
    };
    const { blocks } = render(parse("![a](pier.png) ![b](b.png) ![c](javascript:x)\n"), { resolveImage });
    deepEqual(seen, ["pier.png", "b.png"]);
    equal(
      blocks[0]?.html,
      '<p><img src="https://cdn.example/pier.png" alt="a"> <img src="b.png" alt="b"> <img alt="c"></p>',
    );
  });

  it("drops raw tags that nest beyond reason", () => {
    const text = `a ${"<b>".repeat(5000)}b${"</b>".repeat(5000)}`;
    equal(html(text), `<p>a ${"<b>".repeat(16)}b${"</b>".repeat(16)}</p>`);
  });

  it("shows what nests beyond reason as it was typed", () => {
    const text = `${"*a ".repeat(300)}b${"*".repeat(300)}`;
    equal(render(parse(text)).blocks[0]?.html, `<pre><code>${text}\n</code></pre>`);
  });
});
