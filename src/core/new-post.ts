/** A post that begins: its front matter and its file's name. */
import { stringify } from "yaml";

export interface NewPost {
  /** The series. */
  readonly tracker: string;
  readonly title: string;
  /** ISO day. */
  readonly date: string;
}

/** Front matter, fences included, lines ending in `\n`; a field that is empty is left out. */
export function frontMatterText({ title, date, tracker }: NewPost): string {
  const fields = Object.entries({ title, date, tracker }).filter(([, value]) => value !== "");
  return `---\n${stringify(Object.fromEntries(fields), { lineWidth: 0 })}---\n`;
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
