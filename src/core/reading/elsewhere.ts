/** What the rest of a post tells a passage, and what it was asked. */
import type { Named, NamedPerson } from "../prose/full-names.ts";
import type { LinkedOutlets } from "../prose/knowledge.ts";

export interface Elsewhere {
  /** Whether the definition of a note, by its normalised label, is an attribution. */
  readonly isAttributing: (label: string) => boolean;
  readonly linked: LinkedOutlets;
  /** Whether a short term stands between marks more than once in the post. */
  readonly isRepeated: (term: string) => boolean;
  /** Before the passage. */
  readonly named: Named;
  /** Whether somebody whose last word this is spoke before the passage. */
  readonly hasSpoken: (word: string) => boolean;
}

type Answer = boolean | NamedPerson | null;

const questions = {
  note: ({ isAttributing }: Elsewhere, label: string) => isAttributing(label),
  title: ({ linked }: Elsewhere, title: string) => linked.hasTitle(title),
  site: ({ linked }: Elsewhere, site: string) => linked.hasSite(site),
  term: ({ isRepeated }: Elsewhere, term: string) => isRepeated(term),
  part: ({ named }: Elsewhere, part: string) => named.byPart(part),
  role: ({ named }: Elsewhere, name: string) => named.withRole(name),
  spoke: ({ hasSpoken }: Elsewhere, word: string) => hasSpoken(word),
} as const;

/** A question, and what was answered. */
export interface Asked {
  readonly question: keyof typeof questions;
  readonly key: string;
  readonly answer: Answer;
}

/** The same, which writes down every question that is asked. */
export function listening(elsewhere: Elsewhere): {
  readonly elsewhere: Elsewhere;
  readonly asked: readonly Asked[];
} {
  const asked: Asked[] = [];
  const noted = <Given extends Answer>(
    question: Asked["question"],
    ask: (elsewhere: Elsewhere, key: string) => Given,
  ): ((key: string) => Given) => {
    const answers = new Map<string, Given>();
    return (key) => {
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = ask(elsewhere, key);
      answers.set(key, answer);
      asked.push({ question, key, answer });
      return answer;
    };
  };
  return {
    asked,
    elsewhere: {
      isAttributing: noted("note", questions.note),
      linked: { hasTitle: noted("title", questions.title), hasSite: noted("site", questions.site) },
      isRepeated: noted("term", questions.term),
      named: { byPart: noted("part", questions.part), withRole: noted("role", questions.role) },
      hasSpoken: noted("spoke", questions.spoke),
    },
  };
}

/** Whether all would be answered as they were. */
export function isAnsweredAlike(asked: readonly Asked[], elsewhere: Elsewhere): boolean {
  for (const { question, key, answer } of asked)
    if (!isSame(questions[question](elsewhere, key), answer)) return false;
  return true;
}

function isSame(one: Answer, other: Answer): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  return one.name === other.name && one.role === other.role;
}
