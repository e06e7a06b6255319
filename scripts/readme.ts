/** The tables of README.md and of docs/publishing.md that are made from the code. */

import {
  type ChoiceId,
  choiceIds,
  choices,
  type Destination,
  destinations,
  type ExportTarget,
  exportTargets,
} from "../src/core/index.ts";
import { type Command, commands, submenu } from "../src/extension/commands/index.ts";
import { viewType } from "../src/extension/preview/names.ts";
import { settingProperties } from "../src/extension/setting-names.ts";

/** The README with its tables up to date; each stands between `<!-- name -->` and `<!-- /name -->`. */
export function updatedReadme(readme: string): string {
  return [
    ["commands", table(["Command", "Also in"], commands.map(commandRow))],
    ["settings", table(["Setting", "Default", "Means"], settingRows())],
  ].reduce((text, [name = "", content = ""]) => between(text, name, content), readme);
}

/** The page of the targets with its tables up to date. */
export function updatedPublishing(page: string): string {
  return [
    ["targets", table(["Target", "Is", "Choices"], exportTargets.map(targetRow))],
    ["destinations", table(["Copied for", "Target", "Chosen"], destinations.map(destinationRow))],
    ["choices", table(["Choice", "Values"], choiceIds.map(choiceRow))],
  ].reduce((text, [name = "", content = ""]) => between(text, name, content), page);
}

function targetRow({ id, title, summary, choices: heeded }: ExportTarget): string[] {
  return [`\`${id}\``, `**${title}**: ${summary}`, heeded.map((choice) => `\`${choice}\``).join(", ")];
}

function destinationRow({ name, target, choices: own }: Destination): string[] {
  const chosen = Object.entries(own).map(([id, value]) => `\`${id}\`: \`${value}\``);
  return [name, `\`${target.id}\``, chosen.join(", ")];
}

function choiceRow(id: ChoiceId): string[] {
  const { summary, values } = choices[id];
  const meanings = values.map(
    ([value, means], index) => `\`${value}\`${index === 0 ? " (default)" : ""}: ${means}`,
  );
  return [`\`${id}\``, `${summary} ${meanings.join("; ")}.`];
}

function between(text: string, name: string, content: string): string {
  const opening = `<!-- ${name} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(`<!-- /${name} -->`, start);
  if (start < 0 || end < 0) throw new Error(`There is no place for the table of ${name}.`);
  return `${text.slice(0, start + opening.length)}\n\n${content}\n\n${text.slice(end)}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const menuNames: Readonly<Record<NonNullable<Command["menus"]>[number]["menu"], string>> = {
  "editor/title": "title bar of the editor",
  "explorer/context": "context menu of the Explorer",
  "file/newFile": "*File › New File…*",
  [submenu.id]: "context menu of the editor",
};

function commandRow({ title, menus = [] }: Command): string[] {
  const places = menus.map(({ menu, when = "" }) =>
    when.includes(viewType) ? "title bar of the final post" : menuNames[menu],
  );
  return [title, [...new Set(places)].join(", ")];
}

function settingRows(): string[][] {
  return Object.entries(settingProperties()).map(([key, schema]) => [
    `\`${key}\``,
    `\`${JSON.stringify(schema["default"])}\``,
    String(schema["markdownDescription"] ?? schema["description"]),
  ]);
}
