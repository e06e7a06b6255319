/** What was read of a passage, at its place in the post. */

/** A place in the text, of a node of Markdown. */
interface Point {
  line: number;
  offset: number;
}

/**
 * Gives the function that copies what was read to another place: every range and every position of a
 * node in it is moved, and what was one object before is one object after. Without recursion: no tree is
 * too deep for it.
 *
 * @param placeOf from an offset in the passage, or a far one, to the offset in the post
 * @param lines how many lines are before the passage
 */
export function placing(placeOf: (offset: number) => number, lines: number): <Value>(value: Value) => Value {
  const copies = new Map<object, object>();
  const ahead: [from: object, to: object][] = [];
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value);
    if (known) return known;
    const copy = Array.isArray(value) ? [] : {};
    copies.set(value, copy);
    ahead.push([value, copy]);
    return copy;
  };
  const fill = (from: object, to: object): void => {
    if (Array.isArray(from) && Array.isArray(to)) {
      for (const each of from) to.push(copyOf(each));
      return;
    }
    const [read, written] = [from as Record<string, unknown>, to as Record<string, unknown>];
    for (const key in read) written[key] = copyOf(read[key]);
    if (isRange(read)) {
      written["start"] = placeOf(read.start);
      written["end"] = read.end === read.start ? written["start"] : placeOf(read.end);
    } else if (isPoint(read)) {
      written["line"] = read.line + lines;
      written["offset"] = placeOf(read.offset);
    }
  };
  return <Value>(value: Value): Value => {
    const copy = copyOf(value);
    for (let next = ahead.pop(); next; next = ahead.pop()) fill(...next);
    return copy as Value;
  };
}

function isRange(value: Record<string, unknown>): value is { start: number; end: number } {
  return typeof value["start"] === "number" && typeof value["end"] === "number";
}

function isPoint(value: Record<string, unknown>): value is Record<string, unknown> & Point {
  return typeof value["offset"] === "number" && typeof value["line"] === "number";
}
