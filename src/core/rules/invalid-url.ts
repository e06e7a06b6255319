import type { Post, Range } from "../post.ts";
import { descendants } from "../syntax/descendants.ts";
import { rangeOf } from "../syntax/markdown.ts";
import { fix, type Rule, type RuleExample } from "./rule.ts";

const message = "This link will not open: write the full address, beginning “https://”.";

export const invalidUrl: Rule = {
  id: "invalid-url",
  severity: "warning",
  summary: "A link that opens nothing: no `https://`, no host, a space in it.",
  *check({ post }) {
    for (const [, { url, range }] of brokenLinks(post)) {
      const address = repaired(url);
      yield {
        range,
        message,
        fixes: () =>
          address === null ? [] : fix(`Write “${address}”`, [{ ...range, text: address }], { safe: true }),
      };
    }
  },
};

interface BrokenLink {
  readonly url: string;
  readonly range: Range;
}

/** By where the address stands: a definition is told once, however many sources use it. */
function brokenLinks(post: Post): ReadonlyMap<number, BrokenLink> {
  const found = new Map<number, BrokenLink>();
  for (const { url, urlRange } of post.attributions.flatMap(({ sources }) => sources))
    if (url !== null && urlRange && !opens(url)) found.set(urlRange.start, { url, range: urlRange });
  for (const node of descendants(post.root)) {
    if (node.type !== "link" && node.type !== "definition") continue;
    const { start, end } = rangeOf(node);
    const at = post.written.slice(start, end).lastIndexOf(node.url);
    if (at < 0 || repaired(node.url) === null) continue;
    found.set(start + at, { url: node.url, range: { start: start + at, end: start + at + node.url.length } });
  }
  return new Map([...found].sort(([a], [b]) => a - b));
}

function opens(url: string): boolean {
  if (/\s/.test(url)) return false;
  if (/^mailto:./i.test(url)) return true;
  const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1]?.replace(/^.*@|:\d*$/g, "");
  if (host === undefined) return false;
  const labels = host.split(".");
  return host === "localhost" || host.startsWith("[") || (labels.length > 1 && labels.every(isHostLabel));
}

function isHostLabel(label: string): boolean {
  return /^[\p{L}\p{N}_-]+$/u.test(label);
}

/** The address that was meant, where only its beginning is wrong; null otherwise. */
function repaired(url: string): string | null {
  if (opens(url)) return null;
  const [, scheme = "https", rest = ""] = /^(?:(https?)(?::\/?|\/\/))?(.+)$/i.exec(url) ?? [];
  const meant = `${scheme.toLowerCase()}://${rest}`;
  return (/^www\./i.test(url) || rest !== url) && opens(meant) ? meant : null;
}

export const rationale =
  "`www.courier.example` without `https://` is, to a browser, a page of your own site. In an attribution every address must be a full one; in prose, links inside your own site are left alone.";

export const examples: readonly RuleExample[] = [
  {
    name: "an address without its beginning",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](www.courier.example/bridge)\n",
    findings: [
      {
        at: "www.courier.example/bridge",
        message,
        fixed: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://www.courier.example/bridge)\n",
        safe: true,
      },
    ],
  },
  {
    name: "a slash too few",
    text: "More in [the Courier](https:/courier.example/bridge).\n",
    findings: [
      {
        at: "https:/courier.example/bridge",
        message,
        fixed: "More in [the Courier](https://courier.example/bridge).\n",
      },
    ],
  },
  {
    name: "a source needs a full address",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](../clippings/bridge.pdf)\n",
    findings: [{ at: "../clippings/bridge.pdf", message }],
  },
  {
    name: "a definition is told once",
    text: "Source: [Oster Courier][oc]\n\n> It opens in May.\n>\n> — Mara Lind | [Oster Courier][oc]\n\n[oc]: https://\n",
    findings: [{ at: "https://", message }],
  },
  {
    name: "full addresses, and a link inside one's own site",
    text: "> It opens in May.\n>\n> — Mara Lind | [Oster Courier](https://courier.example/bridge)\n\nSee [yesterday](../2026-03-03.html).\n",
    findings: [],
  },
];
