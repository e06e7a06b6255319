/** A letter to its readers: a serif, warm paper, captions in a quiet sans. It is what `base` looks like by itself. */
import type { ExportedTheme } from "./theme.ts";

export const newsletter: ExportedTheme = {
  id: "newsletter",
  title: "Newsletter",
  summary: "a serif on warm paper, captions in a quiet sans",
  colours: {
    light: {
      paper: "#fffefb",
      ink: "#23201c",
      soft: "#6b655b",
      rule: "#d8ccb8",
      line: "#e8e2d6",
      tint: "#f6f2ea",
      link: "#8a3b12",
      mark: "#fbe9c2",
    },
    dark: {
      paper: "#1c1b19",
      ink: "#e4dfd5",
      soft: "#a9a194",
      rule: "#6b5a41",
      line: "#38342e",
      tint: "#272521",
      link: "#e8ad7d",
      mark: "#453718",
    },
  },
  style: "",
};
