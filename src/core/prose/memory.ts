/** What the quotations before have told. */
import type { Range } from "../post.ts";
import type { Mention } from "./mentions.ts";

export interface Place extends Range {
  /** Index of the paragraph whose text the range is of. */
  readonly paragraph: number;
  readonly mention: Mention["kind"] | "label";
}

/** What the quotations before have told, as far as it bears on the next. */
export interface Memory {
  /** Last words of those who spoke. */
  readonly spoke: Pick<ReadonlySet<string>, "has">;
  /** Who spoke last in the paragraph; null where nobody has. */
  readonly inParagraph: Place | null;
  /** True where the quotation before in the paragraph has no speaker. */
  readonly termBefore: boolean;
  /** Who spoke last in the paragraphs before, how many paragraphs ago, and whether that quotation was left open. */
  readonly last:
    | (Pick<Place, "mention"> & {
        readonly place: () => Place;
        readonly distance: number;
        readonly open: boolean;
      })
    | null;
}
