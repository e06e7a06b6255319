/** Handlers of events, on tags that are let through and on others. */
import { everyIn, texts } from "./hostile.ts";
import { allWords, mainWords } from "./words.ts";

export const handlers = [
  ...everyIn(
    {
      "a picture that fails": "<img src=x onerror=hit()>",
      "an allowed tag under the pointer": '<b onmouseover="hit()" onclick="hit()">x</b>',
    },
    allWords,
  ),
  ...everyIn(
    {
      "a handler without marks": "<kbd onpointerover=hit()>x</kbd>",
      "a handler in capitals": "<B ONCLICK='hit()'>x</B>",
      "a handler after a slash": "<mark/onclick=hit()/>x</mark>",
      "a handler in entities": '<em onclick="&#104;it()">x</em>',
      "a handler after a bracket in a title": '<abbr title=">" onclick="hit()">x</abbr>',
      "a handler without brackets": "<u onclick=hit``>x</u>",
      "a handler on a link": '<a href="https://courier.example" onclick="hit()">x</a>',
      "a handler on a break": "one<br onclick=hit()>two<wbr onclick=hit()>",
      "a handler that needs no hand": "<s tabindex=1 autofocus onfocus=hit()>x</s>",
      "a handler of an animation": "<q style=animation-name:x onanimationstart=hit()>x</q>",
      "a handler of a fold": "<details open ontoggle=hit()><summary>x</summary></details>",
      "handlers of sound and film":
        "<video><source onerror=hit()></video><audio src=x onerror=hit()></audio>",
      "handlers of fields": "<input autofocus onfocus=hit()><select autofocus onfocus=hit()></select>",
      "a handler of the whole": "<body onload=hit()>",
      "a handler of a popover":
        "<button popovertarget=x>x</button><i popover id=x onbeforetoggle=hit()>y</i>",
    },
    mainWords,
  ),
  ...texts({
    "a handler over lines": 'a <b\nonclick\n=\n"hit()"\n>b</b>\n',
    "a handler on a closing tag": "a <b>b</b onclick=hit()>\n",
    "handlers in a block": "<p onclick=hit()>\n<b onclick=hit()>x</b>\n</p>\n",
  }),
];
