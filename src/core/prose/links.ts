/** Which link a quotation comes from, and which outlet its sentence credits. */
import type { Range, Source } from "../post.ts";
import { postRange } from "../syntax/inline-source.ts";
import { namesMedium } from "../syntax/names.ts";
import type { ProseBlock } from "../syntax/prose-block.ts";
import { audiences, documents } from "../words/documents.ts";
import { mentionWords } from "./full-names.ts";
import { isBackground, isKnownSite, isOutlet, type Knowledge, type PostKnowledge } from "./knowledge.ts";
import { lastWord } from "./mention-role.ts";
import { firstFrom, type Paragraph } from "./paragraph.ts";
import type { Token } from "./tokens.ts";

export interface LinkedSource {
  readonly link: ProseBlock["links"][number];
  readonly block: ProseBlock;
  /** True for a link in parentheses right after the closing mark. */
  readonly beside: boolean;
  readonly confidence: number;
}

/** A link whose words, site or sentence name the outlet, and any other in the sentence; one before it; one in the lead-in. */
const confidences = { named: 0.9, namedBefore: 0.8, inSentence: 0.6, before: 0.5, leadIn: 0.6 };

/** The sentence that an index of a paragraph's text is in. */
export function sentenceAt({ tokens }: Paragraph, index: number): number {
  let low = 0;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tokens[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return tokens[low]?.sentence ?? 0;
}

/** The sentence of a link: its brackets, which no reader sees, may stand before the first word. */
function sentenceOf(paragraph: Paragraph, { end }: Range): number {
  return sentenceAt(paragraph, end - 1);
}

/** The source that links give to a quotation of a block; null where none stands near. `links`: those of the block that may be sources. */
export function linkFor(
  block: ProseBlock,
  links: ProseBlock["links"],
  paragraph: Paragraph,
  quotation: Range,
  mention: Range | null,
  credited: string | null,
  knowledge: PostKnowledge,
): LinkedSource | null {
  if (links.length === 0) return null;
  const beside = linkBeside(block, links, quotation);
  if (beside) return { link: beside, block, beside: true, confidence: 1 };
  const sentence = sentenceAt(paragraph, quotation.start);
  const inSentence = linksOf(links, paragraph, sentence);
  const named = inSentence.find(
    (link) =>
      namesSource(link, paragraph, knowledge) ||
      credited !== null ||
      (mention !== null && link.start <= mention.start && mention.end <= link.end),
  );
  const nearest =
    named ??
    inSentence.toSorted(
      (a, b) => Math.abs(a.start - quotation.start) - Math.abs(b.start - quotation.start),
    )[0];
  if (nearest)
    return {
      link: nearest,
      block,
      beside: false,
      confidence: named ? confidences.named : confidences.inSentence,
    };
  let last = firstFrom(links, quotation.start) - 1;
  while ((links[last]?.end ?? 0) > quotation.start) last--;
  const before = links[last];
  return before ? linkBefore(block, paragraph, before, credited, knowledge) : null;
}

const opening = /^[^\p{L}\p{N}(（]{0,6}[(（]\u2060*$/u;

/** The link in parentheses right after a quotation. */
function linkBeside(
  { text }: ProseBlock,
  links: ProseBlock["links"],
  { end }: Range,
): LinkedSource["link"] | undefined {
  for (let at = firstFrom(links, end + 1); at < links.length; at++) {
    const link = links[at];
    if (!link || link.start - end >= 12) return undefined;
    if (opening.test(text.slice(end, link.start + 1))) return link;
  }
  return undefined;
}

/** The links of one sentence. They are in order, and so are sentences. */
function linksOf(
  links: ProseBlock["links"],
  paragraph: Paragraph,
  sentence: number,
): readonly LinkedSource["link"][] {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const link = links[middle];
    if (link && sentenceOf(paragraph, link) < sentence) low = middle + 1;
    else high = middle;
  }
  const found: LinkedSource["link"][] = [];
  for (let link = links[low]; link && sentenceOf(paragraph, link) === sentence; link = links[++low])
    found.push(link);
  return found;
}

/** The last link of a stretch that stands before the quotation. */
export function lastLink(
  block: ProseBlock,
  paragraph: Paragraph,
  credited: string | null,
  knowledge: PostKnowledge,
): LinkedSource | null {
  const link = sourcesAmong(block, knowledge).at(-1);
  return link ? linkBefore(block, paragraph, link, credited, knowledge) : null;
}

function linkBefore(
  block: ProseBlock,
  paragraph: Paragraph,
  link: LinkedSource["link"],
  credited: string | null,
  knowledge: PostKnowledge,
): LinkedSource {
  const sure = credited === null && introduces(paragraph, link) && namesSource(link, paragraph, knowledge);
  return { link, block, beside: false, confidence: sure ? confidences.namedBefore : confidences.before };
}

/** A sentence without a quotation introduces what follows; one that has its own may be done with its link. */
function introduces(paragraph: Paragraph, link: Range): boolean {
  const sentence = sentenceOf(paragraph, link);
  // The link itself may be a title in marks.
  return paragraph.quotations.every(
    ({ start, end }) => sentenceAt(paragraph, start) !== sentence || (link.start <= start && end <= link.end),
  );
}

/** A link's own words name an outlet or an institution, its site is a known one's, or its sentence names an outlet. */
function namesSource(
  place: ProseBlock["links"][number],
  paragraph: Paragraph,
  knowledge: PostKnowledge,
): boolean {
  const { text, url } = place.link;
  if (isOutlet(knowledge, text) || namesMedium(text) || isKnownSite(knowledge, url ?? "")) return true;
  const sentence = sentenceOf(paragraph, place);
  return paragraph.mentions.some(
    (mention) => mention.sentence === sentence && isOutlet(knowledge, mentionWords(paragraph.text, mention)),
  );
}

/** The last link of a lead-in: of its last sentence, or before. */
export function linkInLeadIn(
  block: ProseBlock,
  paragraph: Paragraph,
  credited: boolean,
  knowledge: PostKnowledge,
): LinkedSource | null {
  const last = paragraph.tokens.at(-1)?.sentence ?? 0;
  const link = sourcesAmong(block, knowledge).at(-1);
  if (!link) return null;
  const named = namesSource(link, paragraph, knowledge);
  const confidence =
    sentenceOf(paragraph, link) === last
      ? named || credited
        ? confidences.named
        : confidences.leadIn
      : named && !credited && introduces(paragraph, link)
        ? confidences.namedBefore
        : confidences.before;
  return { link, block, beside: false, confidence };
}

/** The links of a block that may be sources, in order. */
export function sourcesAmong({ links }: ProseBlock, knowledge: Knowledge): ProseBlock["links"] {
  return links.filter(
    ({ link: { url, text } }) => url !== null && !isBackground(knowledge, url) && !ownWords.test(text),
  );
}

/** `our post of last week`, `the speech that I covered yesterday`: the writer's own words elsewhere. */
const ownWords =
  /\b(?:our|my|yesterday[’']s|last week[’']s|(?:an )?earlier) (?:own )?(?:last |previous |earlier )?(?:post|issue|edition|digest|newsletter|summary|coverage|piece|note)s?\b|\b(?:we|I) (?:covered|reported|noted|wrote|summari[sz]ed|discussed|translated)\b/i;

/** Who a sentence gives the words to, and where it says so: indices of the paragraph. */
export interface Credit extends Range {
  readonly name: string;
}

/** Verbs that outlets do: `Kestrel reports`. */
const publishing = /^(?:report|publish|carr(?:y|i)|writ|wrote|print|air|broadcast)/;

/** The outlet, document or occasion that a sentence credits: it reports, words are said according to it, told to it, or stand in it. */
export function creditedIn(
  { text, mentions, tokens }: Paragraph,
  sentence: number,
  speaker: Range | null,
  knowledge: PostKnowledge,
): Credit | null {
  const begin = firstOfSentence(tokens, sentence);
  const first = firstFrom(mentions, tokens[begin]?.start ?? 0);
  const last = first + longestSentence;
  for (let at = first; at < last && mentions[at]?.sentence === sentence; at++) {
    const mention = mentions[at];
    if (!mention || mention.kind === "pronoun") continue;
    const name = mentionWords(text, mention);
    const outlet = isOutlet(knowledge, name);
    const medium =
      outlet || (mention.kind === "common" && /^(?:the|an?) /i.test(name) && documents.has(lastWord(name)));
    const verb = mention.verb ? (tokens[mention.verb.at]?.lower ?? "") : "";
    const speaks = speaker !== null && speaker.start === mention.start;
    const single = mention.kind === "name" && !/\s/.test(name) && publishing.test(verb) && speaks;
    const told = mention.role === "told" && medium;
    const source = (mention.role === "according" || speaks) && medium;
    const placed = outlet && /^(?:in|on|to|with|via|per)$/.test(tokens[mention.from - 1]?.lower ?? "");
    if (single || told || source || placed)
      return {
        name: name.replace(/^(?:[Tt]he|[Aa]n?) (?=\p{Lu})/u, ""),
        start: mention.start,
        end: mention.end,
      };
  }
  return audienceIn(text, tokens, begin, sentence);
}

/** In words: what goes on for longer is no sentence, and is not read to its end for each of its quotations. */
const longestSentence = 400;

/** Longest name of an audience, in words: `the assembled foreign media`. */
const longestAudience = 5;

/** `told foreign media`, `told a press conference`: people and occasions without a name of their own. */
function audienceIn(text: string, tokens: readonly Token[], begin: number, sentence: number): Credit | null {
  for (let at = begin; at < begin + longestSentence && tokens[at]?.sentence === sentence; at++) {
    if (!/^(?:told|tell|tells|telling)$/.test(tokens[at]?.lower ?? "") || tokens[at]?.quotation !== -1)
      continue;
    for (let to = at + 1; to <= at + longestAudience; to++) {
      const token = tokens[to];
      if (token?.kind !== "word" || token.reporting) break;
      const start = tokens[at + 1]?.start ?? token.start;
      const ends = audiences.has(token.lower) && !audiences.has(tokens[to + 1]?.lower ?? "");
      // `told the press` is as good as `told reporters`.
      if (/^(?:the )?(?:media|press)$/.test(text.slice(start, token.end)) && ends) break;
      if (ends) return { name: mentionWords(text, { start, end: token.end }), start, end: token.end };
    }
  }
  return null;
}

/** Index of the first token of a sentence. */
function firstOfSentence(tokens: readonly Token[], sentence: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.sentence ?? 0) < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** As a source of the post. */
export function sourceOf({ link: { link, start, end }, block }: LinkedSource): Source {
  return {
    range: postRange(block.source, start, end),
    title: link.bare ? null : link.text || null,
    titleRange: link.bare ? null : postRange(block.source, start + 1, start + 1 + link.text.length),
    container: null,
    url: link.url,
    urlRange: link.urlRange,
    locator: null,
    date: null,
  };
}
