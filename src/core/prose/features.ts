/**
 * What describes a candidate: features of a few parts each, told one after the other. They are put
 * together to be learned; to be looked up, in every reading, they are not.
 */

export type Part = string | number | boolean;

/** Takes one feature, part by part. Parts come from a few words each; a feature that holds any word of the text is told whole. */
export type Tell = (first: string, ...others: Part[]) => void;

/** As it is written in `weights.json`: parts stand apart, but for what follows a `=`. */
export function featureOf(parts: readonly Part[]): string {
  return parts.join(" ").replaceAll("= ", "=");
}

interface Branch {
  worth: number | null;
  next: Map<Part, Branch> | null;
}

/** What features are worth. What was looked up once is found again by its parts. */
export class Worth {
  readonly #weights: ReadonlyMap<string, number>;
  readonly #known = new Map<Part, Branch>();

  constructor(weights: Readonly<Record<string, number>>) {
    this.#weights = new Map(Object.entries(weights));
  }

  of(first: string, ...others: Part[]): number {
    if (others.length === 0) return this.#weights.get(first) ?? 0;
    let branch = step(this.#known, first);
    for (const part of others) {
      branch.next ??= new Map();
      branch = step(branch.next, part);
    }
    branch.worth ??= this.#weights.get(featureOf([first, ...others])) ?? 0;
    return branch.worth;
  }
}

function step(branches: Map<Part, Branch>, part: Part): Branch {
  const known = branches.get(part);
  if (known) return known;
  const branch: Branch = { worth: null, next: null };
  branches.set(part, branch);
  return branch;
}
