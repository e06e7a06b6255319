/** Where writers publish: a name, the target that it takes, and what is chosen of it. A further one is a line here. */
import type { Choices } from "./choices.ts";
import { exportTargets } from "./index.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import { richText } from "./rich-text.ts";
import type { ExportTarget } from "./target.ts";
import { wordpress } from "./wordpress.ts";

export interface Destination {
  /** kebab-case, stable: it is remembered. */
  readonly id: string;
  readonly name: string;
  readonly target: ExportTarget;
  /** What is the same for everybody who publishes there; the settings say the rest. */
  readonly choices: Partial<Choices>;
}

/** In the order in which they are offered; the first is meant until another is chosen. */
export const destinations: readonly [Destination, ...Destination[]] = [
  { id: "substack", name: "Substack", target: richText, choices: {} },
  { id: "wordpress", name: "WordPress", target: wordpress, choices: {} },
  { id: "wix", name: "Wix", target: richText, choices: {} },
  { id: "ghost", name: "Ghost", target: richText, choices: {} },
  { id: "google-docs", name: "Google Docs", target: richText, choices: { title: "yes" } },
  { id: "mail", name: "E-mail", target: richText, choices: {} },
  { id: "plain-mail", name: "E-mail, plain text", target: plainText, choices: {} },
  { id: "markdown", name: "Markdown", target: markdown, choices: {} },
];

/** The one of an id; null for an id that is not known any more. */
export function destinationOf(id: unknown): Destination | null {
  return destinations.find((destination) => destination.id === id) ?? null;
}

/** The target of an id; null for an id that is not known any more. */
export function targetOf(id: unknown): ExportTarget | null {
  return exportTargets.find((target) => target.id === id) ?? null;
}
