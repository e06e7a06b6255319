/** Our side of every figure: the calls that an editor makes of core, in one place. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type * as Core from "../../src/core/index.ts";
import type { TextEdit } from "../../src/core/index.ts";
import { root } from "../build.ts";

/** A post as an editor has it open, its preview beside it. */
export interface Open {
  readonly validation: Core.Validation;
  readonly rendering: Core.Rendering;
  /** What the last keystroke changes of the preview; null where there was none. */
  readonly patch: ReturnType<typeof Core.patch> | null;
}

export interface Ours {
  /** The first reading: parse and validate. */
  read(text: string): Core.Validation;
  /** The first reading as the extension host does it, which lets others have their turn meanwhile. */
  readInTurns(text: string): Promise<unknown>;
  open(text: string): Open;
  /** One keystroke: update, validate, and what the preview is to show now. */
  type(open: Open, edit: TextEdit): Open;
  /** What the last keystroke gave to the editor and to the preview. */
  given(open: Open): unknown;
  /** Everything that a writer sees of it, in its whole: the same for a post that was typed as for one opened. */
  seen(open: Open): unknown;
}

/** How long somebody else may have to wait, in milliseconds. */
const slice = 15;

/** Of the bundle, which is what users run. Needs it: `buildAll` first. */
export async function loadOurs(): Promise<Ours> {
  const core: typeof Core = await import(pathToFileURL(join(root, "dist/core.mjs")).href);
  const { parse, parseSteps, update, validation, validationSteps, rendering, patch } = core;
  const options = { configuration: core.defaultConfiguration, today: "2026-01-05" };
  return {
    read: (text) => validation(parse(text), options),
    readInTurns: async (text) => inTurns(validationSteps(await inTurns(parseSteps(text)), options)),
    open: (text) => {
      const post = parse(text);
      return { validation: validation(post, options), rendering: rendering(post, {}), patch: null };
    },
    type: (before, edit) => {
      const post = update(before.validation.post, edit);
      const printed = rendering(post, {}, before.rendering);
      return {
        validation: validation(post, options, before.validation),
        rendering: printed,
        patch: patch(before.rendering, printed),
      };
    },
    given: (open) => open.patch,
    seen: ({ validation: { findings }, rendering: printed }) => ({
      findings,
      page: core.pageOf(printed),
    }),
  };
}

/** Takes the steps a few at a time, and lets others have their turn between. */
async function inTurns<Result>(steps: Core.Steps<Result>): Promise<Result> {
  for (let began = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < slice) continue;
    await new Promise(setImmediate);
    began = performance.now();
  }
}
