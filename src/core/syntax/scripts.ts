/** Which script a text is written in. */

const scripts = {
  latin: /\p{Script=Latin}/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  hangul: /\p{Script=Hangul}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  greek: /\p{Script=Greek}/u,
  devanagari: /\p{Script=Devanagari}/u,
  thai: /\p{Script=Thai}/u,
} as const;

export type Script = keyof typeof scripts;

/** Enough letters to tell by; more would cost time on long quotations. */
const sampleLength = 400;

/** Beyond Latin letters, marks and signs: most texts have none of these, and are told at once. */
const beyondLatin =
  /[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufefc\uff66-\uff9f]|[\ud800-\udbff]/;

/** The script of most of the letters; a Han character counts as three, since a word is shorter in it. Null without letters. */
export function dominantScript(text: string): Script | null {
  const sample = text.slice(0, sampleLength);
  if (!beyondLatin.test(sample)) return scripts.latin.test(sample) ? "latin" : null;
  const counts = new Map<Script, number>();
  for (const character of sample) {
    for (const [name, pattern] of Object.entries(scripts) as [Script, RegExp][]) {
      if (!pattern.test(character)) continue;
      counts.set(name, (counts.get(name) ?? 0) + (name === "han" || name === "hangul" ? 3 : 1));
      break;
    }
  }
  let best: Script | null = null;
  for (const [name, count] of counts)
    if (count > (counts.get(best ?? name) ?? 0) || best === null) best = name;
  return best;
}

/** BCP 47 where the script tells the language; Cyrillic, Arabic and Latin do not. */
export function languageOf(text: string): string | null {
  switch (dominantScript(text)) {
    case "han":
      return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? "ja" : "zh";
    case "hangul":
      return "ko";
    case "hebrew":
      return "he";
    case "greek":
      return "el";
    case "thai":
      return "th";
    default:
      return null;
  }
}

const scriptByLanguage: Readonly<Record<string, Script>> = {
  zh: "han",
  ja: "han",
  ko: "hangul",
  ru: "cyrillic",
  uk: "cyrillic",
  be: "cyrillic",
  bg: "cyrillic",
  mk: "cyrillic",
  ar: "arabic",
  fa: "arabic",
  ur: "arabic",
  he: "hebrew",
  el: "greek",
  hi: "devanagari",
  th: "thai",
};

/** The script that a language (BCP 47) is written in, Latin where the table says nothing. */
export function scriptOf(lang: string): Script {
  return scriptByLanguage[lang.toLowerCase().split("-")[0] ?? ""] ?? "latin";
}
