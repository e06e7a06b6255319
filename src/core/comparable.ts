/** Letters and digits only, so that punctuation, case and line ends make no difference. */
export function comparable(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
