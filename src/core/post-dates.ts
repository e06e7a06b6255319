/** The dates of a post's attributions, and a date in the words of the post's language. */
import type { Post, PostDate } from "./post.ts";
import { formatDate } from "./render/language.ts";
import { readDate } from "./syntax/dates.ts";

/** Every date in every attribution, in no particular order. */
export function* datesIn(post: Post): Iterable<PostDate> {
  for (const { speakers, sources } of post.attributions) {
    for (const { saidOn } of speakers) if (saidOn) yield saidOn;
    for (const { date } of sources) if (date) yield date;
  }
}

/**
 * An ISO day with its month as a word: `3 April 2021`, `2021年4月3日`. English where the grammar
 * could not read the day back in the language asked for.
 */
export function dateInWords(iso: string, lang: string): string {
  const words = formatDate(iso, lang);
  const reading = readDate(words, 0);
  return reading?.iso === iso && reading.end === words.length ? words : formatDate(iso, "en");
}

/** `3 April`, for messages. */
export function dayAndMonth(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(iso),
  );
}
