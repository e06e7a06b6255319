/** The post of an open document: read once, then kept up to date by the edits that the editor tells. */
import type * as vscode from "vscode";
import {
  type Configuration,
  difference,
  parse,
  parseSteps,
  type ReadPost,
  type TextEdit,
  update,
  type Validation,
  validation,
  validationSteps,
} from "../core/index.ts";
import { inSlices } from "./slices.ts";

export interface Follower {
  /** To be called at every change; reads nothing. */
  edited(edits: readonly vscode.TextDocumentContentChangeEvent[]): void;
  /** Whether the post is of the text that the editor has; where not, it will be. */
  isRight(): boolean;
  /** Whether so much is to be read that it should be read in slices. */
  isLong(): boolean;
  /** Ends when that is done, or when the follower is stopped. What is edited meanwhile is still to be read then. */
  readInSlices(): Promise<void>;
  /** The post of the document as it is now. */
  post(): ReadPost;
  validation(post: ReadPost): Validation;
  stop(): void;
}

/** In UTF-16 units: read in one go, more would be felt. */
const long = 200_000;

/** More edits are read as the one that they make together. */
const fewEdits = 20;

/** @param today gives the day, as an ISO date */
export function follow(
  document: vscode.TextDocument,
  configuration: Configuration,
  today: () => string,
): Follower {
  let post: ReadPost | null = null;
  let validated: Validation | null = null;
  /** What happened to the text since; null where that is to be told from the texts. */
  let edits: TextEdit[] | null = [];
  let slices: Promise<void> | null = null;
  let stopped = false;

  const validate = (read: ReadPost): Validation => {
    validated = validation(read, { configuration, today: today() }, validated);
    return validated;
  };

  /** The edits to be read, in their order. */
  const toRead = (read: ReadPost): readonly TextEdit[] => {
    if (edits?.length === 0) return edits;
    const grown = edits?.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0) ?? 0;
    if (edits && edits.length <= fewEdits && read.written.length + grown === lengthOf(document)) return edits;
    edits = [difference(read.text, document.getText())];
    return edits;
  };

  const readAll = async (): Promise<void> => {
    post = null;
    edits = [];
    const isWanted = (): boolean => !stopped;
    const read = await inSlices(parseSteps(document.getText(), configuration), isWanted);
    const steps = read && validationSteps(read, { configuration, today: today() });
    validated = steps && (await inSlices(steps, isWanted));
    post = read;
  };

  return {
    edited(changes) {
      for (const { rangeOffset, rangeLength, text } of changes)
        edits?.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
      if (edits && edits.length > fewEdits) edits = null;
    },
    isRight() {
      if (!post || edits?.length !== 0) return true;
      const right = post.text === document.getText();
      if (!right) edits = null;
      return right;
    },
    isLong() {
      if (slices) return true;
      if (!post) return lengthOf(document) > long;
      return toRead(post).some(({ text }) => text.length > long);
    },
    readInSlices() {
      slices ??= readAll().finally(() => {
        slices = null;
      });
      return slices;
    },
    post() {
      if (post) for (const edit of toRead(post)) post = update(post, edit);
      else post = parse(document.getText(), configuration);
      edits = [];
      return post;
    },
    validation: validate,
    stop() {
      stopped = true;
    },
  };
}

function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
