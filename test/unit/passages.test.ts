import { deepEqual, equal } from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { defaultConfiguration, parse, patch, rendering, update, validation } from "../../src/core/index.ts";
import { postOf } from "../../src/core/passages/post-of.ts";
import { readPost } from "../../src/core/passages/reading.ts";
import { noKnowledge } from "../../src/core/prose/knowledge.ts";

/** Where passages begin that are cut wherever they may be: `¦` in the text. */
const cuts: readonly { readonly name: string; readonly text: string }[] = [
  { name: "paragraphs", text: "One.\n\n¦Two.\n\n¦Three.\n" },
  {
    name: "a heading with its default",
    text: "One.\n\n¦# Two\n\nSource: Oster Courier\n\n¦Three.\n\n¦Four.\n",
  },
  { name: "the default of the post", text: "---\ntitle: x\n---\n\nSource: Oster Courier\n\n¦One.\n" },
  { name: "headings without a default", text: "# One\n\n¦## Two\n\n¦Three.\n" },
  { name: "a page label", text: "One.\n\n¦Page 3:\n\n¦Two.\n\n¦Three.\n" },
  {
    name: "a quotation with its lead-in",
    text: "One.\n\n¦The mayor of the harbour town said:\n\n> Two.\n\n¦Three.\n\n¦Four.\n\n¦Five.\n",
  },
  {
    name: "a quotation with attributions under it",
    text: "One.\n\n> Two.\n\n— Mara Lind\n\n— Oster Courier\n\n¦Three.\n",
  },
  {
    name: "a link alone under a quotation",
    text: "One.\n\n> Two.\n\n[Oster Courier](https://courier.example/1)\n\n¦Three.\n",
  },
  {
    name: "comments between a lead-in and its quotation",
    text: "One:\n\n<!-- a -->\n\n<!-- b -->\n\n> Two.\n",
  },
  { name: "a comment about what is next", text: "One.\n\n<!-- a -->\n\nTwo.\n\n¦Three.\n" },
  {
    name: "a comment about it in two lines of a quotation",
    text: "> One. <!--\n> tracker-post-disable-next-line -->\n\n# Two\n",
  },
  {
    name: "a comment above another",
    text: "<!-- tracker-post-disable-next-line -->\n> <!-- tracker-post-enable -->\n\n# One\n",
  },
  {
    name: "a table that a comment silences",
    text: "<!-- tracker-post-disable-next-line -->\n| a |\n| - |\n| b |\n\nOne.\n\n¦Two.\n",
  },
  { name: "a heading right after a quotation", text: "> One.\n\n¦# Two\n\n¦Three.\n" },
  { name: "a line that begins with a dash", text: "One.\n\n— Mara Lind | Oster Courier\n\n¦Two.\n" },
  { name: "a quotation with its attribution", text: "> One.\n>\n> — Mara Lind | Oster Courier\n\n¦> Two.\n" },
  { name: "one with a link", text: "> One.\n>\n> — Mara Lind | [Oster Courier](/x), p. 3\n\n¦> Two.\n" },
  { name: "a comment that ends like one", text: "> One <!--\n> — Mara Lind | Oster Courier -->\n\n> Two.\n" },
  { name: "a link that ends like one", text: "> [One](/x '\n> — Mara Lind | Oster Courier')\n\n> Two.\n" },
  { name: "words that go on", text: "“One.\n\n“Two.”\n\n¦“Three.”\n" },
  { name: "marks that are closed", text: "“One.”\n\n¦“Two.”\n\n¦„Drei.“\n\n¦«Quatre.»\n\n¦«Cinq.»\n" },
  {
    name: "quoted words that a colon leads in to",
    text: "One.\n\n¦The mayor of the harbour town said:\n\n“Two.”\n\n¦“Three.”\n",
  },
  {
    name: "a list of them",
    text: "One.\n\n¦The mayor of the harbour town said:<br>\n\n- “Two.”\n\n¦Three.\n",
  },
  { name: "a colon that leads in to nothing quoted", text: "One:\n\n¦Two “three”.\n" },
  { name: "items of a list", text: "- One.\n- Two.\n¦- Three.\n" },
  { name: "items of a list after a quotation", text: "> One.\n\n- Two.\n- Three.\n¦- Four.\n" },
  {
    name: "items of a list after an attribution",
    text: "> One.\n\nSource: Oster Courier\n\n- Two.\n- Three.\n¦- Four.\n",
  },
  { name: "rows of a table", text: "| a |\n| - |\n¦| b |\n¦| c |\n" },
  { name: "code", text: "One:\n\n¦```\nTwo.\n```\n\n¦Three.\n" },
];

const options = { configuration: defaultConfiguration, today: "2026-03-23" };

describe("passages", () => {
  for (const { name, text } of cuts)
    it(`end where nothing goes on: ${name}`, () => {
      const { passages } = readPost(text.replaceAll("¦", ""), noKnowledge, 1);
      equal(passages.map((passage) => passage.text).join("¦"), text);
    });

  it("are read again where an edit changes what they go by, and nowhere else", () => {
    const paragraph = "The council met in the harbour, and nothing was said of the bridge.\n\n".repeat(20);
    const text = `# One\n\nMara Lind met them.\n\n${paragraph}# Two\n\n${paragraph}Lind said “the bridge will open in May”.\n`;
    const post = parse(text);
    const again = (find: string, insert: string): readonly number[] => {
      const at = text.indexOf(find) + find.length;
      const { prose } = update(post, { start: at, end: at, text: insert }).reading;
      return [...prose.keys()].filter((index) => prose[index] !== post.reading.prose[index]);
    };
    const last = post.reading.prose.length - 1;
    // The next passage has nothing to look back for; who Lind is, is asked by the last.
    deepEqual([again("The council met", " x"), again("Mara", "nne")], [[0], [0, last]]);
  });

  it("are read again where an edit changes what they have looked back at", () => {
    const rest = "The council met in the harbour, and nothing was said of the bridge. ".repeat(8);
    const text = `${rest}\n\n${rest}Mara Lind spoke of it.\n\n“The bridge will open in May,” she said.\n`;
    const post = parse(text);
    const again = (find: string): readonly number[] => {
      const at = text.indexOf(find);
      const { prose } = update(post, { start: at, end: at, text: "x" }).reading;
      return [...prose.keys()].filter((index) => prose[index] !== post.reading.prose[index]);
    };
    deepEqual([again("The council"), again("Mara Lind")], [[0], [1, 2]]);
  });

  it("tell once, with the last fix, what is of a sentence and of a quotation in another passage", () => {
    const text =
      "Source: [Oster Courier](https://courier.example/bridge)\n\n“The bridge will open,” Mara Lind told Harbour Radio.\n\n1. \n\n\n> The bridge is closed.\n";
    const fixes = (least: number): readonly unknown[] =>
      validation(postOf(readPost(text, noKnowledge, least)), options)
        .findings.filter(({ ruleId }) => ruleId === "source-disagrees")
        .map((finding) => finding.fixes.map(({ title }) => title));
    deepEqual(fixes(1), [["Add “Source: Harbour Radio” to the quotation"]]);
    deepEqual(fixes(1), fixes(Number.POSITIVE_INFINITY));
  });

  it("join lists as they are in the text: with blank lines between any of their items", () => {
    const list = "- One.\n- Two.\n\n- Three.\n";
    for (const least of [1, 8, 1000]) {
      const [node] = postOf(readPost(list, noKnowledge, least)).root.children;
      equal(node?.type === "list" && node.spread, true, `${least}`);
    }
  });

  it("are looked at again where a finding of theirs stands in a passage that was read again", () => {
    const words = `“The bridge will open in the month of May.”[^a][^b]\n\n${"Nothing else was said. ".repeat(40)}\n\n`;
    const notes = "[^a]: — Mara Lind | Oster Courier\n\n[^b]: — Jon Berg | Oster Courier\n";
    const before = validation(parse(words + notes), options);
    const after = validation(
      update(before.post, { start: words.length, end: words.length, text: "Well.\n\n" }),
      options,
      before,
    );
    const competing = after.findings.find(({ ruleId }) => ruleId === "competing-attributions");
    deepEqual(
      competing && after.post.text.slice(competing.start, competing.end),
      "— Jon Berg | Oster Courier",
    );
  });

  it("ask once what a paragraph and the words that it leads in to are from", () => {
    const text =
      "One.\n\n“The bridge will open in May,” says Mara Lind [here](https://courier.example/bridge), and adds:\n\n“Nobody doubts it in the least.”\n";
    for (const least of [1, Number.POSITIVE_INFINITY]) {
      const { brief } = validation(postOf(readPost(text, noKnowledge, least)), options);
      deepEqual(
        brief.map(({ ruleId }) => ruleId),
        ["unconfirmed-inference"],
        `${least}`,
      );
    }
  });

  const quoted = "“The bridge will open in the month of May.”[^a][^b]\n\n";
  const notes = "[^a]: — Mara Lind | Oster Courier\n\n[^b]: --Jon Berg | Oster Courier\n\n";
  const [off, on] = ["disable", "enable"].map((kind) => `One.\n\n<!-- tracker-post-${kind} -->\n\nTwo.\n\n`);
  const both = ["competing-attributions", "informal-attribution"];
  const told: readonly (readonly [name: string, text: string, rules: readonly string[]])[] = [
    ["of a note before its quotation", `One.\n\n${notes}${quoted}`, both],
    ["of a note after it", `One.\n\n${quoted}${notes}`, both],
    ["of a note between two quotations", `One.\n\n${quoted}${notes}${quoted}`, both],
    ["of a note above a comment that silences", `One.\n\n${notes}${off}${quoted}`, both],
    ["of a note below one that ends that", `${off}${quoted}${on}${notes}`, both],
    ["of a note that is silenced where it stands", `${off}${notes}${on}${quoted}`, []],
  ];
  for (const [name, text, expected] of told)
    it(`tell together what one tells: ${name}`, () => {
      for (const least of [1, Number.POSITIVE_INFINITY]) {
        const { brief } = validation(postOf(readPost(text, noKnowledge, least)), options);
        const at = text.indexOf("--Jon Berg");
        const found = brief.filter(({ start, end }) => start === at && end > at + 2);
        deepEqual(
          found.map(({ ruleId }) => ruleId),
          expected,
          `${least}`,
        );
      }
    });

  it("keep no post before an edit alive", async () => {
    setFlagsFromString("--expose-gc");
    const collectGarbage = runInNewContext("gc") as () => void;
    let last = validation(parse("Mara Lind said “the bridge will open in May”.\n\n".repeat(100)), options);
    const past = [last, last.post, last.post.reading.passages].map((each: object) => new WeakRef(each));
    for (let count = 0; count < 3; count++) {
      last = validation(update(last.post, { start: 4, end: 4, text: "x" }), options, last);
      deepEqual(
        last.findings.filter(({ fixes }) => fixes.length > 3),
        [],
      );
    }
    // What a weak reference is made to lives as long as the turn, and what is being compiled meanwhile a little longer.
    for (let turn = 0; turn < 20 && past.some((each) => each.deref()); turn++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      collectGarbage();
    }
    deepEqual(
      past.map((each) => typeof each.deref()),
      ["undefined", "undefined", "undefined"],
    );
  });

  it("are read, checked and printed again without putting the text together", () => {
    const text = "Mara Lind said “the bridge will open in May”.\n\n> Nobody doubts it.\n\n".repeat(300);
    const post = parse(text);
    const [before, printed] = [validation(post, options), rendering(post)];
    const at = text.length / 2 + 4;
    const edited = update(post, { start: at, end: at, text: "x" });
    Object.assign(edited.reading.markdown.text, {
      whole: () => {
        throw new Error("All of the text was asked for.");
      },
    });
    equal(validation(edited, options, before).brief.length > 0, true);
    equal(patch(printed, rendering(edited, {}, printed)).changes.length, 1);
  });
});
