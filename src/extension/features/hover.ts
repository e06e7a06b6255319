/** Who said it, where, and how that is known, for the quotation under the pointer. */
import * as vscode from "vscode";
import { type Hover, hoverAt, type KnownBy, type Source, type Speaker } from "../../core/index.ts";
import type { App } from "../app.ts";
import { toRange, withPlace } from "../convert.ts";
import { contained } from "../failures.ts";
import { basisText, nobodyNamed, noSource, percent } from "../known-text.ts";

/** A hover runs no other command than these. */
const enabledCommands = [
  "trackerPost.goToAttribution",
  "trackerPost.attributeThisQuotation",
  "trackerPost.treatAsATerm",
] as const;

type Link = (command: (typeof enabledCommands)[number], offset: number, label: string) => string;

export function registerHover(app: App): vscode.Disposable {
  const provideHover = async (
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> => {
    const reading = await app.documents.read(document);
    if (!reading.gate.isPost) return undefined;
    const hover = hoverAt(reading.post, document.offsetAt(position), reading.configuration);
    if (!hover) return undefined;
    const link: Link = (command, offset, label) => {
      const place = JSON.stringify([withPlace(document, offset)]);
      return `[${escaped(label)}](command:${command}?${encodeURIComponent(place)})`;
    };
    const markdown = new vscode.MarkdownString(markdownOf(hover, link));
    markdown.isTrusted = { enabledCommands };
    return new vscode.Hover(markdown, toRange(document, hover.range));
  };
  return vscode.languages.registerHoverProvider(
    { language: "markdown" },
    { provideHover: contained(app.log, "hover", provideHover) },
  );
}

/** Paragraphs: who, where, and what can be done about it. */
function markdownOf(hover: Hover, link: Link): string {
  const { isTerm, speakers, speakerKnownBy, sources, sourceKnownBy } = hover;
  if (isTerm) return escaped(vscode.l10n.t("Taken for a term: it needs no speaker and no source."));
  // The quotation around it is asked for what it lacks.
  const isInner = hover.quotation.place === "quotation";
  const lacking = (words: string): string[] => (isInner ? [] : [escaped(words)]);
  const who = speakerKnownBy
    ? [known(speakers.map(speakerText), speakerKnownBy, link)]
    : lacking(nobodyNamed());
  const where = sourceKnownBy ? [known(sources.map(sourceText), sourceKnownBy, link)] : lacking(noSource());
  return [...who, ...where, ...(isInner ? [] : actions(hover, link))].join("\n\n");
}

function known(names: readonly string[], { how, basis, confidence, at }: KnownBy, link: Link): string {
  const told =
    how === "inferred"
      ? escaped(vscode.l10n.t("{0}, {1} % sure", basisText(basis), percent(confidence)))
      : link("trackerPost.goToAttribution", at.start, basisText(basis));
  return `${names.join("; ")} · ${told}`;
}

function actions({ quotation: { kind, speaker, words } }: Hover, link: Link): readonly string[] {
  if (speaker.how === "explicit" || speaker.how === "inherited") return [];
  const label = speaker.how === "inferred" ? vscode.l10n.t("Confirm") : vscode.l10n.t("Attribute");
  const attribute = link("trackerPost.attributeThisQuotation", words.start, label);
  if (kind === "block") return [attribute];
  const asTerm = link("trackerPost.treatAsATerm", words.start, vscode.l10n.t("Treat as a term"));
  return [`${attribute} · ${asTerm}`];
}

function speakerText({ name, native, role }: Speaker): string {
  const named = `**${escaped(name ?? "?")}**`;
  const both = native === null ? named : `${named} (${escaped(native)})`;
  return role === null ? both : `${both}, ${escaped(role)}`;
}

function sourceText({ title, container, url, locator, date }: Source): string {
  const address = url === null ? null : webAddress(url);
  const named = escaped(title ?? url ?? "");
  const parts = [address && named ? `[${named}](${address})` : named, container, locator, date?.text ?? null];
  return parts
    .flatMap((part, index) => (part === null || part === "" ? [] : index === 0 ? part : escaped(part)))
    .join(", ");
}

/** As a link's destination in Markdown; null for what is no web address. */
function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return href.replace(/[()\\<>]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Markdown that shows these words as they are, whatever they hold. */
function escaped(words: string): string {
  return words.replace(/\s+/g, " ").replace(/[!-/:-@[-`{-~]/g, "\\$&");
}
