/** The functions in which a CPU profile spent most, by their own time and by that of what they called. */
import { readFile } from "node:fs/promises";
import type { Profiler } from "node:inspector/promises";

interface Spent {
  own: number;
  all: number;
}

const shown = 15;

/** Lines of a table: milliseconds of its own, milliseconds with what it called, the function and its place. */
export async function topFunctions(path: string): Promise<readonly string[]> {
  const {
    nodes,
    samples = [],
    timeDeltas = [],
  } = JSON.parse(await readFile(path, "utf8")) as Profiler.Profile;
  const own = new Map<number, number>();
  for (const [index, id] of samples.entries())
    own.set(id, (own.get(id) ?? 0) + (timeDeltas[index] ?? 0) / 1000);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const spent = new Map<string, Spent>();
  const visit = (id: number, callers: ReadonlySet<string>): number => {
    const node = byId.get(id);
    if (!node) return 0;
    const name = nameOf(node.callFrame);
    const inner = new Set(callers).add(name);
    const self = own.get(id) ?? 0;
    const all = (node.children ?? []).reduce((sum, child) => sum + visit(child, inner), self);
    const sum = spent.get(name) ?? { own: 0, all: 0 };
    sum.own += self;
    // Of a function that calls itself, only the outermost call counts.
    if (!callers.has(name)) sum.all += all;
    spent.set(name, sum);
    return all;
  };
  const [rootNode] = nodes;
  if (rootNode) visit(rootNode.id, new Set());
  return [...spent]
    .filter(([name]) => !name.startsWith("(idle)"))
    .sort(([, a], [, b]) => b.own - a.own)
    .slice(0, shown)
    .map(
      ([name, { own, all }]) =>
        `${own.toFixed(0).padStart(8)} own ${all.toFixed(0).padStart(8)} with calls  ${name}`,
    );
}

function nameOf({ functionName, url, lineNumber }: Profiler.Profile["nodes"][number]["callFrame"]): string {
  const file = url.split("/").slice(-2).join("/");
  return `${functionName || "(anonymous)"}${file && ` ${file}:${lineNumber + 1}`}`;
}
