/**
 * The only place where core's offsets meet the editor's positions. Both count UTF-16 units; the
 * editor's documents have no byte order mark, and every line of one ends alike.
 */
import * as vscode from "vscode";
import { type Brief, lineIndex, type Range, type Severity, type TextEdit } from "../core/index.ts";

/** Whatever can say where an offset is: an open document, or the lines of a text. */
export interface Positions {
  positionAt(offset: number): vscode.Position;
}

/** For the text of a file that is not open; lines end where the editor would end them. */
export function positionsIn(text: string): Positions {
  const position = lineIndex(text);
  return {
    positionAt(offset) {
      const { line, column } = position(offset);
      return new vscode.Position(line - 1, column - 1);
    },
  };
}

export function toRange(positions: Positions, { start, end }: Range): vscode.Range {
  return new vscode.Range(positions.positionAt(start), positions.positionAt(end));
}

export function fromRange(document: vscode.TextDocument, { start, end }: vscode.Range): Range {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdit(positions: Positions, edit: TextEdit): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(positions, edit), edit.text);
}

export function toWorkspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    document.uri,
    edits.map((edit) => toTextEdit(document, edit)),
  );
  return workspaceEdit;
}

/** A place in a file as links write it, `#L12,5`: both count from 1. */
export function withPlace(document: vscode.TextDocument, offset: number): vscode.Uri {
  const { line, character } = document.positionAt(offset);
  return document.uri.with({ fragment: `L${line + 1},${character + 1}` });
}

/** The place that an address names; undefined where it names none. */
export function placeIn({ fragment }: vscode.Uri): vscode.Position | undefined {
  const [, line, character] = /^L(\d+),(\d+)$/.exec(fragment) ?? [];
  return line && character
    ? new vscode.Position(Math.max(0, Number(line) - 1), Math.max(0, Number(character) - 1))
    : undefined;
}

export function toSelection({ start, end }: vscode.Range): vscode.Selection {
  return new vscode.Selection(start, end);
}

/** The editor's topmost line, from 0, with the share of it that has been scrolled away; null while nothing is seen. */
export function topLine({ visibleRanges: [seen], document }: vscode.TextEditor): number | null {
  if (!seen) return null;
  const { line, character } = seen.start;
  // A long line that is wrapped begins to be seen somewhere in it.
  return line + character / (document.lineAt(line).text.length + 2);
}

/** From such a line on. */
export function lineRange(document: vscode.TextDocument, line: number): vscode.Range {
  const whole = Math.min(Math.floor(line), document.lineCount - 1);
  const { text, range } = document.lineAt(whole);
  return range.with({ start: new vscode.Position(whole, Math.floor((line - whole) * (text.length + 2))) });
}

const source = "Tracker Post";

/** At the head of a file of which this many findings are not shown. */
export function moreDiagnostic(count: number): vscode.Diagnostic {
  const shown = count.toLocaleString(vscode.env.language);
  const message =
    count === 1
      ? vscode.l10n.t("1 more finding is not shown: it takes the place of the next that you fix.")
      : vscode.l10n.t("{0} more findings are not shown: they take the place of those that you fix.", shown);
  const diagnostic = new vscode.Diagnostic(
    new vscode.Range(0, 0, 0, 0),
    message,
    vscode.DiagnosticSeverity.Information,
  );
  diagnostic.source = source;
  return diagnostic;
}

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** For the findings of the file at `uri`. `alsoAt`: where else it speaks of; `page` explains the rule. */
export function toDiagnostic(
  uri: vscode.Uri,
  positions: Positions,
  finding: Pick<Brief, "start" | "end" | "ruleId" | "severity" | "message">,
  alsoAt: readonly Range[],
  page: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(positions, finding),
    finding.message,
    severities[finding.severity],
  );
  diagnostic.source = source;
  diagnostic.code = { value: finding.ruleId, target: page };
  diagnostic.relatedInformation = alsoAt.map(
    (range) =>
      new vscode.DiagnosticRelatedInformation(
        new vscode.Location(uri, toRange(positions, range)),
        vscode.l10n.t("And here"),
      ),
  );
  return diagnostic;
}
