/** The only door into core: text in, plain data out. */
export { imageType, isRelative, pathOf } from "./addresses.ts";
export type { Annotate, Annotation } from "./annotation.ts";
export { insertedInQuotation, insertedInSection } from "./attribution-edits.ts";
export {
  type AttributionFields,
  attributionText,
  unknownSource,
  unknownSpeaker,
} from "./attribution-text.ts";
export { type OpenEnds, openEnds } from "./before-publishing.ts";
export * from "./configuration.ts";
export { withValue } from "./configuration-edit.ts";
export { configurationProperties, configurationSchema, type JsonSchema } from "./configuration-schema.ts";
export { confirmingEdits } from "./confirming.ts";
export { isDay, localDay } from "./days.ts";
export { difference } from "./difference.ts";
export { type ChoiceId, type Choices, choiceIds, choices } from "./exports/choices.ts";
export { type Destination, destinationOf, destinations, targetOf } from "./exports/destinations.ts";
export { localImages } from "./exports/images.ts";
export { exportTargets, htmlPage, richText } from "./exports/index.ts";
export type { Exported, ExportOptions, ExportTarget } from "./exports/target.ts";
export * from "./finding.ts";
export { applyEdits, compatibleFixes, type Fixed, fixAll } from "./fix.ts";
export { type Gate, type GateInput, gate, headOf, markdownExtensions } from "./gate.ts";
export { type Hover, hoverAt, hoverOf } from "./hover.ts";
export { withIgnoredPhrase } from "./ignored-phrase.ts";
export { type SpeakerHint, speakerHints } from "./inlay-hints.ts";
export { insertedBlock, quotedRange } from "./insertion.ts";
export { type Basis, type KnownBy, knownBy } from "./known-by.ts";
export { lineIndex, type Position } from "./line-index.ts";
export { type LinkedData, linkedDataOf, linkedDocument, type PostLinkedData } from "./linked-data.ts";
export {
  type MarginNote,
  type MarginPatch,
  marginNotes,
  marginPatch,
  movedNotes,
  patchedNotes,
} from "./margin.ts";
export {
  type FromPage,
  type PageSays,
  type PageState,
  type PanelAction,
  type PanelSays,
  panelActions,
  readFromPage,
  readPageState,
  type Switches,
  type ToPage,
  type Zoom,
} from "./messages.ts";
export { mostSerious } from "./most-serious.ts";
export { frontMatterText, type NewPost, postFileName } from "./new-post.ts";
export { optInEdit } from "./opt-in.ts";
export { parse, parseSteps, update } from "./parse.ts";
export { passagesTouching, quotationsAbout } from "./passages/concerning.ts";
export * from "./post.ts";
export { postTitle } from "./post-title.ts";
export type { Knowledge } from "./prose/knowledge.ts";
export { type SpokenQuotation, speakersIn } from "./prose/speakers.ts";
export * from "./quotation-records.ts";
export { quotationTable } from "./quotation-table.ts";
export { type QuotationText, quotationText } from "./quotation-text.ts";
export { touch } from "./ranges.ts";
export { type ReadConfiguration, readConfiguration } from "./read-configuration.ts";
export * from "./reading/prose-reading.ts";
export type { AnnotatedRenderOptions } from "./render/options.ts";
export {
  type RenderedBlock,
  type RenderedPost,
  type RenderOptions,
  render,
} from "./render.ts";
export {
  htmlOf,
  type PageBlock,
  type PageChange,
  type PagePart,
  type PagePatch,
  type RenderedPage,
} from "./rendering/page.ts";
export { pageOf, patch } from "./rendering/patch.ts";
export { type Rendering, rendering, renderingSteps } from "./rendering/rendering.ts";
export { type CountedWords, wordSteps } from "./rendering/words.ts";
export { confident, inheritedSource } from "./resolve.ts";
export { rules } from "./rules.ts";
export { needsName } from "./same-person.ts";
export { type SemanticToken, semanticTokens, semanticTokenTypes } from "./semantic-tokens.ts";
export { disableFileEdit, disableLineEdit } from "./silence.ts";
export type { Steps } from "./steps.ts";
export { sourceLabels } from "./syntax/opening.ts";
export { countedQuotations, isTerm, type TermOptions } from "./terms.ts";
export { harmlessStyle } from "./themes/harmless-style.ts";
export * from "./themes/index.ts";
export { isStyleFile } from "./themes/style-file.ts";
export { type QuotationToFix, quotationsToFix } from "./to-fix.ts";
export { type Tally, tally } from "./validation/tally.ts";
export {
  type Brief,
  type ValidateOptions,
  type Validation,
  validate,
  validation,
  validationSteps,
} from "./validation/validate.ts";
export { wordCount } from "./word-count.ts";
export { type ShownWord, shownWord, wordPlace } from "./word-place.ts";
