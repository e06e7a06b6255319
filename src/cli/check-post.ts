/** What `check` makes of one post. It touches no file, so that any thread can do it. */
import { type Configuration, type Finding, fixAll, parse, validate } from "../core/index.ts";

export interface PostToCheck {
  readonly text: string;
  readonly configuration: Configuration;
  /** ISO date. */
  readonly today: string;
  /** Whether what needs no decision is put right first. */
  readonly fix: boolean;
}

export interface CheckedPost {
  /** The text that the findings are of; null where it is the one that was given. */
  readonly fixedText: string | null;
  /** How many findings were put right. */
  readonly fixed: number;
  readonly findings: readonly Finding[];
}

export function checkPost({ text, configuration, today, fix }: PostToCheck): CheckedPost {
  const fixed = fix ? fixAll(text, { configuration, today }) : { text, count: 0 };
  return {
    fixedText: fixed.text === text ? null : fixed.text,
    fixed: fixed.count,
    findings: validate(parse(fixed.text, configuration), { configuration, today }),
  };
}
