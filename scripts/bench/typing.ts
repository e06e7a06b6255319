/** Typing a few sentences into the middle of a text, with its final post beside it. */
import { fingerprint } from "./fingerprint.ts";
import type { Measured } from "./reading.ts";
import type { Sides } from "./sides.ts";
import type { Kind } from "./texts.ts";
import { summed, timed } from "./times.ts";

/** What is typed, key by key: plain words, a name, a link, a quotation that opens and closes. */
export const typed =
  " While the committee waited, Wilhelmina Okonjo-Farrow, harbour master of Little Skerry, told [The Evening Bell](https://bell.example/2025/harbour) that “nobody counts the boats that stay at home, and those are the ones that we pay for”. She laughed. The paper printed her sentence twice, once by mistake and once in larger type.";

/** Ends where one types: after the first sentence of a paragraph or an item, in the words of a row. */
const places: Readonly<Record<Kind, RegExp>> = {
  prose: /\n\n[A-Z“][^\n]*?[.”](?= [A-Z“])/g,
  list: /\n\d+\. [^\n]*?\.(?= )/g,
  table: /\n\|[^|\n]*\|[^|\n]*?(?= \|)/g,
};

/** The offset of the first such place in the second half of the text. */
export function middle(kind: Kind, text: string): number {
  const place = new RegExp(places[kind]);
  place.lastIndex = text.length >> 1;
  const found = place.exec(text);
  if (!found) throw new Error("There is no place to type at.");
  return found.index + found[0].length;
}

export interface Strokes {
  readonly ours: number;
  /** As many as ours, or fewer where they take long. */
  readonly theirs: number;
}

/**
 * Ours: update, validate, render what the preview needs; theirs: markdown-it's rendering and markdownlint, of the
 * text as it is after the same keys. In turns of several keys each, so that nobody sweeps up after the other.
 */
export function measureTyping({ ours, peers }: Sides, kind: Kind, text: string, strokes: Strokes): Measured {
  const place = middle(kind, text);
  const keys = [...typed.slice(0, strokes.ours)];
  const textAfter = (count: number): string =>
    [text.slice(0, place), ...keys.slice(0, count), text.slice(place)].join("");
  const turns = Math.min(strokes.theirs, 30);
  const share = (count: number, turn: number): number => Math.floor((count * turn) / turns);

  const computed = fingerprint();
  const oursTook: number[] = [];
  const theirsTook: number[] = [];
  let open = ours.open(text);
  for (let turn = 0; turn < turns; turn++) {
    const first = share(keys.length, turn);
    for (const [index, key] of keys.slice(first, share(keys.length, turn + 1)).entries()) {
      const at = place + first + index;
      open = timed(oursTook, () => ours.type(open, { start: at, end: at, text: key }));
      computed.add(ours.given(open));
    }
    for (let count = share(strokes.theirs, turn + 1) - share(strokes.theirs, turn); count > 0; count--) {
      const after = textAfter(first + count);
      computed.add(timed(theirsTook, () => [peers.render(after), peers.lint(after)]));
    }
  }
  const afresh = fingerprint();
  afresh.add(ours.seen(ours.open(textAfter(keys.length))));
  const typedText = fingerprint();
  typedText.add(ours.seen(open));
  if (`${typedText}` !== `${afresh}`) throw new Error("What was typed is not what is read afresh.");
  return { ours: summed(oursTook), theirs: summed(theirsTook), computed };
}
