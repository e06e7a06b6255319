/** How a language tells who speaks. Lower case, as they are written in sentences. */
export interface SpeechWords {
  /** Verbs in the forms that newspapers use, each as one stretch of words: `a déclaré`. */
  readonly verbs: readonly string[];
  /** Stand before whom the words come from: `laut`. */
  readonly according: readonly string[];
  /** The same, after the quotation alone: `so`. */
  readonly afterwards: readonly string[];
  /** Begin whom a noun alone names: `die Ministerin`. */
  readonly articles: readonly string[];
  readonly pronouns: readonly string[];
  /** Small words within a name. */
  readonly particles: readonly string[];
  /** True where every noun has a capital, so that a title before a name looks like part of it. */
  readonly capitalNouns: boolean;
  /** True where a name after `according` does not stand as it would alone. */
  readonly inflectsNames: boolean;
}
