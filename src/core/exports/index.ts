/** Where a post can go, in the order of the menus. */
import { fragment } from "./fragment.ts";
import { htmlPage } from "./html.ts";
import { richText } from "./rich-text.ts";
import type { ExportTarget } from "./target.ts";

export { htmlPage, richText };

export const exportTargets: readonly ExportTarget[] = [htmlPage, fragment, richText];
