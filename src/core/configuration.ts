/** What a writer may set, in `.trackerpost.json` or in the editor's settings. */
import { type ChoiceId, type Choices, choices } from "./exports/choices.ts";
import type { Severity } from "./finding.ts";
import { defaultTheme, themes } from "./themes/index.ts";

export interface KnownSpeaker {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
}

export interface KnownSource {
  readonly title: string;
  readonly aliases: readonly string[];
  readonly url: string | null;
}

export interface Configuration {
  /** Globs of files that are posts, relative to the folder of the configuration. */
  readonly files: readonly string[];
  /** By rule id; a rule that is not named keeps its default. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** `off` asks for explicit attributions only. */
  readonly inference: "on" | "off";
  /** Inline quotations of fewer words raise no warning. */
  readonly minimumWords: number;
  readonly ignoredPhrases: readonly string[];
  readonly speakers: readonly KnownSpeaker[];
  readonly sources: readonly KnownSource[];
  /** Sites of one's own: links to them are no sources. */
  readonly ownSites: readonly string[];
  /** Verbs that report words besides those that are known, in their base form. */
  readonly verbs: readonly string[];
  /** Offices before names besides those that are known. */
  readonly titles: readonly string[];
  /** How posts are copied and exported where nobody says otherwise. */
  readonly credits: Choices["credits"];
  readonly ownSource: Choices["ownSource"];
  /** How the final post looks, by the id of a theme. */
  readonly theme: string;
  /** Files with CSS for the final post, relative to the folder of the configuration and nowhere above it. */
  readonly styles: readonly string[];
}

/** Name of the file, at or above the posts that it is for. */
export const configurationFile = ".trackerpost.json";

/** What a value of the configuration may be: the part of JSON Schema that we need. */
export type Shape = TextShape | NumberShape | ListShape | ObjectShape;

interface Described {
  /** Markdown. */
  readonly description?: string;
}

export interface TextShape extends Described {
  readonly type: "string";
  readonly enum?: readonly string[];
}

export interface NumberShape extends Described {
  readonly type: "integer";
  readonly minimum: number;
}

export interface ListShape extends Described {
  readonly type: "array";
  readonly items: Shape;
}

export interface ObjectShape extends Described {
  readonly type: "object";
  readonly properties: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  /** What a field that is left out is read as. */
  readonly absent?: Readonly<Record<string, unknown>>;
}

/** One key of the configuration. Schema, settings, reading and documentation all come from this. */
export interface Setting<T> {
  readonly shape: Shape;
  /** Markdown, for the editor's settings, the schema and the documentation. */
  readonly description: string;
  readonly default: T;
  readonly example: unknown;
}

const text: TextShape = { type: "string" };
const texts: ListShape = { type: "array", items: text };

/** What may be chosen anew for each export, and is the same for most posts of a writer. */
function chosenOnce<Id extends ChoiceId>(id: Id, example: Choices[Id]): Setting<Choices[Id]> {
  const { summary, values } = choices[id];
  const [[usual]] = values;
  const meanings = values.map(([value, means]) => `\`${value}\`: ${means}`).join("; ");
  return {
    shape: { type: "string", enum: values.map(([value]) => value) },
    description: `${summary} ${meanings}. For copies and exports that leave the choice.`,
    default: usual,
    example,
  };
}

export const settings: { readonly [Key in keyof Configuration]: Setting<Configuration[Key]> } = {
  files: {
    shape: texts,
    description:
      "Files that are tracker posts besides those whose name ends in `.tracker.md`: globs, relative to the folder of this configuration.",
    default: [],
    example: ["posts/**/*.md"],
  },
  rules: {
    // Its properties are the rules themselves: `configuration-schema.ts` knows them.
    shape: { type: "object", properties: {} },
    description:
      "How serious each finding is: `error`, `warning`, `information`, `hint`, or `off` to hear nothing of it. A rule that is not named keeps its default.",
    default: {},
    example: { "missing-source": "hint", "informal-attribution": "off" },
  },
  inference: {
    shape: { type: "string", enum: ["on", "off"] },
    description:
      "Whether the speaker and the source of a quotation may be read from its sentence. `off` asks for an attribution that was typed.",
    default: "on",
    example: "off",
  },
  minimumWords: {
    shape: { type: "integer", minimum: 1 },
    description: "Quotations within a sentence that have fewer words are terms, and need no attribution.",
    default: 4,
    example: 5,
  },
  ignoredPhrases: {
    shape: texts,
    description: "Phrases that are terms or slogans however long they are, and need no attribution.",
    default: [],
    example: ["a harbour for everyone"],
  },
  speakers: {
    shape: {
      type: "array",
      items: {
        type: "object",
        properties: {
          name: { ...text, description: "The full name, as the final post shows it." },
          aliases: { ...texts, description: "Short forms and other spellings that mean the same person." },
          role: { ...text, description: "Office or title." },
        },
        required: ["name"],
        absent: { aliases: [], role: null },
      },
    },
    description: "People whom your posts quote again and again.",
    default: [],
    example: [{ name: "Ada Quill", aliases: ["Quill"], role: "Harbour Minister" }],
  },
  sources: {
    shape: {
      type: "array",
      items: {
        type: "object",
        properties: {
          title: { ...text, description: "The newspaper, site or document, as the final post shows it." },
          aliases: { ...texts, description: "Short forms and other spellings that mean the same source." },
          url: { ...text, description: "Its address, beginning `https://`." },
        },
        required: ["title"],
        absent: { aliases: [], url: null },
      },
    },
    description: "Newspapers, sites and documents that your posts quote again and again.",
    default: [],
    example: [{ title: "The Tidewater Gazette", aliases: ["Gazette"], url: "https://gazette.example/" }],
  },
  ownSites: {
    shape: texts,
    description:
      "Your own sites: a link to one of them, such as yesterday's post, is never taken for a source.",
    default: [],
    example: ["tracker.example"],
  },
  verbs: {
    shape: texts,
    description:
      "Verbs that report words in English sentences, besides the common ones: in their base form, `tut` for “tutted”.",
    default: [],
    example: ["tut", "growl"],
  },
  titles: {
    shape: texts,
    description:
      "Titles that stand before names in sentences, besides the common ones: “Portreeve Amina Diallo” is then Amina Diallo, Portreeve.",
    default: [],
    example: ["Portreeve"],
  },
  credits: chosenOnce("credits", "brackets"),
  ownSource: chosenOnce("ownSource", "top"),
  theme: {
    shape: { type: "string", enum: themes.map(({ id }) => id) },
    description: `How the final post looks, in its panel and as a web page: ${themes
      .map(({ id, summary }) => `\`${id}\` (${summary})`)
      .join(", ")}.`,
    default: defaultTheme.id,
    example: "newspaper",
  },
  styles: {
    shape: texts,
    description:
      "Your own CSS for the final post, in its panel and as a web page: files, relative to the folder of this configuration, and in it or below. Nothing in them is loaded from elsewhere.",
    default: [],
    example: ["styles/house.css"],
  },
};

export const defaultConfiguration: Configuration = {
  files: settings.files.default,
  rules: settings.rules.default,
  inference: settings.inference.default,
  minimumWords: settings.minimumWords.default,
  ignoredPhrases: settings.ignoredPhrases.default,
  speakers: settings.speakers.default,
  sources: settings.sources.default,
  ownSites: settings.ownSites.default,
  verbs: settings.verbs.default,
  titles: settings.titles.default,
  credits: settings.credits.default,
  ownSource: settings.ownSource.default,
  theme: settings.theme.default,
  styles: settings.styles.default,
};

/** The defaults, over them the editor's settings, over them the file: key by key, never within one. */
export function mergeConfiguration(
  editor: Partial<Configuration>,
  file: Partial<Configuration>,
): Configuration {
  return { ...defaultConfiguration, ...editor, ...file };
}
