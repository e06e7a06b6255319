/** Writes a post in the notation of `docs/spec.md`, one function per part of an example. */
import {
  type Attribution,
  type Finding,
  type FrontMatter,
  gate,
  type Post,
  type PostDate,
  type Quotation,
  type Range,
  type Section,
  type Source,
  type Speaker,
} from "../../src/core/index.ts";
import { visible } from "./examples.ts";

export interface Read {
  readonly post: Post;
  readonly findings: readonly Finding[];
  readonly html: string;
}

/** By the name that stands after `=>`. */
export const parts: Readonly<Record<string, (read: Read) => string>> = {
  "opt-in": ({ post }) => gate({ path: "monday.md", text: post.text, files: [] }).reason,
  "front-matter": ({ post }) => frontMatter(post, post.frontMatter),
  quotations: ({ post }) => list(post.quotations, (quotation) => quotationLines(post, quotation)),
  attributions: ({ post }) => list(post.attributions, (attribution) => attributionLines(post, attribution)),
  sections: ({ post }) => list(post.sections, (section) => [sectionLine(post, section)]),
  ranges: ({ post }) => list(post.quotations, (quotation) => rangeLines(post, quotation)),
  findings: ({ post, findings }) => list(findings, (finding) => [findingLine(post, finding)]),
  fixed: ({ post, findings }) => fixed(post, findings),
  html: ({ html }) => html.trimEnd(),
};

function list<T>(items: readonly T[], write: (item: T) => readonly string[]): string {
  return items.length === 0 ? "none" : items.flatMap(write).join("\n");
}

function quotationLines(post: Post, quotation: Quotation): string[] {
  const { speaker, source, original, notes } = quotation;
  return [
    `${">".repeat(quotation.depth)} ${words(quotation.text)}`,
    ...(speaker.how === "missing"
      ? ["  speaker missing"]
      : speaker.values.map((value) => `  ${label("speaker", speaker.how)}: ${speakerLine(post, value)}`)),
    ...(source.how === "missing"
      ? ["  source missing"]
      : source.values.map((value) => `  ${label("source", source.how)}: ${sourceLine(post, value)}`)),
    ...(original ? [`  original${original.lang ? ` ${original.lang}` : ""}: ${words(original.text)}`] : []),
    ...(notes.length > 0 ? [`  notes: ${notes.map((note) => `[^${note}]`).join(" ")}`] : []),
  ];
}

/** What was typed is the rule, so it goes without saying. */
function label(field: string, how: string): string {
  return how === "explicit" ? field : `${field} ${how}`;
}

function attributionLines(post: Post, attribution: Attribution): string[] {
  const { place, canonical, speakers, sources, remarks, placeholders, malformations, undefinedLinks } =
    attribution;
  return [
    `${place}${canonical ? "" : ", informal"}: ${slice(post, attribution.range)}`,
    ...speakers.map((speaker) => `  speaker: ${speakerLine(post, speaker)}`),
    ...sources.map((source) => `  source: ${sourceLine(post, source)}`),
    ...remarks.map((remark) => `  remark: ${remark}`),
    ...placeholders.map(
      (placeholder) => `  placeholder ${placeholder.field}: ${slice(post, placeholder.range)}`,
    ),
    ...malformations.map(
      (malformation) => `  malformed ${malformation.kind}: ${slice(post, malformation.range)}`,
    ),
    ...undefinedLinks.map((link) => `  undefined link: ${slice(post, link.range)}`),
  ];
}

function speakerLine(_post: Post, speaker: Speaker): string {
  return fields([
    speaker.name ?? "?",
    speaker.native && `native ${speaker.native}`,
    speaker.role && `role ${speaker.role}`,
    speaker.saidOn && `said ${date(speaker.saidOn)}`,
    speaker.url && `<${speaker.url}>`,
  ]);
}

function sourceLine(_post: Post, source: Source): string {
  return fields([
    source.title,
    source.container && `in ${source.container}`,
    source.url && `<${source.url}>`,
    source.locator && `locator ${source.locator}`,
    source.date && `dated ${date(source.date)}`,
  ]);
}

function fields(values: readonly (string | null)[]): string {
  return values.filter((value) => value !== null && value !== "").join(" · ") || "?";
}

function date({ text, iso, time, readings, impossible }: PostDate): string {
  if (impossible) return `"${text}", which no calendar has`;
  if (readings) return `${readings[0]} or ${readings[1]}`;
  return `${iso ?? `"${text}"`}${time ? ` ${time}` : ""}`;
}

/** Indented by how deep a section stands in others. */
function sectionLine(post: Post, section: Section): string {
  let depth = 0;
  for (let parent = section.parent; parent !== null; depth++) parent = post.sections[parent]?.parent ?? null;
  return `${"  ".repeat(depth)}${fields([
    section.title === null ? section.openedBy : `${section.openedBy} "${section.title}"`,
    section.locator && `locator ${section.locator}`,
    section.attribution && `default ${slice(post, section.attribution.range)}`,
  ])}`;
}

/** Every token of a quotation and its attributions, as the words that its range covers. */
function rangeLines(post: Post, quotation: Quotation): string[] {
  const lines: [name: string, range: Range | null][] = [
    ["quotation", quotation.range],
    ["words", quotation.words],
    ["original", quotation.original?.range ?? null],
  ];
  for (const attribution of quotation.attributions) {
    lines.push(
      ["attribution", attribution.range],
      ["dash", attribution.dash],
      ["label", attribution.label],
      ["bar", attribution.bar],
    );
    for (const speaker of attribution.speakers)
      lines.push(
        ["speaker", speaker.range],
        ["mention", speaker.mention],
        ["said", speaker.saidOn?.range ?? null],
      );
    for (const source of attribution.sources)
      lines.push(
        ["source", source.range],
        ["title", source.titleRange],
        ["url", source.urlRange],
        ["date", source.date?.range ?? null],
      );
  }
  return lines.flatMap(([name, range]) => (range ? [`${name} ${range.start}: ${slice(post, range)}`] : []));
}

function frontMatter(post: Post, read: FrontMatter | null): string {
  if (!read) return "none";
  const { title, date, tracker, author, lang, tags, problems } = read;
  const values = { title, date, tracker, author, lang, tags: tags.join(", ") };
  return [
    ...Object.entries(values).flatMap(([key, value]) => (value ? [`${key}: ${value}`] : [])),
    ...problems.map(
      ({ kind, line, key, range }) => `${kind} in line ${line}: ${key ?? ""} ${slice(post, range)}`,
    ),
  ].join("\n");
}

function findingLine(post: Post, { severity, ruleId, start, end }: Finding): string {
  return `${severity} ${ruleId}: ${slice(post, { start, end })}`;
}

/** The text after the first fix of the first finding that has one. */
function fixed(post: Post, findings: readonly Finding[]): string {
  const fix = findings.find((finding) => finding.fixes.length > 0)?.fixes[0];
  if (!fix) return "none";
  let text = "";
  let position = 0;
  for (const edit of fix.edits) {
    text += post.text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return visibleLines(text + post.text.slice(position)).trimEnd();
}

function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}

function slice(post: Post, { start, end }: Range): string {
  return `"${visible(post.text.slice(start, end))}"`;
}

/** Paragraphs of a quotation are set off by `¶`. */
function words(text: string): string {
  return `"${text.split("\n\n").map(visible).join(" ¶ ")}"`;
}
