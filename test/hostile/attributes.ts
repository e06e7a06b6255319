/** Words that try to leave the attribute, the tag or the element that they are put in. */
import { everyIn, front, texts } from "./hostile.ts";
import { allWords } from "./words.ts";

export const attributes = [
  ...everyIn(
    {
      "an end of a double mark": `"><img src=x onerror=hit()>`,
      "an end of a single mark": `'><img src=x onerror=hit()>`,
      "a handler behind a mark": `" onmouseover="hit()" x="`,
      "a mark in an entity": `&quot;&gt;&lt;img src=x onerror=hit()&gt;`,
      "a mark behind a backslash": `\\"><img src=x onerror=hit()>`,
      "a grave accent": "`` ` ``onmouseover=hit()",
    },
    allWords,
  ),
  ...texts({
    "a handler in an address": `[a](https://courier.example/"onmouseover="hit())\n`,
    "a handler in a picture's address": `![a](https://pictures.example/"onerror="hit()/a.png)\n`,
    "a handler in an entity of an address": "[a](https://courier.example/&quot;onmouseover=&quot;hit())\n",
    "an end of a tag in an address": "[a](<https://courier.example/><img src=x onerror=hit()>>)\n",
    "a handler after a fence's language": "```x onclick=hit()\nx\n```\n",
    "a class after a fence's language": '```x" class="toolbar\nx\n```\n',
    "a handler in a date": `> We open it.\n>\n> — Mara Lind | Oster Courier, 22 March 2031" onclick="hit()\n`,
    "a handler in a time": `Source: Oster Courier, 2031-03-22T10:00" onclick="hit()\n\n> We open it.\n`,
    "a handler in a page": `> We open it.\n>\n> — Mara Lind | Oster Courier, p. 3"><img src=x onerror=hit()>\n`,
    "a handler in a language": front("lang", 'en" onload="hit()'),
    "a tag in a language": front("lang", "en><img src=x onerror=hit()>"),
    "a long language": front("lang", `en-${"x".repeat(9)}-${"y".repeat(200)}`),
    "a language mark that is none": '> We open it.\n>\n> [zh"onclick=hit()] 五月开放。\n',
    "a handler in a date of the post": front("date", '2031-03-22" onclick="hit()'),
    "a number of a list": `${"9".repeat(9)}. a\n`,
    "a numbered list's handler": '1" onclick="hit(). a\n',
    "a column's handler": '| a |\n| :-" onclick="hit() |\n| b |\n',
  }),
];
