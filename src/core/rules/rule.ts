/** What a rule is. Adding one is a file beside this one and a line in `index.ts`. */
import type { Configuration } from "../configuration.ts";
import type { Fix, Severity } from "../finding.ts";
import type { Post, Range, TextEdit } from "../post.ts";
import type { Look } from "../validation/look.ts";
import type { Ask, Elsewhere, Entry } from "../validation/survey.ts";

export interface RuleContext extends Look {
  /** All of it, which costs what it is long: for fixes. */
  readonly whole: Post;
  /** ISO date; core has no clock. */
  readonly today: string;
  /** Of every rule there is. */
  readonly ruleIds: readonly string[];
  /** What all passages together answer. */
  readonly ask: Ask;
  /** The line, from 1, on which something stands in whichever passage. */
  readonly lineOf: (place: Elsewhere) => number;
}

export interface Report {
  readonly range: Range;
  readonly message: string;
  /** Asked for when somebody wants them. */
  readonly fixes?: () => readonly Fix[];
  /** Further places that it speaks for; entries are quotations. */
  readonly alsoAt?: readonly (Range | Entry)[];
  /** Where one rule speaks at two severities; the writer's own setting wins over it. */
  readonly severity?: Severity | "off";
}

export interface Rule {
  /** kebab-case, stable: it stands in configurations and comments. */
  readonly id: string;
  readonly severity: Severity | "off";
  /** One sentence for lists: what is reported. */
  readonly summary: string;
  readonly check: (context: RuleContext) => Iterable<Report>;
}

/** What the file of a rule tells beside it, for its page and its tests; no bundle holds it. */
export interface RulePage {
  /** Why a writer wants to know. Markdown. */
  readonly rationale: string;
  readonly examples: readonly RuleExample[];
}

/** An example is a test of its rule and a paragraph of its page. */
export interface RuleExample {
  readonly name: string;
  readonly text: string;
  readonly configuration?: Partial<Configuration>;
  readonly today?: string;
  /** What is reported, by the words it stands on; empty for a passing example. */
  readonly findings: readonly {
    readonly at: string;
    /** 0 for the first occurrence of `at` in the text, the default. */
    readonly occurrence?: number;
    readonly message: string;
    readonly severity?: Severity;
    /** The text after the finding's first fix; absent where there is none. */
    readonly fixed?: string;
    readonly safe?: boolean;
  }[];
}

/** A fix as the only one of a list; no fix where one of its edits cannot be made. */
export function fix(
  title: string,
  edits: readonly (TextEdit | null)[],
  { safe = false } = {},
): readonly Fix[] {
  const possible = edits.filter((edit) => edit !== null);
  return possible.length === edits.length ? [{ title, safe, edits: possible }] : [];
}
