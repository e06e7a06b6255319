/** The only door into core: text in, plain data out. */
export * from "./configuration.ts";
export { configurationProperties, configurationSchema, type JsonSchema } from "./configuration-schema.ts";
export * from "./finding.ts";
export { applyEdits, compatibleFixes, type Fixed, fixAll } from "./fix.ts";
export { type Gate, type GateInput, gate } from "./gate.ts";
export { lineIndex, type Position } from "./line-index.ts";
export { parse } from "./parse.ts";
export * from "./post.ts";
export * from "./quotation-records.ts";
export { type ReadConfiguration, readConfiguration } from "./read-configuration.ts";
export { type ValidateOptions, validate } from "./validate.ts";
