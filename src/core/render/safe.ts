/** The allow-list: nothing leaves the renderer that is not on it. */
import type { Nodes, Root } from "hast";
import { defaultSchema, type Schema, sanitize } from "hast-util-sanitize";

/**
 * Elements that a writer may type as raw HTML, in pairs within a block. Their attributes go; `a` is read
 * besides, for its address.
 */
export const pairedTags: readonly string[] = [
  "abbr",
  "b",
  "bdi",
  "cite",
  "del",
  "em",
  "i",
  "ins",
  "kbd",
  "mark",
  "q",
  "rp",
  "rt",
  "ruby",
  "s",
  "small",
  "strong",
  "sub",
  "sup",
  "u",
];

/** Raw HTML elements that stand alone. */
export const voidTags: readonly string[] = ["br", "wbr"];

const language = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** What the renderer makes besides: from Markdown, and of its own. */
const ownTags =
  "a aside blockquote code details figcaption figure h1 h2 h3 h4 h5 h6 header hr img li ol p pre section summary " +
  "table tbody td th thead time tr ul";

const protocols = {
  href: ["http", "https", "irc", "ircs", "mailto", "xmpp"],
  src: ["http", "https", "data"],
};

export const schema: Schema = {
  tagNames: [...pairedTags, ...voidTags, ...ownTags.split(" ")],
  attributes: {
    a: ["href", "title", ["id", /^ref-\d+(?:-\d+)?$/], ["role", "doc-backlink", "doc-noteref"], "ariaLabel"],
    aside: [["className", "callout"]],
    blockquote: ["cite"],
    code: [["className", /^language-./]],
    img: ["alt", ["src", /^(?!data:)|^data:image\/(?:avif|gif|jpeg|png|webp);base64,/i], "title"],
    li: [["id", /^note-\d+$/]],
    ol: ["start"],
    p: [
      ["className", "byline", "callout-title", "series", "source"],
      ["lang", language],
    ],
    section: [
      ["className", "sources"],
      ["role", "doc-endnotes"],
    ],
    td: ["align"],
    th: ["align"],
    time: ["dateTime"],
  },
  // Ids and classes above are ours alone, so there is nothing to clobber.
  clobber: [],
  protocols: {
    ...defaultSchema.protocols,
    ...protocols,
  },
  required: {},
  strip: ["script", "style"],
};

/** Whether an address may stay: it has no scheme, or one that is on the list. Looked at as browsers do, without spaces. */
export function isSafeAddress(address: string, of: "href" | "src"): boolean {
  const plain = address.replace(/[\0-\x20]/g, "");
  const scheme = /^([^/?#:]*):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined) return true;
  return scheme === "data"
    ? /^data:image\/(?:avif|gif|jpeg|png|webp);base64,/i.test(plain) && of === "src"
    : protocols[of].includes(scheme);
}

/** A copy of the tree with nothing in it that is not on the list. */
export function safe(tree: Root): Root {
  const clean: Nodes = sanitize(tree, schema);
  return clean.type === "root" ? clean : { type: "root", children: clean.type === "doctype" ? [] : [clean] };
}
