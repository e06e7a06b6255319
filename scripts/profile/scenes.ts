/** What is typed, and where: the same text, as a post beside its final post, and beside VS Code's own preview. */
import { generate } from "../bench/texts.ts";
import { middle, typed } from "../bench/typing.ts";

export interface Scene {
  readonly name: "ours" | "theirs";
  readonly file: string;
  readonly text: string;
  /** The offset at which the keys go in. */
  readonly place: number;
  /** The command that opens what stands beside the text. */
  readonly preview: string;
}

const text = generate("prose", 1024 * 1024);
const place = middle("prose", text);

export const scenes: readonly Scene[] = [
  { name: "ours", file: "book.tracker.md", text, place, preview: "trackerPost.openFinalPostToTheSide" },
  { name: "theirs", file: "book.md", text, place, preview: "markdown.showPreviewToSide" },
];

export const keys = typed.slice(0, 200);

/** Is not among the others, and ends the scene. */
export const lastKey = "§";

/** From the extension host to whoever types. */
export type Told =
  | { readonly scene: Scene["name"]; readonly may: "type" }
  | {
      readonly scene: Scene["name"];
      readonly may: "look";
      /** Milliseconds of a processor that the host used, whatever in it. */
      readonly work: number;
      /** How much of that went to functions of this extension, from 0 to 1. */
      readonly own: number;
      /** The longest time, in milliseconds, in which it did not rest. */
      readonly longest: number;
      /** Whether it had nothing left to do in the end. */
      readonly rested: boolean;
    };
