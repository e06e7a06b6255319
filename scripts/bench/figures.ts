/** What is measured, beside what, and how good it is to be. */
import { measureArchive } from "./archive.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { measureMemory } from "./memory.ts";
import { measurePreview, type PreviewMeasured, type PreviewTimes } from "./preview.ts";
import { type Measured, measureReading } from "./reading.ts";
import type { Sides } from "./sides.ts";
import { generate, type Kind } from "./texts.ts";
import type { Times } from "./times.ts";
import { longestTurn } from "./turns.ts";
import { measureTyping } from "./typing.ts";

export interface Figure {
  readonly name: string;
  readonly on: string;
  /** What `theirs` is; null where there is nothing to compare with. */
  readonly peer: string | null;
  readonly goal: Goal | null;
  readonly measure: (sides: Sides) => Amounts | Promise<Amounts>;
}

/** `ratio` is ours divided by theirs. */
export interface Goal {
  readonly of: "ours" | "ratio";
  readonly atMost: number;
}

export interface Amounts {
  readonly unit: "ms" | "MB" | "KB";
  readonly ours: Amount;
  readonly theirs: Amount | null;
  readonly computed: Fingerprint;
}

/** A single amount, or the median of many beside the one that 95 of 100 stay below. */
export interface Amount {
  readonly median: number;
  readonly p95: number | null;
  readonly count: number;
}

export interface Limits {
  /** No more keystrokes than this on each text. */
  readonly keystrokes: number;
}

interface Sample {
  readonly kind: Kind;
  readonly size: string;
  readonly bytes: number;
  readonly readings: number;
  readonly keystrokes: number;
  readonly peerKeystrokes: number;
  readonly readingGoal?: number;
  readonly keystrokeGoal?: number;
}

const KB = 1024;
const MB = 1024 * KB;

/** Fewer rounds where one takes long. */
const brief = { bytes: 5 * KB, readings: 60, keystrokes: 300, peerKeystrokes: 300 };
const usual = { bytes: 20 * KB, readings: 40, keystrokes: 300, peerKeystrokes: 300 };
const long = { bytes: 100 * KB, readings: 15, keystrokes: 300, peerKeystrokes: 60 };
const book = { bytes: MB, readings: 7, keystrokes: 300, peerKeystrokes: 15 };
const shelf = { bytes: 10 * MB, readings: 2, keystrokes: 100, peerKeystrokes: 2 };

const samples: readonly Sample[] = [
  { kind: "prose", size: "5 KB", ...brief },
  { kind: "prose", size: "20 KB", ...usual, readingGoal: 1, keystrokeGoal: 0.1 },
  { kind: "prose", size: "100 KB", ...long },
  { kind: "prose", size: "1 MB", ...book, readingGoal: 1, keystrokeGoal: 0.01 },
  { kind: "prose", size: "10 MB", ...shelf },
  { kind: "list", size: "20 KB", ...usual },
  { kind: "list", size: "100 KB", ...long },
  { kind: "table", size: "20 KB", ...usual },
  { kind: "table", size: "100 KB", ...long },
];

export function figures({ keystrokes }: Limits): readonly Figure[] {
  const measured = new Map<Sample, Measured>();
  /** Measured once, for every figure that asks. */
  const typing = (sides: Sides, sample: Sample): Measured => {
    const { kind, bytes } = sample;
    const ours = Math.min(sample.keystrokes, keystrokes);
    const result =
      measured.get(sample) ??
      measureTyping(sides, kind, generate(kind, bytes), {
        ours,
        theirs: Math.min(sample.peerKeystrokes, ours),
      });
    measured.set(sample, result);
    return result;
  };
  const previews = new Map<Sample, Promise<PreviewMeasured>>();
  const preview = async (sample: Sample, part: keyof PreviewTimes): Promise<Amounts> => {
    const { bytes, peerKeystrokes } = sample;
    const measuring = previews.get(sample) ?? measurePreview(bytes, Math.min(peerKeystrokes, 40, keystrokes));
    previews.set(sample, measuring);
    const { ours, theirs, computed } = await measuring;
    const unit = part === "sent" ? "KB" : "ms";
    return { unit, ours: of(ours[part], unit), theirs: of(theirs[part], unit), computed };
  };
  const prose = (size: string): Sample => {
    const found = samples.find((sample) => sample.kind === "prose" && sample.size === size);
    if (!found) throw new Error(`No prose of ${size} is measured.`);
    return found;
  };
  const ratio = (atMost: number | undefined): Goal | null =>
    atMost === undefined ? null : { of: "ratio", atMost };

  return [
    ...samples.map(
      (sample): Figure => ({
        name: "first reading",
        on: `${sample.kind}, ${sample.size}`,
        peer: "markdownlint",
        goal: ratio(sample.readingGoal),
        measure: (sides) =>
          compared(measureReading(sides, generate(sample.kind, sample.bytes), sample.readings)),
      }),
    ),
    ...samples.map(
      (sample): Figure => ({
        name: "keystroke",
        on: `${sample.kind}, ${sample.size}`,
        peer: "markdown-it + markdownlint",
        goal: ratio(sample.keystrokeGoal),
        measure: (sides) => compared(typing(sides, sample)),
      }),
    ),
    {
      name: "keystroke, 95 of 100",
      on: "prose, 20 KB",
      peer: "a frame",
      goal: { of: "ours", atMost: 2 },
      measure: (sides) => {
        const { ours, computed } = typing(sides, prose("20 KB"));
        return { unit: "ms", ours: single(ours.p95), theirs: single(16), computed };
      },
    },
    {
      name: "keystroke, as the post grows",
      on: "prose, 1 MB",
      peer: "ours on 5 KB",
      goal: { of: "ratio", atMost: 1.5 },
      measure: (sides) => {
        const small = typing(sides, prose("5 KB"));
        const { ours, computed } = typing(sides, prose("1 MB"));
        return { unit: "ms", ours: single(ours.median), theirs: single(small.ours.median), computed };
      },
    },
    {
      name: "longest turn of a first reading",
      on: "prose, 10 MB",
      peer: null,
      goal: { of: "ours", atMost: 50 },
      async measure({ ours }) {
        const text = generate("prose", shelf.bytes);
        const longest = await longestTurn(() => ours.readInTurns(text));
        return { unit: "ms", ours: single(longest), theirs: null, computed: fingerprint() };
      },
    },
    ...[prose("1 MB"), prose("10 MB")].map(
      ({ size, bytes }): Figure => ({
        name: "memory kept",
        on: `prose, ${size}`,
        peer: "the text",
        goal: { of: "ratio", atMost: 12 },
        measure: () => {
          const { kept, text } = measureMemory(bytes);
          return { unit: "MB", ours: single(kept / MB), theirs: single(text / MB), computed: fingerprint() };
        },
      }),
    ),
    ...["20 KB", "100 KB", "1 MB"].map(prose).flatMap((sample) =>
      (["shown", "sent"] as const).map(
        (part): Figure => ({
          name: `preview: a key, ${part}`,
          on: `prose, ${sample.size}`,
          peer: "VS Code's Markdown preview",
          goal: null,
          measure: () => preview(sample, part),
        }),
      ),
    ),
    {
      name: "check of an archive",
      on: "1,000 posts of 20 KB",
      peer: "markdownlint-cli2",
      goal: { of: "ratio", atMost: 0.5 },
      measure: () => compared(measureArchive({ posts: 1000, bytes: usual.bytes, rounds: 3 })),
    },
  ];
}

function compared({ ours, theirs, computed }: Measured): Amounts {
  return { unit: "ms", ours: of(ours), theirs: of(theirs), computed };
}

function of({ median, p95, count }: Times, unit: Amounts["unit"] = "ms"): Amount {
  const one = unit === "KB" ? KB : 1;
  return { median: median / one, p95: p95 / one, count };
}

function single(median: number): Amount {
  return { median, p95: null, count: 1 };
}
