/** What a theme of the final post is. Adding one is a file beside this one and a line in `index.ts`. */

/** The colours of a page, by what they are for. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string;
  /** What is read. */
  readonly ink: string;
  /** What is read besides: captions, sources, dates. */
  readonly soft: string;
  /** Lines that say something, such as the one beside a quotation. */
  readonly rule: string;
  /** Lines that part what stands above from what stands below. */
  readonly line: string;
  /** Behind code and callouts. */
  readonly tint: string;
  /** Links, and the outline of what has the focus. */
  readonly link: string;
  /** Behind words that are marked. */
  readonly mark: string;
}

export interface Theme {
  /** kebab-case, stable. */
  readonly id: string;
  /** As a menu names it. */
  readonly title: string;
  /** In a few words, for menu and documentation. */
  readonly summary: string;
  /** Where it has none, its colours are the editor's: it is for the panel alone. */
  readonly colours: { readonly light: Palette; readonly dark: Palette } | null;
  /** What it adds to `base`, or says otherwise; colours are variables named as in `Palette`: `var(--ink)`. */
  readonly style: string;
}

/** With colours of its own, and so for pages that leave the editor too. */
export type ExportedTheme = Theme & { readonly colours: object };

/** Colours as CSS: one variable for each. */
export function declarations(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join("");
}
