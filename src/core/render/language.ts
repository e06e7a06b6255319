/** What depends on a post's language: direction, dates, names of languages, and the few words that we print. */

/** The words of the final post that no writer types. `{}` is filled in. */
export interface Words {
  /** Before a source line, with its colon and space. */
  readonly source: string;
  /** Heading of the numbered list where it holds sources, and where it holds notes alone. */
  readonly sources: string;
  readonly notes: string;
  /** Over the folded original of a translation: with the name of its language, and without. */
  readonly original: string;
  readonly originalIn: string;
  /** For a screen reader, on the link from a note to its place. */
  readonly back: string;
}

function words(
  source: string,
  sources: string,
  notes: string,
  original: string,
  originalIn: string,
  back: string,
): Words {
  return { source, sources, notes, original, originalIn, back };
}

const english = words("Source: ", "Sources", "Notes", "Original", "{} original", "Back to reference {}");

/** By language, or by language and script where scripts differ. */
const wordsByLanguage: ReadonlyMap<string, Words> = new Map([
  ["en", english],
  ["ar", words("المصدر: ", "المصادر", "ملاحظات", "الأصل", "الأصل ({})", "العودة إلى المرجع {}")],
  ["cs", words("Zdroj: ", "Zdroje", "Poznámky", "Originál", "Originál ({})", "Zpět k odkazu {}")],
  ["da", words("Kilde: ", "Kilder", "Noter", "Original", "Original ({})", "Tilbage til henvisning {}")],
  ["de", words("Quelle: ", "Quellen", "Anmerkungen", "Original", "Original ({})", "Zurück zu Verweis {}")],
  ["es", words("Fuente: ", "Fuentes", "Notas", "Original", "Original ({})", "Volver a la referencia {}")],
  ["fa", words("منبع: ", "منابع", "یادداشت‌ها", "متن اصلی", "متن اصلی ({})", "بازگشت به ارجاع {}")],
  [
    "fi",
    words("Lähde: ", "Lähteet", "Huomautukset", "Alkuteksti", "Alkuteksti ({})", "Takaisin viitteeseen {}"),
  ],
  ["fr", words("Source\u00A0: ", "Sources", "Notes", "Original", "Original ({})", "Retour à l’appel {}")],
  ["he", words("מקור: ", "מקורות", "הערות", "המקור", "המקור ({})", "חזרה להפניה {}")],
  ["hi", words("स्रोत: ", "स्रोत", "टिप्पणियाँ", "मूल", "मूल ({})", "संदर्भ {} पर वापस")],
  ["id", words("Sumber: ", "Sumber", "Catatan", "Teks asli", "Teks asli ({})", "Kembali ke rujukan {}")],
  ["it", words("Fonte: ", "Fonti", "Note", "Originale", "Originale ({})", "Torna al riferimento {}")],
  ["ja", words("出典：", "出典", "注", "原文", "原文（{}）", "参照{}に戻る")],
  ["ko", words("출처: ", "출처", "주", "원문", "원문({})", "참조 {}(으)로 돌아가기")],
  ["nl", words("Bron: ", "Bronnen", "Noten", "Origineel", "Origineel ({})", "Terug naar verwijzing {}")],
  ["no", words("Kilde: ", "Kilder", "Noter", "Original", "Original ({})", "Tilbake til henvisning {}")],
  ["pl", words("Źródło: ", "Źródła", "Przypisy", "Oryginał", "Oryginał ({})", "Powrót do odnośnika {}")],
  ["pt", words("Fonte: ", "Fontes", "Notas", "Original", "Original ({})", "Voltar à referência {}")],
  ["ru", words("Источник: ", "Источники", "Примечания", "Оригинал", "Оригинал ({})", "Назад к ссылке {}")],
  ["sv", words("Källa: ", "Källor", "Noter", "Original", "Original ({})", "Tillbaka till hänvisning {}")],
  [
    "tr",
    words("Kaynak: ", "Kaynaklar", "Notlar", "Özgün metin", "Özgün metin ({})", "{} numaralı göndermeye dön"),
  ],
  ["uk", words("Джерело: ", "Джерела", "Примітки", "Оригінал", "Оригінал ({})", "Назад до посилання {}")],
  ["vi", words("Nguồn: ", "Nguồn", "Ghi chú", "Nguyên văn", "Nguyên văn ({})", "Trở lại tham chiếu {}")],
  ["zh", words("来源：", "来源", "注释", "原文", "{}原文", "返回引用处 {}")],
  ["zh-Hant", words("來源：", "來源", "註釋", "原文", "{}原文", "返回引用處 {}")],
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

/** The words in a language; English where we do not know it. */
export function wordsIn(lang: string): Words {
  const { language, script } = locale(lang)?.maximize() ?? { language: "en", script: undefined };
  const known = language === "nb" || language === "nn" ? "no" : language;
  return wordsByLanguage.get(`${known}-${script}`) ?? wordsByLanguage.get(known) ?? english;
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
