/**
 * The model of a tracker post: what `parse` gives and everything else reads.
 *
 * Every offset is in UTF-16 units of the post's text exactly as it was given,
 * a byte order mark and the CR of a CRLF counted. Ranges are half-open.
 */

import type { Blockquote, FootnoteDefinition, Nodes, Root, RootContent } from "mdast";
import type { Places } from "./passages/places.ts";
import type { PostReading } from "./passages/reading.ts";
import type { Written } from "./written.ts";

/** `start` is the first UTF-16 unit, `end` the one after the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces a range (empty to insert) by `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/**
 * How a speaker or a source was reached: typed in an attribution of the quotation's own,
 * taken from a section's or the post's default, read from the sentence, or not at all.
 */
export type How = "explicit" | "inherited" | "inferred" | "missing";

/** A date as typed. */
export interface PostDate {
  readonly range: Range;
  readonly text: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null where it is impossible or ambiguous. */
  readonly iso: string | null;
  /** `H:MM` or `H:MM:SS` as typed, where a clock time follows the date. */
  readonly time: string | null;
  /** The two readings of `03/04/2021`, as ISO dates; null when there is only one. */
  readonly readings: readonly [string, string] | null;
  /** True for a day that no calendar has, such as 31 February. */
  readonly impossible: boolean;
}

export interface Speaker {
  readonly range: Range;
  /** The words that name the speaker, title before the name excluded. */
  readonly mention: Range;
  /** Null for a placeholder. */
  readonly name: string | null;
  /** The name in its own script, from brackets after the name. */
  readonly native: string | null;
  readonly role: string | null;
  readonly url: string | null;
  /** When the words were said. */
  readonly saidOn: PostDate | null;
}

export interface Source {
  readonly range: Range;
  /** As read: markup gone, entities decoded. Null for a bare address or a lone locator. */
  readonly title: string | null;
  readonly titleRange: Range | null;
  readonly container: string | null;
  /** Destination of the link; null without one or where its reference has no definition. */
  readonly url: string | null;
  /** Where the destination stands in the post; for a reference link, in its definition. */
  readonly urlRange: Range | null;
  /** As typed, `p. 3`, `第3版`; several are joined by a comma. */
  readonly locator: string | null;
  /** When the source was published. */
  readonly date: PostDate | null;
}

/** A field that is still to be filled in: `?`, `TODO`, `TK`. */
export interface Placeholder {
  readonly range: Range;
  readonly text: string;
  readonly field: "speaker" | "source" | "date";
}

/** Something in an attribution that the grammar cannot read. */
export interface Malformation {
  /** What cannot be read. */
  readonly range: Range;
  readonly kind: "second-bar" | "glued-line" | "unterminated-link" | "empty" | "unread";
}

export interface Attribution {
  /** From the dash (or `Source:`) to the last character; markup around all of it included. */
  readonly range: Range;
  /** Where it stands; `orphan` where it belongs to nothing. */
  readonly place: "quote" | "after" | "lead-in" | "note" | "section" | "orphan";
  /** False for the forms that are read leniently. */
  readonly canonical: boolean;
  /** The mdast node that is nothing but this attribution, so that a renderer leaves it out; null where it ends a paragraph of words. */
  readonly node: Nodes | null;
  /** The dash as typed, space excluded; null where none opens the line. */
  readonly dash: Range | null;
  /** `Source:` and its translations, colon included. */
  readonly label: Range | null;
  readonly bar: Range | null;
  readonly speakers: readonly Speaker[];
  readonly sources: readonly Source[];
  /** Notes in brackets at the end, as typed: `(my translation)`. */
  readonly remarks: readonly string[];
  readonly placeholders: readonly Placeholder[];
  readonly malformations: readonly Malformation[];
  /** Labels of reference links in it that have no definition, with where they stand. */
  readonly undefinedLinks: readonly { readonly label: string; readonly range: Range }[];
}

/** The speakers or the sources of a quotation, and how they were reached. */
export interface Resolved<T> {
  readonly values: readonly T[];
  readonly how: How;
  /** 1 for what was typed; below 1 only for what is inferred. */
  readonly confidence: number;
}

/** The original of a translated quotation, given beside it. */
export interface Original {
  readonly range: Range;
  readonly text: string;
  /** BCP 47; null where the script does not tell. */
  readonly lang: string | null;
}

/**
 * What the prose says of a quotation: its own sentence, or the lead-in of a block quotation. It
 * informs the writer and is never printed as a credit. Attributions that are typed come before it.
 */
export interface Prose {
  /** `mention` is the words that name the speaker, a pronoun included; `name` what they resolve to. */
  readonly speaker: Speaker | null;
  /** Those who said it together with the speaker: `Amina Diallo and Leila Haddad said`. */
  readonly others: readonly Speaker[];
  /** From 0 to 1; that nobody is meant, where `speaker` is null. */
  readonly speakerConfidence: number;
  /** From a link: beside the quotation, in its sentence, or before it. */
  readonly source: Source | null;
  readonly sourceConfidence: number;
  /** The outlet or document that the sentence credits with the words, whether linked or not. */
  readonly credited: { readonly name: string; readonly range: Range } | null;
  /**
   * True where somebody is said to have said the words, or where they are a sentence of their own:
   * such a quotation needs a speaker and a source. False for terms, titles and scare quotes.
   */
  readonly reported: boolean;
}

/** What an inline quotation stands in. */
export type InlinePlace = "paragraph" | "heading" | "list-item" | "table-cell" | "quotation";

export interface Quotation {
  readonly kind: "block" | "inline";
  /** Null for a block quotation. `quotation`: within a block quotation, whose attribution covers it. */
  readonly place: InlinePlace | null;
  /** The marks around an inline quotation; `close` is null where the paragraph ends first. Null for a block quotation. */
  readonly marks: { readonly open: Range; readonly close: Range | null } | null;
  /** Six ideographs count as four words. */
  readonly wordCount: number;
  /** Null where inference says nothing: a block quotation without a lead-in. */
  readonly prose: Prose | null;
  /** The mdast nodes of a block quotation: several where neighbours are one quotation. Empty for an inline one. */
  readonly nodes: readonly Blockquote[];
  /** All of it: for a block quotation from its first `>` to the end of its own attribution. */
  readonly range: Range;
  /** From the first word to the last: marks, `>` and attribution excluded. Empty range where there are no words. */
  readonly words: Range;
  /** The words of an inline quotation, paragraph by paragraph, marks excluded; of a block quotation all of them. */
  readonly parts: readonly Range[];
  /** The words, `> ` prefixes gone, paragraphs joined by a blank line. */
  readonly text: string;
  /** 1 for an outermost quotation, 2 for one nested in it. */
  readonly depth: number;
  /** Its own attributions; more than one compete, and the first counts. */
  readonly attributions: readonly Attribution[];
  readonly speaker: Resolved<Speaker>;
  readonly source: Resolved<Source>;
  /** Index into `Post.sections`. */
  readonly section: number;
  readonly original: Original | null;
  /** Labels of the notes that it carries. */
  readonly notes: readonly string[];
}

/** A run of the post under one heading, label or thematic break. The first is the post itself. */
export interface Section {
  readonly range: Range;
  readonly openedBy: "post" | "heading" | "label" | "break";
  /** 0 for the post, 1 to 6 under headings; a label or break is one deeper than the heading above it. */
  readonly depth: number;
  /** Index of the section that this one is in; null for the post. */
  readonly parent: number | null;
  /** The heading or label as read. */
  readonly title: string | null;
  /** `Page 3`, from the heading or label. */
  readonly locator: string | null;
  /** The section's own default. */
  readonly attribution: Attribution | null;
}

/** Sections, each made when somebody asks for it. An array is one. */
export interface Sections {
  readonly length: number;
  at(index: number): Section | undefined;
}

/** A footnote definition, `[^label]: …`. */
export interface Note {
  readonly label: string;
  readonly range: Range;
  /** The `[^label]` that opens the definition, colon excluded. */
  readonly labelRange: Range;
  /** The places that refer to it, in order. */
  readonly references: readonly Range[];
  /** Null for an ordinary note. */
  readonly attribution: Attribution | null;
  readonly node: FootnoteDefinition;
}

/** A reference `[^x]` without a definition: it stays text. */
export interface UndefinedNote {
  readonly label: string;
  readonly range: Range;
}

export interface FrontMatter {
  /** Fences included. */
  readonly range: Range;
  readonly title: string | null;
  /** ISO. */
  readonly date: string | null;
  /** The series. */
  readonly tracker: string | null;
  readonly author: string | null;
  readonly lang: string | null;
  readonly tags: readonly string[];
  readonly optIn: boolean | null;
  readonly problems: readonly FrontMatterProblem[];
}

export interface FrontMatterProblem {
  readonly range: Range;
  readonly kind: "unreadable" | "wrong-value";
  /** For a wrong value: the key, and what it should hold. */
  readonly key: string | null;
  readonly expected: string | null;
}

/** A comment that silences findings. */
export interface Silence {
  readonly range: Range;
  readonly kind: "disable" | "enable" | "disable-next-line";
  /** Empty for every rule. */
  readonly ruleIds: readonly string[];
}

/** One piece of the final post: a top-level block, or neighbouring block quotes that are one quotation. */
export interface Block {
  readonly range: Range;
  readonly nodes: readonly RootContent[];
  /**
   * `attribution`: an attribution paragraph that its quotation's figure shows;
   * `default`: a section's source line.
   */
  readonly kind: "content" | "quotation" | "attribution" | "default" | "definition" | "front-matter";
  /** Outermost quotation of a `quotation` block; the default of a `default` block is in `attribution`. */
  readonly quotation: Quotation | null;
  readonly attribution: Attribution | null;
}

/** A tracker post, read. Every text is one: a problem is data, never an exception. */
export interface Post {
  /** After an edit it is put together when somebody asks for it, which takes longer the longer it is. */
  readonly text: string;
  /** The same for whoever needs a few places of it, as at every key. */
  readonly written: Written;
  /** BCP 47, from the front matter; `en` without one. */
  readonly lang: string;
  readonly frontMatter: FrontMatter | null;
  readonly root: Root;
  readonly blocks: readonly Block[];
  /** In the order of the text; a nested quotation follows the one it is in. */
  readonly quotations: readonly Quotation[];
  /** Every attribution, orphans included, in the order of the text. */
  readonly attributions: readonly Attribution[];
  readonly sections: readonly Section[];
  /** The same for whoever needs a few of them, as at every key. */
  readonly outline: Sections;
  readonly notes: readonly Note[];
  readonly undefinedNotes: readonly UndefinedNote[];
  readonly silences: readonly Silence[];
}

/** A whole post, as it was read: `update` reads on from there. */
export interface ReadPost extends Post {
  readonly reading: PostReading;
  /**
   * What stands in one of its passages (`reading.passages`), at its place in the whole text, as a post: its own
   * blocks, quotations, attributions, notes and comments. The sections, what refers to its notes, and the front
   * matter but for its problems are the whole post's.
   */
  readonly passage: (index: number) => Post;
  readonly places: Places;
}
