/** Writes a post in the notation of `docs/spec.md`, one function per part of an example. */
import {
  type Attribution,
  confident,
  type Finding,
  type FrontMatter,
  gate,
  lineIndex,
  type Post,
  type PostDate,
  type Quotation,
  type Range,
  type Resolved,
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
  marks: ({ post }) => list(post.quotations, (quotation) => marked(post, quotation)),
  attributions: ({ post }) => list(post.attributions, (attribution) => attributionLines(post, attribution)),
  sections: ({ post }) => list(post.sections, (section) => [sectionLine(post, section)]),
  ranges: ({ post }) => list(post.quotations, (quotation) => rangeLines(post, quotation)),
  findings: ({ post, findings }) => list(findings, (finding) => [findingLine(post, finding)]),
  fixed: ({ post, findings }) => fixed(post, findings),
  html: ({ html }) => html.trimEnd(),
};

function list<T>(items: readonly T[], write: (item: T) => readonly string[]): string {
  return items.flatMap(write).join("\n") || "none";
}

function quotationLines(post: Post, quotation: Quotation): string[] {
  const { speaker, source, original, notes, prose } = quotation;
  return [
    `${opening(quotation)} ${words(quotation.text)}`,
    ...fieldLines(quotation, "speaker", speaker, (value) => speakerLine(post, value)),
    ...fieldLines(quotation, "source", source, (value) => sourceLine(post, value)),
    ...(prose?.credited && source.how !== "explicit" ? [`  credits: ${prose.credited.name}`] : []),
    ...(original ? [`  original${original.lang ? ` ${original.lang}` : ""}: ${words(original.text)}`] : []),
    ...(notes.length > 0 ? [`  notes: ${notes.map((note) => `[^${note}]`).join(" ")}`] : []),
  ];
}

/** What kind of quotation it is: `>`, or for an inline one where it stands, whether it closes, whether anybody speaks. */
function opening(quotation: Quotation): string {
  if (quotation.kind === "block") return ">".repeat(quotation.depth);
  const { place, marks } = quotation;
  return [
    "inline",
    ...(place && place !== "paragraph" ? [`in ${place}`] : []),
    ...(isTerm(quotation) ? ["term"] : []),
    ...(marks?.close ? [] : ["never closed"]),
  ].join(", ");
}

/** An inline quotation as typed, marks included. */
function marked(post: Post, { kind, range }: Quotation): string[] {
  return kind === "inline" ? [slice(post, range)] : [];
}

function isTerm({ kind, prose, speaker }: Quotation): boolean {
  return kind === "inline" && prose?.reported === false && speaker.how !== "explicit";
}

/** Terms, and quotations within others, need nothing: only what the writer said of them is listed. */
function fieldLines<T>(
  quotation: Quotation,
  field: string,
  { how, confidence, values }: Resolved<T>,
  write: (value: T) => string,
): string[] {
  const needsNothing = isTerm(quotation) || quotation.place === "quotation";
  if (needsNothing && (how === "missing" || how === "inherited")) return [];
  if (how === "missing") return [`  ${field} missing`];
  const certainty = confidence >= confident ? "sure" : "unsure";
  const label = how === "explicit" ? field : `${field} ${how === "inferred" ? certainty : how}`;
  return values.map((value) => `  ${label}: ${write(value)}`);
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
    ["open", quotation.marks?.open ?? null],
    ["close", quotation.marks?.close ?? null],
    ...(quotation.speaker.how === "inferred"
      ? quotation.speaker.values.map(({ mention }) => ["mention", mention] as [string, Range])
      : []),
    ...(quotation.source.how === "inferred"
      ? quotation.source.values.map(({ range }) => ["link", range] as [string, Range])
      : []),
    ["credited", quotation.prose?.credited?.range ?? null],
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
      ({ kind, key, range }) =>
        `${kind} in line ${lineIndex(post.text)(range.start).line}: ${key ?? ""} ${slice(post, range)}`,
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
