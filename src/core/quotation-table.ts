/**
 * Records of quotations as a table that spreadsheets and notebooks open: CSV as RFC 4180 has it, one row
 * for each quotation.
 */
import type { QuotationRecord, SourceRecord, SpeakerRecord } from "./quotation-records.ts";

/** A spreadsheet takes a file without it for one in the encoding of its own country. */
const byteOrderMark = "\uFEFF";

/** In the order of the table. Names and order are a contract: a new column goes to the end. */
const columns: readonly (readonly [name: string, cell: (record: QuotationRecord) => string])[] = [
  ["file", ({ path }) => path],
  ["line", ({ start }) => String(start.line)],
  ["kind", ({ kind }) => kind],
  ["quotation", ({ text }) => text],
  ["original", ({ original }) => original?.text ?? ""],
  ["original_language", ({ original }) => original?.lang ?? ""],
  ["speaker", ofSpeakers(({ name }) => name)],
  ["native_name", ofSpeakers(({ native }) => native)],
  ["role", ofSpeakers(({ role }) => role)],
  ["said_on", ofSpeakers(({ saidOn }) => saidOn)],
  ["speaker_how", ({ speaker }) => speaker?.how ?? "missing"],
  ["speaker_confidence", ({ speaker }) => confidence(speaker)],
  ["source", ofSources(({ title }) => title)],
  ["container", ofSources(({ container }) => container)],
  ["url", ofSources(({ url }) => url)],
  ["locator", ofSources(({ locator }) => locator)],
  ["date", ofSources(({ date }) => date)],
  ["source_how", ({ source }) => source?.how ?? "missing"],
  ["source_confidence", ({ source }) => confidence(source)],
  ["section", ({ section }) => section ?? ""],
  ["series", ({ series }) => series ?? ""],
  ["post_date", ({ postDate }) => postDate ?? ""],
];

/** CSV, with a byte order mark, a header and CRLF after every row. */
export function quotationTable(records: readonly QuotationRecord[]): string {
  const rows = [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, cell]) => cell(record))),
  ];
  return byteOrderMark + rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function ofSpeakers(field: (speaker: SpeakerRecord) => string | null): (record: QuotationRecord) => string {
  return ({ speakers }) => joined(speakers.map(field));
}

function ofSources(field: (source: SourceRecord) => string | null): (record: QuotationRecord) => string {
  return ({ sources }) => joined(sources.map(field));
}

/**
 * Several in one cell, in the order of the record: in every column of a row the second stands second, so
 * one that is absent leaves its place empty.
 */
function joined(values: readonly (string | null)[]): string {
  return values.every((value) => value === null) ? "" : values.map((value) => value ?? "").join("; ");
}

/** To three places: more would promise what the figure does not hold. */
function confidence(known: { readonly confidence: number } | null): string {
  return known === null ? "" : String(Math.round(known.confidence * 1000) / 1000);
}

/**
 * What a spreadsheet would run as a formula, wide forms included. An apostrophe before it makes it text; who
 * wants the bare words takes one leading apostrophe off a cell that goes on with one of these.
 */
const formula = /^[=+\-@\t\r＝＋－＠]/;

function written(cell: string): string {
  const inert = formula.test(cell) ? `'${cell}` : cell;
  // A semicolon and a tab part cells in the spreadsheets of other countries.
  return /[",;\t\r\n]|^ | $/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
