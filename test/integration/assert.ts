/** `node:assert/strict` for suites that run in a web worker: the same module, as published for browsers. */
import assert from "assert";

export default assert.strict;
