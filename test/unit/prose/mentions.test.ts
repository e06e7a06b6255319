import { deepEqual } from "node:assert/strict";
import { quotedSpans } from "../../../src/core/prose/marks.ts";
import { type Mention, mentionsIn } from "../../../src/core/prose/mentions.ts";
import { kindOf } from "../../../src/core/prose/reporting-verbs.ts";
import { tokenize } from "../../../src/core/prose/tokens.ts";
import { type VerbOf, verbOf } from "../../../src/core/prose/verb-of.ts";

const tokensOf = (text: string) => tokenize(text, quotedSpans(text, { lang: "en", single: false }));

/** Mentions in brackets, `n` for a name, `p` for a pronoun, `c` for common words. */
const sentences: readonly string[] = [
  "[n:Hua Minwei] praised [c:the talks].",
  "[n:Premier Qiao Renshu] met [n:Hae-won Noh] on Tuesday.",
  "[n:Ludwig van der Aa] and [n:Ismail bin Rashid] left.",
  "[n:Suharyadi], [c:the energy minister], left.",
  "[n:Ministry of External Relations] and [n:Zhonghai News Agency]",
  "[n:Lin's] boat, [n:Mr. Falcão], and [n:Sen. Ora Lindqvist Jr.]",
  "Yesterday [p:she] left, and [p:they] stayed.",
  "[p:He's] late.",
  "[c:The two sides] said in [n:Port Averil]",
  "[c:A woman selling noodles] by [c:the bus stop]",
  "Then [c:critics] and [c:residents] left; [c:others] stayed.",
  "then [c:fishers] say so, and [c:boats] have left",
  "[c:The plan] was dismissed by [c:sailors].",
  "in other words, [p:they] left",
  "In the words of [c:one official]",
  "“Nobody named Ann is here,” [n:Bo Ek] said.",
  "[n:Þórunn Eldjárn], [n:Élodie], [n:Ōta] and [n:Лев Ким]",
];

/** The subject is the first mention; its verb is between brackets. */
const subjects: readonly (readonly [sentence: string, kind?: VerbOf["kind"], skipped?: VerbOf["skipped"]])[] =
  [
    ["Hua [said] so.", "speaking", "nothing"],
    ["Hua has repeatedly [stressed] it.", "speaking", "nothing"],
    ["Hua [underscored] the need for rain.", "speaking", "nothing"],
    ["Hua [pointed] out a boat.", "characterising", "nothing"],
    ["Hua [hailed] the boat.", "characterising", "nothing"],
    ["Hua was [quoted] as saying so.", "characterising", "nothing"],
    ["Noh as [saying] that", "speaking", "nothing"],
    ["Hua, the ministry's spokesperson, [warned] of rain.", "speaking", "apposition"],
    ["Hua (in red) [added] a word.", "speaking", "bracket"],
    ["Hua of the Boat Union [said] so.", "speaking", "phrase"],
    ["Hua [began] by saying so.", "speaking", "nothing"],
    ["Hua (in red), who left, [said] so.", "speaking", "apposition"],
    ["The statement [reads] so.", "speaking", "nothing"],
    ["Hua’s comments are short."],
    ["The readout quotes Noh as saying so."],
    ["Hua was told by Noh that it rains."],
    ["A source described by the paper as wet"],
    ["Hua, who left, and Noh"],
    ["Hua left. Noh said so."],
    ["Hua “said so” twice"],
    ["Hua in May, she said"],
  ];

const forms: readonly (readonly [form: string, kind: string | undefined])[] = [
  ["says", "speaking"],
  ["replied", "speaking"],
  ["urging", "speaking"],
  ["underlines", "speaking"],
  ["rebutted", "speaking"],
  ["called", "characterising"],
  ["decries", "characterising"],
  ["deplored", "characterising"],
  ["walked", undefined],
];

describe("prose: mentions", () => {
  for (const marked of sentences) {
    it(marked.replace(/\[.:|\]/g, ""), () => {
      let text = "";
      const wanted: { kind: string; start: number; end: number }[] = [];
      for (const [, kind, words, other] of marked.matchAll(/\[(\w):([^\]]*)\]|([^[]+)/g)) {
        if (kind !== undefined && words !== undefined) {
          wanted.push({ kind, start: text.length, end: text.length + words.length });
        }
        text += words ?? other ?? "";
      }
      const found = mentionsIn(tokensOf(text)).map(({ kind, start, end }) => ({ kind: kind[0], start, end }));
      deepEqual(found, wanted);
    });
  }
});

describe("prose: the verb of a mention", () => {
  for (const [marked, kind, skipped] of subjects) {
    it(marked.replace(/[[\]]/g, ""), () => {
      const tokens = tokensOf(marked.replace(/[[\]]/g, ""));
      const [subject] = mentionsIn(tokens);
      const found = verbOf(tokens, subject as Mention);
      const verb = /\[(.*?)\]/.exec(marked)?.[1];
      deepEqual(
        found && { verb: tokens[found.at]?.text, kind: found.kind, skipped: found.skipped },
        verb === undefined ? null : { verb, kind, skipped },
      );
    });
  }
});

describe("prose: reporting verbs", () => {
  for (const [form, kind] of forms) it(form, () => deepEqual(kindOf(form), kind));
});
