/** Where the line after front matter begins; null where none begins at `start`, or where it never ends. */
export function frontMatterEnd(text: string, start: number): number | null {
  const opening = /---[ \t]*(?:\r\n|\n|\r)/y;
  opening.lastIndex = start;
  if (!opening.test(text)) return null;
  const closing = /(?<=[\n\r])---[ \t]*(?:\r\n|\n|\r|$)/g;
  closing.lastIndex = opening.lastIndex;
  const found = closing.exec(text);
  return found && found.index + found[0].length;
}
