/** `tracker-post render`: the final post of one file. */
import { realpath } from "node:fs/promises";
import { resolve } from "node:path";
import {
  type ChoiceId,
  type Choices,
  choiceIds,
  choices,
  type ExportTarget,
  exportTargets,
  gate,
  htmlPage,
  parse,
  type ReadPost,
  themeOf,
} from "../core/index.ts";
import { type ConfigurationFile, configurationFiles } from "./configuration-files.ts";
import { embeddedImages } from "./images.ts";
import { exitCodes, tell, tellConfigurations } from "./streams.ts";
import { stylesOf } from "./styles.ts";
import { decode, FileProblem, readBytes, toSlashes, writeText } from "./text-file.ts";

export interface RenderRequest {
  readonly target: ExportTarget;
  readonly chosen: Partial<Choices>;
  /** Null for standard output. */
  readonly output: string | null;
  /** The id of the theme of a web page; null for the one that is configured. */
  readonly theme: string | null;
}

/** Prints the final post, or writes it to `output`; gives the exit code. */
export async function render(path: string, request: RenderRequest): Promise<number> {
  const { target, chosen, output, theme } = request;
  const idle = choiceIds.find((id) => chosen[id] !== undefined && !target.choices.includes(id));
  if (idle) {
    tell(`--${flagOf(idle)} means nothing to the target “${target.id}”: it is for ${targetsWith(idle)}`);
    return exitCodes.unusable;
  }
  if (theme !== null && target !== htmlPage) {
    tell(`--theme means nothing to the target “${target.id}”: it is for ${htmlPage.id}`);
    return exitCodes.unusable;
  }
  try {
    const text = decode(path, await readBytes(path));
    if (gate({ path, text, files: [] }).reason === "refused")
      throw new FileProblem(path, "its front matter says “tracker-post: false”");
    if (output !== null && (await sameFile(path, output)))
      throw new FileProblem(output, "this is the post itself: write to another file");
    const configurations = configurationFiles(resolve());
    const file = await configurations.of(resolve(path));
    const { configuration } = file;
    tellConfigurations({ configurations: configurations.read, problems: configurations.problems });
    const post = parse(text, configuration);
    const usual = { credits: configuration.credits, ownSource: configuration.ownSource };
    const { text: rendered, limitations } = await exported(post, path, file, {
      ...request,
      chosen: { ...usual, ...chosen },
    });
    if (output === null) process.stdout.write(rendered);
    else await writeText(output, rendered);
    for (const limitation of limitations) tell(`${path}: ${limitation}`);
    return exitCodes.clean;
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    tell(`${error.path}: ${error.message}`);
    return exitCodes.unusable;
  }
}

/** The flag of a choice, without its hyphens: `own-source`. */
export function flagOf(id: ChoiceId): string {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The values of a choice, as a flag takes them. */
export function valuesOf(id: ChoiceId): readonly string[] {
  return choices[id].values.map(([value]) => value);
}

/** The targets that heed a choice, by their ids. */
export function targetsWith(id: ChoiceId): string {
  return exportTargets
    .filter((target) => target.choices.includes(id))
    .map((target) => target.id)
    .join(", ");
}

/** A web page carries its images in it; for the others they stay where they are. */
async function exported(
  post: ReadPost,
  path: string,
  { folder, configuration }: ConfigurationFile,
  { target, chosen, theme }: RenderRequest,
): Promise<ReturnType<ExportTarget["export"]>> {
  const options = { ...chosen, path: toSlashes(path) };
  if (target !== htmlPage) return target.export(post, options);
  const images = await embeddedImages(post, path);
  return target.export(post, {
    ...options,
    theme: themeOf(theme ?? configuration.theme),
    styles: await stylesOf(configuration.styles, folder),
    resolveImage: (url) => images.get(url),
  });
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([realpath(one), realpath(other).catch(() => null)]);
  return first === second;
}
