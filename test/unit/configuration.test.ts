import { deepEqual, equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  configurationProperties,
  configurationSchema,
  defaultConfiguration,
  mergeConfiguration,
  readConfiguration,
  settings,
} from "../../src/core/index.ts";

/** What is read; where each finding stands, by its words; what it says. */
interface Case {
  readonly text: string;
  readonly read?: object;
  readonly findings?: readonly (readonly [at: string, message: string, severity?: "error"])[];
}

const cases: Readonly<Record<string, Case>> = {
  "an empty file": { text: "" },
  "an empty object": { text: "{}" },
  "every key": {
    text: JSON.stringify({
      files: ["posts/**/*.md"],
      rules: {},
      inference: "off",
      minimumWords: 6,
      ignoredPhrases: ["one two three four"],
      speakers: [{ name: "Ada Quill", aliases: ["Quill"], role: "Harbour Minister" }],
      sources: [{ title: "The Tidewater Gazette", aliases: ["Gazette"], url: "https://gazette.example/" }],
      ownSites: ["tracker.example"],
      verbs: ["tut"],
      titles: ["Portreeve"],
      theme: "newspaper",
      styles: ["house.css"],
    }),
    read: {
      files: ["posts/**/*.md"],
      rules: {},
      inference: "off",
      minimumWords: 6,
      ignoredPhrases: ["one two three four"],
      speakers: [{ name: "Ada Quill", aliases: ["Quill"], role: "Harbour Minister" }],
      sources: [{ title: "The Tidewater Gazette", aliases: ["Gazette"], url: "https://gazette.example/" }],
      ownSites: ["tracker.example"],
      verbs: ["tut"],
      titles: ["Portreeve"],
      theme: "newspaper",
      styles: ["house.css"],
    },
  },
  "a speaker and a source of which only the name is given": {
    text: '{ "speakers": [{ "name": "Ada Quill" }], "sources": [{ "title": "Gazette" }] }',
    read: {
      speakers: [{ name: "Ada Quill", aliases: [], role: null }],
      sources: [{ title: "Gazette", aliases: [], url: null }],
    },
  },
  "comments, a trailing comma, the address of a schema": {
    text: '// ours\n{ "$schema": "./schema.json", "minimumWords": 6, /* more */ }\n',
    read: { minimumWords: 6 },
  },
  "a byte order mark and CRLF": {
    text: '\uFEFF{\r\n  "minimumWords": 6,\r\n  "minimumWord": 7\r\n}\r\n',
    read: { minimumWords: 6 },
    findings: [['"minimumWord"', '“minimumWord” means nothing here: write "minimumWords".']],
  },
  "a key that is nearly one": {
    text: '{ "file": ["a"], "minimumWords": 5 }',
    read: { minimumWords: 5 },
    findings: [['"file"', '“file” means nothing here: write "files".']],
  },
  "a key that is like none": {
    text: '{ "colour": "red" }',
    findings: [
      [
        '"colour"',
        '“colour” means nothing here: write "files", "rules", "inference", "minimumWords", "ignoredPhrases", "speakers", "sources", "ownSites", "verbs", "titles", "credits", "ownSource", "theme" or "styles", or remove it.',
      ],
    ],
  },
  "a key that every object has": {
    text: '{ "constructor": 1, "rules": { "__proto__": "off" } }',
    read: { rules: {} },
    findings: [
      [
        '"constructor"',
        '“constructor” means nothing here: write "files", "rules", "inference", "minimumWords", "ignoredPhrases", "speakers", "sources", "ownSites", "verbs", "titles", "credits", "ownSource", "theme" or "styles", or remove it.',
      ],
      ['"__proto__"', "“__proto__” means nothing here: remove it."],
    ],
  },
  "a key set twice": {
    text: '{ "minimumWords": 5, "minimumWords" : 6 }',
    read: { minimumWords: 6 },
    findings: [['"minimumWords" ', "“minimumWords” is set twice: keep one of the two."]],
  },
  "a number in quotation marks": {
    text: '{ "minimumWords": "four", "inference": "off" }',
    read: { inference: "off" },
    findings: [
      ['"four"', '“minimumWords” cannot be "four": write a whole number from 1 up, as in "minimumWords": 5.'],
    ],
  },
  "numbers that count no words": {
    text: '{ "minimumWords": 0 }',
    findings: [["0", '“minimumWords” cannot be 0: write a whole number from 1 up, as in "minimumWords": 5.']],
  },
  "one glob without brackets": {
    text: '{ "files": "posts/*.md" }',
    findings: [
      [
        '"posts/*.md"',
        '“files” cannot be "posts/*.md": write a list in brackets, as in "files": ["posts/**/*.md"].',
      ],
    ],
  },
  "one wrong item of a list": {
    text: '{ "files": ["a/*.md", 3, "b/*.md"] }',
    read: { files: ["a/*.md", "b/*.md"] },
    findings: [
      ["3", '“files” cannot be 3: write text in quotation marks, as in "files": ["posts/**/*.md"].'],
    ],
  },
  "a choice that is none": {
    text: '{ "inference": true }',
    findings: [["true", '“inference” cannot be true: write "on" or "off".']],
  },
  "a rule that is nearly one, and a severity that is nearly one": {
    text: '{ "rules": { "missing-sorce": "off", "missing-source": "warn", "placeholder": "error" } }',
    read: { rules: { placeholder: "error" } },
    findings: [
      ['"missing-sorce"', '“missing-sorce” means nothing here: write "missing-source".'],
      ['"warn"', '“missing-source” cannot be "warn": write "warning".'],
    ],
  },
  "a rule that is none": {
    text: '{ "rules": { "xyzzy": "off" } }',
    read: { rules: {} },
    findings: [['"xyzzy"', "“xyzzy” means nothing here: remove it."]],
  },
  "a speaker without a name, one with a wrong field, one that is right": {
    text: '{ "speakers": [{ "role": "Minister" }, { "name": "Ben", "alias": ["B"] }, { "name": "Cy" }] }',
    read: {
      speakers: [
        { name: "Ben", aliases: [], role: null },
        { name: "Cy", aliases: [], role: null },
      ],
    },
    findings: [
      ['{ "role": "Minister" }', 'Something is missing here: write "name": "…" between the braces.'],
      ['"alias"', '“alias” means nothing here: write "aliases".'],
    ],
  },
  "a speaker whose name is a number": {
    text: '{ "speakers": [{ "name": 7 }] }',
    read: { speakers: [] },
    findings: [["7", "“name” cannot be 7: write text in quotation marks."]],
  },
  "a value over several lines": {
    text: '{ "minimumWords": [\n1, 2] }',
    findings: [
      ["[\n1, 2]", '“minimumWords” cannot be [ …: write a whole number from 1 up, as in "minimumWords": 5.'],
    ],
  },
  "not an object": {
    text: '["posts/*.md"]',
    findings: [['["posts/*.md"]', 'This file is one pair of braces: write { "files": ["posts/**/*.md"] }.']],
  },
  "a comma left out": {
    text: '{ "minimumWords": 5 "inference": "off" }',
    read: { minimumWords: 5, inference: "off" },
    findings: [['"inference"', "This configuration cannot be read past here: write “,” before it.", "error"]],
  },
  "a brace left out": {
    text: '{ "minimumWords": 5',
    read: { minimumWords: 5 },
    findings: [["", "This configuration cannot be read past here: write “}”.", "error"]],
  },
  "text that is never closed": {
    text: '{ "inference": "off }',
    findings: [['"off }', 'This configuration cannot be read past here: close the text with ".', "error"]],
  },
  "a value left out": {
    text: '{ "minimumWords": , "inference": "off" }',
    read: { inference: "off" },
    findings: [[",", "This configuration cannot be read past here: write a value.", "error"]],
  },
  "something that is no JSON at all": {
    text: "files:\n  - posts\n",
    findings: [
      ["files", "This configuration cannot be read past here: put text in quotation marks.", "error"],
    ],
  },
};

describe("the configuration file", () => {
  for (const [name, { text, read = {}, findings = [] }] of Object.entries(cases))
    it(`reads ${name}`, () => {
      const result = readConfiguration(text);
      deepEqual(result.configuration, read);
      deepEqual(
        result.findings.map(({ start, end, message, severity, ruleId }) => [
          start,
          text.slice(start, end),
          message,
          severity,
          ruleId,
        ]),
        findings.map(([at, message, severity = "warning"]) => {
          const start = at === "" ? text.length : text.lastIndexOf(at);
          return [start, at.trimEnd(), message, severity, "configuration"];
        }),
      );
    });

  it("offers the nearest word as a fix", () => {
    const [finding] = readConfiguration('{ "file": [] }').findings;
    deepEqual(finding?.fixes, [
      { title: "Write “files”", safe: false, edits: [{ start: 2, end: 8, text: '"files"' }] },
    ]);
  });
});

describe("the configuration", () => {
  it("takes each key from the file, else from the editor, else the default", () => {
    deepEqual(mergeConfiguration({ minimumWords: 5, files: ["editor"] }, { files: ["file"] }), {
      ...defaultConfiguration,
      minimumWords: 5,
      files: ["file"],
    });
  });

  for (const [key, { example, default: value, description }] of Object.entries(settings)) {
    it(`accepts the example and the default of ${key}`, () => {
      for (const one of [example, value])
        deepEqual(readConfiguration(JSON.stringify({ [key]: one })).findings, []);
    });

    it(`documents ${key}`, () => {
      const page = readFileSync("docs/configuration.md", "utf8");
      const shown = `\n## \`${key}\`\n\n${description}\n\nDefault: \`${JSON.stringify(value)}\`\n\n\`\`\`json\n`;
      ok(page.includes(shown), `docs/configuration.md does not hold:\n${shown}`);
      const block = page.slice(page.indexOf(shown) + shown.length).split("\n```", 1)[0] ?? "";
      deepEqual(JSON.parse(block), { [key]: example });
    });
  }

  it("is a schema: every object closed, every key described", () => {
    const schema = configurationSchema();
    equal(schema["additionalProperties"], false);
    const properties = schema["properties"] as Record<string, Record<string, unknown>>;
    deepEqual(Object.keys(properties), ["$schema", ...Object.keys(settings)]);
    for (const [key, property] of Object.entries(properties)) ok(property["description"], key);
    deepEqual(properties["minimumWords"], {
      type: "integer",
      minimum: 1,
      description: settings.minimumWords.description,
      markdownDescription: settings.minimumWords.description,
      default: 4,
      examples: [5],
    });
    const rules = properties["rules"]?.["properties"] as Record<string, Record<string, unknown>>;
    deepEqual(rules["missing-source"]?.["enum"], ["error", "warning", "information", "hint", "off"]);
  });

  it("has the same keys as settings of the editor", () => {
    const properties = configurationProperties();
    deepEqual(
      Object.keys(properties),
      Object.keys(settings).map((key) => `trackerPost.${key}`),
    );
    deepEqual(properties["trackerPost.inference"], {
      type: "string",
      enum: ["on", "off"],
      description: settings.inference.description.replaceAll("`", ""),
      markdownDescription: settings.inference.description,
      default: "on",
      examples: ["off"],
      scope: "resource",
    });
  });
});
