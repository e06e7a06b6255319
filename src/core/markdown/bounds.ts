/**
 * How much of a text is read as Markdown. micromark takes quadratic time where marks look for partners
 * that are not there, and more than that in deep nesting. Beyond these bounds marks are text, with a
 * finding; no post that is written by hand comes near them.
 */
import type { Root, RootContent } from "mdast";
import type {
  Code,
  Construct,
  ConstructRecord,
  ParseContext,
  State,
  TokenizeContext,
} from "micromark-util-types";
import { rangeOf } from "../syntax/markdown.ts";

/** A list, block quotation or note that begins right of this column of its line is text. */
export const furthestColumn = 100;

/**
 * What marks without partners may cost within one paragraph: so much, and so much more for each of its
 * characters. A mark costs the characters that are read in vain for it, and a share of what stands before it.
 */
const allowed = { ever: 20_000, each: 8, before: 1 / 32 };

export type Bound = "marks" | "nesting";

/** Where a block first goes beyond a bound. */
export interface Beyond {
  readonly bound: Bound;
  /** In UTF-16 units from the start of the block. */
  readonly from: number;
}

declare module "mdast" {
  interface Data {
    beyond?: Beyond;
  }
}

/** `!`, `*`, `<`, `[`, `]`, `_`, `` ` `` and `~`. */
const marks = [33, 42, 60, 91, 93, 95, 96, 126];
const pairedInTheEnd = new Set(["attention", "strikethrough"]);
const pairedAtOnce = new Set(["labelEnd", "gfmPotentialFootnoteCall"]);

/** By offset in what is read, the bounds that are passed. */
export type Passed = Map<number, Bound>;

/** Makes a parser that has read nothing yet keep within the bounds; what goes beyond is written down. */
export function keepWithin({ constructs }: ParseContext, passed: Passed): void {
  const spent = new WeakMap<TokenizeContext, Spent>();
  const spentOf = (context: TokenizeContext): Spent => {
    const known = spent.get(context);
    if (known) return known;
    const own = new Spent(context.now().offset);
    spent.set(context, own);
    return own;
  };
  replaceAll(constructs.document, Object.keys(constructs.document), (construct) =>
    construct.partial ? construct : nestedWithin(construct, passed),
  );
  replaceAll(constructs.text, marks, (construct) => pairedWithin(construct, spentOf, passed));
  replaceAll(constructs.contentInitial, marks, (construct) => pairedWithin(construct, spentOf, passed));
}

function replaceAll(
  record: ConstructRecord,
  codes: readonly (string | number)[],
  replaced: (construct: Construct) => Construct,
): void {
  for (const code of codes) {
    const found = record[code as keyof ConstructRecord];
    if (found) record[code as keyof ConstructRecord] = [found].flat().map(replaced);
  }
}

/** What the marks of one paragraph have cost. */
class Spent {
  readonly #start: number;
  #furthest: number;
  #cost = 0;
  isOver = false;

  constructor(start: number) {
    this.#start = start;
    this.#furthest = start;
  }

  add(cost: number, furthest: number): void {
    this.#cost += cost;
    this.#furthest = Math.max(this.#furthest, furthest);
    // Once over, always over: what follows does not hang on how long the paragraph goes on.
    if (this.#cost > allowed.ever + allowed.each * (this.#furthest - this.#start)) this.isOver = true;
  }
}

function pairedWithin(
  construct: Construct,
  spentOf: (context: TokenizeContext) => Spent,
  passed: Passed,
): Construct {
  const name = construct.name ?? "";
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const spent = spentOf(this);
      const { offset } = this.now();
      if (spent.isOver) {
        passed.set(offset, "marks");
        return nok;
      }
      // What was opened before is looked through, at once or in the end.
      const before = this.events.length * allowed.before;
      const failed: State = (code: Code) => {
        const now = this.now().offset;
        spent.add(now - offset + (pairedAtOnce.has(name) ? before : 0), now);
        return nok(code);
      };
      const done: State = (code: Code) => {
        if (pairedInTheEnd.has(name)) spent.add(before, offset);
        return ok(code);
      };
      return construct.tokenize.call(this, effects, done, failed);
    },
  };
}

function nestedWithin(construct: Construct, passed: Passed): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { column, offset } = this.now();
      if (column <= furthestColumn) return construct.tokenize.call(this, effects, ok, nok);
      const refused: State = (code: Code) => {
        passed.set(offset, "nesting");
        return nok(code);
      };
      return construct.tokenize.call(this, effects, refused, nok);
    },
  };
}

/** Writes on the blocks where they go beyond a bound. `shift`: what is to be taken from the offsets. */
export function markBeyond(nodes: readonly RootContent[], passed: Passed, shift: number): void {
  for (const [offset, bound] of [...passed].sort(([one], [other]) => one - other)) {
    const block = blockAt(nodes, offset - shift);
    if (block && !block.data?.beyond)
      block.data = { ...block.data, beyond: { bound, from: offset - shift - rangeOf(block).start } };
  }
}

/** The innermost block that an offset is in. */
function blockAt(nodes: readonly RootContent[], offset: number): RootContent | undefined {
  let block: RootContent | undefined;
  for (let inner: readonly RootContent[] = nodes; ; ) {
    const next = inner.find((node) => rangeOf(node).start <= offset && offset < rangeOf(node).end);
    if (!next) return block;
    block = next;
    if (!("children" in next) || isOfWords(next)) return block;
    inner = next.children;
  }
}

function isOfWords({ type }: RootContent): boolean {
  return type === "paragraph" || type === "heading" || type === "tableCell";
}

/** The blocks that go beyond a bound, in the order of the text. */
export function* blocksBeyond({
  children,
}: Root): Iterable<RootContent & { readonly data: { readonly beyond: Beyond } }> {
  const ahead: RootContent[] = children.toReversed();
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if (isBeyond(next)) yield next;
    if ("children" in next && !isOfWords(next))
      for (const child of next.children.toReversed()) ahead.push(child);
  }
}

function isBeyond(node: RootContent): node is RootContent & { readonly data: { readonly beyond: Beyond } } {
  return node.data?.beyond !== undefined;
}
