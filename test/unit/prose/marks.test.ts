import { deepEqual } from "node:assert/strict";
import { type MarkOptions, quotedSpans } from "../../../src/core/prose/marks.ts";

/** The words of each quotation are between brackets in the second column, which come from no mark. */
type Row = readonly [what: string, lang: string, marked: string, open?: "open"];

const rows: readonly Row[] = [
  ["English", "en", "Lin said “⟦the river is low⟧” twice."],
  ["straight", "en", 'Lin said "⟦the river is low⟧" twice.'],
  ["British", "en-GB", "Lin said ‘⟦the river is low⟧’ twice."],
  ["German", "de", "Lin sagte: „⟦Der Fluss ist niedrig⟧“ und schwieg."],
  ["German, two", "de", "„⟦Der Fluss⟧“ und „⟦das Boot⟧“"],
  ["German books", "de", "Lin sagte: »⟦Der Fluss ist niedrig⟧« und schwieg."],
  ["German, single", "de", "Lin sagte: ‚⟦Der Fluss ist niedrig⟧‘ und schwieg."],
  ["Polish", "pl", "Lin powiedział: „⟦Rzeka jest niska⟧” i umilkł."],
  ["French", "fr", "Lin a dit : «⟦ le fleuve est bas⟧ » puis rien."],
  ["Swiss, single", "de-CH", "Lin sagte ‹⟦der Fluss ist niedrig⟧› und schwieg."],
  ["Russian", "ru", "Линь сказал: «⟦Река обмелела⟧», и ушёл."],
  ["Russian, nested", "ru", "Линь сказал: «⟦Пьеса „Река“ стара⟧», и ушёл."],
  ["Spanish", "es", "Lin dijo: «⟦El río está bajo⟧»."],
  ["Swedish", "sv", "Lin sade: ”⟦Floden är låg⟧” och teg."],
  ["Chinese", "zh", "林说：“⟦河水很低⟧”，然后走了。"],
  ["Chinese, traditional", "zh-Hant", "林說：「⟦河水很低，像『一條線』⟧」。"],
  ["Japanese", "ja", "林は「⟦川の水は少ない⟧」と述べた。"],
  ["Japanese, double", "ja", "『⟦川の流れ⟧』という本"],
  ["titles are no quotations", "zh", "《河水》一书"],
  ["nested alike", "en", "Lin said “⟦they call it “the line” here⟧” twice."],
  ["nested single", "en", "Lin said “⟦they call it ‘the line’ here⟧” twice."],
  ["nested straight", "en", 'Lin said “⟦they call it "the line" here⟧” twice.'],
  ["curly, closed straight", "en", 'Lin said “⟦the river is low⟧" twice.'],
  ["straight, closed curly", "en", 'Lin said "⟦the river is low⟧” twice.'],
  ["mixed, then another", "en", 'Lin said “⟦low⟧" and then “⟦lower⟧”.'],
  ["unclosed", "en", "Lin said: “⟦The river is low.⟧", "open"],
  ["unclosed, space at the end", "en", "Lin said: “⟦The river is low.⟧  ", "open"],
  ["two that touch", "en", "“⟦one⟧”“⟦two⟧”"],
  ["apostrophes", "en", "Lin’s boats don't sail; the '90s are over, and ’tis late."],
  ["an apostrophe within", "en-GB", "‘⟦it isn’t Lin’s⟧’ she said"],
  ["a decade is not opened", "en-GB", "the ‘90s were dry"],
  ["inches", "en", 'a 12" pipe and a 6" one'],
  ["inches beside a quotation", "en", 'a 12" pipe that Lin called "⟦too wide⟧"'],
  ["in brackets", "en", "the lock (“⟦a door for water⟧”) shut"],
  ["after a dash", "en", "the lock—“⟦a door for water⟧”—shut"],
  ["empty", "en", "Lin said “” and “⟦so⟧”."],
  ["beyond the basic plane", "en", "🚣 Lin said “⟦🌊 rises⟧” 🚣"],
];

describe("prose: marks", () => {
  for (const [what, lang, marked, open] of rows) {
    it(what, () => {
      const options: MarkOptions = { lang, single: !/["“„«「]/.test(marked) };
      const text = marked.replace(/[⟦⟧]/g, "");
      deepEqual(quotedSpans(text, options), expected(marked, open === undefined));
    });
  }

  it("leaves single marks alone where the post uses double ones", () => {
    deepEqual(quotedSpans("the ‘line’ of boats", { lang: "en", single: false }), []);
  });
});

function expected(marked: string, closed: boolean) {
  return [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(({ index, 1: words = "" }, earlier) => {
    const start = index - 2 * earlier;
    return { start, end: start + words.length, closed };
  });
}
