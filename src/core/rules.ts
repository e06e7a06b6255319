/** Every rule, by the file that it lives in. */
import * as registered from "./rules/index.ts";
import type { Rule } from "./rules/rule.ts";

/** In the order of their ids. */
export const rules: readonly Rule[] = Object.values<Rule>(registered).sort((a, b) => (a.id < b.id ? -1 : 1));
