/** The quotations as data. */
import { recordsOf } from "../quotation-records.ts";
import type { ExportTarget } from "./target.ts";

export const json: ExportTarget = {
  id: "json",
  title: "Quotations as JSON",
  summary: "the same as data, for programs",
  extension: "json",
  choices: [],
  export(post, { path = "" } = {}) {
    const { records, limitations } = recordsOf(post, post.quotations, path);
    const text = `${JSON.stringify(records, null, 2)}\n`;
    return { text, plain: null, limitations };
  },
};
