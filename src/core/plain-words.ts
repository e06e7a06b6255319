/** The words of a quotation as a reader reads them, where no Markdown is understood. */
import type { Nodes } from "mdast";
import { readAlone } from "./markdown/read-alone.ts";
import type { Post } from "./post.ts";
import { definitionsIn } from "./render/trees.ts";

/** What Markdown is made of; words without it are as they are. */
const markup = /[*_`[\]<&\\~#\n]/;

/**
 * Gives the function that takes the Markdown out of words of a post: emphasis, links, notes, raw HTML. Brackets that
 * are no link stay.
 */
export function plainWordsOf(post: Post): (words: string) => string {
  const definitions = definitionsIn(post.root);
  const isDefined = (label: string): boolean =>
    label.startsWith("^") || definitions.has(label.slice(1).toUpperCase());
  return (words) => {
    if (!markup.test(words)) return words;
    const { nodes } = readAlone(words, { first: false, inTable: false, isDefined });
    return nodes.map(said).filter(Boolean).join("\n\n");
  };
}

function said(node: Nodes): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/[ \t]*[\r\n]+[ \t]*/g, " ");
    case "inlineCode":
    case "code":
      return node.value;
    case "break":
      return " ";
    case "image":
    case "imageReference":
      return node.alt ?? "";
    case "root":
    case "blockquote":
    case "footnoteDefinition":
      return node.children.map(said).filter(Boolean).join("\n\n");
    case "list":
      return node.children.map((item) => item.children.map(said).join("\n")).join("\n");
    case "table":
      return node.children.map((row) => row.children.map(said).join("\t")).join("\n");
    default:
      return "children" in node ? node.children.map(said).join("") : "";
  }
}
