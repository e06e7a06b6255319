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

/** A question, and what was answered. */
export interface Asked {
  readonly ask: (elsewhere: Elsewhere) => Answer;
  readonly answer: Answer;
}

/** The same, which writes down every question that is asked. */
export function listening(elsewhere: Elsewhere): {
  readonly elsewhere: Elsewhere;
  readonly asked: ReadonlyMap<string, Asked>;
} {
  const asked = new Map<string, Asked>();
  const question =
    <Given extends Answer>(name: string, of: (elsewhere: Elsewhere) => (key: string) => Given) =>
    (key: string): Given => {
      const answer = of(elsewhere)(key);
      asked.set(`${name} ${key}`, { ask: (now) => of(now)(key), answer });
      return answer;
    };
  return {
    asked,
    elsewhere: {
      isAttributing: question("note", ({ isAttributing }) => isAttributing),
      linked: {
        hasTitle: question("title", ({ linked }) => linked.hasTitle),
        hasSite: question("site", ({ linked }) => linked.hasSite),
      },
      isRepeated: question("term", ({ isRepeated }) => isRepeated),
      named: {
        byPart: question("part", ({ named }) => named.byPart),
        withRole: question("role", ({ named }) => named.withRole),
      },
      hasSpoken: question("spoke", ({ hasSpoken }) => hasSpoken),
    },
  };
}

/** Whether all would be answered as they were. */
export function isAnsweredAlike(asked: ReadonlyMap<string, Asked>, elsewhere: Elsewhere): boolean {
  for (const { ask, answer } of asked.values()) if (!isSame(ask(elsewhere), answer)) return false;
  return true;
}

function isSame(one: Answer, other: Answer): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return one === other;
  return one.name === other.name && one.role === other.role;
}
