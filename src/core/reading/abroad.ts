/** Who said what in sentences of other languages than English: only where a rule of theirs tells. */
import type { Place } from "../prose/memory.ts";
import type { Paragraph } from "../prose/paragraph.ts";
import type { SpokenQuotation } from "../prose/speakers.ts";
import { around } from "./languages/around.ts";
import { languageOfParagraph, readerOf } from "./languages/index.ts";
import type { Read } from "./second-thoughts.ts";

/** Confidence of what a rule tells, and of what is to be asked for. */
const certain = 0.9;
const doubted = 0.6;

/** Reads one quotation after the other; a pronoun means whoever spoke last. */
export class Abroad {
  readonly #before: () => Place | null;
  #last: Place | null = null;
  /** The paragraph that was read last, and its language. */
  #known: { readonly text: string; readonly language: string } | null = null;

  /** `before`: who spoke last in the paragraphs before. */
  constructor(before: () => Place | null = () => null) {
    this.#before = before;
  }

  /** Who spoke last in what was read; null where nobody has. */
  get last(): Place | null {
    return this.#last;
  }

  /**
   * A quotation anew, as its sentence tells; null where that is English. `lead`: for a block
   * quotation, the paragraph before it, with its number.
   */
  read(
    spoken: SpokenQuotation,
    paragraph: Paragraph,
    lang: string,
    lead: { readonly text: string; readonly number: number } | null,
  ): Read | null {
    const text = lead?.text ?? paragraph.text;
    const known =
      this.#known?.text === text ? this.#known : { text, language: languageOfParagraph(text, lang) };
    this.#known = known;
    const { language } = known;
    if (language === "en") return null;
    const number = lead?.number ?? spoken.paragraph;
    const [start, end] = lead ? [text.length, text.length] : [spoken.start, spoken.end];
    const clause = readerOf(language)(around(text, start, end));
    if (!clause) return readAs(spoken, paragraph, null, 1, false);
    const named = clause.speaker && { ...clause.speaker, paragraph: number, mention: clause.kind };
    if (!named || clause.kind === "pronoun") {
      const last = this.#last ?? this.#before();
      const near = last && number - last.paragraph <= 1 ? last : named;
      return readAs(spoken, paragraph, near, near ? doubted : 0, true);
    }
    this.#last = named;
    return readAs(spoken, paragraph, named, clause.sure ? certain : doubted, true);
  }
}

function readAs(
  spoken: SpokenQuotation,
  paragraph: Paragraph,
  speaker: Place | null,
  confidence: number,
  speaks: boolean,
): Read {
  return { spoken: { ...spoken, speaker, confidence }, paragraph, together: [], titled: !speaks };
}
