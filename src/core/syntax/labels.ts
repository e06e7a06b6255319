/** Labels do as well as headings: `Page 3:`, `**Page 3**`, `On Page 3, …`, `第3版：`. */
import { type InlineSource, pieceAt, readPlain } from "./inline-source.ts";

const page = String.raw`(?:the )?(?:front|back|opinion|editorial) page|(?:pages?|seiten?|página|страница|странице) [A-Z]?\d{1,3}(?: ?(?:[-–]|and|&|,) ?[A-Z]?\d{1,3})?|第 ?[\d一二三四五六七八九十]{1,3} ?[版页頁]`;
const opening = new RegExp(
  `^(?:(?:next,? |also,? |then,? |finally,? )?(?:on|in|auf|na|en) (?:the )?)?(${page})(?=$|[\\s:：,，.。—–)）\\]】-])`,
  "iu",
);

export interface Label {
  /** The words of the label, colon excluded. */
  readonly title: string;
  /** `Page 3`. */
  readonly locator: string;
}

/** The label that a paragraph begins with, or is; null for ordinary words that mention a page. */
export function labelOf(source: InlineSource): Label | null {
  const line = source.value.slice(0, 80);
  const emphasised = pieceAt(source, 0)?.kind === "markup";
  const words = readPlain(source, 0, line.length).replace(/^[[(（【]/, "");
  const match = opening.exec(words);
  if (!match?.[1]) return null;
  const after = words.slice(match[0].length);
  const preposed = match[0].length > match[1].length;
  const colon = /^\s?[:：]|^ ?[—–] |^ - /.test(after);
  const alone = /^[.)）\]】]?$/.test(after.split("\n")[0]?.trim() ?? "") && source.value.length <= 80;
  if (!(colon || alone || emphasised || (preposed && /^\s?[,，]/.test(after)))) return null;
  return { title: match[0], locator: match[1] };
}
