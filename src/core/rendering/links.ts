/** What the links of a passage lead to, where that is defined elsewhere in the post. */
import type { Definition } from "mdast";
import { definitionsFor } from "../render/trees.ts";
import type { Survey } from "./survey.ts";

export type Links = readonly (readonly [link: string, definition: Pick<Definition, "url" | "title">])[];

export function linksOf({ outline }: Survey, definitions: ReadonlyMap<string, Definition>): Links {
  return [...definitionsFor(outline.links, definitions)].map(([link, { url, title }]) => [
    link,
    { url, title },
  ]);
}

/** As `mdast-util-to-hast` wants them. */
export function definitionsOf(links: Links): Map<string, Definition> {
  return new Map(
    links.map(([identifier, target]) => [identifier, { type: "definition", identifier, ...target }]),
  );
}
