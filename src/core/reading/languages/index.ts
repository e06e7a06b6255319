/** Which language a paragraph is in, and how that language tells who speaks. */
import { dominantScript, languageOf, type Script } from "../../syntax/scripts.ts";
import { german } from "../../words/speech/de.ts";
import { spanish } from "../../words/speech/es.ts";
import { french } from "../../words/speech/fr.ts";
import { russian } from "../../words/speech/ru.ts";
import { chineseClause } from "./chinese.ts";
import type { ReadClause } from "./clause.ts";
import { europeanClauses } from "./european.ts";
import { japaneseClause } from "./japanese.ts";

const readers: Readonly<Record<string, ReadClause>> = {
  de: europeanClauses(german),
  es: europeanClauses(spanish),
  fr: europeanClauses(french),
  ja: japaneseClause,
  ru: europeanClauses(russian),
  zh: chineseClause,
};

/** Two letters: the post's language, unless the paragraph is written in a script that it is not. */
export function languageOfParagraph(text: string, lang: string): string {
  const own = lang.slice(0, 2).toLowerCase();
  const script = dominantScript(text);
  const expected = scriptOf(own);
  if (script === null || expected === null || script === expected) return own;
  if (script === "latin") return "en";
  if (script === "cyrillic") return "ru";
  return languageOf(text) ?? own;
}

/** The script of a language that is listed; null for another. */
function scriptOf(language: string): Script | null {
  if (language === "zh" || language === "ja") return "han";
  if (language === "ru") return "cyrillic";
  return readers[language] || language === "en" ? "latin" : null;
}

/** In a language that is not listed nobody is looked for. */
export function readerOf(language: string): ReadClause {
  return readers[language] ?? (() => null);
}
