/** Where the flavor takes an address. */
import type { Carrier, Named } from "./hostile.ts";

const words = "We open it in May.";

/** One of each way in which an address is read. */
export const mainPlaces = {
  "a link": (it) => `[a](<${it}>)\n`,
  "a definition": (it) => `[a][b]\n\n[b]: <${it}>\n`,
  "a picture": (it) => `![a](<${it}>)\n`,
  "a source": (it) => `> ${words}\n>\n> — Mara Lind | [Oster Courier](<${it}>), p. 3\n`,
  "a tag": (it) => `See <a href="${it.replaceAll('"', "&quot;")}">this</a> paper.\n`,
} satisfies Named<Carrier>;

export const allPlaces = {
  ...mainPlaces,
  "a link without angles": (it) => `[a](${it.replace(/[ <>]/g, "")})\n`,
  "an autolink": (it) => `<${it.replace(/[\s<>]/g, "")}>\n`,
  "a definition's picture": (it) => `![a][b]\n\n[b]: <${it}>\n`,
  "a picture in a link": (it) => `[![a](<${it}>)](<${it}>)\n`,
  "a speaker": (it) => `> ${words}\n>\n> — [Mara Lind](<${it}>) | Oster Courier\n`,
  "a bare source": (it) => `> ${words}\n>\n> — Mara Lind | ${it}\n`,
  "a defined source": (it) => `> ${words}\n>\n> — Mara Lind | [Oster Courier][b]\n\n[b]: <${it}>\n`,
  "a line after a quotation": (it) => `> ${words}\n\n— Mara Lind | [Oster Courier](<${it}>)\n`,
  "a source in brackets": (it) => `> ${words} ([Oster Courier](<${it}>))\n`,
  "a section's source": (it) => `## Page 3\n\nSource: [Oster Courier](<${it}>)\n\n> ${words}\n`,
  "the post's source": (it) => `---\ntitle: A\n---\n\nSource: [Oster Courier](<${it}>)\n\n> ${words}\n`,
  "a note": (it) => `“${words}”[^a]\n\n[^a]: — Mara Lind | [Oster Courier](<${it}>)\n`,
  "a sentence": (it) => `Mara Lind told the [Oster Courier](<${it}>): “${words}”\n`,
  "a cell": (it) => `| a |\n| - |\n| [b](<${it}>) |\n`,
  "a callout": (it) => `> [!note] [a](<${it}>)\n> [b](<${it}>)\n`,
  "a tag in single marks": (it) => `See <A HREF='${it.replaceAll("'", "&#39;")}'>this</A> paper.\n`,
  "a tag without marks": (it) => `See <a href=${it.replace(/[\s"'<>`]/g, "")}>this</a> paper.\n`,
  "a cite": (it) => `> ${words}\n>\n> <cite><a href="${it.replaceAll('"', "&quot;")}">Courier</a></cite>\n`,
  "a quotation's cite": (it) => `See <q cite="${it}">this</q> and <del cite="${it}">that</del>.\n`,
  "front matter": (it) =>
    `---\ntitle: ${JSON.stringify(it)}\nauthor: ${JSON.stringify(it)}\n---\n\n${words}\n`,
} satisfies Named<Carrier>;
