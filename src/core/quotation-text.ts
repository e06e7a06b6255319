/** One quotation with who said it and where, as plain text for anywhere. */
import { plainWordsOf } from "./plain-words.ts";
import type { Post, Quotation, Resolved, Source, Speaker } from "./post.ts";

export interface QuotationText {
  readonly text: string;
  /** Whether anybody or anything is named beside the words. */
  readonly attributed: boolean;
}

/** The words in marks, and beneath them what was typed of it, here or as a default: what is inferred is no credit. */
export function quotationText(post: Post, quotation: Quotation): QuotationText {
  const words = inMarks(plainWordsOf(post)(quotation.text), post, quotation);
  const credit = [
    ...typed(quotation.speaker).map(speakerText),
    ...typed(quotation.source).map(sourceText),
  ].filter(Boolean);
  return {
    text: credit.length === 0 ? words : `${words}\n— ${credit.join(", ")}`,
    attributed: credit.length > 0,
  };
}

function inMarks(words: string, { written }: Post, { marks }: Quotation): string {
  const { open, close } = marks ?? {};
  if (open) {
    const opening = written.slice(open.start, open.end);
    return `${opening}${words}${close ? written.slice(close.start, close.end) : ""}`;
  }
  // Many set marks around what is set apart, too.
  return /^[“"„«»「『《‘]/.test(words) ? words : `“${words}”`;
}

function typed<T>({ values, how }: Resolved<T>): readonly T[] {
  return how === "explicit" || how === "inherited" ? values : [];
}

function speakerText({ name, native, role, saidOn }: Speaker): string {
  const named = name !== null && native !== null ? `${name} (${native})` : name;
  return [named, role, saidOn?.text].filter(Boolean).join(", ");
}

function sourceText({ title, container, url, locator, date }: Source): string {
  const named = [title, container, locator, date?.text].filter(Boolean).join(", ");
  return [named, url && `<${url}>`].filter(Boolean).join(" ");
}
