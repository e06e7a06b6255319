/** Runs the rules. */
import type { Configuration } from "./configuration.ts";
import type { Finding } from "./finding.ts";
import type { Post } from "./post.ts";
import type { Rule } from "./rules/rule.ts";
import { rules } from "./rules.ts";
import { silencer } from "./silence.ts";

export interface ValidateOptions {
  readonly configuration: Configuration;
  /** ISO date of today. */
  readonly today: string;
}

/** Findings in the order of the text, silenced ones left out. */
export function validate(post: Post, options: ValidateOptions): readonly Finding[] {
  const isSilenced = silencer(post);
  return rules
    .flatMap((rule) => [...findingsOf(rule, post, options)])
    .filter((finding) => !isSilenced(finding))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

const ruleIds = rules.map(({ id }) => id);

function* findingsOf(rule: Rule, post: Post, options: ValidateOptions): Iterable<Finding> {
  const chosen = options.configuration.rules[rule.id];
  if (chosen === "off") return;
  for (const { range, message, fixes = [], alsoAt = [], severity: own } of rule.check({
    post,
    ...options,
    ruleIds,
  })) {
    const severity = chosen ?? own ?? rule.severity;
    if (severity !== "off") yield { ...range, ruleId: rule.id, severity, message, alsoAt, fixes };
  }
}
