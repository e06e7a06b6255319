/** Which quotations have the same words. */
import { comparable } from "../../comparable.ts";
import type { Quotation } from "../../post.ts";
import { confident } from "../../resolve.ts";
import { isPerson } from "../../same-person.ts";
import type { Look } from "../look.ts";
import type { Elsewhere, Entry } from "../survey.ts";
import { byKey } from "./by-key.ts";

/** Words, and who is known to have said them where. */
export interface Given {
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
}

interface Told extends Given {
  /** Of the quotation among those of its passage. */
  readonly index: number;
  readonly words: string;
}

/** Answered to words: the first quotation that has them, where others have them as well; null elsewhere. */
export const sameWords = byKey({
  id: "same-words",
  tell: (look): readonly Told[] =>
    comparedIn(look).map((quotation) => ({
      index: look.post.quotations.indexOf(quotation),
      words: comparable(quotation.text),
      ...givenIn(quotation, look.configuration),
    })),
  under: (told) => told.map((each) => [each.words, each] as const),
  answer([first, second]): (Given & Entry) | null {
    return first && second ? { ...first.entry, passage: first.passage } : null;
  },
});

/** Long enough that two people hardly say the same by chance. */
export function comparedIn({ due, configuration }: Look): readonly Quotation[] {
  return due().filter(({ wordCount }) => wordCount >= configuration.minimumWords);
}

/** Those who were typed, and people whom the prose surely names: a ministry may be somebody else as well. */
export function givenIn({ speaker, source }: Quotation, configuration: Look["configuration"]): Given {
  const inferred = speaker.how === "inferred";
  const sure = inferred && speaker.confidence < confident ? [] : speaker.values;
  const people = sure.filter((each) => !inferred || isPerson(each, configuration));
  return {
    speakers: people.flatMap(({ name }) => name ?? []),
    sources: source.values.flatMap(({ title, url }) => title ?? url ?? []),
  };
}

/** Where it stands. */
export function wordsAt({ passage, index }: Entry): Elsewhere {
  return { passage, index, placeOf };
}

const placeOf: Elsewhere["placeOf"] = ({ post }, index) =>
  post.quotations[index]?.words ?? { start: 0, end: 0 };
