import type { PagePart, PagePatch, RenderedPage } from "../../src/core/index.ts";

/** What a page shows after a patch. */
export function patched(page: RenderedPage, { lang, dir, moved, changes }: PagePatch): RenderedPage {
  const move = <Part extends PagePart>(part: Part): Part =>
    moved && part.line !== null && part.start >= moved.from
      ? { ...part, start: part.start + moved.units, line: part.line + moved.lines }
      : part;
  const blocks = page.blocks.map((block) => ({ ...move(block), parts: block.parts.map(move) }));
  for (const change of changes) {
    if ("blocks" in change)
      blocks.splice(
        change.at,
        change.removed,
        ...change.blocks.map((each) => ({ ...each, parts: [...each.parts] })),
      );
    else blocks[change.block]?.parts.splice(change.at, change.removed, ...change.parts);
  }
  return { lang, dir, blocks };
}
