/** What the manifest promises is there, and nothing that annoys is in it. */
import { deepEqual, equal, ok } from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/update.ts";
import { semanticTokenTypes, settings } from "../../src/core/index.ts";
import { commands } from "../../src/extension/commands/index.ts";
import { createManifest } from "../../src/extension/manifest.ts";
import { editorSettings } from "../../src/extension/setting-names.ts";

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const messages = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
const { contributes } = manifest;

/** Every string in a value. */
function* strings(value: unknown): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const part of Object.values(value)) yield* strings(part);
}

describe("the manifest", () => {
  it("has every command of the folder, and a file for each", () => {
    const files = readdirSync(join(root, "src/extension/commands")).filter(
      (file) => !["index.ts", "runs.ts"].includes(file),
    );
    const table = readFileSync(join(root, "src/extension/commands/runs.ts"), "utf8");
    const joined = [...table.matchAll(/import \{ run as \w+ \} from "\.\/([^"]+)"/g)].map(([, file]) => file);
    deepEqual(joined.toSorted(), files.toSorted());
    equal(new Set(commands.map(({ id }) => id)).size, commands.length, "two commands have one id");
  });

  it("names commands in menus that exist", () => {
    const ids = new Set<string>(commands.map(({ id }) => id));
    for (const [menu, entries] of Object.entries<{ command?: string }[]>(contributes.menus))
      for (const { command } of entries) if (command) ok(ids.has(command), `${command} in ${menu}`);
  });

  it("files every command under one category", () => {
    deepEqual(
      new Set(contributes.commands.map(({ category }: { category: string }) => category)),
      new Set(["%category%"]),
    );
    equal(messages.category, "Tracker Post");
  });

  it("lets the palette find the final post under “preview”", () => {
    const found = contributes.commands
      .filter(({ title }: { title: unknown }) => JSON.stringify(title).includes("Preview"))
      .map(({ command }: { command: string }) => command);
    deepEqual(found, ["trackerPost.openFinalPost", "trackerPost.openFinalPostToTheSide"]);
  });

  it("says in English whatever it says by a key, and nothing else", () => {
    const used = [...strings(createManifest().manifest)].flatMap((text) => /^%(.+)%$/.exec(text)?.[1] ?? []);
    deepEqual([...new Set(used)].toSorted(), Object.keys(messages).toSorted());
  });

  it("has a setting for every key of the configuration, and those of the editor alone", () => {
    deepEqual(
      Object.keys(contributes.configuration.properties),
      [...Object.keys(settings), ...Object.keys(editorSettings)].map((key) => `trackerPost.${key}`),
    );
    for (const key of Object.keys(editorSettings)) ok(!(key in settings), key);
  });

  it("gives every semantic token a type, a description and colours to fall back on", () => {
    deepEqual(
      contributes.semanticTokenTypes.map(({ id }: { id: string }) => id),
      semanticTokenTypes,
    );
    for (const { id, superType, description } of contributes.semanticTokenTypes) {
      ok(superType && messages[description.slice(1, -1)], id);
      ok(contributes.semanticTokenScopes[0].scopes[id].length > 0, id);
    }
  });

  it("points at files that exist", () => {
    const paths = [...strings({ contributes, icon: manifest.icon })].filter(
      (text) => /^(?:\.\/)?[\w./-]+\.(?:json|png|svg)$/.test(text) && text.includes("/"),
    );
    ok(paths.length >= 4);
    for (const path of paths) ok(existsSync(join(root, path)), path);
  });

  it("runs in untrusted and virtual workspaces, in the browser too", () => {
    equal(manifest.capabilities.virtualWorkspaces, true);
    equal(manifest.capabilities.untrustedWorkspaces.supported, "limited");
    const settingNames = Object.keys(contributes.configuration.properties);
    for (const name of manifest.capabilities.untrustedWorkspaces.restrictedConfigurations)
      ok(settingNames.includes(name), name);
    equal(manifest.main, "./dist/extension.js");
    equal(manifest.browser, "./dist/browser.js");
    equal(manifest.engines.vscode, "^1.110.0");
  });

  it("takes no key from anybody", () => {
    equal(contributes.keybindings, undefined);
  });
});
