/** Fixes are data on findings; here they become text. */
import type { Configuration } from "./configuration.ts";
import type { Finding, Fix } from "./finding.ts";
import { parse } from "./parse.ts";
import type { TextEdit } from "./post.ts";
import { validate } from "./validation/validate.ts";

/** The text after edits that do not overlap; their order matters only where two insert at one place. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

export interface Fixed {
  readonly text: string;
  /** How many fixes were applied. */
  readonly count: number;
}

/** Fixing one thing may bring another to light; more rounds than this would mean two fixes that undo each other. */
const maximumRounds = 10;

/** Applies the safe fixes of all findings, until none is left. `today` is an ISO date. */
export function fixAll(
  text: string,
  options: { readonly configuration: Configuration; readonly today: string },
): Fixed {
  let fixed: Fixed = { text, count: 0 };
  for (let round = 0; round < maximumRounds; round += 1) {
    const fixes = compatibleFixes(validate(parse(fixed.text, options.configuration), options));
    const next = applyEdits(
      fixed.text,
      fixes.flatMap((fix) => fix.edits),
    );
    if (next === fixed.text) break;
    fixed = { text: next, count: fixed.count + fixes.length };
  }
  return fixed;
}

/** The first safe fix of each finding, as far as they do not touch one another. */
export function compatibleFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken = new Set<number>();
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    const touched = fix?.edits.flatMap(offsetsOf) ?? [];
    if (!fix || touched.some((offset) => taken.has(offset))) continue;
    chosen.push(fix);
    for (const offset of touched) taken.add(offset);
  }
  return chosen;
}

/** The end counts too: two insertions at one place have no order. */
function offsetsOf({ start, end }: TextEdit): readonly number[] {
  return Array.from({ length: end - start + 1 }, (_, index) => start + index);
}
