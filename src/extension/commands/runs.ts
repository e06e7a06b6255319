/** What each command does: one line for each, which the compiler asks for. */
import type * as vscode from "vscode";
import type { App } from "../app.ts";
import { run as addSectionSource } from "./add-section-source.ts";
import { run as attributeThisQuotation } from "./attribute-this-quotation.ts";
import { run as check } from "./check.ts";
import { run as checkAll } from "./check-all.ts";
import { run as chooseTheme } from "./choose-theme.ts";
import { run as confirmSpeakersInSection } from "./confirm-speakers-in-section.ts";
import { run as copyAgain } from "./copy-again.ts";
import { run as copyForPublishing } from "./copy-for-publishing.ts";
import { run as copyQuotation } from "./copy-quotation.ts";
import { run as copyTitle } from "./copy-title.ts";
import { run as exportPost } from "./export-post.ts";
import { run as findInFinalPost } from "./find-in-final-post.ts";
import { run as goToAttribution } from "./go-to-attribution.ts";
import { run as goToNextQuotationToFix } from "./go-to-next-quotation-to-fix.ts";
import { run as goToText } from "./go-to-text.ts";
import type { CommandId } from "./index.ts";
import { run as insertAttribution } from "./insert-attribution.ts";
import { run as insertQuotation } from "./insert-quotation.ts";
import { run as lockFinalPost } from "./lock-final-post.ts";
import { run as makePost } from "./make-post.ts";
import { run as newPost } from "./new-post.ts";
import { run as openFinalPost } from "./open-final-post.ts";
import { run as openFinalPostToTheSide } from "./open-final-post-to-the-side.ts";
import { run as resetZoomOfFinalPost } from "./reset-zoom-of-final-post.ts";
import { run as showFindingsInMargin } from "./show-findings-in-margin.ts";
import { run as showLog } from "./show-log.ts";
import { run as syncEditorWithFinalPost } from "./sync-editor-with-final-post.ts";
import { run as syncFinalPostWithEditor } from "./sync-final-post-with-editor.ts";
import { run as treatAsATerm } from "./treat-as-a-term.ts";
import { run as turnSelectionIntoQuotation } from "./turn-selection-into-quotation.ts";
import { run as unlockFinalPost } from "./unlock-final-post.ts";
import { run as zoomInFinalPost } from "./zoom-in-final-post.ts";
import { run as zoomOutFinalPost } from "./zoom-out-final-post.ts";

/** `uri` is the file that a menu was opened on; without it, the command is about the active one. */
export type Run = (app: App, uri?: vscode.Uri) => void | Promise<void>;

export const runs: Readonly<Record<CommandId, Run>> = {
  "trackerPost.newPost": newPost,
  "trackerPost.makePost": makePost,
  "trackerPost.insertQuotation": insertQuotation,
  "trackerPost.turnSelectionIntoQuotation": turnSelectionIntoQuotation,
  "trackerPost.insertAttribution": insertAttribution,
  "trackerPost.addSectionSource": addSectionSource,
  "trackerPost.attributeThisQuotation": attributeThisQuotation,
  "trackerPost.confirmSpeakersInSection": confirmSpeakersInSection,
  "trackerPost.treatAsATerm": treatAsATerm,
  "trackerPost.goToAttribution": goToAttribution,
  "trackerPost.openFinalPost": openFinalPost,
  "trackerPost.openFinalPostToTheSide": openFinalPostToTheSide,
  "trackerPost.lockFinalPost": lockFinalPost,
  "trackerPost.unlockFinalPost": unlockFinalPost,
  "trackerPost.findInFinalPost": findInFinalPost,
  "trackerPost.showFindingsInMargin": showFindingsInMargin,
  "trackerPost.syncFinalPostWithEditor": syncFinalPostWithEditor,
  "trackerPost.syncEditorWithFinalPost": syncEditorWithFinalPost,
  "trackerPost.zoomInFinalPost": zoomInFinalPost,
  "trackerPost.zoomOutFinalPost": zoomOutFinalPost,
  "trackerPost.resetZoomOfFinalPost": resetZoomOfFinalPost,
  "trackerPost.goToText": goToText,
  "trackerPost.chooseTheme": chooseTheme,
  "trackerPost.check": check,
  "trackerPost.checkAll": checkAll,
  "trackerPost.goToNextQuotationToFix": goToNextQuotationToFix,
  "trackerPost.copyForPublishing": copyForPublishing,
  "trackerPost.copyAgain": copyAgain,
  "trackerPost.copyTitle": copyTitle,
  "trackerPost.copyQuotation": copyQuotation,
  "trackerPost.exportPost": exportPost,
  "trackerPost.showLog": showLog,
};
