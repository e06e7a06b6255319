import { deepEqual, equal } from "node:assert/strict";
import { htmlPage, linkedDataOf, parse } from "../../src/core/index.ts";

const post = `---
title: The harbour
date: 2026-03-23
tracker: Tidewater
author: Ines Quill
tags: [ports]
lang: en
---

Source: [Courier](https://courier.example), p. 1, 22 March 2026

> It *opens*, [she](https://a.example)[^a] says
> [of \`it\`] &amp; 2 \\* 3.
>
> 五月开放。
>
> — Mara Lind (琳), mayor, 21 March 2026

> It does not.
>
> — Ministry of Rivers | [Bell](javascript:hit()), The Late Hour

The mayor Ode Brand said that “we have never opened anything on a Monday”. The “war of piers” goes on.

[^a]: Ours.
`;

describe("linked data", () => {
  const { data, omissions } = linkedDataOf(parse(post));
  const courier = {
    "@type": "CreativeWork",
    name: "Courier",
    url: "https://courier.example",
    position: "p. 1",
    datePublished: "2026-03-22",
  };

  it("holds what was typed, and nothing that was read from a sentence", () =>
    deepEqual(data, {
      "@type": "Article",
      headline: "The harbour",
      datePublished: "2026-03-23",
      author: { name: "Ines Quill" },
      inLanguage: "en",
      keywords: ["ports"],
      isPartOf: { "@type": "CreativeWorkSeries", name: "Tidewater" },
      hasPart: [
        {
          "@type": "Quotation",
          text: "It opens, she says [of it] & 2 * 3.",
          spokenByCharacter: {
            "@type": "Person",
            name: "Mara Lind",
            alternateName: "琳",
            jobTitle: "mayor",
          },
          dateCreated: "2026-03-21",
          citation: courier,
          translationOfWork: { "@type": "Quotation", text: "五月开放。", inLanguage: "zh" },
        },
        {
          "@type": "Quotation",
          text: "It does not.",
          spokenByCharacter: { name: "Ministry of Rivers" },
          citation: {
            "@type": "CreativeWork",
            name: "Bell",
            isPartOf: { "@type": "CreativeWork", name: "The Late Hour" },
          },
        },
        {
          "@type": "Quotation",
          text: "we have never opened anything on a Monday",
          citation: courier,
        },
      ],
    }));

  it("says that something is known besides", () =>
    deepEqual(omissions, [
      "Of 1 quotation who or where is read from the sentence, and not in the linked data.",
    ]));

  it("is in the web page, and no text ends it there", () => {
    const words = "</script><script>hit()</script><!-- <script>";
    const html = htmlPage.export(
      parse(`---\ntitle: "${words}"\n---\n\n> ${words.replaceAll("<", "\\<")}\n`),
    ).text;
    const [, json = ""] = /<script type="application\/ld\+json">([^<]*)<\/script>\n<\/head>/.exec(html) ?? [];
    const read: unknown = JSON.parse(json);
    deepEqual(read, {
      "@context": "https://schema.org",
      "@type": "Article",
      headline: words,
      inLanguage: "en",
      hasPart: [{ "@type": "Quotation", text: words }],
    });
    equal(html.split("<script").length, 2);
  });
});
