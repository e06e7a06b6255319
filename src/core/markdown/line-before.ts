/** What stands on the line before the one that begins at an offset. */

export function isAfterBlankLine(text: string, start: number): boolean {
  return /^[ \t]*$/.test(lineBefore(text, start) ?? "-");
}

/** A line of a block quote without words: `>`. */
export function isAfterQuotedBlankLine(text: string, start: number): boolean {
  return /^ {0,3}>[ \t]*$/.test(lineBefore(text, start) ?? "");
}

/** At most as much of it as tells whether it is blank; null before the first line. */
function lineBefore(text: string, start: number): string | null {
  const end = start - (text.startsWith("\r\n", start - 2) ? 2 : 1);
  if (end < 0) return null;
  let at = end;
  while (at > 0 && /[ \t>]/.test(text[at - 1] ?? "")) at--;
  return at === 0 || /[\n\r]/.test(text[at - 1] ?? "") ? text.slice(at, end) : null;
}
