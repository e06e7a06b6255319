/** What stands above the post: series, title, date and author, and the source line of the whole. */
import type { ElementContent, Root } from "hast";
import type { FrontMatter } from "../post.ts";
import { element, lines, text } from "./element.ts";
import { formatDate } from "./language.ts";

/** @param sourceLine the post's own default, as its section line would be */
export function header(
  frontMatter: FrontMatter | null,
  lang: string,
  sourceLine: readonly ElementContent[],
): Root {
  const { title, tracker, date, author } = frontMatter ?? {};
  const time = date && element("time", { dateTime: date }, [text(formatDate(date, lang))]);
  const byline = [
    ...(time ? [time] : []),
    ...(time && author ? [text(" · ")] : []),
    ...(author ? [text(author)] : []),
  ];
  const children = [
    ...(tracker ? [element("p", { className: ["series"] }, [text(tracker)])] : []),
    ...(title ? [element("h1", {}, [text(title)])] : []),
    ...(byline.length > 0 ? [element("p", { className: ["byline"] }, byline)] : []),
    ...sourceLine,
  ];
  return { type: "root", children: children.length > 0 ? [element("header", {}, lines(children))] : [] };
}
