/** The name that signs a quotation: `“…” — Amina Diallo`, nothing else in the paragraph. */

import type { Range } from "../post.ts";
import { firstFrom, type Paragraph, type PlacedMention } from "./paragraph.ts";

const dash = /^[”"’»」』]?[\s\u2060]*(?:[—―⸺–~]|--)[\s\u2060]*/u;

/** Longest signature, in UTF-16 units, with what may follow the name: `, harbour master`. */
const longest = 100;

/** `quotation`: indices of the paragraph, marks excluded. */
export function signatureOf({ text, mentions }: Paragraph, { start, end }: Range): PlacedMention | null {
  if (text.length - end > longest || /[\p{L}\p{N}]/u.test(text.slice(0, start))) return null;
  const from = end + (dash.exec(text.slice(end))?.[0].length ?? 0);
  const name = mentions[firstFrom(mentions, end)];
  if (from === end || name?.start !== from || name.kind !== "name") return null;
  return /^(?:,[^.!?“”"]*)?[.\s\u2060]*$/u.test(text.slice(name.end)) ? name : null;
}
