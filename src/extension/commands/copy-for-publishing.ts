/** The post as the place takes it that it is pasted into. A link to the command names that in its fragment. */
import type * as vscode from "vscode";
import { destinationOf } from "../../core/index.ts";
import type { App } from "../app.ts";
import { copyFor } from "../publishing/copy.ts";
import { pickDestination } from "../publishing/destination.ts";
import { targetPost } from "../target.ts";

export async function run(app: App, uri?: vscode.Uri): Promise<void> {
  const target = await targetPost(app, uri?.with({ fragment: "" }));
  if (!target) return;
  const destination = destinationOf(uri?.fragment) ?? (await pickDestination(app));
  if (destination) await copyFor(app, target, destination);
}
