/** Reads the examples of `docs/spec.md`: fences of seven backticks, `example name`. */

export interface Example {
  readonly name: string;
  /** The nearest heading above it. */
  readonly heading: string;
  /** Where it stands in the document, counted from 1. */
  readonly line: number;
  readonly text: string;
  /** What is expected, by the name of the part (`quotations`, `html`); whole lines, no final line break. */
  readonly expected: ReadonlyMap<string, string>;
}

export function readExamples(document: string): Example[] {
  const examples: Example[] = [];
  const lines = document.split("\n");
  let heading = "";
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (/^#+ /.test(line)) heading = line.replace(/^#+ /, "");
    const opening = /^`{7}example ([a-z0-9-]+)$/.exec(line);
    if (!opening) continue;
    const end = lines.indexOf("```````", index);
    if (end < 0) throw new Error(`The example in line ${index + 1} never closes.`);
    const [input = [], ...parts] = splitParts(lines.slice(index + 1, end));
    const expected = new Map(
      parts.map(([head = "", ...rest]) => [head.slice("=> ".length), rest.join("\n")]),
    );
    examples.push({
      name: opening[1] ?? "",
      heading,
      line: index + 1,
      text: typed(input.map((line) => `${line}\n`).join("")),
      expected,
    });
    index = end;
  }
  return examples;
}

/** The lines before the first `=> part`, then each part, led by that line. */
function splitParts(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (/^=> [a-z-]+$/.test(line)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Makes the characters real that the document writes visibly. */
function typed(text: string): string {
  return text
    .replace(/^<BOM>/, "\uFEFF")
    .replaceAll("␍\n", "\r\n")
    .replaceAll("→", "\t")
    .replaceAll("␠", " ");
}

/** The reverse of `typed` within one line: line breaks become `↵`. */
export function visible(text: string): string {
  return text.replaceAll("\uFEFF", "<BOM>").replaceAll("\r", "␍").replaceAll("\n", "↵").replaceAll("\t", "→");
}
