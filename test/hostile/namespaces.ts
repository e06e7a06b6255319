/** Drawings, formulas, and markup that a browser reads another way when it reads it again. */
import { everyIn, texts } from "./hostile.ts";
import { mainWords } from "./words.ts";

export const namespaces = [
  ...everyIn(
    {
      "a drawing that loads": "<svg onload=hit()><script>hit()</script></svg>",
      "a link in a drawing": "<svg><a xlink:href=javascript:hit()><text y=9>x</text></a></svg>",
      "a link that is set in a drawing":
        "<svg><a><set attributeName=href to=javascript:hit() /><text y=9>x</text></a></svg>",
      "a drawing that moves": "<svg><animate onbegin=hit() attributeName=x dur=1s></svg>",
      "a drawing from elsewhere":
        "<svg><use href=//evil.example/x.svg#a></use><image href=//evil.example/a.png></svg>",
      "a page in a drawing": "<svg><foreignObject><body onload=hit()></foreignObject></svg>",
      "a style in a drawing": "<svg><style><img src=x onerror=hit()></style></svg>",
      "a title in a drawing": "<svg></p><title><style></title><img src=x onerror=hit()></style></svg>",
      "a formula that links": "<math href=javascript:hit()><mtext>x</mtext></math>",
      "a formula with a source":
        '<math><annotation-xml encoding="text/html"><img src=x onerror=hit()></annotation-xml></math>',
      "a glyph in a formula in a form":
        "<math><mtext></form><form><mglyph><style></math><img src onerror=hit()>",
      "a table in a formula":
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=hit()&gt;'>",
      "a name of another space":
        "<svg:script>hit()</svg:script><x:b xmlns:x=http://www.w3.org/1999/xhtml onclick=hit()>x</x:b>",
      "text that is not read": "<noscript><p title='</noscript><img src=x onerror=hit()>'>",
      "text as it stands": "<plaintext><img src=x onerror=hit()>",
      "an example": "<xmp><p title='</xmp><img src=x onerror=hit()>'></xmp>",
      "a field of text": "<textarea><p title='</textarea><img src=x onerror=hit()>'></textarea>",
      "a title": "<title><p title='</title><img src=x onerror=hit()>'></title>",
      "a choice": "<select><style></select><img src=x onerror=hit()></style>",
      "tags that cross": "<b><i>x</b></i><sub>y<sup>z</sub></sup>",
      "links that cross": "<a href='https://courier.example'>x<b></a>y</b>",
      "ruby in ruby": "<ruby>x<rt><ruby>y<rt>z</rt></ruby></rt></ruby>",
    },
    mainWords,
  ),
  ...texts({
    "a link in a link": "<a href='https://courier.example'>[b](javascript:hit())</a>\n",
    "a tag's link in a link": "[a <a href=javascript:hit()>b</a>](https://courier.example)\n",
    "a note in a link": "[a[^b]](https://courier.example)\n\n[^b]: [c](javascript:hit())\n",
    "the end of everything": "</article></main></body></html><script>hit()</script>\n",
    "the end of a figure":
      "> We open it. </figcaption></figure><img src=x onerror=hit()>\n>\n> — Mara Lind\n",
    "the end of a cell": "| a |\n| - |\n| </td></tr></table><img src=x onerror=hit()> |\n",
  }),
];
