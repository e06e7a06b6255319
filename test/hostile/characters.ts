/** Characters that hide, turn around, cut off, or are none. */
import { everyIn, front, texts } from "./hostile.ts";
import { mainPlaces } from "./places.ts";
import { mainWords } from "./words.ts";

export const characters = [
  ...everyIn(
    {
      "a null in a tag": "<img\u0000 src=x onerror=hit()><\u0000img src=x onerror=hit()>",
      "a null in a handler": "<b on\u0000click=hit()>x</b>",
      "a turn of direction": "\u202E<img src=x onerror=hit()>\u202C",
      "an isolate that never ends": "\u2067Mara\u2066 <b onclick=hit()>x</b>",
      "a line separator": "\u2028<script>hit()</script>\u2029",
      "a form feed in a tag": "<img\u000Csrc=x\u000Conerror=hit()>",
      "a vertical tab in a tag": "<img\u000Bsrc=x\u000Bonerror=hit()>",
      "half a character": "\uD83D<img src=x onerror=hit()>\uDE00",
      "a mark of byte order": "\uFEFF<img src=x onerror=hit()>",
      "wide angles": "＜img src=x onerror=hit()＞",
      "other angles": "‹img src=x onerror=hit()› ⟨script⟩hit()⟨/script⟩",
      "a delete": "<\u007Fscript>hit()</\u007Fscript>",
      "entities of no character": "&#0;&#xD800;&#x110000;&lt&#0;img src=x onerror=hit()&gt",
      "an entity without an end": "&ltimg src=x onerror=hit()&gt",
      "many accents": `a${"\u0301".repeat(300)}<b onclick=hit()>x</b>`,
    },
    mainWords,
  ),
  ...everyIn(
    {
      "an address that turns around": "https://courier.example/\u202Egnp.live",
      "an address with a null": "https://courier.example/\u0000/x",
      "an address with half a character": "https://courier.example/\uD83D",
      "an address that looks like another": "https://xn--curier-4ya.example",
      "an address with a name in it": "https://courier.example@evil.test/",
    },
    mainPlaces,
  ),
  ...texts({
    "a title that turns around": front("title", "\u202Etxt.exe <img src=x onerror=hit()>"),
    "an author of nulls": front("author", "\u0000\u0000<b onclick=hit()>"),
    "nothing but controls": "\u0000\u0001\u0002\u0003\u0007\u0008\u001B\u007F\n",
    "returns alone": "a\r<script>hit()</script>\rb\r\r> c\r>\r> — d\r",
    "a mark of byte order in front": "\uFEFF\uFEFF<script>hit()</script>\n",
  }),
];
