/** The command line: `tracker-post check`, `quotes` and `render`. */
import { isMainThread } from "node:worker_threads";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../package.json";
import {
  type ChoiceId,
  choiceIds,
  choices,
  exportTargets,
  htmlPage,
  isDay,
  isExported,
  localDay,
  themes,
} from "../core/index.ts";
import { check } from "./check.ts";
import { checkPost } from "./check-post.ts";
import { type QuoteFormat, quoteFormats, quotes } from "./quotes.ts";
import { flagOf, render, targetsWith, valuesOf } from "./render.ts";
import { exitCodes, tell } from "./streams.ts";
import { serve } from "./threads.ts";

const paths =
  "files, folders or globs: a file that you name is taken for a post, folders and globs are searched for posts";

function program(): Command {
  const root = new Command("tracker-post")
    .description("Checks tracker posts (digests of quotations), lists their quotations and renders them.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText(
      "after",
      `
A tracker post is a Markdown file whose name ends in .tracker.md, or whose front matter
says "tracker-post: true", or that the "files" of the nearest .trackerpost.json match.

Examples:
  $ tracker-post check .                              check every post here and below
  $ tracker-post check --fix monday.tracker.md        put right what needs no decision
  $ tracker-post quotes archive/ > quotations.json    every quotation, with who and where
  $ tracker-post quotes --format csv archive/ > quotations.csv
  $ tracker-post render monday.tracker.md --output monday.html

Exit codes: 0 all is well, 1 warnings or errors were found, 2 wrong use or an unreadable file.`,
    )
    .showHelpAfterError("Run it with --help for what it takes and for examples.")
    .configureOutput({
      outputError: (message, write) => write(message.replace(/^error: /, "tracker-post: ")),
    })
    .exitOverride();

  root
    .command("check")
    .summary("say which quotations nobody can trace, and what else wants a look")
    .description(
      "Checks posts: who said it, where, and whether the rest is in order. A finding is one line: where it stands, how serious it is, what to write, and its rule.",
    )
    .argument("<path...>", paths)
    .addOption(
      new Option("--format <format>", "lines for people or data for programs")
        .choices(["text", "json"])
        .default("text"),
    )
    .option("--fix", "write the fixes that change no word and guess nothing, then check again")
    .option("--today <date>", "the day to check dates against, YYYY-MM-DD (default: today)", isoDate)
    .addHelpText(
      "after",
      `
Examples:
  $ tracker-post check monday.tracker.md
  $ tracker-post check posts/ notes/friday.md
  $ tracker-post check "posts/2026-*.md" --format json

Exit codes: 0 no warnings and no errors (information and hints may be), 1 some, 2 wrong use or an unreadable file.`,
    )
    .action(async (given: readonly string[], { format, fix = false, today = localDay(new Date()) }) => {
      process.exitCode = await check(given, { format, fix, today });
    });

  root
    .command("quotes")
    .summary("list every quotation with who said it and where")
    .description(
      "Lists every quotation of the posts, however short, as one flat array: words, speaker, source, post. As linked data: those that are no terms, with what was typed of who and where.",
    )
    .argument("<path...>", paths)
    .addOption(
      new Option(
        "--format <format>",
        "data for programs, a table for a spreadsheet, or linked data (schema.org)",
      )
        .choices(quoteFormats)
        .default("json"),
    )
    .addHelpText(
      "after",
      `
Examples:
  $ tracker-post quotes archive/ > quotations.json
  $ tracker-post quotes --format csv archive/ > quotations.csv

Exit codes: 0 all posts were read, 2 wrong use or an unreadable file.`,
    )
    .action(async (given: readonly string[], { format }: { format: QuoteFormat }) => {
      process.exitCode = await quotes(given, format);
    });

  const rendering = root
    .command("render")
    .summary("print the final post, or write it to a file")
    .description("Renders one post as its readers will see it.")
    .argument("<file>", "the post")
    .addOption(
      new Option("--target <target>", "what to make of it")
        .choices(exportTargets.map(({ id }) => id))
        .default(htmlPage.id),
    )
    .option("--output <file>", "where to write it (default: standard output)")
    .addOption(
      new Option("--theme <theme>", "how the web page looks (default: as .trackerpost.json says)").choices(
        themes.filter(isExported).map(({ id }) => id),
      ),
    );
  for (const id of choiceIds) rendering.addOption(choiceOption(id));
  rendering
    .addHelpText(
      "after",
      `
Targets:
${exportTargets.map(({ id, title, summary }) => `  ${id.padEnd(11)} ${title}: ${summary}`).join("\n")}

Choices:
${choiceIds.map(choiceHelp).join("\n")}

Examples:
  $ tracker-post render monday.tracker.md --output monday.html
  $ tracker-post render --theme newspaper monday.tracker.md --output monday.html
  $ tracker-post render --target fragment monday.tracker.md > article.html
  $ tracker-post render --target rich-text --credits brackets monday.tracker.md

Exit codes: 0 done, 2 wrong use or an unreadable file.`,
    )
    .action(async (file: string, { target: id, output = null, theme = null, ...chosen }) => {
      const target = exportTargets.find((each) => each.id === id) ?? htmlPage;
      process.exitCode = await render(file, { target, chosen, output, theme });
    });

  return root;
}

function choiceOption(id: ChoiceId): Option {
  const [usual = ""] = valuesOf(id);
  return new Option(`--${flagOf(id)} <${valuesOf(id).join("|")}>`, `see below (default: ${usual})`).choices(
    valuesOf(id),
  );
}

function choiceHelp(id: ChoiceId): string {
  const { summary, values } = choices[id];
  const lines = values.map(([value, means]) => `    ${value.padEnd(9)} ${means}`);
  return [`  --${flagOf(id)}, for ${targetsWith(id)}. ${summary}`, ...lines].join("\n");
}

function isoDate(typed: string): string {
  if (!isDay(typed)) throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  return typed;
}

/** Sets the exit code and lets the process end by itself, so that a pipe gets everything. */
async function main(): Promise<void> {
  // Whoever reads may stop early, as `head` does.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    await program().parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError))
      tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode =
      error instanceof CommanderError && error.exitCode === 0 ? exitCodes.clean : exitCodes.unusable;
  }
}

// `check` runs this same file in its threads.
if (isMainThread) main();
else serve(checkPost);
