/**
 * Measures core beside others on the same texts, in one process:
 *
 *     npm run bench -- [--only WORDS]… [--keystrokes COUNT] [--json]
 *
 * `--only` takes the figures whose line holds the words, spaces aside: `--only 20KB --only archive`. What each
 * figure means: test/README.md.
 */
import { parseArgs } from "node:util";
import { buildAll, product } from "../build.ts";
import { figures } from "./figures.ts";
import { fingerprint } from "./fingerprint.ts";
import { loadSides } from "./sides.ts";
import { head, holds, line, type Result, ratio } from "./table.ts";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      only: { type: "string", multiple: true, default: [] },
      keystrokes: { type: "string", default: "300" },
    },
  });
  const wanted = values.only.map(squeezed);
  const chosen = figures({ keystrokes: Number(values.keystrokes) }).filter(({ name, on }) => {
    const words = squeezed(`${name}, ${on}`);
    return wanted.length === 0 || wanted.some((each) => words.includes(each));
  });
  if (chosen.length === 0) throw new Error(`No figure has ${values.only.join(" or ")} in its line.`);

  await buildAll(product);
  const sides = await loadSides();
  const say = values.json ? console.error : console.log;
  say(head);
  const all = fingerprint();
  const results: Result[] = [];
  for (const figure of chosen) {
    const result = { figure, amounts: await figure.measure(sides) };
    results.push(result);
    all.add(`${figure.name}, ${figure.on}: ${result.amounts.computed}\n`);
    say(line(result));
  }
  say(`\nAll that was computed: ${all}`);
  if (values.json) console.log(JSON.stringify({ computed: `${all}`, figures: results.map(data) }, null, 2));
}

/** The contract of `--json`. */
function data(result: Result): object {
  const { name, on, peer, goal } = result.figure;
  const { unit, ours, theirs, computed } = result.amounts;
  return {
    name,
    on,
    unit,
    ours,
    theirs: theirs && { ...theirs, peer },
    ratio: ratio(result.amounts),
    goal,
    holds: holds(result),
    computed: `${computed}`,
  };
}

function squeezed(words: string): string {
  return words.replaceAll(" ", "").toLowerCase();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
