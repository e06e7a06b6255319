/** Lines and columns for people and for data, from offsets. */

export interface Position {
  /** Count from 1; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** Counts from 0, in UTF-16 units of the text. */
  readonly offset: number;
}

/**
 * Gives a function from an offset of `text` to its position. LF, CRLF and CR end a line; the CR of a CRLF
 * and a byte order mark take a column of their own, as they take an offset.
 */
export function lineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
