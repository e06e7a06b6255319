/**
 * Every command: one entry here and one file beside it. The manifest is made from this table, so
 * nothing in it may need the editor; a command's code is loaded when it first runs.
 */
import type * as vscode from "vscode";
import type { App } from "../app.ts";

export interface Command {
  readonly id: `trackerPost.${string}`;
  readonly title: string;
  /** A title under which the palette finds the command too; it is not shown. */
  readonly alias?: string;
  readonly icon?: `$(${string})`;
  /** When the palette offers it; always without one. */
  readonly when?: string;
  readonly menus?: readonly MenuEntry[];
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** `uri` is the file that a menu was opened on; without it, the command is about the active one. */
  run(app: App, uri?: vscode.Uri): void | Promise<void>;
}

export interface MenuEntry {
  readonly menu: "editor/title" | "explorer/context" | "file/newFile" | typeof submenu.id;
  readonly group: string;
  readonly when?: string;
}

/** In the context menu of a post. */
export const submenu = { id: "trackerPost.menu", label: "Tracker Post", when: "trackerPost.isPost" } as const;

const isPostFile = "resourceFilename =~ /\\.tracker\\.md$/i";
/** A file that was just opened has its name before it was read. */
const isPost = `(trackerPost.isPost || ${isPostFile})`;

export const commands: readonly Command[] = [
  {
    id: "trackerPost.newPost",
    title: "New Post…",
    icon: "$(new-file)",
    menus: [
      { menu: "file/newFile", group: "file" },
      { menu: "explorer/context", group: "navigation@100", when: "explorerResourceIsFolder" },
    ],
    load: () => import("./new-post.ts"),
  },
  {
    id: "trackerPost.makePost",
    title: "Make This a Tracker Post",
    when: `!trackerPost.isPost && (editorLangId == markdown || activeCustomEditorId == vscode.markdown.editor)`,
    load: () => import("./make-post.ts"),
  },
  {
    id: "trackerPost.insertQuotation",
    title: "Insert Quotation",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@1" }],
    load: () => import("./insert-quotation.ts"),
  },
  {
    id: "trackerPost.turnSelectionIntoQuotation",
    title: "Turn Selection into Quotation",
    when: `${isPost} && editorHasSelection`,
    menus: [{ menu: "trackerPost.menu", group: "1_write@2", when: "editorHasSelection" }],
    load: () => import("./turn-selection-into-quotation.ts"),
  },
  {
    id: "trackerPost.insertAttribution",
    title: "Insert Attribution (Who and Where)",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@3" }],
    load: () => import("./insert-attribution.ts"),
  },
  {
    id: "trackerPost.addSectionSource",
    title: "Add Section Source",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@4" }],
    load: () => import("./add-section-source.ts"),
  },
  {
    id: "trackerPost.attributeThisQuotation",
    title: "Attribute This Quotation",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@5" }],
    load: () => import("./attribute-this-quotation.ts"),
  },
  {
    id: "trackerPost.confirmSpeakersInSection",
    title: "Confirm Speakers in This Section…",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@3" }],
    load: () => import("./confirm-speakers-in-section.ts"),
  },
  {
    id: "trackerPost.treatAsATerm",
    title: "Treat as a Term",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@4" }],
    load: () => import("./treat-as-a-term.ts"),
  },
  {
    id: "trackerPost.goToAttribution",
    title: "Go to Attribution",
    when: isPost,
    load: () => import("./go-to-attribution.ts"),
  },
  {
    id: "trackerPost.openFinalPost",
    title: "Open Final Post",
    alias: "Open Preview of the Final Post",
    icon: "$(quote)",
    when: isPost,
    menus: [{ menu: "explorer/context", group: "navigation@30", when: isPostFile }],
    load: () => import("./open-final-post.ts"),
  },
  {
    id: "trackerPost.openFinalPostToTheSide",
    title: "Open Final Post to the Side",
    alias: "Open Preview of the Final Post to the Side",
    icon: "$(quote)",
    when: isPost,
    menus: [
      { menu: "editor/title", group: "navigation@1", when: `${isPost} && !activeWebviewPanelId` },
      { menu: "trackerPost.menu", group: "3_publish@1" },
    ],
    load: () => import("./open-final-post-to-the-side.ts"),
  },
  {
    id: "trackerPost.check",
    title: "Check This Post",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@2" }],
    load: () => import("./check.ts"),
  },
  {
    id: "trackerPost.checkAll",
    title: "Check All Posts",
    when: "workspaceFolderCount > 0",
    load: () => import("./check-all.ts"),
  },
  {
    id: "trackerPost.goToNextQuotationToFix",
    title: "Go to Next Quotation to Fix",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@1" }],
    load: () => import("./go-to-next-quotation-to-fix.ts"),
  },
  {
    id: "trackerPost.exportHtml",
    title: "Export as Web Page (HTML)…",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@2" }],
    load: () => import("./export-html.ts"),
  },
  {
    id: "trackerPost.showLog",
    title: "Show Log",
    load: () => import("./show-log.ts"),
  },
];
