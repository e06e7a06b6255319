/** The names that a post has given before a place in it, by which short forms are known again. */
import type { Attribution } from "../post.ts";
import { mentionWords, NameBook, type Named, type NamedPerson, namedPerson } from "../prose/full-names.ts";
import { type Knowledge, knownPerson } from "../prose/knowledge.ts";
import { sentenceStarters } from "../prose/mentions.ts";
import { looksLikeName, namesMedium } from "../syntax/names.ts";
import type { ProseItem } from "./prose-flow.ts";

export interface PlacedName {
  /** Offset in the text. */
  readonly at: number;
  readonly person: NamedPerson;
}

/** The names of a text, learned as it is read. */
export class NamesSoFar {
  readonly #book: NameBook;
  readonly #names: readonly PlacedName[];
  #learned = 0;
  readonly #knowledge: Knowledge;

  /** `names`: in the order of the text. `before`: what was named before the text. */
  constructor(names: readonly PlacedName[], before: Named, knowledge: Knowledge) {
    this.#book = new NameBook(before);
    this.#names = names;
    this.#knowledge = knowledge;
  }

  /** Learns the names before an offset of the text. */
  learnUpTo(offset: number): void {
    for (let next = this.#names[this.#learned]; next && next.at < offset; next = this.#names[this.#learned]) {
      this.#book.add(next.person);
      this.#learned++;
    }
  }

  /** Whom words mean: as the configuration knows them, else as the post has named them. */
  named(said: string): NamedPerson {
    const person = namedPerson(said, this.#knowledge.titles);
    const known = knownPerson(this.#knowledge, said) ?? knownPerson(this.#knowledge, person.name);
    return known ?? this.#book.resolve(person);
  }
}

/** No word of a name is longer than sixty letters: one without end is not read to it from each of its capitals. */
const fullName =
  /\p{Lu}[\p{L}’'-]{1,60}(?: (?:(?:de|da|van|von|der|al|bin|el|la|del|of) )?\p{Lu}(?:[\p{L}’'-]+|\.))+/gu;

/** The names that attributions and prose give, in the order of the text. `titles`: besides those that are known. */
export function namesIn(
  items: readonly ProseItem[],
  attributions: readonly Attribution[],
  titles: readonly string[],
): readonly PlacedName[] {
  const names: PlacedName[] = [];
  for (const { speakers } of attributions) {
    for (const { name, role, mention } of speakers)
      if (name) names.push({ at: mention.start, person: { name, role } });
  }
  for (const item of items) {
    if (item.kind !== "prose") continue;
    const { text, source } = item.block;
    for (const match of text.matchAll(fullName)) {
      const words = mentionWords(match[0], { start: 0, end: match[0].length });
      const person = namedPerson(withoutStarter(words), titles);
      if (!person.name.includes(" ") && person.role === null) continue;
      if (looksLikeName(person.name) && !namesMedium(person.name))
        names.push({ at: source.offset(match.index), person });
    }
  }
  return names.sort((a, b) => a.at - b.at);
}

/** `When Lin Haoran arrived` names Lin Haoran. */
function withoutStarter(words: string): string {
  const first = words.slice(0, words.indexOf(" ") + 1);
  return sentenceStarters.has(first.trim().toLowerCase()) || /^both $/i.test(first)
    ? words.slice(first.length)
    : words;
}
