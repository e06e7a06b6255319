/** Names that every object has, where the post looks something up by name. */
import { type Carrier, everyIn, type Named } from "./hostile.ts";

const names = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "hasOwnProperty",
  "valueOf",
  "__defineGetter__",
];

const lookedUp = {
  "a note": (it) =>
    `“We open it in May.”[^${it}]\n\n[^${it}]: — Mara Lind | [Oster Courier](https://courier.example)\n`,
  "a note that is not there": (it) => `“We open it in May.”[^${it}] and more[^${it}]\n`,
  "a definition": (it) => `[a][${it}] ![b][${it}]\n\n[${it}]: javascript:hit()\n`,
  "a definition that is not there": (it) => `[a][${it}] [${it}][] [${it}] ![${it}]\n`,
  "a key of the front matter": (it) =>
    `---\n${it}:\n  title: "<script>hit()</script>"\n  ${it}: x\ntitle: A\n---\n\nWords.\n`,
  "a language": (it) => `---\nlang: ${it}\n---\n\n> We open it.\n>\n> [${it}] 五月开放。\n`,
  "a fence's language": (it) => `\`\`\`${it}\nx\n\`\`\`\n`,
  "a callout": (it) => `> [!${it}] ${it}\n> x\n`,
  "a speaker": (it) => `> We open it in May.\n>\n> — ${it} | ${it}\n\n${it} said: “We open it in May.”\n`,
  "a rule": (it) => `<!-- tracker-post-disable ${it} -->\n\n> We open it in May.\n`,
  "a tag": (it) => `<${it.replace(/_/g, "")}>x</${it.replace(/_/g, "")}>\n`,
} satisfies Named<Carrier>;

export const prototypes = everyIn(Object.fromEntries(names.map((name) => [`“${name}”`, name])), lookedUp);
