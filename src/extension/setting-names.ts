/** Names that the manifest and the running code share. */
import { type Configuration, configurationProperties, type JsonSchema } from "../core/index.ts";

/** Every setting begins with it and a dot. */
export const section = "trackerPost";

/** In a folder that is not trusted, its own names and links are not offered to a writer, and its styles not used. */
export const restricted = [
  "speakers",
  "sources",
  "styles",
] as const satisfies readonly (keyof Configuration)[];

/** What concerns the editor alone, and is no part of the configuration. */
export const editorSettings = {
  inlayHints: {
    type: "boolean",
    default: false,
    markdownDescription:
      "Whether to show beside a quotation who said it, where that is read from the sentence: `— Ada Quill`, with `?` while it is to be confirmed. In the editor only.",
  },
  annotations: {
    type: "boolean",
    default: true,
    markdownDescription:
      "Whether the final post in its panel tells of each quotation, under the pointer, who said it, where, and how that is known, and marks in its margin what was read from the sentence: with a dot, or with `?` while it is to be confirmed. Nothing of it is copied or exported.",
  },
  findingsInMargin: {
    type: "boolean",
    default: true,
    markdownDescription:
      "Whether the final post in its panel marks in its margin what is to be corrected: an error with `✕`, a warning with `!`, a question with `?`. Nothing of it is copied or exported.",
  },
  scrollFinalPostWithEditor: {
    type: "boolean",
    default: true,
    markdownDescription: "Whether the final post in its panel scrolls with the editor of its text.",
  },
  scrollEditorWithFinalPost: {
    type: "boolean",
    default: true,
    markdownDescription: "Whether the editor of the text scrolls with the final post in its panel.",
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

export type EditorSwitch = {
  readonly [Key in keyof typeof editorSettings]: (typeof editorSettings)[Key]["type"] extends "boolean"
    ? Key
    : never;
}[keyof typeof editorSettings];

/** Every setting, as the manifest describes it. */
export function settingProperties(): Record<string, JsonSchema> {
  const ofEditor = Object.entries(editorSettings).map(([key, schema]): [string, JsonSchema] => [
    `${section}.${key}`,
    { ...schema, scope: "resource" },
  ]);
  return { ...configurationProperties(section), ...Object.fromEntries(ofEditor) };
}
