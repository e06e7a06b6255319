/** Comments, declarations, templates: what one parser takes for nothing and another for something. */
import { everyIn, texts } from "./hostile.ts";
import { mainWords } from "./words.ts";

export const comments = [
  ...everyIn(
    {
      "a comment": "<!-- <img src=x onerror=hit()> -->",
      "a comment that ends at once": "<!--><img src=x onerror=hit()>-->",
      "a comment that ends after a dash": "<!---><img src=x onerror=hit()>-->",
      "a comment that ends with a bang": "<!-- --!><img src=x onerror=hit()> -->",
      "a comment in a comment": "<!-- <!-- --> <img src=x onerror=hit()> -->",
      "a comment that never ends": "<!-- <img src=x onerror=hit()>",
      "a comment of conditions": "<!--[if IE]><script>hit()</script><![endif]-->",
      "a comment of ours": "<!-- tracker-post-disable --><img src=x onerror=hit()>",
      "a comment of ours that breaks out": "<!-- tracker-post-disable --><script>hit()</script><!-- -->",
      "character data": "<![CDATA[><img src=x onerror=hit()>]]>",
      "an instruction": "<?php hit() ?><?xml-stylesheet href='javascript:hit()'?>",
      "a declaration": "<!DOCTYPE x [<!ENTITY y 'hit()'>]>&y;",
      "a template": "<template><img src=x onerror=hit()></template>",
      "a template with a shadow": "<b><template shadowrootmode=open><script>hit()</script></template></b>",
      "a slot": "<slot onslotchange=hit()></slot><x-y onclick=hit()>x</x-y>",
      "braces of a template": "{{constructor.constructor('hit()')()}} #{hit()} <%= hit() %>",
    },
    mainWords,
  ),
  ...texts({
    "a comment that begins in a quotation": "> We open it. <!--\n\n<img src=x onerror=hit()> -->\n",
    "a comment between blocks": "<!--\n\n<img src=x onerror=hit()>\n\n-->\n\n<b onclick=hit()>x</b>\n",
    "a comment in front matter": "---\ntitle: <!-- x --><script>hit()</script>\n---\n\n<!--\n",
  }),
];
