/** Words of English with its punctuation, to which Unicode does nothing more. */
const plain = /^[\0-\x7f\u2010-\u2016\u2018-\u2027]*$/;

/** Letters and digits only, so that punctuation, case and line ends make no difference. */
export function comparable(words: string): string {
  if (plain.test(words))
    return words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}
