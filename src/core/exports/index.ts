/** Where a post can go, in the order of the menus. */
import { csv } from "./csv.ts";
import { fragment } from "./fragment.ts";
import { htmlPage } from "./html.ts";
import { json } from "./json.ts";
import { jsonLd } from "./json-ld.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { richText } from "./rich-text.ts";
import type { ExportTarget } from "./target.ts";
import { wordpress } from "./wordpress.ts";

export { htmlPage, richText };

export const exportTargets: readonly ExportTarget[] = [
  htmlPage,
  fragment,
  richText,
  wordpress,
  markdown,
  plainText,
  csv,
  json,
  jsonLd,
];
