/** What may be in the HTML of a post: a list apart from the sanitizer's, so that either can be wrong. */

/** A tag, or one attribute of it: its name, and its value as a browser reads it. */
export type Found = readonly [tag: string, attribute?: string, value?: string];

const plain =
  "b bdi body br cite dd del em figcaption figure h1 h2 h3 h4 h5 h6 head header hr i ins kbd main mark q rp rt ruby s " +
  "small strong style sub summary sup tbody thead title tr u ul wbr abbr html article aside code p section";

const attributes: ReadonlyMap<string, readonly string[]> = new Map([
  ...plain.split(" ").map((tag): [string, readonly string[]] => [tag, []]),
  ["a", ["href", "id"]],
  ["blockquote", ["cite"]],
  ["img", ["src", "alt"]],
  ["li", ["id"]],
  ["meta", ["charset", "content", "name"]],
  ["details", ["open"]],
  ["ol", ["start"]],
  ["pre", ["tabindex"]],
  ["table", ["tabindex"]],
  // WordPress says it so.
  ["td", ["align", "data-align"]],
  ["th", ["align", "data-align"]],
  ["time", ["datetime"]],
]);

/** They say something, and do nothing. */
const anywhere: readonly string[] = ["aria-label", "class", "dir", "lang", "role", "title"];

const schemes = ["http:", "https:", "mailto:", "irc:", "ircs:", "xmpp:"];
const values: ReadonlyMap<string, (value: string) => boolean> = new Map([
  ["href", (value) => schemes.includes(schemeOf(value))],
  ["cite", (value) => schemes.includes(schemeOf(value))],
  ["src", (value) => ["http:", "https:"].includes(schemeOf(value)) || isPicture(value)],
  ["id", (value) => /^(?:note|ref)-\d+(?:-\d+)?$/.test(value)],
]);

/** As the page in which it stands would open it: what has no scheme leads to its own site. */
function schemeOf(address: string): string {
  const base = "https://post.example/";
  return URL.canParse(address, base) ? new URL(address, base).protocol : "https:";
}

function isPicture(address: string): boolean {
  return /^data:image\/(?:avif|gif|jpeg|png|webp);base64,[A-Za-z\d+/=]*$/i.test(address);
}

/** What is there that may not be. */
export function wrong(found: readonly Found[]): readonly string[] {
  return found.filter((each) => !isAllowed(each)).map((each) => each.join(" "));
}

function isAllowed([tag, attribute, value]: Found): boolean {
  const own = attributes.get(tag);
  if (!own || attribute === undefined) return own !== undefined;
  if (!own.includes(attribute) && !anywhere.includes(attribute)) return false;
  return values.get(attribute)?.(value ?? "") ?? true;
}
