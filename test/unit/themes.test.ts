/** What can be told of themes without a browser: whether their colours can be read. */
import { deepEqual, equal, match, ok } from "node:assert/strict";
import {
  contrast,
  defaultTheme,
  exportedTheme,
  htmlPage,
  isExported,
  type Palette,
  parse,
  themeOf,
  themes,
} from "../../src/core/index.ts";

/** Of a colour written `#rrggbb`, by WCAG. */
function luminance(colour: string): number {
  match(colour, /^#[0-9a-f]{6}$/);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const texts = ["ink", "soft", "link"] as const;
const grounds = ["paper", "tint", "mark"] as const;

const palettes: readonly (readonly [name: string, palette: Palette, least: number])[] = [
  ...themes
    .filter(isExported)
    .flatMap(({ id, colours }) => [
      [`${id}, light`, colours.light, 4.5] as const,
      [`${id}, dark`, colours.dark, 4.5] as const,
    ]),
  ["contrast, light", contrast.light, 7],
  ["contrast, dark", contrast.dark, 7],
];

describe("the colours of a theme", () => {
  for (const [name, palette, least] of palettes)
    for (const text of texts)
      for (const ground of grounds)
        it(`${name}: ${text} on ${ground}`, () => {
          const found = ratio(palette[text], palette[ground]);
          ok(found >= least, `${found.toFixed(2)} is less than ${least}`);
        });

  it("is measured as WCAG does", () =>
    deepEqual(
      [ratio("#000000", "#ffffff"), ratio("#777777", "#ffffff").toFixed(2), ratio("#123456", "#123456")],
      [21, "4.48", 1],
    ));
});

describe("the table of themes", () => {
  it("has ids and titles of their own", () => {
    for (const key of ["id", "title"] as const)
      equal(new Set(themes.map((theme) => theme[key])).size, themes.length);
  });
  it("gives the default for what there is not", () => equal(themeOf("gothic"), defaultTheme));
  it("gives what leaves the editor colours of its own", () =>
    deepEqual(
      themes.map((theme) => [theme.id, exportedTheme(theme).id]),
      [
        ["newsletter", "newsletter"],
        ["newspaper", "newspaper"],
        ["plain", "plain"],
        ["editor", "plain"],
      ],
    ));
});

describe("the web page in a theme", () => {
  const page = (options: Parameters<typeof htmlPage.export>[1]) => htmlPage.export(parse("# A\n"), options);

  for (const theme of themes.filter(isExported))
    it(`${theme.id} has its colours and no other's`, () => {
      const { text, limitations } = page({ theme });
      for (const other of themes.filter(isExported))
        equal(text.includes(other.colours.dark.paper), other === theme, other.id);
      deepEqual(limitations, []);
    });
  it("says that Editor stays behind", () => {
    const { text, limitations } = page({ theme: themeOf("editor") });
    ok(!text.includes("--vscode-"));
    deepEqual(limitations, ["The theme Editor is for the panel alone: the page has the theme Plain."]);
  });
  it("holds the writer's own CSS after the theme, and nothing that it would load", () => {
    const { text } = page({ styles: "h1 { color: red; background: url(https://x.example) }" });
    match(
      text,
      /<\/style>\n<style>h1 \{ color: red; background: url-dead\(https:\/\/x\.example\) \}<\/style>/,
    );
  });
});
