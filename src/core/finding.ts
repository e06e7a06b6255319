/** What validation says: findings, and the fixes that they carry as data. */
import type { Range, TextEdit } from "./post.ts";

export type Severity = "error" | "warning" | "information" | "hint";

export interface Fix {
  /** An imperative without a full stop: `Write “— Amina Diallo | [The Lantern](url)”`. */
  readonly title: string;
  /** Safe fixes insert no placeholder, guess no reading and change no word; only they run in fix-all. */
  readonly safe: boolean;
  /** Do not overlap; in the order of the text. */
  readonly edits: readonly TextEdit[];
}

/** Something that a writer should look at. */
export interface Finding extends Range {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Further places that it speaks for, in the order of the text: quotations that lack the same for one cause. */
  readonly alsoAt: readonly Range[];
  readonly fixes: readonly Fix[];
}

/** Whether a writer should not publish before it is mended; information asks, and a hint offers. */
export function holdsPublication({ severity }: Pick<Finding, "severity">): boolean {
  return severity === "error" || severity === "warning";
}
