/** The person or institution that the words of a mention stand for. */
import type { Range, Speaker } from "../post.ts";
import type { NamedPerson } from "../prose/full-names.ts";
import { antecedent, mentionWords } from "../prose/full-names.ts";
import type { Place } from "../prose/memory.ts";
import { type Paragraph, startingAt } from "../prose/paragraph.ts";
import type { SpokenQuotation } from "../prose/speakers.ts";
import { postRange } from "../syntax/inline-source.ts";
import { looksLikeName, namesOutlet, titleBefore } from "../syntax/names.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import type { NamesSoFar } from "./names-so-far.ts";
import type { Reading } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";

/** Of a quotation in the post's prose; none where nobody is said to have said it. */
export function speakersOf(
  { items, names, paragraphs }: Reading,
  { spoken, together }: Read,
): readonly Speaker[] {
  return [...(spoken.speaker ? [spoken.speaker] : []), ...together].flatMap((place) => {
    const item = items.at(place.paragraph);
    if (item?.kind !== "prose") return [];
    const own = place.mention === "pronoun" ? paragraphs.at(place.paragraph) : null;
    return speakerAt(item.block, place, own, paragraphs.upTo(place.paragraph), names);
  });
}

/** `own`: the paragraph of a pronoun; `around`: where it may find its name, its own paragraph first. */
export function speakerAt(
  { source, text }: ProseBlock,
  place: Place,
  own: Paragraph | null,
  around: Iterable<Paragraph>,
  names: NamesSoFar,
): Speaker {
  const pronoun = own && startingAt(own.mentions, place.start);
  const found = pronoun ? antecedent(pronoun, around) : null;
  const said = found ? mentionWords(found.paragraph.text, found.mention) : mentionWords(text, place);
  const person = appositionOf(said, text.slice(place.end), place, names) ?? personOf(said, place, names);
  const range = postRange(source, place.start, trimmedEnd(text, place));
  return {
    range,
    mention: range,
    name: person.name,
    native: null,
    role: person.role,
    url: null,
    saidOn: null,
  };
}

/** `The ministry spokesperson Lin Mala` is Lin Mala; `a spokesperson` is nobody's name. */
function personOf(said: string, { mention }: Place, names: NamesSoFar): NamedPerson {
  if (mention === "common" && titleBefore(said).titleLength === 0) return { name: said, role: null };
  const { name, role } = names.named(said);
  return { name, role: role?.replace(/^(?:the|an?|its|his|her|their) /i, "") ?? null };
}

const apposition =
  /^, (\p{Lu}[\p{L}.’'-]*(?: (?:(?:de|da|van|von|der|al|bin|el|la|del) )?\p{Lu}[\p{L}.’'-]*)*),/u;

/** `Its curator, Ada Quill, said`: she is named, and what she is. */
function appositionOf(
  said: string,
  after: string,
  { mention }: Place,
  names: NamesSoFar,
): NamedPerson | null {
  const [, words] = (mention === "common" && apposition.exec(after.slice(0, 100))) || [];
  if (words === undefined || !looksLikeName(words) || namesOutlet(words)) return null;
  const role = said.replace(/^(?:the|an?|its|his|her|their|another)\b ?/i, "");
  return { name: names.named(words).name, role: role === "" ? null : role };
}

function trimmedEnd(text: string, { start, end }: Range): number {
  const words = text.slice(start, end).replace(/\u2060+$/, "");
  return start + words.replace(/[’']s$/, "").length;
}

/** Pronouns may stand for somebody else than they seem to. */
const pronounShare = 0.9;
const bareShare = 0.5;

/** From 0 to 1: how sure the speaker is; that nobody is meant, where there is none. */
export function certaintyOf(
  { confidence, speaker: place }: SpokenQuotation,
  speaker: Speaker | null,
): number {
  if (!speaker || !place) return confidence;
  // A pronoun or `this` that stands for nobody known tells little.
  const bare = /^(?:he|she|they|it|we|i|you|this|that|these|one|who|which)$/i.test(speaker.name ?? "");
  return confidence * (bare ? bareShare : place.mention === "pronoun" ? pronounShare : 1);
}
