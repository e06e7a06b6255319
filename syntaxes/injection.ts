/**
 * The injection grammars that colour attribution lines, as data: `npm run update` writes them
 * to the `.tmLanguage.json` files beside this one.
 *
 * They begin only where a paragraph of VS Code's own Markdown grammar begins, so they follow it into
 * block quotes and lists and stay out of fences, code and HTML. A grammar sees one line at a time and
 * no opt-in, hence the rule: a line without a leading dash and a bar (or `Source:`) keeps its tokens.
 *
 * Every expression is linear in the line: anchored, or made of possessive steps over classes that
 * exclude what begins the next step.
 */
import { sourceLabels } from "../src/core/index.ts";

interface Pattern {
  readonly [key: string]: unknown;
}

interface Grammar {
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
}

const bar = "(?:\\\\?\\||｜)";
const comma = "[,，]";
const semicolon = "[;；]";
const blanks = "[ \\t]*+";

/** The short ones need a space; more dashes than these are a rule drawn by hand. */
const dash = "(?:(?:——?|[⸺―])(?![—⸺―–-])|(?:–|-{2,3})(?=[ \\t]))";

const labelWord = `(?i:${[...new Set(Object.values(sourceLabels).flat())].join("|")})`;
/** `Source:`, `**Source:**`, `**Source**:`. */
const label = `(?:${labelWord}${blanks}[:：]|(?<mark>\\*\\*?|__?)${labelWord}${blanks}(?:[:：]\\k<mark>|\\k<mark>[:：]))`;

/** What keeps its separators to itself, besides links and code. */
const pairs = ["()", "（）", "“”", "„“", "«»", "「」", "『』", "《》", "【】", '""'].map(
  (pair) => [`[${pair[0]}]`, `[${pair[1]}]`, `[^${pair}]`] as const,
);
const brackets = pairs.slice(0, 2);
const quotationMarks = pairs.slice(2);

/** One pair of the same kind may stand inside another; a mark without its partner is a letter. */
const balanced = [...pairs, ["\\[", "\\]", "[^\\[\\]]"] as const].map(
  ([open, close, inside]) => `${open}(?>${inside}|${open}${inside}*+${close})*+${close}`,
);

/** There is a bar ahead, and nothing holds it. */
const barAhead = `(?=(?>\\\\[^|]|${balanced.join("|")}|\`[^\`]*+\`|<[A-Za-z/][^<>]*+>|[^|｜\\\\])*+${bar})`;

/** Blanks that lead to something, so that an empty field ends where it begins. */
const leading = `(?:${blanks}(?![\\s,，;；|｜]|\\\\\\|))?`;

/** Words after a comma that still belong to the name. */
const suffix =
  "(?i:Jr|Sr|II|III|IV|V|PhD|Ph\\.D|MD|M\\.D|MBA|Esq|QC|KC|OBE|MBE|CBE|MP|MEP|FRS|USN|USAF|USMC)\\b";

/** The end of a name or role, before the blanks that follow it. */
const speakerFieldEnd = `(?<![ \\t])(?=${blanks}(?:${semicolon}|${comma}(?!${blanks}${suffix})|${bar}|$))`;

/** A date, locator or placeholder fills its field; a remark in brackets may follow. */
const wholeField = `(?=${blanks}(?:[,，;；(（|｜]|\\\\\\||[*_]?$))`;

const clock = "\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?";
const year = "(?:1[5-9]|20|21)\\d{2}";
const day = "\\d{1,2}(?:st|nd|rd|th|er|[.º])?";
/** Any word may be a month: the core knows their names, a colour need not. */
const month = "\\p{L}{3,12}\\.?";
const weekday = "(?:(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\\p{L}{3,8}tag),? )?";
const dates = [
  `${year}(?:[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)?`,
  `${year} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?)?`,
  "\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.)(?:\\d{4}|\\d{2})",
  `${weekday}${day} (?:de |of )?${month},?(?: del?)? ${year}(?: ?г\\.?)?`,
  `${weekday}${month} ${day},? ${year}`,
  `${month},?(?: del?| of)? ${year}`,
];

const pages = "[A-Za-z]?\\d{1,5}[a-z]?(?: ?[-–—] ?[A-Za-z]?\\d{1,5}[a-z]?)?";
const units = [
  "pages?|pgs?|pp?|paragraphs?|paras?|§§?|sections?|sec|chapters?|chap|ch|volume|vol|issue|no|columns?|col|lines?|ll?",
  "min(?:ute)?|fig(?:ure)?|slide|art(?:icle)?|footnote|note|fn|verse|act|scene",
  "Seiten?|S|Absatz|Abs|Kapitel|Kap|Nummer|Nr|Spalte|Sp|стр|с|абз|гл|páginas?|págs?|pagina|pag|párr|f",
].join("|");
const locators = [
  `(?i:${units})\\.? ?(?:${pages}|[ivxlc]{1,7})(?: (?:of|and|&) ${pages})?(?:${comma} ?(?!${year})${pages}${wholeField})*+`,
  "[A-Z]\\d{1,3}|[pP]\\d{1,5}(?:[-–]\\d{1,5})?",
  "第 ?[\\d一二三四五六七八九十百]{1,6}(?:[-–—~、至][\\d一二三四五六七八九十百]{1,6})? ?[版页頁面条章段节]",
  "版 ?\\d{1,4}|\\d{1,4} ?[版面页頁]|[头頭]版|一面",
  "(?i:the )?(?i:front|back|title|opinion|editorial) ?page",
  `(?:at |from )?${clock}(?: ?[-–] ?${clock})?`,
];

const groups = (kinds: typeof pairs, name?: string): Pattern => ({
  patterns: kinds.map(([open, close, inside]) => ({
    ...(name === undefined ? {} : { name }),
    begin: `${open}(?=${inside}*+${close})`,
    end: close,
    patterns: [{ include: "#markdown" }],
  })),
});

const separator = { 1: { name: "punctuation.separator.field.tracker-post" } };

/** Letters of a title that may begin something else. */
const special = '()（）\\[\\]“”„«»「」『』《》【】"`*_<>&\\\\';

const repository = {
  markdown: {
    patterns: [
      { include: "text.html.markdown#inline" },
      {
        // A tag that goes on in the next line would take the attribution with it.
        begin: "(?=<[^<>]*+>|&[#A-Za-z0-9]++;)",
        end: "(?<=[>;])",
        applyEndPatternLast: 1,
        patterns: [{ include: "text.html.derivative" }],
      },
    ],
  },
  placeholder: {
    match: `\\G(?:\\?++|TODO|TK(?:TK)*+|TBD|tk)${wholeField}`,
    name: "invalid.unimplemented.placeholder.tracker-post",
  },
  date: {
    match: `\\G(?:${dates.join("|")})(?:,? ${clock})?${wholeField}`,
    name: "constant.numeric.date.tracker-post",
  },
  locator: {
    match: `\\G(?:${locators.join("|")})${wholeField}`,
    name: "constant.numeric.locator.tracker-post",
  },
  /** `\,` and `\;` do not separate. */
  escape: { match: "\\\\[,;]", name: "constant.character.escape.tracker-post" },
  nativeName: {
    patterns: brackets.map(([open, close, inside]) => ({
      match: `(${open})(${inside}++)(${close})`,
      captures: {
        1: { name: "punctuation.definition.native-name.begin.tracker-post" },
        2: { name: "string.unquoted.native-name.tracker-post" },
        3: { name: "punctuation.definition.native-name.end.tracker-post" },
      },
    })),
  },
  brackets: groups(brackets),
  quotationMarks: groups(quotationMarks),
  quotedTitle: groups(quotationMarks, "string.unquoted.source.tracker-post"),
  title: {
    match: `[^\\s,，;；${special}](?:[^,，;；${special}]*[^\\s,，;；${special}])?`,
    name: "string.unquoted.source.tracker-post",
  },
  speakers: {
    begin: `\\G${leading}`,
    end: `(?=${bar})|$`,
    name: "meta.speakers.tracker-post",
    patterns: [
      {
        begin: `(${semicolon})${leading}|\\G(?![\\s,，|｜]|\\\\\\|)`,
        beginCaptures: separator,
        end: speakerFieldEnd,
        // The inner name colours it; themes that have no colour for functions have one for tags.
        contentName: "entity.name.tag.speaker.tracker-post entity.name.function.speaker.tracker-post",
        patterns: include("placeholder", "escape", "nativeName", "quotationMarks", "markdown"),
      },
      {
        begin: `(${comma})${leading}`,
        beginCaptures: separator,
        end: speakerFieldEnd,
        contentName: "variable.parameter.role.tracker-post",
        patterns: include("placeholder", "date", "escape", "brackets", "quotationMarks", "markdown"),
      },
    ],
  },
  sourceField: {
    begin: `([,，;；])${leading}|\\G(?![\\s,，;；])`,
    beginCaptures: separator,
    end: "(?=[,，;；]|$)",
    patterns: include(
      "placeholder",
      "date",
      "locator",
      "escape",
      "quotedTitle",
      "brackets",
      "markdown",
      "title",
    ),
  },
} as const;

function include(...rules: string[]): readonly Pattern[] {
  return rules.map((rule) => ({ include: `#${rule}` }));
}

/** `[^x]:` before an attribution keeps the tokens that Markdown gives it. */
const note = "(?:(\\[\\^[^\\s\\[\\]]++\\]:)[ \\t]*+)?";

/** A line that begins so, plain or in italics. */
const lines = (opening: string, openingScope: Pattern, rest: Pattern): readonly Pattern[] =>
  ["", "[*_]"].map((emphasis) => ({
    begin: `\\G${note}(${emphasis})(${opening})`,
    beginCaptures: {
      1: { patterns: include("markdown") },
      2: { name: "punctuation.definition.italic.markdown" },
      3: openingScope,
    },
    end: "$",
    name: `${emphasis && "markup.italic.markdown "}meta.attribution.tracker-post`,
    ...rest,
  }));

const attributions: Grammar = {
  scopeName: "markdown.tracker-post.attribution",
  injectionSelector:
    "L:meta.paragraph.markdown - (comment | string | markup.fenced_code | meta.attribution.tracker-post | meta.link | meta.image | meta.tag | markup.inline.raw | markup.bold | markup.italic | markup.strikethrough)",
  patterns: [
    ...lines(
      `${dash}${barAhead}`,
      { name: "punctuation.definition.attribution.dash.tracker-post" },
      {
        patterns: [
          { include: "#speakers" },
          {
            begin: `(${bar})${leading}`,
            beginCaptures: { 1: { name: "punctuation.separator.attribution.bar.tracker-post" } },
            end: "$",
            name: "meta.sources.tracker-post",
            patterns: include("sourceField"),
          },
        ],
      },
    ),
    ...lines(
      label,
      { name: "keyword.other.source-label.tracker-post", patterns: include("markdown") },
      {
        contentName: "meta.sources.tracker-post",
        patterns: [{ begin: `\\G${leading}`, end: "$", patterns: include("sourceField") }],
      },
    ),
  ],
  repository,
};

/**
 * Markdown's grammar takes `[^x]: ——甲｜乙`, which holds no blank, for the definition of a link.
 * Here it becomes the paragraph that it is, and the other grammar does the rest.
 */
const notes: Grammar = {
  scopeName: "markdown.tracker-post.note",
  injectionSelector:
    "L:text.html.markdown - (meta.paragraph | comment | markup.fenced_code | markup.raw | markup.heading | markup.table | meta.embedded | meta.tag)",
  patterns: [
    {
      begin: `(?:^|\\G)[ ]{0,3}(?=\\[\\^[^\\s\\[\\]]++\\]:${blanks}(?=\\S++[ \\t]*+$)(?:${dash}${barAhead}|${label}))`,
      end: "$",
      name: "meta.paragraph.markdown",
      patterns: include("markdown"),
    },
  ],
  repository: { markdown: repository.markdown },
};

/** By file name. */
export const injectionGrammars: Readonly<Record<string, Grammar>> = {
  "tracker-post.injection.tmLanguage.json": attributions,
  "tracker-post.note.injection.tmLanguage.json": notes,
};
