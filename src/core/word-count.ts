const word = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu;
const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** Words of a text; six ideographs count as four, so that one limit serves every language. */
export function wordCount(text: string): number {
  const ideographs = text.match(ideograph)?.length ?? 0;
  const others = ideographs > 0 ? text.replace(ideograph, " ") : text;
  const words = others.match(word)?.length ?? 0;
  return words + Math.floor((ideographs * 2) / 3);
}
