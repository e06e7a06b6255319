/** What an attribution says, wherever it stands. */
import type { Attribution, PostDate, Source, Speaker } from "./post.ts";

/** Equal for attributions that say the same in every field; for comparing alone. */
export function meaningOf(attribution: Attribution): string {
  const { place, canonical, speakers, sources, remarks, placeholders, malformations } = attribution;
  return JSON.stringify([
    place,
    canonical,
    speakers.map(speakerFields),
    sources.map(sourceFields),
    remarks,
    placeholders.map(({ text, field }) => [text, field]),
    malformations.map(({ kind }) => kind),
  ]);
}

export function speakerFields({ name, native, role, url, saidOn }: Speaker): readonly unknown[] {
  return [name, native, role, url, dateFields(saidOn)];
}

export function sourceFields({ title, container, url, locator, date }: Source): readonly unknown[] {
  return [title, container, url, locator, dateFields(date)];
}

function dateFields(date: PostDate | null): readonly unknown[] | null {
  return date && [date.text, date.iso, date.time];
}
