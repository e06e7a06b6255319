/** The quotations as a table for spreadsheets. */
import { recordsOf } from "../quotation-records.ts";
import { quotationTable } from "../quotation-table.ts";
import type { ExportTarget } from "./target.ts";

export const csv: ExportTarget = {
  id: "csv",
  title: "Quotations as CSV",
  summary: "every quotation with who, where and how that is known, for a spreadsheet",
  extension: "csv",
  choices: [],
  export(post, { path = "" } = {}) {
    const { records, limitations } = recordsOf(post, post.quotations, path);
    return { text: quotationTable(records), plain: null, limitations };
  },
};
