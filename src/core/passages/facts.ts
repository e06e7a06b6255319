/** What passages tell one another, whatever stands between them. */

import { meaningOf } from "../attribution-meaning.ts";
import type { NamedPerson } from "../prose/full-names.ts";
import { partsOf } from "../prose/full-names.ts";
import { hostOf } from "../prose/knowledge.ts";
import type { MarkOptions } from "../prose/marks.ts";
import { termsIn } from "../prose/walk.ts";
import type { Elsewhere } from "../reading/elsewhere.ts";
import type { Steps } from "../steps.ts";
import { namesOutlet } from "../syntax/names.ts";
import type { Passage } from "./passage.ts";

/** What one passage tells the others. */
export interface Told {
  /** The notes that it defines, by normalised label, with what their attributions say. */
  readonly notes: readonly { readonly label: string; readonly says: string | null }[];
  /** The notes that it refers to, by normalised label. */
  readonly references: readonly string[];
  /** Links that name an outlet tell whose their site is: `[page 3](…)` on the same one needs no name. */
  readonly outlets: readonly { readonly title: string; readonly site: string | null }[];
  /** Short words between marks. */
  readonly terms: readonly string[];
  readonly names: readonly NamedPerson[];
}

export function toldBy({ notes, said, names }: Passage, options: MarkOptions): Told {
  return {
    notes: notes.defined.map(({ node, attribution }) => ({
      label: node.identifier,
      says: attribution && meaningOf(attribution),
    })),
    references: [...new Set(notes.references.map(({ identifier }) => identifier))],
    outlets: said
      .flatMap(({ item }) => (item.kind === "prose" ? item.block.links : []))
      .filter(({ link }) => namesOutlet(link.text))
      .map(({ link }) => ({ title: link.text.toLowerCase(), site: hostOf(link.url ?? "") ?? null })),
    terms: said.flatMap(({ text }) => termsIn(text, options)),
    names: names.map(({ person }) => person),
  };
}

/** Whether passages tell the same as others in their place. */
export function isSameTold(some: readonly Told[], others: readonly Told[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}

/** What is told, passage by passage, so that each can be told of the others. */
export interface Facts {
  /** What a passage is told. `spoke`: the first passage in which each last word spoke. */
  readonly elsewhere: (passage: number, spoke: ReadonlyMap<string, number>) => Elsewhere;
  /** By normalised label, where a note is defined first, and what its attribution says. */
  readonly definitionOf: (
    label: string,
  ) => { readonly passage: number; readonly says: string | null } | undefined;
  /** The passages that refer to a note. */
  readonly referencesTo: (label: string) => readonly number[];
}

export function* factsOf(told: readonly Told[]): Steps<Facts> {
  const defined = new Map<string, { readonly passage: number; readonly says: string | null }>();
  const referring = new Map<string, number[]>();
  const titles = new Set<string>();
  const sites = new Set<string>();
  const counts = new Map<string, number>();
  const byPart = new Map<string, { readonly passage: number; readonly person: NamedPerson }[]>();
  const withRole = new Map<string, { readonly passage: number; readonly person: NamedPerson }>();
  for (const [passage, { notes, references, outlets, terms, names }] of told.entries()) {
    for (const { label, says } of notes) if (!defined.has(label)) defined.set(label, { passage, says });
    for (const label of references) {
      const known = referring.get(label);
      if (known) known.push(passage);
      else referring.set(label, [passage]);
    }
    for (const { title, site } of outlets) {
      titles.add(title);
      if (site !== null) sites.add(site);
    }
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const person of names) {
      const { name, role } = person;
      if (role !== null && !withRole.has(name)) withRole.set(name, { passage, person });
      for (const part of partsOf(person)) {
        const known = byPart.get(part);
        // Only the last of each passage is asked for by those after it.
        if (known?.at(-1)?.passage === passage) known.pop();
        if (known) known.push({ passage, person });
        else byPart.set(part, [{ passage, person }]);
      }
    }
    yield;
  }
  return {
    definitionOf: (label) => defined.get(label),
    referencesTo: (label) => referring.get(label) ?? [],
    elsewhere: (passage, spoke) => ({
      isAttributing: (label) => (defined.get(label)?.says ?? null) !== null,
      linked: { hasTitle: (title) => titles.has(title), hasSite: (site) => sites.has(site) },
      isRepeated: (term) => (counts.get(term) ?? 0) > 1,
      named: {
        byPart: (part) => lastBefore(byPart.get(part) ?? [], passage),
        withRole: (name) => {
          const first = withRole.get(name);
          return first && first.passage < passage ? first.person : null;
        },
      },
      hasSpoken: (word) => (spoke.get(word) ?? passage) < passage,
    }),
  };
}

function lastBefore(
  all: readonly { readonly passage: number; readonly person: NamedPerson }[],
  passage: number,
): NamedPerson | null {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.passage ?? 0) < passage) low = middle + 1;
    else high = middle;
  }
  return all[low - 1]?.person ?? null;
}
