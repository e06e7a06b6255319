/** Attributions written canonically read as the same fields, whatever the fields hold. */
import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  type Attribution,
  type AttributionFields,
  attributionText,
  parse,
  type Source,
  type Speaker,
  unknownSource,
  unknownSpeaker,
} from "../../src/core/index.ts";

/** How an attribution reads at the end of a quotation. */
function readBack(line: string): Attribution | undefined {
  return parse(`> It opens in May.\n>\n> ${line}\n`).attributions[0];
}

/** The fields without their places. */
function fieldsOf({ speakers, sources, remarks }: AttributionFields) {
  return {
    speakers: speakers.map(({ name, native, role, url, saidOn }) => [
      name,
      native,
      role,
      url,
      saidOn?.text ?? null,
    ]),
    sources: sources.map(({ title, container, url, locator, date }) => [
      title,
      container,
      url,
      locator,
      date?.text ?? null,
    ]),
    remarks,
  };
}

function date(text: string) {
  return { range: { start: 0, end: 0 }, text, iso: null, time: null, readings: null, impossible: false };
}

const speaker = (fields: Partial<Speaker>): Speaker => ({ ...unknownSpeaker, ...fields });
const source = (fields: Partial<Source>): Source => ({ ...unknownSource, ...fields });

const written: readonly [line: string, fields: Partial<AttributionFields>, lang?: string][] = [
  ["— Mara Lind", { speakers: [speaker({ name: "Mara Lind" })] }],
  ["— ? | ?", { speakers: [unknownSpeaker], sources: [unknownSource] }],
  ["— ?", { speakers: [unknownSpeaker] }],
  ["Source: ?", { sources: [unknownSource] }],
  ["Quelle: Oster Courier", { sources: [source({ title: "Oster Courier" })] }, "de-AT"],
  [
    "来源：《海岸日报》, 第3版",
    { sources: [source({ title: "《海岸日报》", locator: "第3版" })] },
    "zh-Hans",
  ],
  [
    "— Mara Lind (林玛拉), mayor of Oster, 3 March 2026 | [Oster Courier](https://courier.example/bridge), The Lind Group, p. 2, 4 March 2026 (my translation)",
    {
      speakers: [
        speaker({
          name: "Mara Lind",
          native: "林玛拉",
          role: "mayor of Oster",
          saidOn: date("3 March 2026"),
        }),
      ],
      sources: [
        source({
          title: "Oster Courier",
          url: "https://courier.example/bridge",
          container: "The Lind Group",
          locator: "p. 2",
          date: date("4 March 2026"),
        }),
      ],
      remarks: ["(my translation)"],
    },
  ],
  ["— Harbour Radio |", { speakers: [speaker({ name: "Harbour Radio" })] }],
  ["— Mara Lind, Oster Courier |", { speakers: [speaker({ name: "Mara Lind", role: "Oster Courier" })] }],
  [
    "— Mara Lind; Jon Berg, Jr. | Oster Courier; [Harbour Radio](https://radio.example)",
    {
      speakers: [speaker({ name: "Mara Lind" }), speaker({ name: "Jon Berg, Jr." })],
      sources: [
        source({ title: "Oster Courier" }),
        source({ title: "Harbour Radio", url: "https://radio.example" }),
      ],
    },
  ],
  [
    "— Lind\\, Berg & Sons | Bread\\; Butter &#124; Tea, Lind\\, Berg & Co",
    {
      speakers: [speaker({ name: "Lind, Berg & Sons" })],
      sources: [source({ title: "Bread; Butter | Tea", container: "Lind, Berg & Co" })],
    },
  ],
];

describe("attributionText", () => {
  for (const [line, { speakers = [], sources = [], remarks = [] }, lang = "en"] of written)
    it(line, () => equal(attributionText({ speakers, sources, remarks }, { lang, written: "" }), line));

  const word = fc.constantFrom(
    ..."Mara Lind Oster Courier Hafen Ærø Łódź Бережной 林浩然 Jr, a,b c;d e|f (g) [h] *i* _j_ k_l `m` <n> &amp; o\\p “q r” 《s,t》 u，v 😀 @w".split(
      " ",
    ),
  );
  const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => `Oster ${list.join(" ")} Press`);
  const name = fc
    .array(
      fc.constantFrom(..."Mara Lind Jonas Berg Ærø O’Neill Бережной Lee,Ann a|b c;d *Star* x_y_z".split(" ")),
      { minLength: 1, maxLength: 3 },
    )
    .map((list) => ["Vera", ...list].join(" "));
  const url = fc.constantFrom(
    "https://courier.example/bridge",
    "https://courier.example/a_(b)?c=1&d=2;e",
    "https://courier.example/a(b",
    "https://courier.example/a b",
    "https://courier.example/?a&copy;b",
    "https://courier.example/a\\b",
    "https://courier.example/桥,<x>",
  );
  const day = fc
    .constantFrom("4 March 2026", "2026-03-04", "March 4, 2026", "2026年3月4日", "2026", "03/04/2026")
    .map(date);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const speakers = fc.array(
    fc
      .record({
        name,
        native: maybe(fc.constant("林玛拉")),
        role: maybe(
          fc.constantFrom(
            "mayor of Oster",
            "editor, Oster Courier",
            "head of trade; acting",
            "mayor (acting, since May)",
            "[then] envoy",
          ),
        ),
        url: maybe(url),
        saidOn: maybe(day),
      })
      .map(speaker),
    { maxLength: 2 },
  );
  const sources = fc.array(
    fc
      .record({
        title: words,
        url: maybe(url),
        container: maybe(fc.constantFrom("The Lind Group", "Lind, Berg & Co", "Fish | Chips")),
        locator: maybe(fc.constantFrom("p. 2", "pp. 3, 5", "第3版", "§ 4", "A1")),
        date: maybe(day),
      })
      .map(source),
    { maxLength: 2 },
  );
  const remarks = fc.constantFrom<string[]>([], ["(my translation)"]);

  it("reads back as the same fields", () => {
    fc.assert(
      fc.property(fc.record({ speakers, sources, remarks }), (fields) => {
        fc.pre(fields.speakers.length + fields.sources.length > 0);
        fc.pre(fields.sources.length > 0 || fields.remarks.length === 0);
        const line = attributionText(fields, { lang: "en", written: "" });
        const attribution = readBack(line);
        deepEqual(attribution && fieldsOf(attribution), fieldsOf(fields), line);
        equal(attribution?.canonical, true, line);
      }),
      { numRuns: 150 },
    );
  });
});
