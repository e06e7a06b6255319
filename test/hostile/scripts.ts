/** Script elements, whole, in pieces and in disguise. */
import { everyIn, texts } from "./hostile.ts";
import { allWords, mainWords } from "./words.ts";

export const scripts = [
  ...everyIn({ "a script": "<script>hit()</script>" }, allWords),
  ...everyIn(
    {
      "a script from elsewhere": "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
      "a script with an attribute": '<script type="module" async>hit()</script>',
      "a script in a script": "<scr<script>ipt>hit()</scr</script>ipt>",
      "a script with a slash": "<script/x>hit()</script/x>",
      "a script that nothing closes": "<script>hit()",
      "a script after its end": "</script><script>hit()</script >",
      "a script in entities": "&lt;script&gt;hit()&lt;/script&gt;",
      "a script behind a backslash": "\\<script>hit()\\</script>",
      "a script in an allowed tag": "<b><script>hit()</script></b>",
      "data that is a script": '<script type="application/ld+json">{}</script><script>hit()</script>',
    },
    mainWords,
  ),
  ...texts({
    "a script over lines": "<script\n>hit()</script\n>\n",
    "a script in code": "    <script>hit()</script>\n",
    "a script in a fence": "```html\n<script>hit()</script>\n```\n",
    "a script parted by blank lines": "<script>\n\nhit()\n\n</script>\n",
    "a script with a null": "<scr\u0000ipt>hit()</scr\u0000ipt>\n",
  }),
];
