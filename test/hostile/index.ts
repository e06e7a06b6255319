/** All hostile texts, by what they try. */
import { addresses } from "./addresses.ts";
import { attributes } from "./attributes.ts";
import { characters } from "./characters.ts";
import { clobbering } from "./clobbering.ts";
import { comments } from "./comments.ts";
import { configuration } from "./configuration.ts";
import { embedding } from "./embedding.ts";
import { frontMatter } from "./front-matter.ts";
import { handlers } from "./handlers.ts";
import type { Hostile, Named } from "./hostile.ts";
import { namespaces } from "./namespaces.ts";
import { nesting } from "./nesting.ts";
import { prototypes } from "./prototypes.ts";
import { scripts } from "./scripts.ts";
import { styles } from "./styles.ts";

export const hostile: Named<readonly Hostile[]> = {
  scripts,
  handlers,
  addresses,
  attributes,
  embedding,
  namespaces,
  clobbering,
  styles,
  comments,
  characters,
  prototypes,
  "front matter": frontMatter,
  configuration,
  nesting,
};
