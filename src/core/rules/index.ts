/** Every rule, in the order that the documentation lists them: one line each. */
import type { Rule } from "./rule.ts";

export const rules: readonly Rule[] = [];
