/** What `package.json` says about the running code, made from the code's own tables. */
import { injectionGrammars } from "../../syntaxes/injection.ts";
import { configurationFile, semanticTokenTypes } from "../core/index.ts";
import { type Command, commands, submenu } from "./commands/index.ts";
import { viewType } from "./preview/names.ts";
import { restricted, section, settingProperties } from "./setting-names.ts";

export interface Manifest {
  /** Keys of `package.json`. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** `package.nls.json`: the English of every `%key%` in the manifest. */
  readonly messages: Readonly<Record<string, string>>;
}

const category = "Tracker Post";

export function createManifest(): Manifest {
  const messages: Record<string, string> = {};
  const say = (key: string, text: string): string => {
    messages[key] = text;
    return `%${key}%`;
  };
  const manifest = {
    activationEvents: ["onLanguage:markdown", `onWebviewPanel:${viewType}`],
    capabilities: {
      untrustedWorkspaces: {
        supported: "limited",
        description: say(
          "untrusted",
          "In a folder that is not trusted, its own lists of speakers and sources, and its own styles, are not used.",
        ),
        restrictedConfigurations: restricted.map((key) => `${section}.${key}`),
      },
      virtualWorkspaces: true,
    },
    contributes: {
      commands: commands.map((command) => commandEntry(command, say)),
      menus: menus(),
      submenus: [{ id: submenu.id, label: say("menu", submenu.label) }],
      configuration: { title: category, properties: settingEntries(say) },
      languages: [{ id: "jsonc", filenames: [configurationFile] }],
      jsonValidation: [{ fileMatch: configurationFile, url: "./schemas/trackerpost.schema.json" }],
      grammars: Object.entries(injectionGrammars).map(([name, { scopeName }]) => ({
        scopeName,
        path: `./syntaxes/${name}`,
        injectTo: ["text.html.markdown"],
      })),
      semanticTokenTypes: semanticTokenTypes.map((id) => ({
        id,
        superType: tokens[id].superType,
        description: say(`token.${id}`, tokens[id].description),
      })),
      semanticTokenScopes: [
        {
          language: "markdown",
          scopes: Object.fromEntries(semanticTokenTypes.map((id) => [id, tokens[id].scopes])),
        },
      ],
      snippets: [{ language: "markdown", path: "./snippets/tracker-post.json" }],
    },
  };
  return { manifest, messages };
}

/** Themes that know nothing of them colour them as what they resemble; a speaker as in attribution lines. */
const tokens: Readonly<
  Record<
    (typeof semanticTokenTypes)[number],
    { readonly superType: string; readonly description: string; readonly scopes: readonly string[] }
  >
> = {
  quotation: {
    superType: "string",
    description: "Words that somebody is quoted with.",
    scopes: ["markup.quote.markdown", "string.quoted.double"],
  },
  speaker: {
    superType: "function",
    description: "Who said them.",
    scopes: ["entity.name.function.speaker.tracker-post", "entity.name.tag.speaker.tracker-post"],
  },
};

type Say = (key: string, text: string) => string;

function commandEntry({ id, title, alias, icon }: Command, say: Say): object {
  const shown = say(id, title);
  return {
    command: id,
    title: alias === undefined ? shown : { value: shown, original: alias },
    category: say("category", category),
    ...(icon && { icon }),
  };
}

/** By the menu's id: what the table gives to it, and in the palette every command that is not always there. */
function menus(): Record<string, object[]> {
  const entries: Record<string, object[]> = {
    commandPalette: commands.flatMap(({ id, when }) => (when === undefined ? [] : [{ command: id, when }])),
    "editor/context": [{ submenu: submenu.id, group: "1_modification@9", when: submenu.when }],
  };
  for (const { id, menus = [] } of commands)
    for (const { menu, ...entry } of menus)
      entries[menu] = [...(entries[menu] ?? []), { command: id, ...entry }];
  return entries;
}

/** A setting's description, and those of its parts, become messages. */
function settingEntries(say: Say): Record<string, unknown> {
  const named = (value: unknown, key: string): unknown => {
    if (Array.isArray(value) || typeof value !== "object" || value === null) return value;
    const parts = Object.entries(value).flatMap(([name, part]): [string, unknown][] => {
      if (name === "markdownDescription") return [[name, say(key, String(part))]];
      // Markdown is shown wherever there is any; a default and an example are no schemas.
      if (name === "description" && "markdownDescription" in value) return [];
      if (name === "default" || name === "examples") return [[name, part]];
      return [[name, named(part, name === "properties" || name === "items" ? key : `${key}.${name}`)]];
    });
    return Object.fromEntries(parts);
  };
  return Object.fromEntries(
    Object.entries(settingProperties()).map(([key, schema]) => [key, named(schema, key)]),
  );
}
