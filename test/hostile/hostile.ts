/** Texts that try to do harm. */
import type { Configuration } from "../../src/core/index.ts";

/** It succeeds where it calls `hit()`, asks for something of `evil.example`, or leaves something behind that could. */
export interface Hostile {
  readonly name: string;
  readonly text: string;
  /** Of the workspace, which may come from anybody as well. */
  readonly configuration?: Partial<Configuration>;
}

/** Puts what it is given somewhere in a post. */
export type Carrier = (it: string) => string;

export type Named<Value> = Readonly<Record<string, Value>>;

/** Each of these in each of those. */
export function everyIn(payloads: Named<string>, carriers: Named<Carrier>): readonly Hostile[] {
  return Object.entries(payloads).flatMap(([payload, it]) =>
    Object.entries(carriers).map(([carrier, put]) => ({ name: `${payload}, in ${carrier}`, text: put(it) })),
  );
}

/** These as they are. */
export function texts(all: Named<string>): readonly Hostile[] {
  return Object.entries(all).map(([name, text]) => ({ name, text }));
}

/** Front matter of one key, and a few words. */
export function front(key: string, value: string): string {
  return `---\n${key}: ${JSON.stringify(value)}\n---\n\nWe open it in May.\n`;
}
