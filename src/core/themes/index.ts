/** How a final post may look, in the order of the menu. */
import { editor } from "./editor.ts";
import { newsletter } from "./newsletter.ts";
import { newspaper } from "./newspaper.ts";
import { plain } from "./plain.ts";
import type { ExportedTheme, Theme } from "./theme.ts";

export { base } from "./base.ts";
export { contrast, inContrast } from "./contrast.ts";
export { declarations, type ExportedTheme, type Palette, type Theme } from "./theme.ts";

export const themes: readonly Theme[] = [newsletter, newspaper, plain, editor];

export const defaultTheme: ExportedTheme = newsletter;

/** A theme by its id; the default for one that there is not. */
export function themeOf(id: string): Theme {
  return themes.find((theme) => theme.id === id) ?? defaultTheme;
}

/** What a page that leaves the editor looks like: a theme that is for the panel alone becomes *Plain*. */
export function exportedTheme(theme: Theme): ExportedTheme {
  return isExported(theme) ? theme : plain;
}

export function isExported(theme: Theme): theme is ExportedTheme {
  return theme.colours !== null;
}

/** In a layer: whatever stands in none wins over it, however little its selectors weigh. */
export function layered(css: string): string {
  return `@layer final-post{${css}}`;
}
