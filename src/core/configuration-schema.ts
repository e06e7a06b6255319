/** The configuration as JSON Schema: for `.trackerpost.json`, for the editor's settings, and for reading. */
import {
  type Configuration,
  type ObjectShape,
  type Shape,
  settings,
  type TextShape,
} from "./configuration.ts";
import { rules } from "./rules.ts";

/** A JSON Schema of the draft that VS Code reads (draft 7). */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** All of `.trackerpost.json`, each rule a property of `rules`. */
export function configurationShape(): ObjectShape {
  const properties: Record<string, Shape> = {};
  for (const [key, { shape, description }] of Object.entries(settings))
    properties[key] = { ...(key === "rules" ? rulesShape() : shape), description };
  return { type: "object", properties };
}

/** The schema that makes an editor complete and check `.trackerpost.json`. */
export function configurationSchema(): JsonSchema {
  const { properties, ...schema } = schemaOf(configurationShape());
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Tracker Post configuration",
    ...schema,
    properties: {
      $schema: { type: "string", description: "Address of this schema, for editors that ask for it." },
      ...withDefaults(properties as Record<string, JsonSchema>),
    },
  };
}

/**
 * The same keys as VS Code settings: the `contributes.configuration.properties` of the manifest,
 * each key behind `prefix` and a dot.
 */
export function configurationProperties(prefix = "trackerPost"): Record<string, JsonSchema> {
  const { properties } = schemaOf(configurationShape());
  return Object.fromEntries(
    Object.entries(withDefaults(properties as Record<string, JsonSchema>)).map(([key, schema]) => [
      `${prefix}.${key}`,
      { ...schema, scope: "resource" },
    ]),
  );
}

function rulesShape(): ObjectShape {
  return {
    type: "object",
    properties: Object.fromEntries(
      rules.map((rule): [string, TextShape] => [
        rule.id,
        {
          type: "string",
          enum: ["error", "warning", "information", "hint", "off"],
          description: `${rule.summary} By default \`${rule.severity}\`.`,
        },
      ]),
    ),
  };
}

function withDefaults(schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(schemas).map(([key, schema]) => {
      const setting = settings[key as keyof Configuration];
      return [key, { ...schema, default: setting.default, examples: [setting.example] }];
    }),
  );
}

function schemaOf(shape: Shape): JsonSchema {
  const { description } = shape;
  const described =
    description === undefined ? {} : { description: plain(description), markdownDescription: description };
  switch (shape.type) {
    case "string":
      return { type: "string", ...(shape.enum && { enum: shape.enum }), ...described };
    case "integer":
      return { type: "integer", minimum: shape.minimum, ...described };
    case "array":
      return { type: "array", items: schemaOf(shape.items), ...described };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(shape.properties).map(([key, property]) => [key, schemaOf(property)]),
        ),
        ...(shape.required && { required: shape.required }),
        additionalProperties: false,
        ...described,
      };
  }
}

/** Outside VS Code a schema's description is plain text. */
function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}
