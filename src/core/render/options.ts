/** What whoever renders a post may ask for. */
import type { Annotate } from "../annotation.ts";

export interface RenderOptions {
  /** Another address for an image; undefined leaves it as typed. Called with what passed the sanitizer. */
  readonly resolveImage?: (url: string) => string | undefined;
}

/** For a page that only the writer sees. */
export interface AnnotatedRenderOptions extends RenderOptions {
  /**
   * What to tell of each quotation. Its element is marked; without this the HTML knows of no inference. The answer
   * goes by what the quotation says and by how that is known, not by where it stands, but for its own `start`.
   */
  readonly annotate?: Annotate;
}
