/** Where in its source a quotation stands: pages, paragraphs, sections, times of a recording. */

const pages = String.raw`[A-Za-z]?\d{1,5}[a-z]?(?: ?[-–—] ?[A-Za-z]?\d{1,5}[a-z]?)?`;
const units = [
  "pp|p|pgs|pg|pages|page|paras|para|paragraphs|paragraph|§§|§|sections|section|sec|chapters|chapter|chap|ch",
  "volume|vol|issue|no|columns|column|col|lines|line|ll|l|minute|min|figure|fig|slide|article|art|footnote|note|fn|verse|act|scene",
  "Seiten|Seite|S|Absatz|Abs|Kapitel|Kap|Nummer|Nr|Spalte|Sp|стр|с|абз|гл|páginas|página|págs|pág|pagina|pag|párr|f",
].join("|");

const united = new RegExp(`^(?:${units})\\.? ?(?:${pages}|[ivxlc]{1,7})(?: (?:of|and|&) ${pages})?$`, "iu");
const lettered = /^(?:[A-Z]\d{1,3}|[pP]\d{1,5}(?:[-–]\d{1,5})?)$/;
const east =
  /^(?:第 ?[\d一二三四五六七八九十百]{1,6}(?:[-–—~、至][\d一二三四五六七八九十百]{1,6})? ?[版页頁面条章段节]|版 ?\d{1,4}|\d{1,4} ?[版面页頁]|头版|頭版|一面)$/;
const recording = /^(?:at |from )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[-–] ?\d{1,2}:\d{2}(?::\d{2})?)?$/;
const worded = /^(?:the )?(?:front|back|title|opinion|editorial) ?page$/i;
const continued = new RegExp(`^${pages}$`);

/** True for `p. 3`, `pp. 1-2`, `§ 4`, `A1`, `第3版`, `at 1:02:03`. */
export function isLocator(item: string): boolean {
  return [united, lettered, east, recording, worded].some((form) => form.test(item));
}

/** True for the `5` of `pp. 3, 5`; a year is no page of a list. */
export function continuesLocator(item: string): boolean {
  return continued.test(item) && !/^(?:1[5-9]|20|21)\d\d$/.test(item);
}

const pageLabel =
  /(?:^|[\s(（【[·|,，:：—–-])((?:pages?|pp?\.|seiten?|página|страница|стр\.) ?[A-Z]?\d{1,3}(?: ?(?:[-–]|and|&|,) ?[A-Z]?\d{1,3})?|第 ?[\d一二三四五六七八九十]{1,3} ?[版页頁])(?![\p{L}\d])/iu;

/** `Page 3` or `第3版` in a heading or label; null where it names no page. */
export function pageIn(title: string): string | null {
  return pageLabel.exec(title)?.[1] ?? (worded.test(title) ? title : null);
}
