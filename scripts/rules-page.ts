/** Makes `docs/rules.md` from the rules: what they report, why, and their examples, which are their tests. */
import { rules } from "../src/core/index.ts";
import type { Rule, RuleExample, RulePage } from "../src/core/rules/rule.ts";

/** The page, to be written to `docs/rules.md`; each rule under a heading that is its id. */
export async function rulesPage(): Promise<string> {
  const chapters = await Promise.all(rules.map(async (rule) => chapter(rule, await pageOf(rule))));
  return `${[introduction, contents(), ...chapters].join("\n\n")}\n`;
}

/** It stands beside the rule, outside of what is bundled. */
function pageOf({ id }: Rule): Promise<RulePage> {
  return import(`../src/core/rules/${id}.ts`);
}

const introduction = `# Rules

What Tracker Post tells a writer, rule by rule. An *error* or a *warning* is a reason to hold publication, an *information* a question, a *hint* an offer. Fixes marked *safe* insert no placeholder, guess no reading and change no word; only these are applied by **Fix All** and by \`tracker-post check --fix\`.

## Choosing and silencing

In \`.trackerpost.json\`, or under the same key in the editor's settings, each rule has the severity that you give it: \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`.

\`\`\`json
{ "rules": { "missing-source": "error", "hyphen-as-dash": "off" } }
\`\`\`

A comment silences rules in one place. Several ids are separated by spaces or commas; without an id it is every rule; after \`--\` there is room for a reason.

| comment | silences |
|---|---|
| \`<!-- tracker-post-disable-next-line missing-source -->\` | the next line that is not blank and the block that begins there: a paragraph, a list item, a table, a quotation with its attribution |
| \`<!-- tracker-post-disable missing-source -- printed without links -->\` | everything after it; at the head of the post the whole file, front matter included |
| \`<!-- tracker-post-enable missing-source -->\` | ends a \`tracker-post-disable\` |`;

function contents(): string {
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${summary} |`);
  return ["## All rules", "", "| rule | default | reports |", "|---|---|---|", ...rows].join("\n");
}

function chapter({ id, severity, summary }: Rule, { rationale, examples }: RulePage): string {
  const failing = examples.filter(({ findings }) => findings.length > 0);
  const passing = examples.filter(({ findings }) => findings.length === 0);
  return [
    `## ${id}`,
    `*Default: ${severity}.* ${summary}`,
    rationale,
    "### Reported",
    ...failing.flatMap(failure),
    "### Fine",
    ...passing.flatMap(given),
    "### Silenced",
    `\`<!-- tracker-post-disable-next-line ${id} -->\` above the quotation or paragraph, \`<!-- tracker-post-disable ${id} -->\` at the head of the post, or \`"${id}": "off"\` under \`rules\` in \`.trackerpost.json\`.`,
  ].join("\n\n");
}

function failure(example: RuleExample): string[] {
  return [
    ...given(example),
    ...example.findings.map(
      ({ at, message, severity }) =>
        `- ${severity ? `*${severity}* at` : "At"} ${code(at)}: ${literal(message)}`,
    ),
    ...example.findings.flatMap(({ fixed, safe }) =>
      fixed === undefined ? [] : [safe ? "The fix, which is safe:" : "The fix:", fence("markdown", fixed)],
    ),
  ];
}

/** An example and what it depends on. */
function given({ name, text, configuration, today }: RuleExample): string[] {
  const heading = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${today === undefined ? "" : `, read on ${today}`}:`;
  const settings =
    configuration === undefined
      ? []
      : ["With this configuration:", fence("json", JSON.stringify(configuration, null, 2))];
  return [heading, fence("markdown", text), ...settings];
}

/** A message as Markdown that reads as the message. */
function literal(message: string): string {
  return message.replace(/[\\[\]<*_`|]/g, "\\$&");
}

function code(words: string): string {
  return words.includes("`") ? `\`\` ${words} \`\`` : `\`${words}\``;
}

function fence(language: string, text: string): string {
  const marks = text.includes("```") ? "````" : "```";
  return `${marks}${language}\n${text.replace(/\r\n?/g, "\n").trimEnd()}\n${marks}`;
}
