/** What depends on a post's language: direction, dates, names of languages, and the few words that we print. */
import { sourceLabel } from "../syntax/opening.ts";

/** The words of the final post that no writer types. `{}` is filled in. */
export interface Words {
  /** Heading of the numbered list where it holds sources, and where it holds notes alone. */
  readonly sources: string;
  readonly notes: string;
  /** Over the folded original of a translation: with the name of its language, and without. */
  readonly original: string;
  readonly originalIn: string;
  /** For a screen reader, on the link from a note to its place. */
  readonly back: string;
}

function words(sources: string, notes: string, original: string, originalIn: string, back: string): Words {
  return { sources, notes, original, originalIn, back };
}

const english = words("Sources", "Notes", "Original", "{} original", "Back to reference {}");

/** By language, or by language and script where scripts differ. */
const wordsByLanguage: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  ["ar", words("المصادر", "ملاحظات", "الأصل", "الأصل ({})", "العودة إلى المرجع {}")],
  ["cs", words("Zdroje", "Poznámky", "Originál", "Originál ({})", "Zpět k odkazu {}")],
  ["da", words("Kilder", "Noter", "Original", "Original ({})", "Tilbage til henvisning {}")],
  ["de", words("Quellen", "Anmerkungen", "Original", "Original ({})", "Zurück zu Verweis {}")],
  ["el", words("Πηγές", "Σημειώσεις", "Πρωτότυπο", "Πρωτότυπο ({})", "Πίσω στην παραπομπή {}")],
  ["es", words("Fuentes", "Notas", "Original", "Original ({})", "Volver a la referencia {}")],
  ["fa", words("منابع", "یادداشت‌ها", "متن اصلی", "متن اصلی ({})", "بازگشت به ارجاع {}")],
  ["fi", words("Lähteet", "Huomautukset", "Alkuteksti", "Alkuteksti ({})", "Takaisin viitteeseen {}")],
  ["fr", words("Sources", "Notes", "Original", "Original ({})", "Retour à l’appel {}")],
  ["he", words("מקורות", "הערות", "המקור", "המקור ({})", "חזרה להפניה {}")],
  ["hi", words("स्रोत", "टिप्पणियाँ", "मूल", "मूल ({})", "संदर्भ {} पर वापस")],
  ["hu", words("Források", "Jegyzetek", "Eredeti", "Eredeti ({})", "Vissza a hivatkozáshoz: {}")],
  ["id", words("Sumber", "Catatan", "Teks asli", "Teks asli ({})", "Kembali ke rujukan {}")],
  ["it", words("Fonti", "Note", "Originale", "Originale ({})", "Torna al riferimento {}")],
  ["ja", words("出典", "注", "原文", "原文（{}）", "参照{}に戻る")],
  ["ko", words("출처", "주", "원문", "원문({})", "참조 {}(으)로 돌아가기")],
  ["nb", words("Kilder", "Noter", "Original", "Original ({})", "Tilbake til henvisning {}")],
  ["nl", words("Bronnen", "Noten", "Origineel", "Origineel ({})", "Terug naar verwijzing {}")],
  ["pl", words("Źródła", "Przypisy", "Oryginał", "Oryginał ({})", "Powrót do odnośnika {}")],
  ["pt", words("Fontes", "Notas", "Original", "Original ({})", "Voltar à referência {}")],
  ["ro", words("Surse", "Note", "Original", "Original ({})", "Înapoi la trimiterea {}")],
  ["ru", words("Источники", "Примечания", "Оригинал", "Оригинал ({})", "Назад к ссылке {}")],
  ["sv", words("Källor", "Noter", "Original", "Original ({})", "Tillbaka till hänvisning {}")],
  ["tr", words("Kaynaklar", "Notlar", "Özgün metin", "Özgün metin ({})", "{} numaralı göndermeye dön")],
  ["uk", words("Джерела", "Примітки", "Оригінал", "Оригінал ({})", "Назад до посилання {}")],
  ["vi", words("Nguồn", "Ghi chú", "Nguyên văn", "Nguyên văn ({})", "Trở lại tham chiếu {}")],
  ["zh", words("来源", "注释", "原文", "{}原文", "返回引用处 {}")],
  ["zh-Hant", words("來源", "註釋", "原文", "{}原文", "返回引用處 {}")],
]);

function locale(lang: string): Intl.Locale | null {
  try {
    return new Intl.Locale(lang);
  } catch {
    return null;
  }
}

/** A well-formed BCP 47 tag; `en` for anything else. */
export function languageTag(lang: string): string {
  return locale(lang)?.toString() ?? "en";
}

const rightToLeft: ReadonlySet<string> = new Set(["Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"]);

export function direction(lang: string): "ltr" | "rtl" {
  return rightToLeft.has(locale(lang)?.maximize().script ?? "") ? "rtl" : "ltr";
}

/** Language and script; the two Norwegians have one name here, as the labels of sources do. */
function known(lang: string): { language: string; script: string | undefined } {
  const { language, script } = locale(lang)?.maximize() ?? { language: "en", script: undefined };
  return { language: language === "no" || language === "nn" ? "nb" : language, script };
}

/** `Source: ` in a language, with its colon. */
export function sourceLead(lang: string): string {
  const { language, script } = known(lang);
  const label = script === "Hant" ? "來源" : sourceLabel(language);
  return `${label}${colon(lang)}`;
}

/** A colon as the language sets it, with the spaces around it. */
export function colon(lang: string): string {
  const { language, script = "" } = known(lang);
  if (wideColons.has(script)) return "：";
  return language === "fr" ? "\u00A0: " : ": ";
}

const wideColons: ReadonlySet<string> = new Set(["Hans", "Hant", "Jpan"]);

/** The words in a language; English where we do not know it. */
export function wordsIn(lang: string): Words {
  const { language, script } = known(lang);
  return wordsByLanguage.get(`${language}-${script}`) ?? wordsByLanguage.get(language) ?? english;
}

/** What stands over the original of a translation: `Chinese original`. */
export function originalLabel(lang: string, original: string | null): string {
  const { original: plain, originalIn } = wordsIn(lang);
  if (original === null) return plain;
  const name = new Intl.DisplayNames([languageTag(lang)], { type: "language" }).of(languageTag(original));
  return name ? originalIn.replace("{}", name) : plain;
}

/** An ISO date, or a year or month of one, as the language writes it: `22 March 2021`. As given where it is no date. */
export function formatDate(iso: string, lang: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  if (year === undefined || [year, month, day].some(Number.isNaN)) return iso;
  const date = new Date(0);
  date.setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  if (Number.isNaN(date.getTime())) return iso;
  // Plain “en” would be the American order; the posts of the genre write the day first.
  const tag = languageTag(lang);
  return new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
    timeZone: "UTC",
    year: "numeric",
    ...(month && { month: "long" }),
    ...(day && { day: "numeric" }),
  }).format(date);
}
