/** Figures as lines of a table. */
import type { Amount, Amounts, Figure } from "./figures.ts";

export interface Result {
  readonly figure: Figure;
  readonly amounts: Amounts;
}

const columns: readonly {
  readonly title: string;
  readonly width: number;
  readonly cell: (result: Result) => string;
}[] = [
  { title: "figure", width: -32, cell: ({ figure }) => figure.name },
  { title: "on", width: -21, cell: ({ figure }) => figure.on },
  { title: "ours", width: 11, cell: ({ amounts }) => amount(amounts.ours, amounts.unit) },
  { title: "p95", width: 10, cell: ({ amounts }) => p95(amounts.ours, amounts.unit) },
  { title: "theirs", width: 11, cell: ({ amounts }) => amount(amounts.theirs, amounts.unit) },
  { title: "p95", width: 10, cell: ({ amounts }) => p95(amounts.theirs, amounts.unit) },
  { title: "ratio", width: 12, cell: ({ amounts }) => times(ratio(amounts)) },
  { title: "goal", width: 10, cell: ({ figure, amounts }) => goal(figure, amounts) },
  { title: "", width: -10, cell: (result) => verdict[String(holds(result))] ?? "" },
  { title: "theirs is", width: -26, cell: ({ figure }) => figure.peer ?? "" },
];

const verdict: Readonly<Record<string, string>> = { true: "  holds", false: "  missed" };

export const head = columns.map(({ title, width }) => padded(title, width)).join("");

export function line(result: Result): string {
  return columns
    .map(({ cell, width }) => padded(cell(result), width))
    .join("")
    .trimEnd();
}

export function ratio({ ours, theirs }: Amounts): number | null {
  return theirs && ours.median / theirs.median;
}

/** Null where there is no goal. */
export function holds({ figure: { goal }, amounts }: Result): boolean | null {
  if (!goal) return null;
  const reached = goal.of === "ours" ? amounts.ours.median : ratio(amounts);
  return reached !== null && reached <= goal.atMost;
}

function goal({ goal }: Figure, { unit }: Amounts): string {
  if (!goal) return "";
  return `≤ ${goal.atMost} ${goal.of === "ours" ? unit : "×"}`;
}

function amount(given: Amount | null, unit: string): string {
  return given ? quantity(given.median, unit) : "";
}

function p95(given: Amount | null, unit: string): string {
  return typeof given?.p95 === "number" ? quantity(given.p95, unit) : "";
}

function quantity(value: number, unit: string): string {
  return unit === "ms" && value >= 1000 ? `${digits(value / 1000)} s` : `${digits(value)} ${unit}`;
}

function times(value: number | null): string {
  return value === null ? "" : `${digits(value)} ×`;
}

/** Three digits that count. */
function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

/** Filled up to a width, at the end where it is negative. */
function padded(words: string, width: number): string {
  return width < 0 ? words.padEnd(-width) : words.padStart(width);
}
