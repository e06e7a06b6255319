/** The other side: what others do with the same text. */
import type { LintResults } from "markdownlint";

export interface Peers {
  /** markdownlint, with the rules that it recommends: those that are on when nobody sets anything. */
  lint(text: string): LintResults;
  /** markdown-it, as it comes. */
  render(text: string): string;
}

export async function loadPeers(): Promise<Peers> {
  const { lint } = await import("markdownlint/sync");
  const { default: MarkdownIt } = await import("markdown-it");
  const markdown = new MarkdownIt();
  return {
    lint: (text) => lint({ strings: { post: text } }),
    render: (text) => markdown.render(text),
  };
}
