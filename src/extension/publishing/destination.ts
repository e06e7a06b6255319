/** Where the writer publishes: asked, and remembered. */
import * as vscode from "vscode";
import { type Choices, type Destination, destinationOf, destinations } from "../../core/index.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";

const key = "destination";

type Memory = Pick<App, "context">;

/** The last one, or else the first that is offered. */
export function lastDestination({ context }: Memory): Destination {
  return destinationOf(context.globalState.get(key)) ?? destinations[0];
}

export async function rememberDestination({ context }: Memory, { id }: Destination): Promise<void> {
  await context.globalState.update(key, id);
}

/** The last one is offered first: Enter alone takes it. */
export async function pickDestination(app: Memory): Promise<Destination | undefined> {
  const last = lastDestination(app);
  const inOrder = [last, ...destinations.filter((destination) => destination !== last)];
  const picks = inOrder.map((destination) => ({
    label: destination.name,
    description: destination.target.title === destination.name ? "" : destination.target.title,
    destination,
  }));
  const placeHolder = vscode.l10n.t("Where do you want to paste it?");
  return (await vscode.window.showQuickPick(picks, { placeHolder }))?.destination;
}

/** What the configuration chooses for every export. */
export function usualChoices({ configuration }: Pick<Reading, "configuration">): Partial<Choices> {
  const { credits, ownSource } = configuration;
  return { credits, ownSource };
}
