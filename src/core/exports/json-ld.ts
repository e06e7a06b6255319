/** The quotations as linked data, in the vocabulary of schema.org. */
import { linkedDataOf, linkedDocument } from "../linked-data.ts";
import type { ExportTarget } from "./target.ts";

export const jsonLd: ExportTarget = {
  id: "jsonld",
  title: "Quotations as JSON-LD",
  summary: "those that are attributed, in the vocabulary of schema.org, for archives and search engines",
  extension: "jsonld",
  choices: [],
  export(post) {
    const { data, omissions } = linkedDataOf(post);
    const text = `${JSON.stringify(linkedDocument([data]), null, 2)}\n`;
    return { text, plain: null, limitations: omissions };
  },
};
