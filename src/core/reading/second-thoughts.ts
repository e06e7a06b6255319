/** What the words around a quotation say against, or besides, the speaker that is likeliest. */
import type { Place } from "../prose/memory.ts";
import { firstFrom, type Paragraph, type PlacedMention, startingAt } from "../prose/paragraph.ts";
import type { SpokenQuotation } from "../prose/speakers.ts";
import { passiveOf } from "./passive.ts";
import { speakingTogether } from "./speaking-together.ts";
import { isTitle } from "./titles.ts";

/** A quotation, its paragraph as it was cut up, and who said it on a second look. */
export interface Read {
  readonly spoken: SpokenQuotation;
  readonly paragraph: Paragraph;
  /** Those who said it together with the speaker, in the order of the text. */
  readonly together: readonly Place[];
  /** True for titles and names, which nobody says. */
  readonly titled: boolean;
}

/** Confidence of what is to be asked for. */
const doubted = 0.6;

/** `of`: the paragraph that the speaker is named in. */
export function reconsidered(spoken: SpokenQuotation, paragraph: Paragraph, of: Paragraph | null): Read {
  const own = startingAt(paragraph.quotations, spoken.start);
  if (own && isTitle(paragraph, own)) return titled(spoken, paragraph);
  const place = spoken.speaker;
  const mention = place && of ? startingAt(of.mentions, place.start) : null;
  if (!place || !of || !mention) {
    const subject = place ? null : sidesBefore(paragraph, spoken.start);
    const asked = subject && { ...spoken, speaker: placeOf(subject, spoken.paragraph), confidence: doubted };
    return { spoken: asked ?? spoken, paragraph, together: [], titled: false };
  }
  const passive = passiveOf(of, mention);
  if (passive?.names) return titled(spoken, paragraph);
  if (passive) {
    const by = passive.by && placeOf(passive.by, place.paragraph);
    const asked = { ...spoken, speaker: by, confidence: by ? doubted : 0 };
    return { spoken: asked, paragraph, together: [], titled: false };
  }
  const all = speakingTogether(of, mention);
  const sure = all !== null && !areSides(of, mention);
  const [first = mention, ...others] = all ?? [];
  return {
    spoken: {
      ...spoken,
      speaker: placeOf(first, place.paragraph),
      confidence: sure ? spoken.confidence : Math.min(spoken.confidence, doubted),
    },
    paragraph,
    together: others.map((other) => placeOf(other, place.paragraph)),
    titled: false,
  };
}

function titled(spoken: SpokenQuotation, paragraph: Paragraph): Read {
  return { spoken: { ...spoken, speaker: null, confidence: 1 }, paragraph, together: [], titled: true };
}

function placeOf({ start, end, kind }: PlacedMention, paragraph: number): Place {
  return { paragraph, start, end, mention: kind };
}

/** `The two sides “voiced concern”`: they did not write these words. */
function areSides({ text }: Paragraph, { start, end }: PlacedMention): boolean {
  return /^(?:the )?(?:(?:two|three|both|all) )?(?:of )?(?:the )?(?:sides|parties|countries|governments|leaders|ministers|delegations)$/i.test(
    text.slice(start, end),
  );
}

/** They, where they stand right before the mark. */
function sidesBefore(paragraph: Paragraph, start: number): PlacedMention | null {
  const { mentions, text } = paragraph;
  const before = mentions[firstFrom(mentions, start) - 1] ?? null;
  const joined = before && text.slice(before.end, start - 1).trim() === "";
  return joined && areSides(paragraph, before) ? before : null;
}
