/** The colours for who asks for contrast, in every theme: seven to one and more. `edge` is a line around what has a tint. */
import { declarations, type Palette } from "./theme.ts";

export const contrast = {
  light: {
    paper: "#ffffff",
    ink: "#000000",
    soft: "#000000",
    rule: "#000000",
    line: "#000000",
    tint: "#ffffff",
    link: "#003d99",
    mark: "#ffee80",
  },
  dark: {
    paper: "#000000",
    ink: "#ffffff",
    soft: "#ffffff",
    rule: "#ffffff",
    line: "#ffffff",
    tint: "#000000",
    link: "#9ccaff",
    mark: "#332900",
  },
} as const satisfies Readonly<Record<string, Palette>>;

/** As CSS, with the line that is seen nowhere else. */
export function inContrast(palette: Palette): string {
  return `${declarations(palette)}--edge:currentColor;`;
}
