/**
 * A key in the editor until what it changes is on the page beside it, in VS Code for the Web: our final post, and
 * VS Code's own preview of the same text. Times are from the key's event to the change of the page, as the browser's
 * clock tells both, and hold whatever either side waits before it shows anything.
 */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  line,
  openFile,
  openWorkbench,
  runCommand,
  type Workbench,
  webview,
} from "../../test/browser/workbench.ts";
import { root } from "../build.ts";
import { type Fingerprint, fingerprint } from "./fingerprint.ts";
import { generate } from "./texts.ts";
import { summed, type Times } from "./times.ts";
import { middle, typed } from "./typing.ts";

export interface PreviewTimes {
  /** Milliseconds to the change of the page. */
  readonly shown: Times;
  /** Bytes of JSON sent to the page. */
  readonly sent: Times;
}

export interface PreviewMeasured {
  readonly ours: PreviewTimes;
  readonly theirs: PreviewTimes;
  readonly computed: Fingerprint;
}

interface Side {
  readonly file: string;
  readonly open: string;
}

const folder = "out/bench-preview";
const ourSide: Side = { file: "book.tracker.md", open: "Tracker Post: Open Final Post to the Side" };
const theirSide: Side = { file: "book.md", open: "Markdown: Open Preview to the Side" };

/** Types so many keys into a text of so many bytes, twice: beside our page, and beside VS Code's. */
export async function measurePreview(bytes: number, keys: number): Promise<PreviewMeasured> {
  const text = generate("prose", bytes);
  const computed = fingerprint();
  const [ours, theirs] = [
    await measureSide(ourSide, text, typed.slice(0, keys), computed),
    await measureSide(theirSide, text, typed.slice(0, keys), computed),
  ];
  return { ours, theirs, computed };
}

async function measureSide(
  { file, open }: Side,
  text: string,
  keys: string,
  computed: Fingerprint,
): Promise<PreviewTimes> {
  const path = join(root, folder);
  await rm(path, { recursive: true, force: true });
  await mkdir(path, { recursive: true });
  await writeFile(join(path, file), text);
  const workbench = await openWorkbench({ "files.autoSave": "off" }, folder);
  try {
    await openFile(workbench, file);
    await runCommand(workbench, open);
    const page = webview(workbench).locator("body");
    const place = middle("prose", text);
    const start = text.lastIndexOf("\n", place - 1) + 1;
    const words = text
      .slice(start, place)
      .replaceAll(/[*_[\](){}`^]/g, "")
      .slice(0, 20);
    await page.getByText(words).first().waitFor({ state: "attached", timeout: 120_000 });
    await goTo(workbench, text.slice(0, place).split("\n").length, place - start + 1);
    await line(workbench, text.slice(start, start + 20)).waitFor();
    // Whatever else is read, coloured and scrolled once.
    await workbench.page.waitForTimeout(5000);
    return await type(workbench, keys, computed);
  } finally {
    await workbench.close();
  }
}

async function goTo({ page }: Workbench, lineNumber: number, column: number): Promise<void> {
  const input = page.locator(".quick-input-widget input");
  // Some previews take the focus, and take it late.
  for (let attempt = 0; attempt < 10 && !(await input.isVisible()); attempt++) {
    await page.keyboard.press("ControlOrMeta+1");
    await page.keyboard.press("ControlOrMeta+G");
    await page.waitForTimeout(1000);
  }
  await input.fill(`:${lineNumber}:${column}`);
  await page.keyboard.press("Enter");
}

/** Key by key, the next when the one before is on the page. */
async function type(workbench: Workbench, keys: string, computed: Fingerprint): Promise<PreviewTimes> {
  await workbench.page.evaluate(listenForKeys);
  const page = webview(workbench).locator("body");
  await page.evaluate(listenForChanges);
  const shown: number[] = [];
  const sent: number[] = [];
  for (const key of keys) {
    await page.evaluate("changed = null; received = 0; undefined");
    await workbench.page.keyboard.press(key === " " ? "Space" : key);
    await page.evaluate("changing()");
    // What is sent and shown late belongs to this key.
    await workbench.page.waitForTimeout(400);
    const pressed = Number(await workbench.page.evaluate("pressed"));
    const [at, bytes] = (await page.evaluate("[changed, received]")) as [number, number];
    shown.push(at - pressed);
    sent.push(bytes);
  }
  computed.add(await page.evaluate("document.body.innerText.length"));
  return { shown: summed(shown), sent: summed(sent) };
}

const listenForKeys = `addEventListener("keydown", () => {
  pressed = performance.timeOrigin + performance.now();
}, { capture: true })`;

/** Attributes aside: a mark at the cursor's block is no change of the post. */
const listenForChanges = `{
  globalThis.changed = null;
  globalThis.received = 0;
  let tell = () => {};
  globalThis.changing = () => changed === null ? new Promise((resolve) => { tell = resolve; }) : undefined;
  addEventListener("message", ({ data }) => {
    received += new TextEncoder().encode(JSON.stringify(data)).length;
  }, { capture: true });
  new MutationObserver(() => {
    changed ??= performance.timeOrigin + performance.now();
    tell();
  }).observe(document.getElementById("post") ?? document.body, { subtree: true, childList: true, characterData: true });
}`;
