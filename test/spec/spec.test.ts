import { equal, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import {
  defaultConfiguration,
  type Post,
  parse,
  type Quotation,
  type Range,
  render,
  validate,
} from "../../src/core/index.ts";
import { readExamples } from "./examples.ts";
import { parts, type Read } from "./notation.ts";

const documents = [
  { path: "docs/spec.md", least: 165 },
  { path: "docs/spec-prose.md", least: 120 },
];

for (const document of documents) {
  const examples = readExamples(readFileSync(document.path, "utf8"));
  describe(`the specification, ${document.path}`, () => {
    it("has a name of its own for each example", () => {
      const names = examples.map((example) => example.name);
      equal([...new Set(names)].join("\n"), names.join("\n"));
      ok(names.length >= document.least, `${names.length} examples`);
    });

    for (const heading of new Set(examples.map((example) => example.heading)))
      describe(heading, () => {
        for (const { name, line, text, expected } of examples.filter(
          (example) => example.heading === heading,
        ))
          it(`${name} (${document.path}:${line})`, () => {
            const result = read(text);
            checkRanges(result);
            ok(expected.size > 0, "An example says what to expect: => quotations");
            for (const [part, lines] of expected) equal(parts[part]?.(result), lines, part);
          });
      });
  });
}

describe("posts of any size and kind", () => {
  const page = (n: number) =>
    `## Page ${n}\n\n${"The boats went out at five and were back by noon. ".repeat(20)}\n\n> The harbour master counted ${n} boats.\n>\n> — Amina Diallo, harbour master | [The Meridian Daily](https://meridian.example/${n})\n\n`;

  it("reads a post of a megabyte to its end", () => {
    const text = Array.from({ length: 900 }, (_, n) => page(n)).join("");
    ok(text.length > 1_000_000);
    const { post } = read(text);
    equal(post.quotations.length, 900);
    const last = post.quotations.at(-1);
    equal(last?.text, "The harbour master counted 899 boats.");
    equal(last?.speaker.values[0]?.name, "Amina Diallo");
  }).timeout(30_000);

  it("reads deep nesting", () => {
    equal(parse(`${">".repeat(200)} Open.\n`).quotations.at(-1)?.text, "Open.");
  });

  it("reads on where nesting is deeper than any writer's", () => {
    const { quotations } = parse(`${"> ".repeat(6000)}Open.\n\nAda Quill said “the harbour will open”.\n`);
    equal(quotations.at(-1)?.text, "the harbour will open");
  });

  /** What backtracking expressions choke on. */
  const stretches: Readonly<Record<string, (n: number) => string>> = {
    "ideographic spaces": (n) => `> 港口${"　".repeat(n)}开放\n>\n> ——林浩然${"　".repeat(n)}，河务部\n`,
    spaces: (n) =>
      `> 港口开放\n>\n> — 林浩然${" ".repeat(n)}x${" ".repeat(n)}| 《潮汐日报》${" ".repeat(n)}，第3版\n`,
    "Chinese words and spaces": (n) => `> 港口开放\n>\n> —— ${"港口 ".repeat(n)}\n`,
    "Chinese without spaces": (n) => `> ${"我们将保持港口开放，也会保持港口清洁。".repeat(n / 20)}\n`,
    "a label that never ends": (n) => `On Page ${"　 ".repeat(n)}\n\nPage ${"3".repeat(n)}\n`,
    "opening brackets": (n) => `> Open.\n>\n> — ${"(".repeat(n)}Amina Diallo ${"（「".repeat(n)}| x\n`,
    "quotation marks": (n) => `> ${"“".repeat(n)}Open.${"”".repeat(n)}\n>\n> — Amina Diallo\n`,
    commas: (n) => `> Open.\n>\n> — Amina Diallo${", ，".repeat(n / 8)}| x${", p. 3".repeat(n / 8)}\n`,
    semicolons: (n) => `> Open.\n>\n> — Amina Diallo${"; a".repeat(n / 8)}| x${"; b".repeat(n / 8)}\n`,
    bars: (n) => `> Open.\n>\n> — Amina Diallo ${"| ".repeat(n)}\n`,
    dashes: (n) => `> Open. ${"— ".repeat(n)}\n>\n> ${"—".repeat(n)} Amina Diallo\n`,
    digits: (n) => `> Open.\n>\n> — | x, p. ${"1, ".repeat(n / 8)}${"9".repeat(n)}\n`,
    "comments that never end": (n) => `${"<!-- tracker-post ".repeat(n / 8)}\n`,
  };
  for (const [name, stretch] of Object.entries(stretches))
    it(`takes no more than its share of time for ${name}`, () => {
      seconds(stretch(2_000));
      const [short, long] = [seconds(stretch(2_000)), seconds(stretch(16_000))];
      // In proportion would be 8 times as long, in square 64 times; of so short a time other work makes as much.
      ok(long < 0.15 || long < short * 24, `${short.toFixed(3)} s, then ${long.toFixed(3)} s`);
    }).timeout(20_000);
});

function seconds(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    read(text);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

function read(text: string): Read {
  const post = parse(text);
  const findings = validate(post, { configuration: defaultConfiguration, today: "2026-03-23" });
  const { header, blocks, sources } = render(post);
  const html = [header, ...blocks.map((block) => block.html), sources].filter(Boolean).join("\n");
  return { post, findings, html };
}

/** What holds for the ranges of every post. */
function checkRanges({ post, findings }: Read): void {
  const slice = ({ start, end }: Range) => post.text.slice(start, end);
  const within = (inner: Range, outer: Range, what: string) =>
    ok(
      outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end,
      `${what} ${inner.start}–${inner.end} is not in ${outer.start}–${outer.end}`,
    );
  const all = { start: 0, end: post.text.length };
  for (const finding of findings) within(finding, all, finding.ruleId);
  for (const quotation of post.quotations) {
    within(quotation.range, all, "quotation");
    within(quotation.words, quotation.range, "words");
    equal(slice(quotation.words), slice(quotation.words).trim(), "no space around the words");
    checkInline(post, quotation);
  }
  for (const attribution of post.attributions) {
    within(attribution.range, all, "attribution");
    for (const part of [attribution.dash, attribution.label, attribution.bar])
      if (part) within(part, attribution.range, "dash, label or bar");
    if (attribution.bar) ok(["|", "\\|", "｜"].includes(slice(attribution.bar)), "a bar is a bar");
    for (const speaker of attribution.speakers) {
      within(speaker.range, attribution.range, "speaker");
      within(speaker.mention, speaker.range, "mention");
      if (isPlain(slice(speaker.mention)) && speaker.name) equal(slice(speaker.mention), speaker.name);
    }
    for (const source of attribution.sources) {
      within(source.range, attribution.range, "source");
      if (source.titleRange) within(source.titleRange, source.range, "title");
      if (source.titleRange && isPlain(slice(source.titleRange)))
        equal(slice(source.titleRange), source.title);
      if (source.urlRange && source.url && isPlain(slice(source.urlRange)))
        equal(slice(source.urlRange), source.url);
    }
  }
  checkOrder(post);
}

/** What holds for an inline quotation, and for whatever the prose says of a quotation. */
function checkInline({ text }: Post, { kind, range, words, marks, place, prose }: Quotation): void {
  equal(place !== null && marks !== null, kind === "inline", "an inline quotation has a place and marks");
  if (marks) {
    equal(marks.open.start, range.start);
    ok(marks.open.end <= words.start);
    ok(words.end <= (marks.close?.start ?? range.end));
    equal(marks.close?.end ?? words.end, range.end, "ends with its marks");
  }
  for (const said of [prose?.speaker?.mention, prose?.source?.range, prose?.credited?.range])
    if (said) ok(said.start < said.end && text.slice(said.start, said.end).trim() !== "", "names something");
  for (const confidence of prose ? [prose.speakerConfidence, prose.sourceConfidence] : [])
    ok(confidence >= 0 && confidence <= 1, "a confidence is between 0 and 1");
}

function checkOrder(post: Post): void {
  for (const ranges of [post.blocks, post.quotations, post.attributions, post.sections].map((items) =>
    items.map((item) => item.range.start),
  ))
    equal(ranges.join(" "), [...ranges].sort((a, b) => a - b).join(" "), "in the order of the text");
}

/** Words that read as they are typed: no markup, escapes, entities or line breaks. */
function isPlain(text: string): boolean {
  return !/[\\`*_[\]<>&\n~]/.test(text);
}
