/** An attribution that is one link from end to end. */
import type { Range, Source, Speaker } from "../post.ts";
import type { SpeakersHalf } from "./attribution-speakers.ts";
import { emptyText, type TitleSpan, withoutLeadingWord } from "./informal-title.ts";
import { type InlineSource, type Link, postRange } from "./inline-source.ts";
import { looksLikeName, looksLikeOutlet } from "./names.ts";

const nameOnPlace =
  /^(.{2,60}?),? (?:on|in|at|from|via|writing in|writing for|speaking at|for|to) (.{2,160})$/u;
const nameRolePlace =
  /^(.{2,60}?), (\p{Ll}.{1,60}|\p{Lu}[^,]* \p{Ll}[^,]{1,40}), (?:on|in|at|via|from) (.{2,160})$/u;
const nameThen = /^(.{2,60}?)(?:, | ?[:–—-] )(.{2,200})$/u;
const titleBy = /^(.{2,200}),? by (.{2,60})$/u;
const titleThenName = /^([“"«].{2,200}[”"»]), (.{2,60})$/u;

/** `[Ravi on Zulip](url)`, `[Ann Lee: How we ship](url)`, `[How we ship by Ann Lee](url)`, `[How we ship](url)`. */
export function wholeLink(source: InlineSource, span: TitleSpan, link: Link): SpeakersHalf {
  const text = link.text.replace(/^[—–-]+ ?/, "");
  const dashed = text !== link.text && looksLikeName(text);
  const labelled = /^(?:via|source:|from) /i.test(text) || emptyText.test(text);
  const parts = labelled
    ? null
    : (spokenAt(nameOnPlace.exec(text)) ??
      spokenAt(nameThen.exec(text)) ??
      reversed(titleBy.exec(text)) ??
      reversed(titleThenName.exec(text)));
  if (!parts) {
    const values = dashed ? [speakerInLink(source, span, text, null)] : [];
    const title = link.bare || dashed ? null : text;
    return half(values, withoutLeadingWord(titled(source, span, link, title)));
  }
  const placed = nameRolePlace.exec(text);
  if (placed?.[1] && placed[2] && placed[3] && looksLikeName(placed[1])) {
    return half([speakerInLink(source, span, placed[1], placed[2])], titled(source, span, link, placed[3]));
  }
  const [name, rest] = parts;
  const roleOnly = /^\p{Ll}/u.test(rest) && text.includes(`, ${rest}`) && !looksLikeOutlet(rest);
  const speaker = speakerInLink(source, span, name, roleOnly ? rest : null);
  return half([speaker], titled(source, span, link, roleOnly ? null : rest));
}

function spokenAt(match: RegExpExecArray | null): [string, string] | null {
  const [, name = "", rest = ""] = match ?? [];
  const handle = /^(?:@|\/?u\/)?[\w.-]{2,24}$/.test(name) && !looksLikeOutlet(name);
  return match && (handle || (looksLikeName(name) && !looksLikeOutlet(name))) ? [name, rest] : null;
}

function reversed(match: RegExpExecArray | null): [string, string] | null {
  const [, title = "", name = ""] = match ?? [];
  return match && looksLikeName(name) ? [name, title] : null;
}

function wordsInLink(source: InlineSource, span: Range, words: string): Range {
  const at = source.value.slice(span.start, span.end).indexOf(words);
  if (at < 0) return postRange(source, span.start, span.end);
  return postRange(source, span.start + at, span.start + at + words.length);
}

function speakerInLink(source: InlineSource, span: Range, name: string, role: string | null): Speaker {
  const mention = wordsInLink(source, span, name);
  const range = role === null ? mention : { start: mention.start, end: wordsInLink(source, span, role).end };
  return { range, mention, name, native: null, role, url: null, saidOn: null };
}

export function titled(source: InlineSource, span: Range, link: Link, title: string | null): Source {
  return {
    range: postRange(source, span.start, span.end),
    title,
    titleRange: title === null ? null : wordsInLink(source, span, title),
    container: null,
    url: link.url,
    urlRange: link.urlRange,
    locator: null,
    date: null,
  };
}

function half(values: readonly Speaker[], where: Source): SpeakersHalf {
  return { values, sources: [where], remarks: [], placeholders: [] };
}
