/**
 * A post as Markdown for anybody: attributions in the one form, defaults written out, and nothing in it that another
 * program would show as it is typed. All else stays as the writer has typed it.
 */
import { allowanceFor } from "../allowance.ts";
import { parse } from "../parse.ts";
import type { ReadPost } from "../post.ts";
import { canonicalEdits } from "./canonical.ts";
import { defaultEdits } from "./defaults.ts";
import { edited } from "./edited.ts";
import { headEdits } from "./head.ts";
import { escapedEdits, plainEdits } from "./plain-edits.ts";

export interface Portable {
  readonly text: string;
  /** How many quotations go without their default, for lack of room. */
  readonly refused: number;
}

/** What stands inside an edit waits for the next round; more than these are two that undo each other. */
const mostRounds = 10;

export function portable(post: ReadPost): Portable {
  const allowance = allowanceFor(post.text);
  const canonical = repeatedly(post, canonicalEdits);
  const complete = after(canonical, defaultEdits(canonical, allowance));
  const plainer = repeatedly(complete, plainEdits);
  const plain = after(plainer, escapedEdits(plainer));
  return { text: edited(plain.text, headEdits(plain)), refused: allowance.refused() };
}

type Edits = Parameters<typeof edited>[1];

/** The same post where nothing has changed. */
function after(post: ReadPost, edits: Edits): ReadPost {
  const text = edited(post.text, edits);
  return text === post.text ? post : parse(text, post.reading.knowledge);
}

function repeatedly(post: ReadPost, editsOf: (post: ReadPost) => Edits): ReadPost {
  let current = post;
  for (let round = 0; round < mostRounds; round++) {
    const next = after(current, editsOf(current));
    if (next === current) break;
    current = next;
  }
  return current;
}
