/** Findings as lines for people. */
import { styleText } from "node:util";
import type { Finding, Position, Severity } from "../core/index.ts";

export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly position: (offset: number) => Position;
}

export interface Totals {
  /** How many posts were checked. */
  readonly posts: number;
  /** How many fixes were written. */
  readonly fixed: number;
}

const severities = ["error", "warning", "information", "hint"] as const satisfies readonly Severity[];
const colours = { error: "red", warning: "yellow", information: "blue", hint: "gray" } as const;

/** One line per finding, a blank line between files, a summary as the last line. */
export function report(files: readonly CheckedFile[], totals: Totals): string {
  const paragraphs = files
    .filter(({ findings }) => findings.length > 0)
    .map(({ path, findings, position }) =>
      findings.map((finding) => findingLine(path, finding, position)).join(""),
    );
  return [...paragraphs, `${summary(files, totals)}\n`].join("\n");
}

function findingLine(path: string, finding: Finding, position: CheckedFile["position"]): string {
  const { line, column } = position(finding.start);
  const severity = paint(colours[finding.severity], finding.severity);
  const rule = paint("gray", `(${finding.ruleId})`);
  return `${path}:${line}:${column}  ${severity}  ${oneLine(finding.message)}  ${rule}\n`;
}

function summary(files: readonly CheckedFile[], { posts, fixed }: Totals): string {
  const findings = files.flatMap((file) => file.findings);
  const counts = severities
    .map((severity) => ({ severity, count: findings.filter((one) => one.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) =>
      counted(count, severity, severity === "information" ? severity : `${severity}s`),
    );
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  return [
    `${counted(posts, "post")} checked`,
    ...(fixed > 0 ? [`, ${counted(fixed, "finding")} fixed`] : []),
    counts.length > 0 ? `: ${counts.join(", ")}.` : posts > 0 ? ": nothing to put right." : ".",
    ...(fixable > 0 ? [` Run with --fix to put ${fixable} of them right.`] : []),
  ].join("");
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Words of a post may hold line breaks, and anything else that a terminal would obey. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}

function paint(colour: (typeof colours)[Severity], text: string): string {
  return styleText(colour, text, { stream: process.stdout });
}
