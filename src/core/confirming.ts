/** Writes down at once who said several quotations, as the prose says. */
import { attributing, fieldsFor } from "./attributing.ts";
import type { Configuration } from "./configuration.ts";
import { insertedNotes, type NewNote } from "./note-edits.ts";
import type { Attribution, Post, Quotation, TextEdit } from "./post.ts";

/**
 * Notes and attribution lines with what was inferred, however sure, and `?` for nobody. A source is
 * written where the prose gives one: defaults need no repeating. In the order of the text, without overlaps.
 */
export function confirmingEdits(
  post: Post,
  quotations: readonly Quotation[],
  configuration: Pick<Configuration, "sources">,
): readonly TextEdit[] {
  const notes: NewNote[] = [];
  const edits: TextEdit[] = [];
  const completed = new Set<Attribution>();
  for (const quotation of quotations) {
    const fields = fieldsFor(quotation, asked(quotation), configuration);
    const [own] = quotation.attributions;
    if (quotation.kind === "inline" && !own) notes.push({ quotation, fields });
    else if (!own || (!completed.has(own) && isOfOneSpeaker(post, own))) {
      // Where the others say the same, the note is as good as the quotation's own.
      const alone = { ...post, quotations: [quotation] };
      edits.push(...(attributing(alone, quotation, fields)[0]?.edits ?? []));
    }
    if (own) completed.add(own);
  }
  return [...edits, ...insertedNotes(post, notes)].sort((a, b) => a.start - b.start);
}

function asked({ source, prose }: Quotation): readonly ("speaker" | "source")[] {
  const said = source.how === "inferred" || (source.how === "missing" && prose?.credited);
  return said ? ["speaker", "source"] : ["speaker"];
}

/** Whether a note means the same speaker for every quotation that has it. */
function isOfOneSpeaker({ quotations }: Post, attribution: Attribution): boolean {
  const names = quotations
    .filter(({ attributions }) => attributions.includes(attribution))
    .map(({ speaker }) => speaker.values.map(({ name }) => name).join("; "));
  return new Set(names).size === 1;
}
