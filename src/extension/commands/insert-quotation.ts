/** A block quotation with its attribution, at the cursor; without a cursor, at the end of the post. */
import type * as vscode from "vscode";
import { insertedBlock } from "../../core/index.ts";
import { editorOf } from "../active.ts";
import type { App } from "../app.ts";
import { blank, fillingAt, insert } from "../insert.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri);
  if (!target) return;
  const { document, reading } = target;
  const cursor = editorOf(document)?.selection.active;
  const offset = cursor ? document.offsetAt(cursor) : reading.post.written.length;
  const edit = insertedBlock(reading.post, offset, blank);
  await insert(document, edit, fillingAt(reading.post, offset, "quotation"));
}
