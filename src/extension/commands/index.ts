/**
 * Every command: one entry here, one file beside it, and a line in `runs.ts` that joins them. The manifest is
 * made from this table, so nothing in it may need the editor.
 */
import { isLockedKey, viewType } from "../preview/names.ts";

export interface Command {
  readonly id: `trackerPost.${string}`;
  readonly title: string;
  /** A title under which the palette finds the command too; it is not shown. */
  readonly alias?: string;
  readonly icon?: `$(${string})`;
  /** When the palette offers it; always without one. */
  readonly when?: string;
  readonly menus?: readonly MenuEntry[];
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
const isFinalPost = `activeWebviewPanelId == '${viewType}'`;
const isPostOrFinalPost = `${isPost} || ${isFinalPost}`;

const table = [
  {
    id: "trackerPost.newPost",
    title: "New Post…",
    icon: "$(new-file)",
    menus: [
      { menu: "file/newFile", group: "file" },
      { menu: "explorer/context", group: "navigation@100", when: "explorerResourceIsFolder" },
    ],
  },
  {
    id: "trackerPost.makePost",
    title: "Make This a Tracker Post",
    when: `!trackerPost.isPost && (editorLangId == markdown || activeCustomEditorId == vscode.markdown.editor)`,
  },
  {
    id: "trackerPost.insertQuotation",
    title: "Insert Quotation",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@1" }],
  },
  {
    id: "trackerPost.turnSelectionIntoQuotation",
    title: "Turn Selection into Quotation",
    when: `${isPost} && editorHasSelection`,
    menus: [{ menu: "trackerPost.menu", group: "1_write@2", when: "editorHasSelection" }],
  },
  {
    id: "trackerPost.insertAttribution",
    title: "Insert Attribution (Who and Where)",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@3" }],
  },
  {
    id: "trackerPost.addSectionSource",
    title: "Add Section Source",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@4" }],
  },
  {
    id: "trackerPost.attributeThisQuotation",
    title: "Attribute This Quotation",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "1_write@5" }],
  },
  {
    id: "trackerPost.confirmSpeakersInSection",
    title: "Confirm Speakers in This Section…",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@3" }],
  },
  {
    id: "trackerPost.treatAsATerm",
    title: "Treat as a Term",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@4" }],
  },
  {
    id: "trackerPost.goToAttribution",
    title: "Go to Attribution",
    when: isPost,
  },
  {
    id: "trackerPost.openFinalPost",
    title: "Open Final Post",
    alias: "Open Preview of the Final Post",
    icon: "$(quote)",
    when: isPost,
    menus: [{ menu: "explorer/context", group: "navigation@30", when: isPostFile }],
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
  },
  {
    id: "trackerPost.lockFinalPost",
    title: "Lock Final Post to This File",
    icon: "$(lock)",
    when: `${isFinalPost} && !${isLockedKey}`,
    menus: [{ menu: "editor/title", group: "navigation@3", when: `${isFinalPost} && !${isLockedKey}` }],
  },
  {
    id: "trackerPost.unlockFinalPost",
    title: "Let Final Post Follow the Active Post",
    icon: "$(unlock)",
    when: `${isFinalPost} && ${isLockedKey}`,
    menus: [{ menu: "editor/title", group: "navigation@3", when: `${isFinalPost} && ${isLockedKey}` }],
  },
  {
    id: "trackerPost.findInFinalPost",
    title: "Find in Final Post",
    icon: "$(search)",
    when: isFinalPost,
    menus: [{ menu: "editor/title", group: "navigation@2", when: isFinalPost }],
  },
  {
    id: "trackerPost.showFindingsInMargin",
    title: "Show or Hide Findings in Margin",
    when: isPostOrFinalPost,
    menus: [{ menu: "editor/title", group: "1_beside@1", when: isFinalPost }],
  },
  {
    id: "trackerPost.syncFinalPostWithEditor",
    title: "Sync Scrolling: Final Post with Editor",
    when: isPostOrFinalPost,
    menus: [{ menu: "editor/title", group: "2_scrolling@1", when: isFinalPost }],
  },
  {
    id: "trackerPost.syncEditorWithFinalPost",
    title: "Sync Scrolling: Editor with Final Post",
    when: isPostOrFinalPost,
    menus: [{ menu: "editor/title", group: "2_scrolling@2", when: isFinalPost }],
  },
  {
    id: "trackerPost.zoomInFinalPost",
    title: "Zoom In on Final Post",
    when: isFinalPost,
    menus: [{ menu: "editor/title", group: "3_zoom@1", when: isFinalPost }],
  },
  {
    id: "trackerPost.zoomOutFinalPost",
    title: "Zoom Out of Final Post",
    when: isFinalPost,
    menus: [{ menu: "editor/title", group: "3_zoom@2", when: isFinalPost }],
  },
  {
    id: "trackerPost.resetZoomOfFinalPost",
    title: "Reset Zoom of Final Post",
    when: isFinalPost,
    menus: [{ menu: "editor/title", group: "3_zoom@3", when: isFinalPost }],
  },
  {
    id: "trackerPost.goToText",
    title: "Go to Text of Final Post",
    icon: "$(go-to-file)",
    when: isFinalPost,
    menus: [{ menu: "editor/title", group: "navigation@1", when: isFinalPost }],
  },
  {
    id: "trackerPost.chooseTheme",
    title: "Choose Theme…",
    when: `${isPost} || ${isFinalPost}`,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@3" }],
  },
  {
    id: "trackerPost.check",
    title: "Check This Post",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@2" }],
  },
  {
    id: "trackerPost.checkAll",
    title: "Check All Posts",
    when: "workspaceFolderCount > 0",
  },
  {
    id: "trackerPost.goToNextQuotationToFix",
    title: "Go to Next Quotation to Fix",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "2_check@1" }],
  },
  {
    id: "trackerPost.copyForPublishing",
    title: "Copy for Publishing…",
    alias: "Copy for Substack, WordPress, Wix, Ghost, Google Docs, E-mail…",
    when: isPostOrFinalPost,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@2" }],
  },
  {
    id: "trackerPost.copyAgain",
    title: "Copy for the Last Place Again",
    when: isPostOrFinalPost,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@3" }],
  },
  {
    id: "trackerPost.copyTitle",
    title: "Copy Title",
    when: isPostOrFinalPost,
  },
  {
    id: "trackerPost.copyQuotation",
    title: "Copy Quotation with Attribution",
    when: isPost,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@5" }],
  },
  {
    id: "trackerPost.exportPost",
    title: "Export Post…",
    alias: "Export as Web Page (HTML), WordPress Blocks, Markdown, CSV…",
    when: isPostOrFinalPost,
    menus: [{ menu: "trackerPost.menu", group: "3_publish@4" }],
  },
  {
    id: "trackerPost.showLog",
    title: "Show Log",
  },
] as const satisfies readonly Command[];

export type CommandId = (typeof table)[number]["id"];

export const commands: readonly (Command & { readonly id: CommandId })[] = table;
