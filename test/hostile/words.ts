/** Where a writer puts words: what is printed of them takes another way from each of these places. */
import { type Carrier, front, type Named } from "./hostile.ts";

const words = "We open it in May.";
const credited = (line: string): string => `> ${words}\n>\n> ${line}\n`;

/** One of each way. */
export const mainWords = {
  "a paragraph of its own": (it) => `${it}\n`,
  "a sentence": (it) => `Before ${it} after.\n`,
  "a cell": (it) => `| a | b |\n| - | - |\n| ${it} | c |\n`,
  "a note": (it) => `“${words}”[^a]\n\n[^a]: ${it}\n`,
  "a credit": (it) => credited(`— Mara ${it} Lind, ${it} | Oster ${it} Courier, p. 3`),
  "the text of a link": (it) => `See [the ${it} paper](https://courier.example).\n`,
} satisfies Named<Carrier>;

export const allWords = {
  ...mainWords,
  "a heading": (it) => `## ${it}\n\n${words}\n`,
  emphasis: (it) => `*one ${it} two* and **three ${it} four**\n`,
  "an item of a list": (it) => `- One.\n- ${it}\n`,
  "a quotation in a quotation": (it) => `> ${words}\n>\n> > ${it}\n`,
  "an item in a quotation in an item": (it) => `- > - ${it}\n`,
  "the head of a table": (it) => `| ${it} |\n| :-: |\n| ${words} |\n`,
  "the title of a source": (it) =>
    credited(`— Mara Lind | [${it}](https://courier.example), p. 3, 22 March 2031`),
  "a section's source": (it) =>
    `## Page 3\n\nSource: [${it}](https://courier.example), ${it}\n\n> ${words}\n`,
  "the post's source": (it) => `Source: Oster ${it} Courier, 22 March 2031\n\n> ${words}\n`,
  "a footer": (it) => credited(`<footer>— Mara ${it} Lind</footer>`),
  "quoted words": (it) => `Mara Lind said: “We open ${it} in May.”\n`,
  "an original": (it) => credited(`[zh] 我们五月${it}开放。\n>\n> — Mara Lind | Oster Courier`),
  "an original in a sentence": (it) => `Mara Lind said “we open it” (“五月${it}开放”) today.\n`,
  "what describes a picture": (it) => `![${it}](https://pictures.example/a.png)\n`,
  "the title of a link": (it) => `[a](https://courier.example "${it.replace(/["\\]/g, "\\$&")}")\n`,
  "the title of a picture": (it) =>
    `![a](https://pictures.example/a.png "${it.replace(/["\\]/g, "\\$&")}")\n`,
  "the title of a definition": (it) =>
    `[a]\n\n[a]: https://courier.example "${it.replace(/["\\]/g, "\\$&")}"\n`,
  "a callout": (it) => `> [!note] ${it}\n> ${words}\n`,
  code: (it) => `Type \`${it}\`.\n`,
  "a fence's language": (it) => `~~~${it}\nx\n~~~\n`,
  "a note's name": (it) =>
    `“${words}”[^${it.replace(/\s/g, "")}]\n\n[^${it.replace(/\s/g, "")}]: — Mara Lind\n`,
  "the post's title": (it) => front("title", it),
  "the post's author": (it) => front("author", it),
} satisfies Named<Carrier>;
