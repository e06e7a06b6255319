/** What a passage adds to the sums of a post, and where its quotations are. It holds while the passage means the same. */
import { type Extent, extentOf } from "../extents.ts";
import type { Range, ReadPost } from "../post.ts";
import { confident } from "../resolve.ts";
import { countedQuotations } from "../terms.ts";
import type { Look } from "./look.ts";

export interface Standing {
  /** How many there are: neither terms, nor what is quoted within a block quotation. */
  readonly counted: number;
  /** Of how many of those the speaker is surely read from the prose. */
  readonly fromSentence: number;
  /** Of each of its quotations. */
  readonly extents: readonly Seen[];
}

/** Ranges are as the passage sees them, and those of notes are looked up: a note may move. */
interface Seen extends Extent {
  /** Labels. */
  readonly notes: readonly string[];
}

export function standingIn({ post, passage, configuration }: Look, { places }: ReadPost): Standing {
  const counted = countedQuotations(post, configuration);
  const take = (range: Range): Range => places.take(passage, range);
  return {
    counted: counted.length,
    fromSentence: counted.filter(
      ({ speaker }) => speaker.how === "inferred" && speaker.confidence >= confident,
    ).length,
    extents: post.quotations.map((quotation) => {
      const attributions = quotation.attributions.filter(({ place }) => place !== "note");
      const { isInner, line, own, prose } = extentOf(post.written, { ...quotation, attributions });
      return {
        isInner,
        line: take(line),
        own: own.map(take),
        prose: prose.map(take),
        notes: quotation.notes,
      };
    }),
  };
}

/** The first line of a quotation's words, in the post. */
export function lineIn(
  { places }: ReadPost,
  standing: readonly Standing[],
  { passage, index }: { readonly passage: number; readonly index: number },
): Range {
  return places.put(passage, standing[passage]?.extents[index]?.line ?? { start: 0, end: 0 });
}

/** Of all quotations of the post, where they are now. */
export function extentsOf({ places, reading }: ReadPost, standing: readonly Standing[]): readonly Extent[] {
  const noted = (label: string): readonly Range[] => {
    const passage = reading.facts.definitionOf(label)?.passage ?? -1;
    const note = reading.passages[passage]?.notes.defined.find(({ node }) => node.identifier === label);
    return note?.attribution ? [places.put(passage, note.attribution.range)] : [];
  };
  return standing.flatMap(({ extents }, passage) => {
    const put = (range: Range): Range => places.put(passage, range);
    return extents.map(({ isInner, line, own, prose, notes }) => ({
      isInner,
      line: put(line),
      own: notes.length === 0 ? own.map(put) : [...own.map(put), ...notes.flatMap(noted)],
      prose: prose.map(put),
    }));
  });
}
