/** The dates of a post's attributions, and a date in the words of the post's language. */
import type { Post, PostDate } from "./post.ts";
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
  const words = formatted(iso, lang === "en" ? "en-GB" : lang, { dateStyle: "long" });
  const reading = readDate(words, 0);
  return reading?.iso === iso && reading.end === words.length
    ? words
    : formatted(iso, "en-GB", { dateStyle: "long" });
}

/** `3 April`, for messages. */
export function dayAndMonth(iso: string): string {
  return formatted(iso, "en-GB", { day: "numeric", month: "long" });
}

/** Empty for what is no language tag. */
function formatted(iso: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(new Date(iso));
  } catch {
    return "";
  }
}

/** The ISO day after an ISO day. */
export function dayAfter(iso: string): string {
  const day = new Date(iso);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
