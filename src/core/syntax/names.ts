/** The words that name somebody: title before the name, name, name in another script. */
import { institutionWords } from "../words/institutions.ts";
import { hanMediumWords, mediumNames, mediumWords } from "../words/media.ts";
import { hanOffices, offices, particles, portfolios, suffixes } from "../words/titles.ts";

export interface TitledName {
  /** Length of the title with the space after it; 0 without one. */
  readonly titleLength: number;
}

const han = /^[\u3400-\u9fff々·]+$/u;

/** Splits `Foreign Minister Lin Haoran`. Lengths are UTF-16 units of the trimmed words given. */
export function titleBefore(words: string): TitledName {
  if (han.test(words)) return { titleLength: hanTitleLength(words) };
  const parts = [...words.matchAll(/\S+/g)];
  let title = 0;
  for (let index = 0; index < parts.length - 1; index++) {
    const word = plainWord(parts[index]?.[0]);
    if (!offices.has(word)) continue;
    // Before the office stand adjectives and institutions, never somebody's own name and initials alone.
    let next = index + 1;
    const link = plainWord(parts[next]?.[0]);
    if (link === "of" || link === "for" || link === "to") {
      let end = next + 1;
      while (end < parts.length && (portfolios.has(plainWord(parts[end]?.[0])) || joins(parts, end))) end++;
      // `President of the River Council` is an institution's, whole.
      if (end === next + 1 || plainWord(parts[end - 1]?.[0]) === "the") continue;
      next = end;
    }
    if (next < parts.length && startsName(parts[next]?.[0] ?? "")) title = next;
  }
  return { titleLength: title === 0 ? 0 : (parts[title]?.index ?? 0) };
}

/** `and` between two portfolios. */
function joins(parts: readonly RegExpExecArray[], index: number): boolean {
  const word = plainWord(parts[index]?.[0]);
  return (word === "and" || word === "&") && portfolios.has(plainWord(parts[index + 1]?.[0]));
}

function startsName(word: string): boolean {
  return /^[\p{Lu}\p{Lo}@]/u.test(word) && !offices.has(plainWord(word)) && !isSuffix(word);
}

function hanTitleLength(words: string): number {
  for (const office of hanOffices) {
    const at = words.lastIndexOf(office);
    if (at < 0) continue;
    const end = at + office.length;
    const rest = words.length - end;
    if (rest >= 2 && rest <= 4) return end;
  }
  return 0;
}

/** `Jr.`, `PhD`: what follows a name and belongs to it. */
export function isSuffix(item: string): boolean {
  return suffixes.has(item.toLowerCase().replace(/\./g, ""));
}

function plainWord(word = ""): string {
  return word.toLowerCase().replace(/[.,:]+$/, "");
}

/**
 * True for words that can be somebody's name: capitalised, few, no sentence. Used where no
 * bar says that a name stands here.
 */
export function looksLikeName(words: string): boolean {
  if (words.length === 0 || words.length > 60) return false;
  const nickname = / [“"][\p{L} ]{2,20}[”"] /u.exec(words)?.[0];
  if (nickname) return looksLikeName(words.replace(nickname, " "));
  if (/ et al\.?$/.test(words)) return looksLikeName(words.replace(/ et al\.?$/, ""));
  if (/[!?…,，:;"“”«»|\\<>{}=]/.test(words)) return false;
  if (/\.$/.test(words) && !/(?:^|[\s.])(?:\p{Lu}|Jr|Sr|Ph\.?D|M\.?D|Esq|Inc|Ltd|Co|St)\.$/u.test(words))
    return false;
  if (/^[\u3040-\u30ff\u3400-\u9fff々·\s（）()]{2,16}$/u.test(words)) return true;
  const parts = words.split(" ");
  if (parts.length > 6) return false;
  let capitals = 0;
  for (const part of parts) {
    if (/^[(“‘'"]?[\p{Lu}\p{Lt}\p{Lo}]/u.test(part) || /^@\w+/.test(part)) capitals++;
    else if (/^\(@?[\w.]+\)$/.test(part)) continue;
    else if (!particles.has(part.toLowerCase()) && !/^[’'a-z]{1,3}[’'-]\p{Lu}/u.test(part)) return false;
  }
  return capitals > 0;
}

const medium = anyOf([...mediumWords, ...mediumNames]);
const hanMedium = new RegExp(hanMediumWords.join("|"));
const institution = anyOf(institutionWords);

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${words.join("|")})\\b`);
}

/** True for words that name a newspaper, a station, a site. */
export function namesOutlet(words: string): boolean {
  return (
    medium.test(words) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:\/\S*)?$/i.test(words) || hanMedium.test(words)
  );
}

/** True for words that name a medium or an institution. */
export function namesMedium(words: string): boolean {
  return namesOutlet(words) || institution.test(words);
}

/** True for words that name a medium, an institution or a work rather than a person. */
export function looksLikeOutlet(words: string): boolean {
  return namesMedium(words) || /^(?:the|a|an|how|why|what|when|on|in) /i.test(words);
}
