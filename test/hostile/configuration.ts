/** A workspace that comes with a configuration of its own. */
import type { Configuration } from "../../src/core/index.ts";
import type { Hostile } from "./hostile.ts";

const post = [
  "## Page 3",
  "Source: Oster Courier",
  "> We open it in May.\n>\n> — Mara Lind",
  "Mara Lind told the Oster Courier: “We open it in May, whatever it costs.” Berg frobbed: “That is a long time from now.”",
  "“The harbour is for all of us”, said Portreeve Mara Lind.[^a]",
  "[^a]: — Lind | Oster Courier",
].join("\n\n");

const evil = [
  "javascript:hit()",
  "data:text/html,<script>hit()</script>",
  "command:workbench.action.quit",
  'https://courier.example/"><img src=x onerror=hit()>',
  "<img src=x onerror=hit()>",
  "__proto__",
];

const settings: readonly (readonly [name: string, settings: (it: string) => Partial<Configuration>])[] = [
  ["a source's address", (url) => ({ sources: [{ title: "Oster Courier", aliases: ["Courier"], url }] })],
  ["a source's title", (it) => ({ sources: [{ title: it, aliases: ["Oster Courier"], url: null }] })],
  ["a speaker", (it) => ({ speakers: [{ name: it, aliases: ["Mara Lind", "Lind"], role: it }] })],
  [
    "a site, a verb and a title",
    (it) => ({ ownSites: [it], verbs: [it, "frob"], titles: [it, "Portreeve"] }),
  ],
  ["a phrase", (it) => ({ ignoredPhrases: [it, "We open it in May"] })],
];

export const configuration: readonly Hostile[] = settings.flatMap(([place, put]) =>
  evil.map((it) => ({ name: `${it}, as ${place}`, text: `${post}\n`, configuration: put(it) })),
);
