/** The only door into core: text in, plain data out. */
export * from "./configuration.ts";
export * from "./finding.ts";
export { type Gate, type GateInput, gate } from "./gate.ts";
export { parse } from "./parse.ts";
export * from "./post.ts";
export { type ValidateOptions, validate } from "./validate.ts";
