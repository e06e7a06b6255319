/** The words around a quotation, what stands for markup left out. */
import { filler } from "../../prose/filler.ts";
import { type Around, farthest, type Stretch } from "./clause.ts";

/** `start` and `end`: the quotation in a text, marks excluded. A lead-in is what stands before its own end. */
export function around(text: string, start: number, end: number): Around {
  return {
    before: stretch(text, Math.max(0, start - farthest), start),
    after: stretch(text, end, Math.min(text.length, end + farthest)),
  };
}

function stretch(text: string, from: number, to: number): Stretch {
  const at: number[] = [];
  let words = "";
  for (let index = from; index < to; index++) {
    if (text[index] === filler) continue;
    words += text[index];
    at.push(index);
  }
  const place = (start: number, end: number) => ({
    start: at[start] ?? from,
    end: (at[end - 1] ?? from) + 1,
  });
  return { words, place };
}
