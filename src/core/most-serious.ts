/** What to show where not everything can be shown. */
import type { Finding, Severity } from "./finding.ts";

const ranks: readonly Severity[] = ["error", "warning", "information", "hint"];

/** At most `most` of them, in their order: the more serious first choice, of equally serious ones the earlier. */
export function mostSerious<Told extends Pick<Finding, "severity">>(
  findings: readonly Told[],
  most: number,
): readonly Told[] {
  if (findings.length <= most) return findings;
  const room = new Map<Severity, number>();
  let left = most;
  for (const rank of ranks) {
    const count = Math.min(left, findings.filter(({ severity }) => severity === rank).length);
    room.set(rank, count);
    left -= count;
  }
  return findings.filter(({ severity }) => {
    const here = room.get(severity) ?? 0;
    room.set(severity, here - 1);
    return here > 0;
  });
}
