/**
 * How the time to read, check and render grows with texts that are hard to read: `npm run pathological`,
 * or with words of the names of some.
 */
import { defaultConfiguration, parse, render, validate } from "../src/core/index.ts";
import { type Pathological, pathological } from "../test/fixtures/pathological.ts";

const lengths = [12_500, 25_000, 50_000, 100_000];

/** What is slower than this at one length is not tried at the next, in milliseconds. */
const patience = 1_000;

const wanted = process.argv.slice(2);

console.log(
  `ms of the processor to parse, validate and render at ${lengths.join(", ")} UTF-16 units, and growth from one to the next`,
);
for (const { name, text } of pathological) if (wanted.every((word) => name.includes(word))) print(name, text);

function print(name: string, text: Pathological["text"]): void {
  const times: number[] = [];
  const parts: string[] = [];
  for (const length of lengths) {
    if ((times.at(-1) ?? 0) > patience) break;
    const time = timesOf(text(length));
    if (!time) {
      parts.push("throws");
      break;
    }
    times.push(time.reduce((sum, each) => sum + each, 0));
    parts.push(time.map((each) => each.toFixed(0)).join("+"));
  }
  const growth = times.slice(1).map((time, index) => `×${(time / (times[index] ?? 1)).toFixed(1)}`);
  console.log(name.padEnd(44), parts.join("  ").padEnd(44), growth.join(" "));
}

/** Null where it throws. */
function timesOf(text: string): readonly number[] | null {
  try {
    return timed(text);
  } catch {
    return null;
  }
}

function timed(text: string): readonly number[] {
  const started = spent();
  const post = parse(text);
  const parsed = spent();
  validate(post, { configuration: defaultConfiguration, today: "2026-01-01" });
  const validated = spent();
  render(post);
  return [parsed - started, validated - parsed, spent() - validated];
}

/** Of the processor, on which others wait as well, in milliseconds. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
