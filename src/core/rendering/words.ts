/** How many words a final post has: those of what is printed, its sources left out. */
import type { Steps } from "../steps.ts";
import { wordCount } from "../word-count.ts";
import type { PagePart } from "./page.ts";
import type { Print } from "./print.ts";
import type { Rendering } from "./rendering.ts";

/** What was counted already: a print never changes. */
export type CountedWords = WeakMap<object, number>;

/** Step by step, a passage each. */
export function* wordSteps(rendering: Rendering, counted: CountedWords): Steps<number> {
  let words = 0;
  for (const print of rendering.prints) {
    const known = counted.get(print);
    const own = known ?? wordsOf(print);
    words += own;
    if (known !== undefined) continue;
    counted.set(print, own);
    yield;
  }
  return words;
}

function wordsOf({ header, blocks }: Print): number {
  const ofPart = ({ html }: Pick<PagePart, "html">): number => wordCount(textOf(html));
  const ofBlocks = blocks.flatMap((block) => [block, ...block.parts]).map(ofPart);
  return [ofPart({ html: header ?? "" }), ...ofBlocks].reduce((sum, words) => sum + words, 0);
}

/** Of printed HTML, in which `<` and `&` are never text. */
function textOf(html: string): string {
  return html.replace(/<[^<>]*>/g, " ").replace(/&[#\w]{1,10};/g, "");
}
