/**
 * Runs inside VS Code's Node extension host, by way of `extensionTestsPath`: opens each scene, says that one may type,
 * and tells what the host did until the last key was answered. The keys are pressed outside, in the window.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { type Profiler, Session } from "node:inspector/promises";
import { join } from "node:path";
import * as vscode from "vscode";
import { lastKey, type Scene, scenes, type Told } from "./scenes.ts";

export async function run(): Promise<void> {
  for (const scene of scenes) await play(scene);
}

async function play({ name, file, preview, place }: Scene): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error("No folder is open.");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand(preview);
  await rest();
  // Only now: some previews take the focus when they have something to show.
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const at = document.positionAt(place);
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
  await rest();

  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  const end = ended(document);
  await session.post("Profiler.start");
  const before = process.cpuUsage();
  tell({ scene: name, may: "type" });
  await end;
  const rested = await rest();
  const work = spent(before);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  const profiles = join(folder.uri.fsPath, "profiles");
  mkdirSync(profiles, { recursive: true });
  writeFileSync(join(profiles, `${name}-host.cpuprofile`), JSON.stringify(profile));
  // Or VS Code asks whether to save it.
  await vscode.commands.executeCommand("workbench.action.files.revert");
  tell({ scene: name, may: "look", work, own: ownShare(profile), longest: longestSpell(profile), rested });
}

/** Milliseconds of a processor that the host has used since. */
function spent(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ended(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document !== document || !change.contentChanges.some(({ text }) => text === lastKey)) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** As long as is waited for a host that has more to do than it can, in milliseconds. */
const patience = 90_000;

/** Until the host has had next to nothing to do for two seconds; false where it goes on and on. */
async function rest(): Promise<boolean> {
  const started = performance.now();
  for (let quiet = 0; quiet < 4; ) {
    if (performance.now() - started > patience) return false;
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 500));
    quiet = spent(before) < 50 ? quiet + 1 : 0;
  }
  return true;
}

/** How much of the time in which the host did not rest went to functions of this extension, from 0 to 1. */
function ownShare({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
  const folder = vscode.extensions.getExtension("tracker-post.tracker-post")?.extensionUri.fsPath;
  if (folder === undefined) throw new Error("This extension does not run here.");
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  let busy = 0;
  let own = 0;
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = timeDeltas[index] ?? 0;
    if (frame?.functionName !== "(idle)") busy += time;
    if (frame?.url.includes(`${folder}/dist/`)) own += time;
  }
  return own / busy;
}

/** The longest time, in milliseconds, for which the thread did not rest. */
function longestSpell({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): number {
  const resting = new Set(
    nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id),
  );
  let longest = 0;
  let spell = 0;
  for (const [index, id] of samples.entries()) {
    spell = resting.has(id) ? 0 : spell + (timeDeltas[index] ?? 0) / 1000;
    longest = Math.max(longest, spell);
  }
  return longest;
}

/** VS Code hands what is printed on to the page. */
function tell(told: Told): void {
  console.log(JSON.stringify(told));
}
