import assert from "node:assert/strict";
import { markdownGrammar, tokenize } from "./tokens.ts";

/** Short names for the scopes in the tables below; what has none is left out. */
const names: Readonly<Record<string, string>> = {
  "punctuation.definition.attribution.dash.tracker-post": "dash",
  "keyword.other.source-label.tracker-post": "label",
  "punctuation.separator.attribution.bar.tracker-post": "bar",
  "punctuation.separator.field.tracker-post": "separator",
  "entity.name.function.speaker.tracker-post": "speaker",
  "punctuation.definition.native-name.begin.tracker-post": "",
  "punctuation.definition.native-name.end.tracker-post": "",
  "string.unquoted.native-name.tracker-post": "native",
  "variable.parameter.role.tracker-post": "role",
  "string.unquoted.source.tracker-post": "source",
  "constant.numeric.locator.tracker-post": "locator",
  "constant.numeric.date.tracker-post": "date",
  "invalid.unimplemented.placeholder.tracker-post": "placeholder",
  "punctuation.definition.link.title.begin.markdown": "",
  "punctuation.definition.link.title.end.markdown": "",
  "punctuation.definition.metadata.markdown": "",
  "string.other.link.title.markdown": "link",
  "markup.underline.link.markdown": "address",
};

type Row = readonly [line: string, ...tokens: string[]];

const attributions: Readonly<Record<string, readonly Row[]>> = {
  "the whole line": [
    [
      "— Lin Haoran (林浩然), Foreign Ministry spokesperson | [Meridian Daily](https://example.org/3), p. 3, 23 March 2021",
      "dash —",
      "speaker Lin Haoran",
      "native 林浩然",
      "separator ,",
      "role Foreign Ministry spokesperson",
      "bar |",
      "link Meridian Daily",
      "address https://example.org/3",
      "separator ,",
      "locator p. 3",
      "separator ,",
      "date 23 March 2021",
    ],
  ],
  dashes: [
    ["——Ann|B", "dash ——", "speaker Ann", "bar |", "source B"],
    ["⸺ Ann | B", "dash ⸺", "speaker Ann", "bar |", "source B"],
    ["―Ann | B", "dash ―", "speaker Ann", "bar |", "source B"],
    ["– Ann | B", "dash –", "speaker Ann", "bar |", "source B"],
    ["-- Ann | B", "dash --", "speaker Ann", "bar |", "source B"],
    ["text\n--- Ann | B", "dash ---", "speaker Ann", "bar |", "source B"],
    ["---- Ann | B"],
    ["——— Ann | B"],
    ["--Ann | B"],
    ["–Ann | B"],
  ],
  bars: [
    ["— Ann \\| B", "dash —", "speaker Ann", "bar \\|", "source B"],
    ["— Ann ｜ B", "dash —", "speaker Ann", "bar ｜", "source B"],
    ["— | B", "dash —", "bar |", "source B"],
    ["— Ann |", "dash —", "speaker Ann", "bar |"],
    ["— |", "dash —", "bar |"],
    ["— Ann [a | b](c) | D", "dash —", "speaker Ann", "link a | b", "address c", "bar |", "source D"],
    ["— Ann (a | b) | D", "dash —", "speaker Ann", "native a | b", "bar |", "source D"],
    ["— Ann 《a｜b》｜D", "dash —", "speaker Ann 《a｜b》", "bar ｜", "source D"],
    ["— Ann `a|b` | D", "dash —", "speaker Ann `a|b`", "bar |", "source D"],
    ["— Ann ( a | D", "dash —", "speaker Ann ( a", "bar |", "source D"],
    ["— Ann [a | b](c)", "link a | b", "address c"],
    ["— Ann `a | b`"],
    ["— Ann"],
  ],
  "speakers and roles": [
    ["— A; B | C", "dash —", "speaker A", "separator ;", "speaker B", "bar |", "source C"],
    [
      "— A, b; C, d | E",
      "dash —",
      "speaker A",
      "separator ,",
      "role b",
      "separator ;",
      "speaker C",
      "separator ,",
      "role d",
      "bar |",
      "source E",
    ],
    [
      "— A, b, c | D",
      "dash —",
      "speaker A",
      "separator ,",
      "role b",
      "separator ,",
      "role c",
      "bar |",
      "source D",
    ],
    [
      "— Ann Lee, Jr., pastor | B",
      "dash —",
      "speaker Ann Lee, Jr.",
      "separator ,",
      "role pastor",
      "bar |",
      "source B",
    ],
    ["— Lee\\, Ann | B", "dash —", "speaker Lee\\, Ann", "bar |", "source B"],
    ["— Ann (@ann, at home) | B", "dash —", "speaker Ann", "native @ann, at home", "bar |", "source B"],
    [
      "— Ann, editor (news, sport) | B",
      "dash —",
      "speaker Ann",
      "separator ,",
      "role editor (news, sport)",
      "bar |",
      "source B",
    ],
    ["— Ann, | B", "dash —", "speaker Ann", "separator ,", "bar |", "source B"],
    ["— , editor | B", "dash —", "separator ,", "role editor", "bar |", "source B"],
    [
      "— Ann, editor, 22 March 2021 | B",
      "dash —",
      "speaker Ann",
      "separator ,",
      "role editor",
      "separator ,",
      "date 22 March 2021",
      "bar |",
      "source B",
    ],
  ],
  sources: [
    ["— | A; B", "dash —", "bar |", "source A", "separator ;", "source B"],
    ["— | “A, b”, p. 1", "dash —", "bar |", "source “A, b”", "separator ,", "locator p. 1"],
    ["— | A & B (weekend, late)", "dash —", "bar |", "source A", "source B"],
    ["— | [A][a], [b]", "dash —", "bar |", "link A", "separator ,", "link b"],
    ["— | <https://example.org>, *A*", "dash —", "bar |", "address https://example.org", "separator ,"],
    ["— | A, p. 1 (my translation)", "dash —", "bar |", "source A", "separator ,", "locator p. 1"],
  ],
  "Chinese punctuation": [
    [
      "——林浩然，外交部发言人；周洁｜《潮汐日报》，第3版，2021年3月23日",
      "dash ——",
      "speaker 林浩然",
      "separator ，",
      "role 外交部发言人",
      "separator ；",
      "speaker 周洁",
      "bar ｜",
      "source 《潮汐日报》",
      "separator ，",
      "locator 第3版",
      "separator ，",
      "date 2021年3月23日",
    ],
    ["——陈（陈，先生）｜报", "dash ——", "speaker 陈", "native 陈，先生", "bar ｜", "source 报"],
  ],
  locators: [
    ["— | A, p3", "dash —", "bar |", "source A", "separator ,", "locator p3"],
    [
      "— | A, pp. 3, 5, 2021",
      "dash —",
      "bar |",
      "source A",
      "separator ,",
      "locator pp. 3, 5",
      "separator ,",
      "date 2021",
    ],
    ["— | A, pp 1–2", "dash —", "bar |", "source A", "separator ,", "locator pp 1–2"],
    ["— | A, § 4", "dash —", "bar |", "source A", "separator ,", "locator § 4"],
    ["— | A, para. 12", "dash —", "bar |", "source A", "separator ,", "locator para. 12"],
    ["— | A, A1", "dash —", "bar |", "source A", "separator ,", "locator A1"],
    ["— | A，版3", "dash —", "bar |", "source A", "separator ，", "locator 版3"],
    ["— | A, at 1:02:03", "dash —", "bar |", "source A", "separator ,", "locator at 1:02:03"],
    ["— | A, page of a book", "dash —", "bar |", "source A", "separator ,", "source page of a book"],
    ["— | Page Six, p. 6", "dash —", "bar |", "source Page Six", "separator ,", "locator p. 6"],
  ],
  dates: [
    ["— | A, 2021-03-23", "dash —", "bar |", "source A", "separator ,", "date 2021-03-23"],
    ["— | A, March 23, 2021", "dash —", "bar |", "source A", "separator ,", "date March 23, 2021"],
    ["— | A, March 2021", "dash —", "bar |", "source A", "separator ,", "date March 2021"],
    ["— | A, 23. März 2021", "dash —", "bar |", "source A", "separator ,", "date 23. März 2021"],
    ["— | A, 23 de marzo de 2021", "dash —", "bar |", "source A", "separator ,", "date 23 de marzo de 2021"],
    ["— | A, 23 марта 2021 г.", "dash —", "bar |", "source A", "separator ,", "date 23 марта 2021 г."],
    [
      "— | A, 22 March 2021, 21:04",
      "dash —",
      "bar |",
      "source A",
      "separator ,",
      "date 22 March 2021, 21:04",
    ],
    ["— | A, 03/04/2021", "dash —", "bar |", "source A", "separator ,", "date 03/04/2021"],
  ],
  placeholders: [
    [
      "— ? | TK, TODO",
      "dash —",
      "placeholder ?",
      "bar |",
      "placeholder TK",
      "separator ,",
      "placeholder TODO",
    ],
    [
      "— TODO, TK | ?",
      "dash —",
      "placeholder TODO",
      "separator ,",
      "placeholder TK",
      "bar |",
      "placeholder ?",
    ],
    ["— Todor, why? | TKO", "dash —", "speaker Todor", "separator ,", "role why?", "bar |", "source TKO"],
  ],
  labels: [
    ["Source: [A](b), p. 3", "label Source:", "link A", "address b", "separator ,", "locator p. 3"],
    ["source: A", "label source:", "source A"],
    ["Quelle: A, S. 3", "label Quelle:", "source A", "separator ,", "locator S. 3"],
    ["Источник: А", "label Источник:", "source А"],
    ["Fuente: A", "label Fuente:", "source A"],
    ["Fonte : A", "label Fonte :", "source A"],
    ["来源：甲，第3版", "label 来源：", "source 甲", "separator ，", "locator 第3版"],
    ["出典：甲", "label 出典：", "source 甲"],
    ["**Source:** A", "label **Source:**", "source A"],
    ["*Source*: A", "label *Source*:", "source A"],
    ["Sourced: A"],
    ["Open source: A"],
  ],
  "where it stands": [
    ["> — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["> Words.\n> — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["> Words.\n— Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["> > — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["- item\n\n  > — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["1. > — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    ["   — Ann | B", "dash —", "speaker Ann", "bar |", "source B"],
    [
      "*— Ann, editor | B, TK*",
      "dash —",
      "speaker Ann",
      "separator ,",
      "role editor",
      "bar |",
      "source B",
      "separator ,",
      "placeholder TK",
    ],
    ["_Source: [B](c), p. 3_", "label Source:", "link B", "address c", "separator ,", "locator p. 3"],
    ["[^x]: — Ann | B", "link ^x", "dash —", "speaker Ann", "bar |", "source B"],
    ["[^x]: Source: B", "link ^x", "label Source:", "source B"],
    ["[^x]: ——甲｜乙", "link ^x", "dash ——", "speaker 甲", "bar ｜", "source 乙"],
    ["[^x]:来源：乙", "link ^x", "label 来源：", "source 乙"],
    ["> [^x]: ——甲｜乙", "link ^x", "dash ——", "speaker 甲", "bar ｜", "source 乙"],
  ],
};

describe("the injection grammar", function () {
  // The first line compiles the grammar.
  this.timeout(30_000);

  let line: (text: string) => string[];

  before(async () => {
    const grammar = await markdownGrammar({ injected: true });
    line = (text) => {
      const named: string[] = [];
      let previous = "";
      for (const token of tokenize(grammar, text).at(-1) ?? []) {
        const scope = token.scopes.findLast((candidate) => candidate in names) ?? "";
        const name = names[scope] ?? "";
        // Emphasis and marks inside a field split it into tokens of one name.
        if (name !== "" && name === previous) named[named.length - 1] += token.text;
        else if (name !== "") named.push(`${name} ${token.text}`);
        previous = name;
      }
      return named.map((token) => token.trimEnd());
    };
  });

  for (const [group, rows] of Object.entries(attributions)) {
    describe(group, () => {
      for (const [text, ...tokens] of rows) it(text, () => assert.deepEqual(line(text), tokens));
    });
  }
});
