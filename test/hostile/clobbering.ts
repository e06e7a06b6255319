/** Names that take the place of what a page looks up: ids, names of forms and pictures, classes of the toolbar. */
import { everyIn, texts } from "./hostile.ts";
import { mainWords } from "./words.ts";

/** What our page looks up, and what any page has. */
const ids = ["post", "status", "copy", "export", "margin", "tip", "no-post", "make-post", "refused"];
const globals = [
  "acquireVsCodeApi",
  "location",
  "document",
  "body",
  "getElementById",
  "addEventListener",
  "sent",
];

export const clobbering = [
  ...everyIn(
    Object.fromEntries([
      ...ids.map((id) => [`the id “${id}”`, `<b id="${id}">x</b><a id="${id}" name="${id}">y</a>`] as const),
      ...globals.map((name) => [
        `the name “${name}”`,
        `<img name="${name}" src=x><form name="${name}"></form><a id="${name}"></a><a id="${name}" name="x">y</a>`,
      ]),
    ]),
    mainWords,
  ),
  ...texts({
    "classes of the toolbar": "<b class=toolbar>x</b> <q data-view=no-post>y</q>\n",
    "an overlay": "<b class=final-post style='position:fixed;inset:0'>x</b>\n",
    "what marks a quotation":
      "<q data-quotation=0>x</q> <b data-quotation=99 data-line=0>y</b> “We open it in May.”\n",
    "a line of the post": "<b data-line=7>x</b>\n",
    "a fold": "<details id=post><summary id=copy>x</summary></details>\n",
    "a note that is called like a place": "a[^location]\n\n[^location]: b\n",
    "a note that is called like an entry": "a[^note-1] b[^ref-1]\n\n[^note-1]: c\n\n[^ref-1]: d\n",
    "a heading that is called like a button": "# copy\n\n## export\n\n# post\n",
    "links to what the page has": "[a](#copy) [b](#post) [c](#)\n",
    "a dialogue": "<dialog open id=tip><form method=dialog><button id=copy>x</button></form></dialog>\n",
  }),
];
