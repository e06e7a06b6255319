/**
 * What describes a candidate: features of a few parts each, told one after the other. They are put
 * together to be learned; to be looked up, in every reading, they are not.
 */

export type Part = string | number | boolean;

/** Takes one feature, part by part. Parts come from a few words each; a feature that holds any word of the text is told whole. */
export type Tell = (first: string, second?: Part, third?: Part, fourth?: Part, fifth?: Part) => void;

/** As it is written in `weights.json`: parts stand apart, but for what follows a `=`. */
export function featureOf(parts: readonly (Part | undefined)[]): string {
  const told = parts.filter((part) => part !== undefined);
  return told.join(" ").replaceAll("= ", "=");
}

/** What is known of the features that begin with some parts. */
class Branch {
  worth: number | null = null;
  readonly #next = new Map<Part, Branch>();

  at(part: Part): Branch {
    const known = this.#next.get(part);
    if (known) return known;
    const branch = new Branch();
    this.#next.set(part, branch);
    return branch;
  }
}

/** What features are worth. What was looked up once is found again by its parts. */
export class Worth {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #known = new Branch();

  constructor(weights: ReadonlyMap<string, number>) {
    this.#weights = weights;
  }

  of(first: string, second?: Part, third?: Part, fourth?: Part, fifth?: Part): number {
    if (second === undefined) return this.#weights.get(first) ?? 0;
    let branch = this.#known.at(first).at(second);
    if (third !== undefined) branch = branch.at(third);
    if (fourth !== undefined) branch = branch.at(fourth);
    if (fifth !== undefined) branch = branch.at(fifth);
    branch.worth ??= this.#weights.get(featureOf([first, second, third, fourth, fifth])) ?? 0;
    return branch.worth;
  }
}
