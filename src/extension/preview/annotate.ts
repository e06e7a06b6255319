/** What the final post tells of each quotation, in the margin and under the pointer. */
import * as vscode from "vscode";
import {
  type Annotate,
  confident,
  hoverOf,
  type KnownBy,
  type Quotation,
  type Source,
  type Speaker,
} from "../../core/index.ts";
import type { Reading } from "../documents.ts";
import { basisText, nobodyNamed, noSource, percent } from "../known-text.ts";

/** Nothing of terms: nobody is asked about them. */
export function annotating({ post, configuration }: Reading): Annotate {
  return (quotation) => {
    const hover = hoverOf(post, quotation, configuration);
    if (hover.isTerm) return null;
    const { speakers, speakerKnownBy, sources, sourceKnownBy } = hover;
    // The quotation around it is asked for what it lacks.
    const isInner = quotation.place === "quotation";
    const lacking = (words: string): string[] => (isInner ? [] : [words]);
    const lines = [
      ...(speakerKnownBy ? [known(speakers.map(speakerText), speakerKnownBy)] : lacking(nobodyNamed())),
      ...(sourceKnownBy ? [known(sources.map(sourceText), sourceKnownBy)] : lacking(noSource())),
    ];
    if (lines.length === 0) return null;
    const inferred = isInner ? null : inferredOf(quotation, configuration.inference === "on");
    return { start: quotation.words.start, lines, inferred };
  };
}

function inferredOf({ speaker, source }: Quotation, counts: boolean): "sure" | "unsure" | null {
  const inferred = [speaker, source].filter(({ how }) => how === "inferred");
  if (inferred.length === 0) return null;
  return counts && inferred.every(({ confidence }) => confidence >= confident) ? "sure" : "unsure";
}

function known(names: readonly string[], { how, basis, confidence }: KnownBy): string {
  const told =
    how === "inferred"
      ? vscode.l10n.t("{0}, {1} % sure", basisText(basis), percent(confidence))
      : basisText(basis);
  return `${names.join("; ")} · ${told}`;
}

function speakerText({ name, native, role }: Speaker): string {
  const named = native === null ? (name ?? "?") : `${name ?? "?"} (${native})`;
  return [named, role].filter((part) => part !== null).join(", ");
}

function sourceText({ title, container, url, locator, date }: Source): string {
  return [title ?? url, container, locator, date?.text].filter(Boolean).join(", ");
}
