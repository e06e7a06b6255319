/** What a writer may want to know before a post is published: its findings of warning or worse, summed up. */
import { holdsPublication } from "./finding.ts";
import type { Validation } from "./validation/validate.ts";

/** How many quotations lack what, and how many further things are to be fixed. */
export interface OpenEnds {
  readonly speaker: number;
  readonly source: number;
  /** Neither is known. */
  readonly attribution: number;
  readonly placeholders: number;
  readonly others: number;
}

const kinds: Readonly<Record<string, keyof OpenEnds>> = {
  "missing-speaker": "speaker",
  "missing-source": "source",
  "missing-attribution": "attribution",
  placeholder: "placeholders",
};

/** Null where nothing stands against publishing. */
export function openEnds({ brief, alsoAt }: Pick<Validation, "brief" | "alsoAt">): OpenEnds | null {
  const counts = { speaker: 0, source: 0, attribution: 0, placeholders: 0, others: 0 };
  const held = brief.filter(holdsPublication);
  for (const finding of held) counts[kinds[finding.ruleId] ?? "others"] += 1 + alsoAt(finding).length;
  return held.length > 0 ? counts : null;
}
