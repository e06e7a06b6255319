/** The paragraphs of a post's prose, each cut up once, and which of them stands before which. */
import type { ProseOptions } from "../prose/marks.ts";
import type { Paragraph } from "../prose/paragraph.ts";
import { cutUp, type ProseText, type Row } from "../prose/walk.ts";
import type { ItemKind } from "./prose-flow.ts";

export class Paragraphs {
  readonly #kinds: Row<ItemKind>;
  readonly #options: ProseOptions;
  readonly #texts: Row<ProseText>;
  readonly #read = new Map<number, Paragraph>();

  /** `texts`: what the items say. */
  constructor(kinds: Row<ItemKind>, texts: Row<ProseText>, options: ProseOptions) {
    this.#kinds = kinds;
    this.#texts = texts;
    this.#options = options;
  }

  /** Keeps a paragraph that was cut up elsewhere. `number` is the index of its item. */
  keep(number: number, paragraph: Paragraph): void {
    this.#read.set(number, paragraph);
  }

  at(number: number): Paragraph {
    const known = this.#read.get(number);
    if (known) return known;
    const paragraph = cutUp(this.#texts.at(number), this.#options);
    this.#read.set(number, paragraph);
    return paragraph;
  }

  /** The prose or block quotation before an item; null at the start and under a heading. */
  before(number: number): number | null {
    for (let at = number - 1; at >= 0; at--) {
      const kind = this.#kinds.at(at);
      if (kind) return kind === "heading" ? null : at;
    }
    return null;
  }

  /** Whether it leads in to what follows. */
  endsInColon(number: number): boolean {
    return this.#kinds.at(number) === "lead-in";
  }

  /** A paragraph and the two before it, where a pronoun may find its name. */
  *upTo(number: number): Iterable<Paragraph> {
    let count = 0;
    for (let at: number | null = number; at !== null && count < 3; at = this.before(at), count++)
      yield this.at(at);
  }
}
