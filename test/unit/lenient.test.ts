import { equal, ok } from "node:assert/strict";
import { applyEdits, defaultConfiguration, type Post, parse, validate } from "../../src/core/index.ts";

/** `any` where readers would disagree; a source without a title is expected as `<u>`. */
type Row = readonly [line: string, speaker: string | null | "any", source: string | null | "any"];

/** In the lines, `u` and `v` stand for these. */
const addresses: readonly (readonly [RegExp, string])[] = [
  [/(?<=[(<"])u(?=[)>"])|(?<= )u$/g, "https://lantern.example/1"],
  [/(?<=[(<"])v(?=[)>"])/g, "https://port.example/2"],
];

/** Where a line stands, with prose around it as posts have it. */
const places: Readonly<Record<string, (line: string) => string>> = {
  "after the quotation": (line) =>
    `> The tide waits for nobody, and neither do we.\n\n${line}\n\nSo much for the tide.\n`,
  "glued to the quotation": (line) =>
    `> The tide waits for nobody, and neither do we.\n${line}\n\nSo much for the tide.\n`,
  "a paragraph in the quotation": (line) =>
    `He put it well:\n\n> The tide waits for nobody.\n>\n> Neither do we.\n>\n> ${line}\n\nSo much for the tide.\n`,
  "a line in the quotation": (line) =>
    `> “The tide waits for nobody,\n> and neither do we.”\n> ${line}\n\nSo much for the tide.\n`,
  "at the end of the last line": (line) =>
    `> “The tide waits for nobody, and neither do we.” ${line}\n\nSo much for the tide.\n`,
  "after a mark written as an entity": (line) =>
    `> &#8220;The tide waits for nobody, and neither do we.&#8221; ${line}\n\nSo much for the tide.\n`,
  "in the quotation's emphasis": (line) => `> _“The tide waits for nobody, and neither do we.” ${line}_\n`,
  "right at the closing mark": (line) => `> “The tide waits for nobody, and neither do we.”${line}\n`,
  "after a full stop": (line) => `> The tide waits for nobody. Neither do we. ${line}\n`,
};

const afterTheQuotation: readonly Row[] = [
  ["– [Ravi Menon on Zulip](u)", "Ravi Menon", "Zulip"],
  ["– [tidepool on Reddit](u)", "tidepool", "Reddit"],
  ["— [tide_pool42 on the Harbour Forum](u)", "tide_pool42", "the Harbour Forum"],
  ["– [Ravi Menon in #general](u)", "Ravi Menon", "#general"],
  ["— [Ngozi Adeyemi](u), The Lantern", "Ngozi Adeyemi", "any"],
  ["– [@tidepool](u)", "@tidepool", "<u>"],
  ["— [@tidepool on Mastodon](u)", "@tidepool", "Mastodon"],
  ["– Ravi Menon [on Zulip](u)", "Ravi Menon", "Zulip"],
  ["– Ravi Menon ([source](u))", "Ravi Menon", "any"],
  ["– Ravi Menon ([link](u))", "Ravi Menon", "any"],
  ["– Ravi Menon [[source](u)]", "Ravi Menon", "any"],
  ["-- Ravi Menon, [Twitter](u)", "Ravi Menon", "Twitter"],
  ["— Ravi Menon, [March 4, 2025](u)", "Ravi Menon", "any"],
  ["– Ravi Menon, [*Small Harbours*](u)", "Ravi Menon", "Small Harbours"],
  ["— **Ravi Menon**, [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["*— Ravi Menon, [Small Harbours](u)*", "Ravi Menon", "Small Harbours"],
  ["_– Ravi Menon on [Zulip](u)_", "Ravi Menon", "Zulip"],
  ["— *Ravi Menon* in [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["—Ravi Menon, *Small Harbours* (2019)", "Ravi Menon", "Small Harbours"],
  ["— Ravi Menon, *Small Harbours*, Kittiwake Press, 2019", "Ravi Menon", "Small Harbours"],
  ["— Ravi Menon, “Why we dredge”", "Ravi Menon", "“Why we dredge”"],
  ['— Ravi Menon, "Why we dredge"', "Ravi Menon", '"Why we dredge"'],
  ["- Ravi Menon on [Zulip](u)", "Ravi Menon", "Zulip"],
  ["- [Ravi Menon](u)", "Ravi Menon", "<u>"],
  ["~ Ravi Menon", "Ravi Menon", null],
  ["~[Ravi Menon](u)", "Ravi Menon", "<u>"],
  ["– Ravi Menon, 2019", "Ravi Menon", null],
  ["— Ravi Menon (2019)", "Ravi Menon", null],
  ["– [Ravi Menon, Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["– [Ravi Menon: Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["— Ravi Menon: [Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["– [“Why we dredge”, Ravi Menon](u)", "Ravi Menon", "“Why we dredge”"],
  ["— [Why we dredge](u) by Ravi Menon", "Ravi Menon", "Why we dredge"],
  ["— [Why we dredge](u), by [Ravi Menon](v)", "Ravi Menon", "Why we dredge"],
  ["— from [Why we dredge](u) by Ravi Menon", "Ravi Menon", "Why we dredge"],
  ["– [Why we dredge by Ravi Menon](u)", "Ravi Menon", "Why we dredge"],
  ["– [Why we dredge](u)", null, "Why we dredge"],
  ["– [The Lantern](u)", null, "The Lantern"],
  ["— [The Meridian Daily, 4 March 2026](u)", null, "any"],
  ["– [Wikipedia](u)", null, "Wikipedia"],
  ["– [Wikipedia: Dredging](u)", null, "Wikipedia: Dredging"],
  ["— [Wikipedia’s article on dredging](u)", null, "any"],
  ["— [RFC 9999](u)", null, "RFC 9999"],
  ["— [RFC 9999, section 3.2](u)", null, "any"],
  ["— [the Harbour Handbook](u)", null, "the Harbour Handbook"],
  ["– [Release notes for Quay 2.1](u)", null, "Release notes for Quay 2.1"],
  ["– [Quay documentation](u)", null, "Quay documentation"],
  ["— The Quay team, [Announcing Quay 2.1](u)", "The Quay team", "Announcing Quay 2.1"],
  ["– [Tomás Ferreira, commenting on Small Harbours](u)", "Tomás Ferreira", "any"],
  ["– Tomás Ferreira, in [a comment](u)", "Tomás Ferreira", "a comment"],
  ["– Tomás Ferreira in [this thread](u)", "Tomás Ferreira", "this thread"],
  ["– Tomás Ferreira, [via Zulip](u)", "Tomás Ferreira", "Zulip"],
  ["– Tomás Ferreira via [Zulip](u)", "Tomás Ferreira", "Zulip"],
  ["— Tomás Ferreira, quoted in [The Lantern](u)", "Tomás Ferreira", "The Lantern"],
  ["— Tomás Ferreira as quoted by [The Lantern](u)", "Tomás Ferreira", "The Lantern"],
  ["— Tomás Ferreira, speaking at [HarbourConf 2025](u)", "Tomás Ferreira", "HarbourConf 2025"],
  ["— Tomás Ferreira, speaking to [Kestrel Radio](u)", "Tomás Ferreira", "Kestrel Radio"],
  ["— Tomás Ferreira, writing in [The Lantern](u)", "Tomás Ferreira", "The Lantern"],
  ["— Tomás Ferreira, writing for *The Lantern*", "Tomás Ferreira", "The Lantern"],
  ["— Tomás Ferreira at HarbourConf 2025", "Tomás Ferreira", "HarbourConf 2025"],
  [
    "— Dr. Maren Solberg, hydrologist at the River Institute, in [The Lantern](u)",
    "Dr. Maren Solberg",
    "The Lantern",
  ],
  ["— Maren Solberg, CEO of Quayside Inc.", "Maren Solberg", null],
  ["— Maren Solberg, Quayside co-founder, [in an interview](u)", "Maren Solberg", "an interview"],
  ["— President Anela Kahale, [State of the Harbour](u)", "Anela Kahale", "State of the Harbour"],
  ["– Anela Kahale’s [blog](u)", "Anela Kahale", "blog"],
  ["– [Anela Kahale’s blog](u)", "any", "any"],
  ["– u/tidepool on [r/harbours](u)", "u/tidepool", "r/harbours"],
  ["– [/u/tidepool in /r/harbours](u)", "/u/tidepool", "/r/harbours"],
  ["— [J. L. Okafor](u)", "J. L. Okafor", "<u>"],
  ["— J.L. Okafor, [*The Salt Year*](u), p. 112", "J.L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, *The Salt Year*, chapter 3", "J. L. Okafor", "The Salt Year"],
  ["— Okafor, *The Salt Year*", "Okafor", "The Salt Year"],
  ["— *The Salt Year*, J. L. Okafor", "J. L. Okafor", "The Salt Year"],
  ["— *The Salt Year* by J. L. Okafor", "J. L. Okafor", "The Salt Year"],
  ["— Sailors’ proverb", "Sailors’ proverb", null],
  ["— Anonymous", "Anonymous", null],
  ["— A fisherman from Tarn", "any", "any"],
  ["– Me, [last year](u)", "Me", "last year"],
  ["— Ravi Menon & Ngozi Adeyemi, [Why we dredge](u)", "Ravi Menon & Ngozi Adeyemi", "Why we dredge"],
  ["— Ravi Menon and Ngozi Adeyemi in [Small Harbours](u)", "Ravi Menon and Ngozi Adeyemi", "Small Harbours"],
  ["— Menon et al., [Why we dredge](u), 2021", "Menon et al.", "Why we dredge"],
  ["— [Menon et al. (2021)](u)", "any", "any"],
  ["— Maren Solberg (@maren)", "Maren Solberg (@maren)", null],
  ["— Maren Solberg (@maren) [March 4, 2025](u)", "Maren Solberg (@maren)", "any"],
  ['&mdash; Maren Solberg (@maren) <a href="u">March 4, 2025</a>', "Maren Solberg (@maren)", "any"],
  ["— Maren Solberg, in her [letter to the crew](u)", "Maren Solberg", "any"],
  ["— Maren Solberg, [Episode 12 of Low Tide](u)", "Maren Solberg", "Episode 12 of Low Tide"],
  ["— Maren Solberg on the [Low Tide podcast](u)", "Maren Solberg", "Low Tide podcast"],
  ["— Maren Solberg on [*Low Tide*](u), at 12:30", "Maren Solberg", "Low Tide"],
  ["— [Maren Solberg](v) on [Low Tide](u)", "Maren Solberg", "Low Tide"],
  ["— [Maren Solberg](v) via [Low Tide](u)", "Maren Solberg", "Low Tide"],
  ["— [Maren Solberg](v), [Why we dredge](u)", "Maren Solberg", "Why we dredge"],
  ["– [Maren Solberg](u) (via [Low Tide](v))", "Maren Solberg", "any"],
  ["―Maren Solberg", "Maren Solberg", null],
  ["——林浩然，《潮汐日报》", "林浩然", "any"],
  ["– Łukasz Wróbel, [„Po co pogłębiać”](u)", "Łukasz Wróbel", "„Po co pogłębiać”"],
  ["– Jonas Reuter in [Der Leuchtturm](u)", "Jonas Reuter", "Der Leuchtturm"],
  ["— Ольга Ветрова, [Полярная верста](u)", "Ольга Ветрова", "Полярная верста"],
  ["— from the [Quay FAQ](u)", null, "Quay FAQ"],
  ["— [from the Quay FAQ](u)", null, "any"],
  ["— source: [The Lantern](u)", null, "The Lantern"],
  ["– <u>", null, "<u>"],
  ["— Kobayashi Hikaru, [translated by Anela Kahale](u)", "Kobayashi Hikaru", "any"],
  ["— Queen Ardith, *The Salt Year*, Act II, Scene 1", "any", "The Salt Year"],
  ["— [Ravi Menon, engineer at Quayside](u)", "Ravi Menon", "<u>"],
  ["— Ravi Menon, engineer at [Quayside](v)", "Ravi Menon", "any"],
  ["— Ravi Menon, [Small Harbours](u) (emphasis mine)", "Ravi Menon", "Small Harbours"],
  ["– [Ravi Menon on dredging](u)", "Ravi Menon", "any"],
  ["– [Ravi Menon in his blog post](u)", "Ravi Menon", "any"],
  ["– [Ravi Menon in a talk at HarbourConf](u)", "Ravi Menon", "any"],
  ["– [Ravi Menon on the Quay Discord](u)", "Ravi Menon", "the Quay Discord"],
  ["– [u/tidepool on /r/harbours](u)", "u/tidepool", "/r/harbours"],
  ["— Ravi Menon on the harbour mailing list", "Ravi Menon", "the harbour mailing list"],
  ["— Ravi Menon on Mastodon", "Ravi Menon", "Mastodon"],
  ["– @tidepool [on Mastodon](u)", "@tidepool", "Mastodon"],
  ["– [@tidepool](v) on [Mastodon](u)", "@tidepool", "Mastodon"],
  ["— [Ravi Menon, explaining tides](u)", "Ravi Menon", "any"],
  ["– Ravi Menon, in response to [a question](u)", "Ravi Menon", "a question"],
  ["– Ravi Menon, author of [Small Harbours](u)", "Ravi Menon", "any"],
  ["– comment in the [Quay source](u)", "any", "any"],
  ["– the [Quay book](u)", null, "Quay book"],
  ["— [*The Salt Year*](u), by J. L. Okafor, 1999", "J. L. Okafor", "The Salt Year"],
  ["—[J. L. Okafor](v), [*The Salt Year*](u)", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, *The Salt Year*, ch. 3 (emphasis added)", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, [The Salt Year](u) (1999)", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, from *The Salt Year*", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor – [The Salt Year](u)", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor - *The Salt Year*", "J. L. Okafor", "The Salt Year"],
  ["— **J. L. Okafor** (*The Salt Year*)", "J. L. Okafor", "The Salt Year"],
  ["— <cite>J. L. Okafor, *The Salt Year*</cite>", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, <cite>The Salt Year</cite>", "J. L. Okafor", "The Salt Year"],
  ["— J. L. Okafor, <i>The Salt Year</i>", "J. L. Okafor", "The Salt Year"],
  ["-- J. L. Okafor, _The Salt Year_.", "J. L. Okafor", "The Salt Year"],
  ["— by [J. L. Okafor](u)", "J. L. Okafor", "<u>"],
  ["— said J. L. Okafor", "any", null],
  ["— [Why we dredge | Ravi Menon](u)", "any", "any"],
  ["— [Ravi Menon – Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["— “Why we dredge,” [The Lantern](u)", null, "any"],
  ["– “[Why we dredge](u)” by Ravi Menon", "Ravi Menon", "any"],
  ["– Ravi Menon, “[Why we dredge](u)”", "Ravi Menon", "any"],
  ["– Ravi Menon, *[Why we dredge](u)*, The Lantern", "Ravi Menon", "Why we dredge"],
  ["— Ravi Menon, Small Harbours: [Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["— Ravi Menon ([@ravi](v)) [4 March 2025](u)", "any", "any"],
  ["— Ravi Menon, [4 March 2025](u)", "Ravi Menon", "any"],
  ["— Ravi Menon, 4 March 2025", "Ravi Menon", null],
  ["— Ravi Menon, March 2025, [Zulip](u)", "Ravi Menon", "Zulip"],
  ["— Ravi Menon, [Zulip](u), March 2025", "Ravi Menon", "Zulip"],
  ["— Ravi Menon, circa 1931", "Ravi Menon", null],
  ["— Ravi Menon (1931–2004)", "Ravi Menon", null],
  ["— Ravi Menon, to his [crew](u)", "Ravi Menon", "any"],
  ["— Ravi Menon, when asked about tides", "Ravi Menon", null],
  ["— Ravi “Skip” Menon", "Ravi “Skip” Menon", null],
  ["— Ravi Menon, MD, PhD, [Tide Clinic](u)", "Ravi Menon, MD, PhD", "Tide Clinic"],
  ["— van der Meer, [Low Tide](u)", "van der Meer", "Low Tide"],
  ["— O’Rahilly, [Low Tide](u)", "O’Rahilly", "Low Tide"],
  ["— Jean-Luc Tremblay-Okoro, [Low Tide](u)", "Jean-Luc Tremblay-Okoro", "Low Tide"],
  ["— Ólafur í Hvammi, [Low Tide](u)", "Ólafur í Hvammi", "Low Tide"],
  ["— 小林光、[潮新聞](u)", "any", "潮新聞"],
  ["— [林浩然](u)", "林浩然", "<u>"],
  ["*– [Why we dredge](u)*", null, "Why we dredge"],
  ["*[Why we dredge](u), Ravi Menon*", "Ravi Menon", "Why we dredge"],
  ["_Ravi Menon, [Small Harbours](u)_", "Ravi Menon", "Small Harbours"],
  ["[Why we dredge](u) by Ravi Menon", "Ravi Menon", "Why we dredge"],
  ["[Why we dredge](u), p. 12", null, "Why we dredge"],
  ["[Why we dredge](u) (2019)", null, "Why we dredge"],
  ["[Why we dredge, Ravi Menon](u)", "any", "any"],
  ["([Why we dredge](u), p. 12)", null, "Why we dredge"],
  ["(Ravi Menon, [Why we dredge](u), p. 12)", "Ravi Menon", "Why we dredge"],
  ["([Ravi Menon, Why we dredge, 2019](u))", "Ravi Menon", "any"],
  ["<sup>[source](u)</sup>", null, "any"],
  ["<small>[source](u)</small>", null, "any"],
  ["*Source:* [The Lantern](u)", null, "The Lantern"],
  ["Source: [Why we dredge](u) by Ravi Menon", "Ravi Menon", "Why we dredge"],
  ["Source: “Why we dredge”, The Lantern, 4 March 2025", null, "“Why we dredge”"],
  ["Source: [u](u)", null, "any"],
  ["Original source: [The Lantern](u)", null, "The Lantern"],
  ["As quoted in [The Lantern](u)", null, "The Lantern"],
  ["Quoted in [The Lantern](u)", null, "The Lantern"],
  ["From [The Lantern](u), p. 12", null, "The Lantern"],
  ["From the [Quay handbook](u)", null, "Quay handbook"],
  ["From the [Quay handbook](u):", null, "Quay handbook"],
  ["(from the [Quay handbook](u))", null, "Quay handbook"],
  ["From [Ravi Menon](v) in [The Lantern](u)", "Ravi Menon", "The Lantern"],
  ["Via [Ravi Menon on Zulip](u)", "any", "Zulip"],
  ["— Ravi Menon [[1](u)]", "Ravi Menon", "any"],
  ["— Ravi Menon [🔗](u)", "Ravi Menon", "any"],
  ["— Ravi Menon ([🧵](u))", "Ravi Menon", "any"],
  ["— Ravi Menon [↩](u)", "Ravi Menon", "any"],
  ["— Ravi Menon (via [Low Tide](u))", "Ravi Menon", "Low Tide"],
  ["— Ravi Menon (h/t [Low Tide](u))", "Ravi Menon", "any"],
  ["— Ravi Menon.", "Ravi Menon", null],
  ["— Ravi Menon, [Small Harbours](u).", "Ravi Menon", "Small Harbours"],
  ["— RAVI MENON", "RAVI MENON", null],
  ["— ravi menon", "ravi menon", null],
  ["<p>— Ravi Menon</p>", "Ravi Menon", null],
  ["<figcaption>— Ravi Menon</figcaption>", "Ravi Menon", null],
  ['<em>— Ravi Menon, <a href="u">Small Harbours</a></em>', "Ravi Menon", "Small Harbours"],
  ["– Ravi Menon – [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["— Ravi Menon / [Small Harbours](u)", "Ravi Menon", "any"],
  ["— Ravi Menon » [Small Harbours](u)", "Ravi Menon", "any"],
  ["— Ravi Menon @ [HarbourConf](u)", "Ravi Menon", "HarbourConf"],
  ["— Ravi Menon; [Small Harbours](u)", "Ravi Menon", "any"],
  ["— Ravi Menon. [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["— Ravi Menon  [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["— Ravi Menon, Ngozi Adeyemi, and Lin Haoran, [Why we dredge](u)", "any", "Why we dredge"],
  ["— The crew of the [Kittiwake](u)", "any", "any"],
  ["— From [Why we dredge](u)", null, "Why we dredge"],
  ["— in [Why we dredge](u)", null, "Why we dredge"],
  ["— via [Low Tide](u)", null, "Low Tide"],
  ["— Excerpt from [Why we dredge](u)", null, "Why we dredge"],
  ["— Chapter 3, [The Salt Year](u)", null, "The Salt Year"],
  ["— Page 12 of [The Salt Year](u)", null, "The Salt Year"],
  ["— [Chapter 3 of The Salt Year](u)", null, "any"],
  ["— [Ravi Menon](v)'s [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["— [Ravi Menon](v) (in [Small Harbours](u))", "Ravi Menon", "Small Harbours"],
  ["— [@ravi](v), [Zulip](u)", "@ravi", "Zulip"],
  ["— [Ravi][rm]\n\n[rm]: u", "Ravi", "<u>"],
  ["— [Ravi Menon on Zulip][rm]\n\n[rm]: u", "Ravi Menon", "Zulip"],
  ["— Ravi Menon, [Small Harbours][]\n\n[Small Harbours]: u", "Ravi Menon", "Small Harbours"],
  ["Source: [Small Harbours][sh]\n\n[sh]: u", null, "Small Harbours"],
  ["— Ravi Menon[^1]\n\n[^1]: In a letter.", "Ravi Menon", null],
  ["— <cite>Ravi Menon[^1]</cite>\n\n[^1]: From his [talk](v).", "Ravi Menon", null],
];

const gluedToTheQuotation: readonly Row[] = [
  ["— [Ravi Menon on Zulip](u)", "Ravi Menon", "Zulip"],
  ["– Ravi Menon, [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["-- [Ravi Menon](u)", "Ravi Menon", "<u>"],
  ["— Ravi Menon", "Ravi Menon", null],
  ["- Ravi Menon, [Small Harbours](u)", "Ravi Menon", "Small Harbours"],
  ["*— Ravi Menon*", "Ravi Menon", null],
  ["Source: [The Lantern](u)", null, "The Lantern"],
  ["via [The Lantern](u)", null, "The Lantern"],
  ["([The Lantern](u))", null, "The Lantern"],
  ["[The Lantern](u)", null, "The Lantern"],
];

const aParagraphInTheQuotation: readonly Row[] = [
  ["– Ngozi Adeyemi, *The Lantern*", "Ngozi Adeyemi", "The Lantern"],
  ["— Ngozi Adeyemi, [*The Lantern*](u)", "Ngozi Adeyemi", "The Lantern"],
  ["— **Ngozi Adeyemi**", "Ngozi Adeyemi", null],
  ["**— Ngozi Adeyemi**", "Ngozi Adeyemi", null],
  ["*—Ngozi Adeyemi, [The Lantern](u)*", "Ngozi Adeyemi", "The Lantern"],
  ["~ Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["*~Ngozi Adeyemi*", "Ngozi Adeyemi", null],
  ["&mdash; Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["&mdash;Ngozi Adeyemi in [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["&ndash; [Ngozi Adeyemi](u)", "Ngozi Adeyemi", "<u>"],
  ["&#8212; Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["&#8211; Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["&#x2014; Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["— <cite>Ngozi Adeyemi</cite>", "Ngozi Adeyemi", null],
  ["<cite>— Ngozi Adeyemi</cite>", "Ngozi Adeyemi", null],
  ["<cite>[Ngozi Adeyemi](u)</cite>", "Ngozi Adeyemi", "<u>"],
  ['<cite><a href="u">Ngozi Adeyemi</a></cite>', "Ngozi Adeyemi", "<u>"],
  ['— <a href="u">Ngozi Adeyemi</a>', "Ngozi Adeyemi", "<u>"],
  ['— Ngozi Adeyemi, <a href="u">The Lantern</a>', "Ngozi Adeyemi", "The Lantern"],
  ["<small>— Ngozi Adeyemi, [The Lantern](u)</small>", "Ngozi Adeyemi", "The Lantern"],
  ["<footer>Ngozi Adeyemi</footer>", "Ngozi Adeyemi", null],
  ["<footer>— Ngozi Adeyemi, <cite>The Lantern</cite></footer>", "Ngozi Adeyemi", "The Lantern"],
  ["<cite>Ngozi Adeyemi</cite> in *The Lantern*", "Ngozi Adeyemi", "The Lantern"],
  ["\\- Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["\\-- Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["- Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["-Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["–Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["--Ngozi Adeyemi, [The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["---Ngozi Adeyemi", "Ngozi Adeyemi", null],
  ["― Ngozi Adeyemi, *Quays*", "Ngozi Adeyemi", "Quays"],
  ["— N. Adeyemi, *Quays* (Kittiwake Press, 2020), p. 14", "N. Adeyemi", "any"],
  ["— Ngozi Adeyemi, Harbour Commission hearing, 12 May 2024", "Ngozi Adeyemi", "any"],
  ["— [harbour.example](u)", null, "harbour.example"],
  ["— [quay/README.md](u)", null, "quay/README.md"],
  ["([Ngozi Adeyemi](u))", "Ngozi Adeyemi", "<u>"],
  ["(Ngozi Adeyemi, *Quays*, p. 14)", "Ngozi Adeyemi", "Quays"],
  ["(Adeyemi 2020, p. 14)", "any", "any"],
  ["[— Ngozi Adeyemi](u)", "Ngozi Adeyemi", "<u>"],
  ["[– Ngozi Adeyemi, The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["[Ngozi Adeyemi](u)", "Ngozi Adeyemi", "<u>"],
  ["[Ngozi Adeyemi in The Lantern](u)", "Ngozi Adeyemi", "The Lantern"],
  ["Source: [Ngozi Adeyemi](u)", "any", "any"],
];

const aLineInTheQuotation: readonly Row[] = [
  ["— Lin Haoran", "Lin Haoran", null],
  ["– Lin Haoran, [Tide Weekly](u)", "Lin Haoran", "Tide Weekly"],
  ["-- Lin Haoran, Tide Weekly", "Lin Haoran", "any"],
  ["— [Lin Haoran](u)", "Lin Haoran", "<u>"],
  ["- Lin Haoran, [Tide Weekly](u)", "Lin Haoran", "Tide Weekly"],
  ["- Lin Haoran", "Lin Haoran", null],
  ["~ Lin Haoran", "Lin Haoran", null],
  ["*— Lin Haoran*", "Lin Haoran", null],
  ["*- Lin Haoran, Tide Weekly*", "Lin Haoran", "any"],
  ["&mdash; Lin Haoran", "Lin Haoran", null],
  ["<cite>Lin Haoran</cite>", "Lin Haoran", null],
  ["<br>— Lin Haoran", "Lin Haoran", null],
  ["<br/>— Lin Haoran in [Tide Weekly](u)", "Lin Haoran", "Tide Weekly"],
  ["<footer>— Lin Haoran</footer>", "Lin Haoran", null],
  ["([Tide Weekly](u))", null, "Tide Weekly"],
  ["[Tide Weekly](u)", null, "Tide Weekly"],
  ["(source: [Tide Weekly](u))", null, "Tide Weekly"],
  ["via [Tide Weekly](u)", null, "Tide Weekly"],
  ["— Lin Haoran (林浩然), river engineer", "Lin Haoran", null],
  ["— Lin Haoran\\\n> River engineer, Tarn", "Lin Haoran", null],
  ["— Lin Haoran  \n> River engineer, Tarn", "Lin Haoran", null],
  ["**— Lin Haoran**  \n> *River engineer*", "Lin Haoran", null],
  ["— <cite>Lin Haoran</cite>", "Lin Haoran", null],
  ["— <cite>[Lin Haoran](u)</cite>", "Lin Haoran", "<u>"],
  ["– *Lin Haoran*", "Lin Haoran", null],
];

const atTheEndOfTheLastLine: readonly Row[] = [
  ["— Leila Haddad", "Leila Haddad", null],
  ["– Leila Haddad, minister", "Leila Haddad", null],
  ["-- Leila Haddad", "Leila Haddad", null],
  ["- Leila Haddad", "Leila Haddad", null],
  ["—Leila Haddad", "Leila Haddad", null],
  ["~ Leila Haddad", "Leila Haddad", null],
  ["~Leila Haddad", "Leila Haddad", null],
  ["&mdash; Leila Haddad", "Leila Haddad", null],
  ["&#8211; Leila Haddad, The Lantern", "Leila Haddad", "any"],
  ["— [Leila Haddad](u)", "Leila Haddad", "<u>"],
  ["— [Leila Haddad, The Lantern](u)", "Leila Haddad", "The Lantern"],
  ["— Leila Haddad, [The Lantern](u)", "Leila Haddad", "The Lantern"],
  ["– Leila Haddad in [The Lantern](u)", "Leila Haddad", "The Lantern"],
  ["– Leila Haddad in *The Lantern*", "Leila Haddad", "The Lantern"],
  ["— Leila Haddad, *The Lantern*, 4 March 2026", "Leila Haddad", "The Lantern"],
  ["*— Leila Haddad*", "Leila Haddad", null],
  ["**— Leila Haddad**", "Leila Haddad", null],
  ["*- Leila Haddad, port minister*", "Leila Haddad", null],
  ["([Leila Haddad](u))", "Leila Haddad", "<u>"],
  ["([The Lantern](u))", null, "The Lantern"],
  ["[The Lantern](u)", null, "The Lantern"],
  ["(Leila Haddad, [The Lantern](u))", "Leila Haddad", "The Lantern"],
  ["([source](u))", null, "any"],
  ["(via [The Lantern](u))", null, "The Lantern"],
  ["<cite>Leila Haddad</cite>", "Leila Haddad", null],
  ["<cite>— [Leila Haddad](u)</cite>", "Leila Haddad", "<u>"],
  ["<br>— Leila Haddad, [The Lantern](u)", "Leila Haddad", "The Lantern"],
  ["[— Leila Haddad](u)", "Leila Haddad", "<u>"],
  ["— Port Minister Leila Haddad", "Leila Haddad", null],
  ["— Unknown", "Unknown", null],
  ["- *Leila Haddad*", "Leila Haddad", null],
  ["-Leila Haddad", "Leila Haddad", null],
  ["--Leila Haddad", "Leila Haddad", null],
  ["\\- Leila Haddad", "Leila Haddad", null],
  ["(Leila Haddad)", "Leila Haddad", null],
  ["(Leila Haddad, 2019)", "Leila Haddad", null],
  ["(Leila Haddad, *The Lantern*)", "Leila Haddad", "The Lantern"],
  ["(Leila Haddad in [The Lantern](u))", "Leila Haddad", "The Lantern"],
  ["[[The Lantern](u)]", null, "The Lantern"],
  ["\\\n> — Leila Haddad", "Leila Haddad", null],
  ["<br><em>— Leila Haddad</em>", "Leila Haddad", null],
  ["— <strong>Leila Haddad</strong>", "Leila Haddad", null],
  ["— Leila Haddad, minister, on [Kestrel Radio](u)", "Leila Haddad", "Kestrel Radio"],
  ["— leila_h on Zulip", "leila_h", "Zulip"],
];

const afterAnEntity: readonly Row[] = [
  ["&#8211; Leila Haddad", "Leila Haddad", null],
  ["&mdash; [Leila Haddad](u)", "Leila Haddad", "<u>"],
  ["– Leila Haddad, *The Lantern*", "Leila Haddad", "The Lantern"],
  ["- Leila Haddad", "Leila Haddad", null],
];

const rightAtTheMark: readonly Row[] = [
  ["—Leila Haddad", "Leila Haddad", null],
  ["–Leila Haddad, [The Lantern](u)", "Leila Haddad", "The Lantern"],
  ["--Leila Haddad", "Leila Haddad", null],
  ["- Leila Haddad", "Leila Haddad", null],
  ["([The Lantern](u))", null, "The Lantern"],
];

const afterAFullStop: readonly Row[] = [
  ["— Sofia Lindqvist", "Sofia Lindqvist", null],
  ["– Sofia Lindqvist, chair", "Sofia Lindqvist", null],
  ["— [Sofia Lindqvist](u)", "Sofia Lindqvist", "<u>"],
  ["– [Sofia Lindqvist on Zulip](u)", "Sofia Lindqvist", "Zulip"],
  ["– Sofia Lindqvist, *Low Tide*", "Sofia Lindqvist", "Low Tide"],
  ["- Sofia Lindqvist, [Low Tide](u)", "Sofia Lindqvist", "Low Tide"],
  ["(Sofia Lindqvist, [Low Tide](u))", "Sofia Lindqvist", "Low Tide"],
  ["([Low Tide](u))", "any", "any"],
];

const sourceViaFrom: readonly Row[] = [
  ["Source: [The Lantern](u)", null, "The Lantern"],
  ["Source: The Lantern, p. 3", null, "The Lantern"],
  ["source: <u>", null, "<u>"],
  ["Source: u", null, "<u>"],
  ["SOURCE: [The Lantern](u)", null, "The Lantern"],
  ["Source : [The Lantern](u)", null, "The Lantern"],
  ["(Source: The Lantern)", null, "The Lantern"],
  ["(source: [The Lantern](u).)", null, "The Lantern"],
  ["[Source](u)", null, "any"],
  ["([Source](u))", null, "any"],
  ["[(source)](u)", null, "any"],
  ["[Source: The Lantern](u)", null, "The Lantern"],
  ["Source – [The Lantern](u)", null, "The Lantern"],
  ["Source - [The Lantern](u)", null, "The Lantern"],
  ["*Source: [The Lantern](u)*", null, "The Lantern"],
  ["**Source:** [The Lantern](u)", null, "The Lantern"],
  ["_(Source: [The Lantern](u))_", null, "The Lantern"],
  ["<small>Source: [The Lantern](u)</small>", null, "The Lantern"],
  ["Sources: [The Lantern](u), [Port News](v)", null, "any"],
  ["Via [The Lantern](u)", null, "The Lantern"],
  ["via [Ravi Menon](u)", "any", "any"],
  ["Via: [The Lantern](u)", null, "The Lantern"],
  ["(via [The Lantern](u))", null, "The Lantern"],
  ["*(via [The Lantern](u))*", null, "The Lantern"],
  ["[via The Lantern](u)", null, "The Lantern"],
  ["[via](u)", null, "any"],
  ["From [The Lantern](u)", null, "The Lantern"],
  ["From [The Lantern](u):", null, "The Lantern"],
  ["From [The Lantern](u).", null, "The Lantern"],
  ["From: [The Lantern](u)", null, "The Lantern"],
  ["(From [The Lantern](u))", null, "The Lantern"],
  ["(from [Why we dredge](u) by Ravi Menon)", "Ravi Menon", "Why we dredge"],
  ["From *The Salt Year* by J. L. Okafor", "J. L. Okafor", "The Salt Year"],
  ["From [The Salt Year](u), by J. L. Okafor.", "J. L. Okafor", "The Salt Year"],
  ["From Ravi Menon’s [Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["From [Ravi Menon’s Why we dredge](u)", "any", "any"],
  ["*From [The Lantern](u)*", null, "The Lantern"],
  ["Excerpt from [The Lantern](u)", null, "The Lantern"],
  ["Quoted from [The Lantern](u)", null, "The Lantern"],
  ["Taken from [The Lantern](u).", null, "The Lantern"],
  ["[Link](u)", null, "any"],
  ["([link](u))", null, "any"],
  ["<u>", null, "<u>"],
  ["[Ravi Menon](u)", "Ravi Menon", "<u>"],
  ["[Ravi Menon, Why we dredge](u)", "Ravi Menon", "Why we dredge"],
  ["([Ravi Menon](v) in [The Lantern](u))", "Ravi Menon", "The Lantern"],
  ["*[The Lantern](u)*", null, "The Lantern"],
  ["**[Why we dredge](u)**", null, "Why we dredge"],
  ["<cite>[The Lantern](u)</cite>", null, "The Lantern"],
];

/** How words end before a line of its own, and whether a name may follow on the same line. */
const endings: readonly (readonly [words: string, sameLine: boolean])[] = [
  ["The tide waits for nobody.", true],
  ["The tide waits for nobody!", true],
  ["Does the tide wait for nobody?", true],
  ["The tide waits for nobody…", true],
  ["The tide waits for nobody...", true],
  ["“The tide waits for nobody.”", true],
  ["“The tide waits for nobody”", true],
  ['"The tide waits for nobody."', true],
  ["'The tide waits for nobody.'", true],
  ["„Die Flut wartet auf niemanden.“", true],
  ["«La marée n’attend personne.»", true],
  ["« La marée n’attend personne. »", true],
  ["「潮は誰も待たない。」", true],
  ["潮水不等人。", true],
  ["*The tide waits for nobody.*", true],
  ["**The tide waits for nobody.**", true],
  ["_“The tide waits for nobody.”_", true],
  ["The tide waits for [nobody](https://tide.example/).", true],
  ["The tide waits for nobody. (Laughs.)", true],
  ["The tide waits for nobody. 🌊", false],
  ["The tide waits for nobody", false],
  ["The tide waits for nobody,\n> the moon for no one", false],
  ["The tide waits for `nobody`", false],
];

/** What stands in the same places and is no attribution. */
const prose: readonly (readonly [place: string, line: string])[] = [
  ["after the quotation", "— Открыто, — сказал он."],
  ["after the quotation", "— Bien sûr, dit-elle, mais qui va payer tout cela, et quand ?"],
  ["after the quotation", "— which, as [Ravi Menon](u) said, is what everyone had been waiting for."],
  ["after the quotation", "- a first point\n- a second point"],
  ["after the quotation", "- deeper channels, longer quays and fewer delays for everyone who has to wait"],
  ["after the quotation", "From here on it gets complicated."],
  ["after the quotation", "From [the port's own figures](u) one would not have guessed as much."],
  ["after the quotation", "Via a friend in the ministry I heard that none of it was true."],
  ["after the quotation", "[Ravi Menon](u) disagrees, and says why at some length."],
  ["after the quotation", "[The Lantern](u) has more on this."],
  ["after the quotation", "(I asked [the ministry](u) and got no answer.)"],
  ["after the quotation", "(More on that in a minute.)"],
  ["after the quotation", "Source code is on [the forge](u)."],
  ["after the quotation", "~5 metres, that is, and rising."],
  ["after the quotation", "-5 degrees were measured on Monday."],
  ["after the quotation", "*This* is the point."],
  ["after the quotation", "*Emphasis mine.*"],
  ["after the quotation", "(Emphasis mine.)"],
  ["after the quotation", "(Translation mine)"],
  ["after the quotation", "Thanks to [Ravi Menon](u) for the suggestion!"],
  ["after the quotation", "[Please submit quotes for next week!](u)"],
  ["after the quotation", "– and [here](u) it gets interesting."],
  ["after the quotation", "— but you knew that."],
  ["after the quotation", "— Is that so? I wonder."],
  ["after the quotation", "— You are early, he said."],
  ["after the quotation", "-- more below --"],
  ["after the quotation", "From *this* one might conclude that all is well."],
  ["after the quotation", "From Ravi Menon we learn that the tide has turned."],
  ["after the quotation", "In [The Lantern](u), Ravi Menon disagrees."],
  ["after the quotation", "He said this on [Kestrel Radio](u)."],
  ["after the quotation", "[Ravi Menon](u):"],
  ["after the quotation", "**Ravi Menon:** I disagree."],
  ["after the quotation", "Ravi Menon, [in The Lantern](u), disagrees."],
  ["after the quotation", "[^1]"],
  ["after the quotation", "![A chart](u)"],
  ["a paragraph in the quotation", "— Bueno —dijo él—, ya veremos."],
  ["a paragraph in the quotation", "— И что теперь? — спросила она."],
  ["a paragraph in the quotation", "From that day on nobody asked."],
  ["a paragraph in the quotation", "See [the chart](u) for the depths of each berth."],
  ["a paragraph in the quotation", "- deeper channels\n> - longer quays"],
  ["a paragraph in the quotation", "That was all — or nearly all — she had to say."],
  ["a paragraph in the quotation", "(The next ferry is at nine.)"],
  ["a line in the quotation", "— and then the lights went out all over the harbour, she said."],
  ["at the end of the last line", "— or so she said when we asked her the first time."],
  ["at the end of the last line", "— he shrugged."],
  ["at the end of the last line", "he said, and left."],
  ["after a full stop", "It will be high again at nine – and at half past nine we sail."],
  ["after a full stop", "Read [the tables](u)."],
  ["after a full stop", "(We checked.)"],
];

describe("attributions as people write them", () => {
  table("after the quotation", [...afterTheQuotation, ...sourceViaFrom]);
  table("glued to the quotation", gluedToTheQuotation);
  table("a paragraph in the quotation", [...aParagraphInTheQuotation, ...sourceViaFrom]);
  table("a line in the quotation", aLineInTheQuotation);
  table("at the end of the last line", atTheEndOfTheLastLine);
  table("after a full stop", afterAFullStop);
  table("after a mark written as an entity", afterAnEntity);
  table(
    "in the quotation's emphasis",
    afterAnEntity.slice(0, 3).filter(([line]) => !line.includes("*")),
  );
  table("right at the closing mark", rightAtTheMark);

  for (const [words, sameLine] of endings)
    for (const [name, text] of [
      ["a line below", `> ${words}\n> — Ngozi Adeyemi\n`],
      ["a paragraph below", `> ${words}\n>\n> — Ngozi Adeyemi\n`],
      ["a paragraph after", `> ${words}\n\n— Ngozi Adeyemi\n`],
      ...(sameLine ? ([["behind", `> ${words} — Ngozi Adeyemi\n`]] as const) : []),
    ] as const)
      it(`${name} ${words}`, () => {
        const [quotation] = parse(text).quotations;
        equal(quotation?.speaker.values[0]?.name, "Ngozi Adeyemi");
        ok(!quotation?.text.includes("Ngozi"), quotation?.text);
      });

  for (const [place, line] of prose)
    it(`none ${place}: ${line}`, () => {
      equal(
        parse(post(place, line))
          .attributions.map(({ range }) => `${range.start}–${range.end}`)
          .join(),
        "",
      );
    });
});

function table(place: string, rows: readonly Row[]): void {
  for (const [line, speaker, source] of rows)
    it(`${place}: ${line}`, () => {
      const { attributions, quotations } = parse(post(place, line));
      const attribution = attributions[0];
      ok(attribution, "not read");
      equal(attributions.length, 1, "one attribution");
      equal(quotations[0]?.attributions[0], attribution, "the quotation’s own");
      const who = attribution.speakers.map(({ name }) => name).join("; ") || null;
      const where =
        attribution.sources.map(({ title, url }) => title ?? (url ? "<u>" : "")).join("; ") || null;
      if (speaker !== "any") equal(who, speaker, "speaker");
      if (source !== "any") equal(where, source, "source");
      if (/\(u\)|<u>|"u"| u$/.test(line))
        ok(attributed(attribution).includes("https://lantern.example/1"), "the address");
    });
  for (const [line] of rows) it(`${place}, rewritten: ${line}`, () => checkRewriting(post(place, line)));
}

/** What the offered rewriting says must be what was read. */
function checkRewriting(typed: string): void {
  const before = parse(typed);
  const finding = validate(before, { configuration: defaultConfiguration, today: "2026-03-23" }).find(
    ({ ruleId }) => ruleId === "informal-attribution" || ruleId === "hyphen-as-dash",
  );
  if (!finding) return;
  ok(finding.fixes[0], "a fix");
  const rewritten = applyEdits(typed, finding.fixes[0].edits);
  const after = parse(rewritten);
  equal(summary(after), summary(before), rewritten);
  ok(after.attributions[0]?.canonical, rewritten);
}

function summary({ quotations, attributions }: Post): string {
  const lines = attributions.map(({ speakers, sources, remarks }) => {
    const who = speakers.map(({ name, native, role, url, saidOn }) => [name, native, role, url, saidOn?.iso]);
    const where = sources.map(({ title, container, url, locator, date }) => [
      title,
      container,
      url,
      locator,
      date?.iso,
    ]);
    return [who, where, remarks];
  });
  return JSON.stringify([quotations.map(({ text }) => text), lines], null, 1);
}

function attributed({
  speakers,
  sources,
}: ReturnType<typeof parse>["attributions"][number]): (string | null)[] {
  return [...speakers, ...sources].map(({ url }) => url);
}

function post(place: string, line: string): string {
  const typed = addresses.reduce((text, [letter, address]) => text.replaceAll(letter, address), line);
  return places[place]?.(typed) ?? typed;
}
