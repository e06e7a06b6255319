/** A post that begins: its front matter and its file's name. */
export interface NewPost {
  /** The series. */
  readonly tracker: string;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

/** Front matter, fences included, lines ending in `\n`; a field that is empty is left out. */
export function frontMatterText({ title, date, tracker }: NewPost): string {
  const fields = Object.entries({ title: yamlText(title), date, tracker: yamlText(tracker) });
  const lines = fields.filter(([, value]) => value !== "").map(([key, value]) => `${key}: ${value}`);
  return ["---", ...lines, "---", ""].join("\n");
}

/** In quotation marks where YAML could take it for anything but this text; what JSON quotes, YAML reads. */
function yamlText(text: string): string {
  const plain = /^(?:$|\p{L}(?:[\p{L}\p{M}\p{N} ,.'’–-]*[\p{L}\p{M}\p{N}.])?$)/u.test(text);
  return plain && !/^(?:null|true|false|yes|no|on|off|[yn])$/i.test(text) ? text : JSON.stringify(text);
}

/** Leaves room in a path for folders and for what a writer adds. */
const longestSlug = 60;

/** `2021-03-23-page-3-in-full.tracker.md`; letters of every script stay. */
export function postFileName({ title, date }: Pick<NewPost, "title" | "date">): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-");
  const words = [...slug].slice(0, longestSlug).join("").replace(/^-|-$/g, "");
  return `${[date, words].filter(Boolean).join("-")}.tracker.md`;
}
