/** What begins an attribution: a dash, or `Source:` and its translations. */
import type { Range } from "../post.ts";
import { type InlineSource, pieceAt } from "./inline-source.ts";

export interface Opening extends Range {
  /**
   * `dash` is one of the language's own; `entity`, `glued` (no space after `–` or `--`), `hyphen`,
   * `tilde` and `preposition` (`via`, `From`) are read leniently.
   */
  readonly kind: "dash" | "label" | "entity" | "glued" | "hyphen" | "tilde" | "preposition";
}

/** `Source:` by the language of the post; the first is what a fix or a rendering writes. */
export const sourceLabels: Readonly<Record<string, readonly string[]>> = {
  en: ["Source", "Sources"],
  de: ["Quelle", "Quellen"],
  fr: ["Source", "Sources"],
  es: ["Fuente", "Fuentes"],
  pt: ["Fonte", "Fontes"],
  it: ["Fonte", "Fonti"],
  nl: ["Bron", "Bronnen"],
  sv: ["Källa", "Källor"],
  da: ["Kilde", "Kilder"],
  nb: ["Kilde", "Kilder"],
  fi: ["Lähde", "Lähteet"],
  pl: ["Źródło", "Źródła"],
  cs: ["Zdroj", "Zdroje"],
  hu: ["Forrás", "Források"],
  ro: ["Sursa", "Surse"],
  tr: ["Kaynak", "Kaynaklar"],
  ru: ["Источник", "Источники"],
  uk: ["Джерело", "Джерела"],
  el: ["Πηγή", "Πηγές"],
  ar: ["المصدر", "المصادر"],
  he: ["מקור", "מקורות"],
  fa: ["منبع", "منابع"],
  hi: ["स्रोत"],
  ja: ["出典", "出所"],
  zh: ["来源", "來源", "资料来源"],
  ko: ["출처"],
  id: ["Sumber"],
  vi: ["Nguồn"],
};

const longestLabel = Math.max(
  ...Object.values(sourceLabels).flatMap((labels) => labels.map((label) => label.length)),
);

/** The label that a post in this language is given. */
export function sourceLabel(lang: string): string {
  return sourceLabels[lang.toLowerCase().split("-")[0] ?? ""]?.[0] ?? "Source";
}

const knownLabels: ReadonlySet<string> = new Set(
  Object.values(sourceLabels).flatMap((labels) => labels.map((label) => label.toLowerCase())),
);

const entities = /&(?:mdash|ndash|horbar|#8212|#8211|#8213|#x2014|#x2013|#x2015);/iy;
const prepositions =
  /(?:via|from|credit|(?:as )?(?:quoted|cited|reported) (?:in|by|on)|original source|(?:quoted|taken|quote|quotation|excerpt|excerpted) from|h\/t|found in|found on|seen on|read in)(?::|(?= ))/iy;

/** What opens at an index, emphasis markers before it skipped; null where nothing does. */
export function openingAt(source: InlineSource, index: number): Opening | null {
  const start = skipMarkup(source, index);
  const { value } = source;
  if (pieceAt(source, start)?.kind === "atom") return null;
  return dashAt(value, start) ?? labelAt(source, start) ?? prepositionAt(value, start);
}

/** Index of the first character at or after `index` that is no space, line end or emphasis marker. */
export function skipMarkup(source: InlineSource, index: number): number {
  let at = index;
  for (;;) {
    const piece = pieceAt(source, at);
    if (piece?.kind === "markup" || piece?.kind === "break") at = piece.end;
    else if (source.value.startsWith("&nbsp;", at)) at += "&nbsp;".length;
    else if (/[ \t\n\u00a0\u3000]/.test(source.value[at] ?? "")) at++;
    else return at;
  }
}

/** The dash at an index. A canonical `–`, `--` or `---` needs a space after it; `——` and `—` do not. */
export function dashAt(value: string, at: number): Opening | null {
  const character = value[at] ?? "";
  if ("—⸺―".includes(character) && character !== "") {
    const length = character === "—" && value[at + 1] === "—" ? 2 : 1;
    if ("—⸺―–-".includes(value[at + length] ?? " ")) return null;
    return { start: at, end: at + length, kind: "dash" };
  }
  if (character === "–") {
    const next = value[at + 1] ?? "";
    if (next === "–" || next === "-") return null;
    return isSpace(next) || mayBeGlued(next)
      ? { start: at, end: at + 1, kind: isSpace(next) ? "dash" : "glued" }
      : null;
  }
  if (character === "\\" && value[at + 1] === "-") {
    const escaped = dashAt(value, at + 1);
    return escaped && { start: at, end: escaped.end, kind: escaped.end - at === 2 ? "hyphen" : "glued" };
  }
  if (character === "-") {
    let end = at;
    while (value[end] === "-" && end - at < 4) end++;
    const length = end - at;
    if (length > 3) return null;
    if (isSpace(value[end] ?? "")) return { start: at, end, kind: length === 1 ? "hyphen" : "dash" };
    return mayBeGlued(value[end] ?? "") ? { start: at, end, kind: length === 1 ? "hyphen" : "glued" } : null;
  }
  if (character === "~" && value[at + 1] !== "~") return { start: at, end: at + 1, kind: "tilde" };
  entities.lastIndex = at;
  const entity = character === "&" ? entities.exec(value) : null;
  return entity ? { start: at, end: at + entity[0].length, kind: "entity" } : null;
}

/** `Source:`, `**Source:**`, `*Source*:`; the colon may stand inside or outside of emphasis. */
function labelAt(source: InlineSource, at: number): Opening | null {
  const { value } = source;
  let word = "";
  for (let index = at; index < value.length && word.length <= longestLabel + 1; ) {
    const piece = pieceAt(source, index);
    if (piece?.kind === "markup") {
      index = piece.end;
      continue;
    }
    const character = value[index] ?? "";
    if (character === ":" || character === "：") {
      return knownLabels.has(word.trim().toLowerCase()) ? { start: at, end: index + 1, kind: "label" } : null;
    }
    if (character === "\n") return null;
    const dashed =
      /^[—–-]$/.test(character) && /\s$/.test(word) && knownLabels.has(word.trim().toLowerCase());
    if (dashed) return { start: at, end: index + 1, kind: "preposition" };
    word += character;
    index++;
  }
  return null;
}

function prepositionAt(value: string, at: number): Opening | null {
  prepositions.lastIndex = at;
  const match = prepositions.exec(value);
  return match ? { start: at, end: at + match[0].length, kind: "preposition" } : null;
}

/** `--verbose` is no dash; `--Ann Lee` is one without its space. */
function mayBeGlued(next: string): boolean {
  return /[\p{Lu}\p{Lt}\p{Lo}[*_@“"]/u.test(next);
}

function isSpace(character: string): boolean {
  return character !== "" && /\s/.test(character);
}
