import { insertedInQuotation, insertedInSection, removed } from "../attribution-edits.ts";
import { attributionText } from "../attribution-text.ts";
import type { Attribution, Post, Quotation, Section } from "../post.ts";
import { blocksAbove } from "../validation/surveys/blocks-above.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message =
  "This line belongs to no quotation: move it under its quotation, or make it the first line of the section.";

const messageWithoutBlock =
  "This line stands under no block quotation: make it the first line of the section, and it holds for every quotation there.";

export const orphanAttribution: Rule = {
  id: "orphan-attribution",
  severity: "warning",
  summary: "An attribution that stands where it attributes nothing.",
  *check({ post, whole, ask }) {
    for (const attribution of post.attributions) {
      if (attribution.place !== "orphan") continue;
      const { range } = attribution;
      const typed = post.written.slice(range.start, range.end);
      const line = /[\n\r]/.test(typed) ? attributionText(attribution, post) : typed;
      const section = post.sections.findLast(({ range }) => range.start <= attribution.range.start);
      const opensHere = (section?.range.start ?? 0) >= (post.root.position?.start.offset ?? 0);
      const isUnderBlock =
        post.quotations.some(
          ({ kind, range }) =>
            kind === "block" &&
            range.start >= (section?.range.start ?? 0) &&
            range.start < attribution.range.end,
        ) ||
        (!opensHere && ask(blocksAbove, ""));
      yield {
        range,
        message: isUnderBlock || !section || section.attribution ? message : messageWithoutBlock,
        fixes: () => {
          const quotation = quotationOf(whole, attribution, section);
          const toQuotation = quotation ? insertedInQuotation(whole, quotation, line) : null;
          const toSection = section && !section.attribution ? insertedInSection(whole, section, line) : null;
          const away = removed(whole, attribution);
          return [
            ...fix("Move it under its quotation", [toQuotation, away]),
            ...fix("Make it the first line of the section", [toSection, away]),
          ];
        },
      };
    }
  },
};

/** The quotation that it is in, or the nearest of the section above: one without an attribution. */
function quotationOf(
  post: Post,
  { range }: Attribution,
  section: Section | undefined,
): Quotation | undefined {
  return post.quotations.findLast(
    (quotation) =>
      quotation.kind === "block" &&
      quotation.attributions.length === 0 &&
      quotation.range.start <= range.start &&
      quotation.range.start >= (section?.range.start ?? 0) &&
      (quotation.depth === 1 || range.end <= quotation.range.end),
  );
}

export const rationale =
  "An attribution is read as the last paragraph of a block quotation, in the paragraph right after one, in a note, and as the first paragraph of a section or of the post. Anywhere else it is printed as a line of text, and the quotation that it was written for has none.";

export const examples: readonly RuleExample[] = [
  {
    name: "a paragraph came between",
    text: "> It opens in May.\n\nSo much for the bridge.\n\n— Mara Lind | [Oster Courier](https://courier.example/bridge)\n\nAnd now the weather.\n",
    findings: [
      {
        at: "— Mara Lind | [Oster Courier](https://courier.example/bridge)",
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n\nSo much for the bridge.\n\nAnd now the weather.\n",
        safe: false,
      },
    ],
  },
  {
    name: "before the words of its quotation",
    text: "Today:\n\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n>\n> It opens in May.\n",
    findings: [
      {
        at: "— Mara Lind | [Oster Courier](https://courier.example/bridge)",
        message,
        fixed:
          "Today:\n\n> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
      },
    ],
  },
  {
    name: "the quotation above it has one of its own",
    text: "> It opens in May.\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind | Oster Courier\n\nSo much for the bridge.\n\n— Mara Lind | Oster Courier\n",
    findings: [
      {
        at: "— Mara Lind | Oster Courier",
        occurrence: 1,
        message,
        fixed:
          "> It opens in May.\n>\n> — Mara Lind | Oster Courier\n\nShe added:\n\n> Nobody doubts it.\n>\n> — Mara Lind | Oster Courier\n\nSo much for the bridge.\n",
      },
    ],
  },
  {
    name: "too late for a section's default",
    text: "## Page 2\n\nThe paper opens with the bridge.\n\n— | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "— | [Oster Courier](https://courier.example/bridge)",
        message: messageWithoutBlock,
        fixed:
          "## Page 2\n\n— | [Oster Courier](https://courier.example/bridge)\n\nThe paper opens with the bridge.\n",
      },
    ],
  },
  {
    name: "under a heading that stands close to its first paragraph",
    text: "## Page 2\nThe paper opens with the bridge.\n\n— | [Oster Courier](https://courier.example/bridge)\n",
    findings: [
      {
        at: "— | [Oster Courier](https://courier.example/bridge)",
        message: messageWithoutBlock,
        fixed:
          "## Page 2\n\n— | [Oster Courier](https://courier.example/bridge)\n\nThe paper opens with the bridge.\n",
      },
    ],
  },
  {
    name: "under a sentence that quotes somebody",
    text: "## Page 2\n\nMara Lind said: “The bridge will open in the month of May.”\n\nSource: Oster Courier, 4 March 2026\n",
    findings: [
      {
        at: "Source: Oster Courier, 4 March 2026",
        message: messageWithoutBlock,
        fixed:
          "## Page 2\n\nSource: Oster Courier, 4 March 2026\n\nMara Lind said: “The bridge will open in the month of May.”\n",
      },
    ],
  },
  {
    name: "right after its quotation",
    text: "> It opens in May.\n\n— Mara Lind | [Oster Courier](https://courier.example/bridge)\n",
    findings: [],
  },
  {
    name: "a dash without a bar is prose",
    text: "It opens in May.\n\n— And yet nobody doubts it.\n",
    findings: [],
  },
];
