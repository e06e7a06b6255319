/** What a post says of itself. */
import { everyIn, front, type Named, texts } from "./hostile.ts";

const keys = ["title", "tracker", "author", "date", "lang", "tags", "source", "theme"];

export const frontMatter = [
  ...everyIn(
    {
      "a script": "</script><script>hit()</script>",
      "a drawing": "'><svg onload=hit()>",
      "the end of a title": "</title></head><body onload=hit()>",
      "another page": '" http-equiv="refresh" content="0;url=//evil.example',
      "an address": "javascript:hit()",
      "a link": "[a](javascript:hit())",
    },
    Object.fromEntries(
      keys.map((key) => [`the key “${key}”`, (it: string) => front(key, it)]),
    ) satisfies Named<unknown>,
  ),
  ...texts({
    "a list of authors":
      '---\nauthor: ["<img src=x onerror=hit()>", "<script>hit()</script>"]\n---\n\nWords.\n',
    "tags that run":
      "---\ntitle: !!js/function 'hit()'\nauthor: !!python/object/apply:os.system ['x']\n---\n\nWords.\n",
    "references that multiply": `---\na: &a [x, x]\n${["b", "c", "d", "e", "f", "g", "h"].map((key, at, all) => `${key}: &${key} [*${all[at - 1] ?? "a"}, *${all[at - 1] ?? "a"}]`).join("\n")}\ntitle: *h\n---\n\nWords.\n`,
    "front matter that is no YAML": "---\ntitle: [<script>hit()</script>\n---\n\nWords.\n",
    "front matter that never ends": "---\ntitle: x\n<script>hit()</script>\n",
    "front matter that merges":
      "---\n<<: {title: '<script>hit()</script>'}\n__proto__: {title: y}\n---\n\nWords.\n",
  }),
];
