/** How a panel is set, by the settings of the editor. */
import type * as vscode from "vscode";
import type { Switches } from "../../core/index.ts";
import { isOn } from "../editor-switches.ts";
import type { EditorSwitch } from "../setting-names.ts";

export interface PanelSwitches extends Omit<Switches, "locked"> {
  /** Whether something is told of quotations. */
  readonly annotations: boolean;
}

/** The settings that it goes by. */
export const panelSwitches: readonly EditorSwitch[] = [
  "annotations",
  "findingsInMargin",
  "scrollFinalPostWithEditor",
  "scrollEditorWithFinalPost",
];

export function switchesFor(post: vscode.Uri): PanelSwitches {
  return {
    annotations: isOn("annotations", post),
    findings: isOn("findingsInMargin", post),
    withEditor: isOn("scrollFinalPostWithEditor", post),
    leadsEditor: isOn("scrollEditorWithFinalPost", post),
  };
}
