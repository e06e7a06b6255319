/** What a writer may choose of a target. The command line's flags, the settings and the documentation come from this. */

export interface Choices {
  /** How a quotation within a sentence, and one set apart, says where it is from. */
  readonly credits: "list" | "brackets";
  /** Where the source of the whole post stands. */
  readonly ownSource: "top" | "end";
  /** Whether title, series, date and author are part of what is exported. */
  readonly title: "yes" | "no";
}

type Meaning<Value extends string> = readonly [value: Value, means: string];

export interface Choice<Value extends string> {
  /** One sentence. Markdown. */
  readonly summary: string;
  /** What each value means, the default first. */
  readonly values: readonly [Meaning<Value>, ...Meaning<Value>[]];
}

export type ChoiceId = keyof Choices;

export const choices: { readonly [Id in ChoiceId]: Choice<Choices[Id]> } = {
  credits: {
    summary: "Where the sources of quotations stand.",
    values: [
      ["list", "note numbers in the text and one list at the end, captions under quotations"],
      ["brackets", "each in brackets right behind the words, and no list"],
    ],
  },
  ownSource: {
    summary: "Where the source line of the whole post stands.",
    values: [
      ["end", "after everything else, out of the first line that a mail program shows"],
      ["top", "first, as in the final post"],
    ],
  },
  title: {
    summary: "Whether title, series, date and author are part of it.",
    values: [
      ["no", "they are left out: most editors have a field for them"],
      ["yes", "they stand at the top"],
    ],
  },
};

export const choiceIds = Object.keys(choices) as readonly ChoiceId[];

/** What was chosen, and the defaults for the rest. */
export function chosen({ credits = "list", ownSource = "end", title = "no" }: Partial<Choices>): Choices {
  return { credits, ownSource, title };
}
