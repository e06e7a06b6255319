/** Depth and length: what recurses must not fall over, and what is left open must not swallow the rest. */
import { texts } from "./hostile.ts";

const image = "<img src=x onerror=hit()>";
const deep = (open: string, close = "", times = 400): string =>
  `${open.repeat(times)}${image}${close.repeat(times)}\n`;

export const nesting = texts({
  quotations: deep("> "),
  lists: deep("- "),
  "numbered lists": deep("1. "),
  "lists in quotations": deep("> - "),
  "indented lists": `${Array.from({ length: 120 }, (_, level) => `${"  ".repeat(level)}- ${image}`).join("\n")}\n`,
  "quotations, longer by line": `${Array.from({ length: 120 }, (_, level) => `${"> ".repeat(level + 1)}${image}`).join("\n")}\n`,
  emphasis: deep("*a **b ", " c** d*"),
  links: deep("[a ", "](javascript:hit())"),
  pictures: deep("![a ", "](javascript:hit())"),
  brackets: deep("[", "]"),
  "tags that are allowed": deep("<b>", "</b>"),
  "tags that nothing closes": deep("<i><kbd>"),
  "tags that open nothing": deep("</b></i>"),
  "links in tags": deep("<a href='javascript:hit()'>", "</a>"),
  "tags that are not allowed": deep("<div><form>", "</form></div>"),
  drawings: deep("<svg>", "</svg>"),
  "marks of quotation": deep("“a ‘b ", " c’ d”"),
  parentheses: `[a](${"(".repeat(40)}javascript:hit()${")".repeat(40)})\n`,
  notes: `${Array.from({ length: 60 }, (_, at) => `[^${at}]: ${image} x[^${at + 1}]`).join("\n\n")}\n\na[^0]\n`,
  "a note in itself": `a[^a]\n\n[^a]: ${image} b[^a] [^b]\n\n[^b]: c[^a]\n`,
  "cells in a list in a quotation": `> - | a |\n>   | - |\n>   | ${image} |\n`,
  "many columns": `|${" a |".repeat(300)}\n|${" - |".repeat(300)}\n|${` ${image} |`.repeat(3)}\n`,
  callouts: deep("> [!note] ", "", 60),
  "a long address": `[a](javascript:${"a".repeat(5000)};hit())\n`,
  "a long tag": `a <b ${"x=y ".repeat(2000)}onclick=hit()>b</b>\n`,
  "a long name": `> We open it.\n>\n> — ${`Mara <b onclick=hit()>Lind</b> `.repeat(200)}\n`,
  "many entities": `${"&lt;img src=x onerror=hit()&gt;".repeat(300)}\n`,
});
