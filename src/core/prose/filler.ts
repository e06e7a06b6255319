/**
 * What stands in the text of a paragraph for markup: brackets and addresses of links, emphasis
 * markers, HTML, references to notes. It is neither a space nor a word, and is read over.
 */
export const filler = "\u2060";

/** The character before an index, fillers read over; a space at the start. */
export function characterBefore(text: string, index: number): string {
  let at = index - 1;
  while (text[at] === filler) at--;
  return text[at] ?? " ";
}

/** The character at or after an index, fillers read over; a space at the end. */
export function characterFrom(text: string, index: number): string {
  let at = index;
  while (text[at] === filler) at++;
  return text[at] ?? " ";
}

/** The index at or after another where a word or mark begins: fillers and spaces passed over. */
export function skipFiller(text: string, index: number): number {
  let at = index;
  while (text[at] === filler || /\s/.test(text[at] ?? "")) at++;
  return at;
}
