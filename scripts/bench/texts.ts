/** Posts to measure with, generated: the same ones in each run, and no two paragraphs of one alike. */
import { phrases } from "./phrases.ts";
import { type Random, random } from "./random.ts";

export const kinds = ["prose", "list", "table"] as const;
export type Kind = (typeof kinds)[number];

/** A text of at least so many bytes of UTF-8, by less than a page more: nothing is cut in the middle. */
export function generate(kind: Kind, bytes: number, seed = 1): string {
  const chance = random(seed);
  const pieces = [frontMatter(chance)];
  let length = Buffer.byteLength(pieces.join(""));
  for (const piece of makers[kind](chance)) {
    if (length >= bytes) break;
    pieces.push(piece);
    length += Buffer.byteLength(piece);
  }
  return `${pieces.join("").trimEnd()}\n`;
}

/** Endless pieces of a post, each at most a page long. */
const makers: Readonly<Record<Kind, (chance: Random) => Iterable<string>>> = {
  *prose(chance) {
    yield `${paragraph(new Writer(chance), 3)}\n\n`;
    for (let number = 1; ; number++) yield* section(new Writer(chance, number));
  },
  *list(chance) {
    yield "## In short\n\n";
    for (let number = 1; ; number++) {
      const writer = new Writer(chance);
      yield `${number}. ${writer.write("telling")} ${writer.write("quoting")}\n`;
    }
  },
  *table(chance) {
    yield "## Day by day\n\n| Day | What was said | Page |\n| --- | --- | ---: |\n";
    while (true) yield new Writer(chance).fill("| {date} | {^quoting} | {page} |\n");
  },
};

interface Person {
  readonly full: string;
  readonly last: string;
  readonly role: string;
}

interface Outlet {
  readonly name: string;
  readonly site: string;
}

/** Writes of a few people in a few papers, and introduces each once. */
class Writer {
  private readonly chance: Random;
  private readonly section: number;
  private readonly introduced = new Set<Person>();
  private readonly people: readonly Person[];
  private readonly outlets: readonly Outlet[];
  /** Definitions of the notes that were referred to and not yet written. */
  private notes: string[] = [];
  private noteCount = 0;

  constructor(chance: Random, section = 0) {
    this.chance = chance;
    this.section = section;
    this.people = Array.from({ length: 4 }, () => person(chance));
    this.outlets = Array.from({ length: 3 }, () => outlet(chance));
  }

  /** A sentence of the grammar. */
  write(name: string): string {
    return this.fill(`{^${name}}`);
  }

  /** What stands in braces is written; the sentence is about one person in one paper. */
  fill(template: string): string {
    const person = this.chance.pick(this.people);
    const outlet = this.chance.pick(this.outlets);
    const given: Readonly<Record<string, () => string>> = {
      full: () => person.full,
      last: () => person.last,
      role: () => person.role,
      other: () => this.chance.pick(this.people).full,
      introduced: () => this.introduce(person),
      outlet: () => outlet.name,
      url: () => `${outlet.site}/2025/${this.chance.below(9000) + 1000}`,
      page: () => String(this.chance.below(40) + 1),
      date: () => `${this.chance.below(28) + 1} ${this.fill("{month}")} 2025`,
      note: () => this.note(person, outlet),
    };
    return template.replace(/\{(\^?)(\w+)\}/g, (_, capital: string, name: string) => {
      const words = given[name]?.() ?? this.fill(this.chance.pick(phrases[name] ?? []));
      return capital ? capitalized(words) : words;
    });
  }

  percent(share: number): boolean {
    return this.chance.percent(share);
  }

  upTo(most: number): number {
    return this.chance.below(most) + 1;
  }

  /** The definitions of the notes since the last time. */
  takeNotes(): string {
    const taken = this.notes.map((note) => `${note}\n`).join("");
    this.notes = [];
    return taken && `${taken}\n`;
  }

  private introduce(person: Person): string {
    const { full, last, role } = person;
    if (this.introduced.has(person)) return last;
    this.introduced.add(person);
    return this.chance.percent(60) ? `${full}, ${role},` : full;
  }

  private note(person: Person, outlet: Outlet): string {
    if (this.section === 0 || this.chance.percent(40)) return "";
    const id = `s${this.section}-${++this.noteCount}`;
    this.notes.push(
      `[^${id}]: — ${person.full}, ${person.role} | [${outlet.name}](${outlet.site}/notes/${id})`,
    );
    return `[^${id}]`;
  }
}

function person(chance: Random): Person {
  const last = plain(chance, chance.percent(15) ? "{last}-{last}" : "{last}");
  return { full: plain(chance, `{first} ${last}`), last, role: plain(chance, "{role}") };
}

function outlet(chance: Random): Outlet {
  const name = plain(chance, "{paper}");
  return { name, site: `https://${name.toLowerCase().replaceAll(" ", "-")}.example` };
}

/** What speaks of nobody in particular. */
function plain(chance: Random, template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => plain(chance, chance.pick(phrases[name] ?? [])));
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function frontMatter(chance: Random): string {
  const writer = new Writer(chance);
  const lines = [
    `title: ${JSON.stringify(writer.write("topic"))}`,
    "date: 2025-12-01",
    "tracker: Meridian Watch",
  ];
  return `---\n${lines.join("\n")}\nauthor: Noor Castellanos\nlang: en\ntags: [ports, straits]\n---\n\n`;
}

/** A heading, perhaps a source that holds for what follows, and some pages of paper, each with its notes. */
function* section(writer: Writer): Iterable<string> {
  const pieces = [`## ${writer.write("topic")}\n\n`];
  if (writer.percent(60)) pieces.push(writer.fill("Source: [{outlet}]({url}), {date}\n\n"));
  if (writer.percent(15)) pieces.push(writer.fill("![{^picture}](images/port-amity.svg)\n\n"));
  for (let page = writer.upTo(3); page > 0; page--) {
    pieces.push(onePage(writer), writer.takeNotes());
    yield pieces.splice(0).join("");
  }
}

function onePage(writer: Writer): string {
  const pieces = [writer.fill("### Page {page}\n\n"), `${paragraph(writer, 3)}\n\n`];
  if (writer.percent(70)) pieces.push(blockQuotation(writer));
  if (writer.percent(60)) pieces.push(`${paragraph(writer, 2)}\n\n`);
  if (writer.percent(40)) pieces.push(blockQuotation(writer));
  if (writer.percent(10))
    pieces.push(
      `${Array.from({ length: writer.upTo(4) }, () => `- ${writer.write("quoting")}\n`).join("")}\n`,
    );
  return pieces.join("");
}

/** Sentences, every other one of which quotes. */
function paragraph(writer: Writer, most: number): string {
  const sentences = [writer.write("telling")];
  for (let count = writer.upTo(most); count > 0; count--)
    sentences.push(writer.write("quoting"), ...(writer.percent(50) ? [writer.write("telling")] : []));
  return sentences.join(" ");
}

function blockQuotation(writer: Writer): string {
  const sentences = Array.from({ length: 1 + writer.upTo(2) }, () => writer.fill("{^clause}."));
  const quoted = `> ${sentences.join(" ")}\n`;
  const leadIn = writer.percent(50) ? `${writer.write("leadIn")}\n\n` : "";
  if (writer.percent(15)) return `${leadIn}${quoted}\n`;
  return `${leadIn}${quoted}>\n> ${writer.write("attribution")}\n\n`;
}
