/** A stylesheet of the writer's that asks nobody for anything: addresses in it are dead, and it cannot end its element. */

const escaped = String.raw`\\(?:([0-9a-f]{1,6})(?:\r\n|[ \t\n\r\f])?|([^\n\r\f]))`;

/**
 * The tokens of CSS, as far as it takes to find its functions. A string that is not closed ends with its line, a
 * comment with the text.
 */
const token = new RegExp(
  [
    String.raw`/\*.*?(?:\*/|$)`,
    String.raw`"(?:[^"\\\n\r\f]|\\(?:\r\n|.))*"?`,
    String.raw`'(?:[^'\\\n\r\f]|\\(?:\r\n|.))*'?`,
    "<!--",
    // A picture that is in the address.
    String.raw`url\((["']?)data:image/[a-z0-9.+-]+[;,][\w%+/=;,.:!*~-]*\1\)`,
    // A name, and whether it is that of a function.
    String.raw`@?(?:[-\w\u0080-\uFFFF]|${escaped})+(?=(\(?))`,
  ].join("|"),
  "gis",
);

/** What loads what it names, with a function's bracket or the sign of a rule; whatever ends so is taken for one. */
const loads = /(?:url|src|image|image-set)\($|^@.*import\(?$/is;

/**
 * The same style, but that functions and rules which would load something are named `…-dead`: browsers leave out what
 * holds them. Pictures in `data:` addresses stay.
 */
export function harmlessStyle(css: string): string {
  return css
    .replace(token, (found, ...groups: (string | undefined)[]) =>
      loads.test(unescaped(found) + (groups[3] ?? "")) ? `${found}-dead` : found,
    )
    .replace(/<(?=\/style)/gi, "<\\");
}

function unescaped(name: string): string {
  return name.replace(new RegExp(escaped, "gi"), (_all, hex?: string, character?: string) => {
    if (hex === undefined) return character ?? "";
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
