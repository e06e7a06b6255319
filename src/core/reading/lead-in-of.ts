/** What the paragraph before a block quotation says of it. */
import type { FoundQuotation } from "../flow.ts";
import type { Prose } from "../post.ts";
import { linkInLeadIn, sourceOf } from "../prose/links.ts";
import { postRange } from "../syntax/inline-source.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { creditOf } from "./credit-of.ts";
import { isRightAbove } from "./inline-of.ts";
import type { Reading } from "./reading.ts";
import type { Read } from "./second-thoughts.ts";
import { certaintyOf, speakersOf } from "./speaker-of.ts";

export function leadInOf(reading: Reading, found: FoundQuotation, read: Read): Prose {
  const { spoken } = read;
  const { items, knowledge, names, paragraphs } = reading;
  names.learnUpTo(found.words.start);
  // `[Title](url) | Outlet:` names the source, and nobody.
  const titled = found.attributions.some(({ place }) => place === "lead-in");
  const [speaker = null, ...others] = titled ? [] : speakersOf(reading, read);
  const number = paragraphs.before(spoken.paragraph);
  const item = number === null ? undefined : items.at(number);
  const block = item?.kind === "prose" ? item.block : null;
  const paragraph = number === null ? null : paragraphs.at(number);
  const mention = spoken.speaker && spoken.speaker.paragraph === number ? spoken.speaker : null;
  const last = paragraph?.tokens.at(-1)?.sentence ?? 0;
  const credited = paragraph && spoken.speaker ? creditOf(reading, paragraph, last, mention, speaker) : null;
  const [first] = found.nodes;
  const isAbove = block && first && isRightAbove(reading.text, block, rangeOf(first).start);
  const link =
    block && paragraph && number !== null && isAbove && (mention || paragraphs.endsInColon(number))
      ? linkInLeadIn(block, paragraph, credited !== null, knowledge)
      : null;
  return {
    speaker,
    others,
    speakerConfidence: certaintyOf(spoken, speaker),
    source: link && sourceOf(link),
    sourceConfidence: link?.confidence ?? 0,
    credited:
      credited && block
        ? { name: credited.name, range: postRange(block.source, credited.start, credited.end) }
        : null,
    reported: true,
  };
}
