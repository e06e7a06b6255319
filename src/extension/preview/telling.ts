/** Keeps a page up to date with its post: tells all of it once, and then what changes. */
import * as vscode from "vscode";
import {
  type Configuration,
  type CountedWords,
  type MarginNote,
  marginPatch,
  movedNotes,
  pageOf,
  patch,
  type Rendering,
  rendering,
  renderingSteps,
  type ToPage,
  tally,
  wordSteps,
} from "../../core/index.ts";
import type { App } from "../app.ts";
import type { Reading } from "../documents.ts";
import { contained } from "../failures.ts";
import { inSlices } from "../slices.ts";
import { annotating } from "./annotate.ts";
import { countsOf, notesOf } from "./beside.ts";
import type { Look } from "./looks.ts";
import { themeStyle } from "./style.ts";
import type { PanelSwitches } from "./switches.ts";

export interface Telling extends vscode.Disposable {
  /** Tells what has changed, shortly. */
  changed(): void;
  /** The same at once, with the findings and the counts. */
  settled(): void;
  /** Tells all: the page is new, and knows nothing. */
  renew(): void;
  /** Tells of another file, from its beginning on. */
  begin(): void;
}

/** The page that is told. */
export interface ToldPage {
  /** One that is not seen is gone: it asks when it comes back. */
  isSeen(): boolean;
  /** The file whose post it shows. */
  uri(): vscode.Uri;
  /** The file as it is now, unsaved text included. */
  document(): Promise<vscode.TextDocument>;
  switches(): PanelSwitches;
  /** Where the page finds a picture of a post; undefined for those that it finds by itself. */
  resolveImage(post: vscode.Uri, address: string): string | undefined;
  send(message: ToPage): void;
  /** It was told all of a post; `isNew`: for the first time. */
  shown(isNew: boolean): void;
}

/** What a page shows, if it heard all that was said to it. */
interface Sent {
  readonly id: string;
  /** Whether it was told of quotations. */
  readonly told: boolean;
  /** By which the post was read: with another, other things are told. */
  readonly configuration: Configuration;
  readonly rendering: Rendering;
  readonly notes: readonly MarginNote[];
}

interface Told {
  readonly page: Sent;
  /** Whether the page showed nothing of this file before. */
  readonly isNew: boolean;
}

/** In milliseconds: what is typed is shown at once, but no more often than this. */
const pause = 80;

/** @param isBack whether the page was shown before, and knows its place */
export function createTelling(
  { diagnostics, documents, log, looks }: Pick<App, "diagnostics" | "documents" | "log" | "looks">,
  page: ToldPage,
  isBack: boolean,
): Telling {
  const counted: CountedWords = new WeakMap();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When what was typed was shown last. */
  let updated = 0;
  /** Null where the page has to be told all. */
  let sent: Sent | null = null;
  let version = 0;
  /** How what the page shows looks, if it heard that. */
  let shownLook: Look | null = null;

  const imagesIn = (post: vscode.Uri) => (address: string) => page.resolveImage(post, address);

  /** Tells of what is shown until all is read. */
  const tellBeginning = ({ post }: Reading): void => {
    const beginning = pageOf(rendering(post, { resolveImage: imagesIn(page.uri()) }));
    page.send({ type: "post", id: page.uri().toString(), version: ++version, page: beginning });
    page.send({ type: "counts", parts: [vscode.l10n.t("The rest is being read…")] });
  };

  /** Tells how the post looks, where the page does not know. */
  const tellLook = (look: Look): void => {
    const { theme, styles } = look;
    if (shownLook?.theme === theme && shownLook.styles === styles) return;
    shownLook = look;
    page.send({ type: "look", theme: themeStyle(theme), styles });
  };

  /**
   * Tells of the post, in slices if there is much to print. Gives what the page shows then, and whether it showed
   * another file before; null where the file is no post, or where the page has gone on to another meanwhile.
   */
  const tellPost = async (reading: Reading, asked: vscode.Uri): Promise<Told | null> => {
    if (asked !== page.uri()) return null;
    const id = asked.toString();
    if (!reading.gate.isPost) {
      sent = null;
      page.send({ type: "no-post", refused: reading.gate.reason === "refused" });
      return null;
    }
    const told = page.switches().annotations;
    const options = { resolveImage: imagesIn(asked), ...(told && { annotate: annotating(reading) }) };
    const { configuration } = reading;
    const isSame = sent?.id === id && sent.told === told && sent.configuration === configuration;
    const known = isSame ? sent?.rendering : undefined;
    const after = await inSlices(renderingSteps(reading.post, options, known), () => asked === page.uri());
    if (!after || asked !== page.uri()) return null;
    // The page may have been made anew, and knows nothing then.
    if (!known || sent?.rendering !== known) {
      const isNew = sent?.id !== id;
      page.send({ type: "post", id, version: ++version, page: pageOf(after) });
      sent = { id, told, configuration, rendering: after, notes: [] };
      return { page: sent, isNew };
    }
    const changes = patch(known, after);
    if (changes.moved || changes.changes.length > 0 || known.lang !== after.lang)
      page.send({ type: "patch", version: ++version, patch: changes });
    sent = { id, told, configuration, rendering: after, notes: movedNotes(sent.notes, changes.moved) };
    return { page: sent, isNew: false };
  };

  /** The last post that is being told of: one is patched onto the one before. */
  let telling: Promise<Told | null> = Promise.resolve(null);

  /** Tells of what is beside a post that the page shows. */
  const tellBeside = async (shown: vscode.TextDocument, reading: Reading, of: Sent): Promise<void> => {
    const { validation } = reading;
    // What came after it has its own to tell.
    if (sent !== of || !validation) return;
    const notes = page.switches().findings ? notesOf(validation, diagnostics.shown(shown, reading)) : [];
    const changes = marginPatch(of.notes, notes);
    if (changes) page.send({ type: "margin", ...changes });
    sent = { ...of, notes };
    const { rendering: printed } = of;
    const words = await inSlices(wordSteps(printed, counted), () => sent?.rendering === printed);
    if (words !== null) page.send({ type: "counts", parts: countsOf(tally(validation), words) });
  };

  const update = contained(log, "preview", async (isSettled: boolean) => {
    // A page that is not seen is gone: it asks when it comes back.
    if (!page.isSeen()) return;
    const asked = page.uri();
    const shown = await page.document();
    const look = await looks.of(asked);
    if (asked !== page.uri()) return;
    tellLook(look);
    // A page that is back goes to its place, which may be anywhere.
    const isBeginning = !isBack && sent?.id !== asked.toString();
    const first = isBeginning ? await documents.readBeginning(shown) : null;
    if (first && asked === page.uri()) tellBeginning(first);
    const reading = await documents.read(shown);
    if (asked !== page.uri()) return;
    const tell = () => tellPost(reading, asked);
    telling = telling.then(tell, tell);
    const told = await telling;
    if (!told) return;
    if (told.isNew) {
      page.shown(!isBack);
      isBack = true;
    }
    if (isSettled || told.isNew) await tellBeside(shown, reading, told.page);
  });

  return {
    changed() {
      timer ??= setTimeout(
        () => {
          timer = undefined;
          updated = Date.now();
          void update(false);
        },
        Math.max(0, updated + pause - Date.now()),
      );
    },
    settled: () => void update(true),
    renew() {
      sent = null;
      shownLook = null;
      void update(true);
    },
    begin() {
      isBack = false;
      void update(true);
    },
    dispose: () => clearTimeout(timer),
  };
}
