import { equal, ok } from "node:assert/strict";
import { harmlessStyle, isStyleFile } from "../../src/core/index.ts";

const pixel = "data:image/png;base64,iVBORw0KGgo=";

/** What a writer types, and what the page is given; the same where nothing is said. */
const cases: readonly (readonly [name: string, css: string, given?: string])[] = [
  ["colours and rules", ".final-post h2 { color: #123; margin: calc(1em + 2px) }"],
  ["characters beyond ASCII", '.final-post::before { content: "港口 \\2014" }'],
  [
    "an address",
    "a { background: url(https://x.example/a.png) }",
    "a { background: url-dead(https://x.example/a.png) }",
  ],
  [
    "an address in marks",
    'a { background: url("//x.example") }',
    'a { background: url-dead("//x.example") }',
  ],
  ["a file beside it", "a { background: url(a.png) }", "a { background: url-dead(a.png) }"],
  ["capitals", "a { background: URL(a.png) }", "a { background: URL-dead(a.png) }"],
  ["letters in disguise", "a { background: \\75 \\72l(a) }", "a { background: \\75 \\72l-dead(a) }"],
  ["a letter in disguise at the end", "a { background: ur\\6c(a) }", "a { background: ur\\6c-dead(a) }"],
  ["a letter that is only escaped", "a { background: u\\rl(a) }", "a { background: u\\rl-dead(a) }"],
  [
    "a set of pictures",
    'a { background: image-set("a.png" 1x) }',
    'a { background: image-set-dead("a.png" 1x) }',
  ],
  ["its older name", 'a { b: -webkit-image-set("a" 1x) }', 'a { b: -webkit-image-set-dead("a" 1x) }'],
  ["a picture by another name", 'a { b: image("a") src("b") }', 'a { b: image-dead("a") src-dead("b") }'],
  ["a variable", "a { --b: url(a); c: var(--b) }", "a { --b: url-dead(a); c: var(--b) }"],
  ["after a comment that never was", "a { b: <!--url(a) }", "a { b: <!--url-dead(a) }"],
  ["after a space that is none to CSS", "a { b: \u2003url(a) }", "a { b: \u2003url-dead(a) }"],
  ["another stylesheet", '@import "a.css";', '@import-dead "a.css";'],
  ["another stylesheet by its address", "@IMPORT url(a);", "@IMPORT-dead url-dead(a);"],
  ["another stylesheet in disguise", "@\\69mport'a';", "@\\69mport-dead'a';"],
  ["rules that load nothing", "@media print { a { b: c } } @layer important;"],
  ["words in a string", 'a { content: "url(a)" }'],
  ["a string with a mark in it", `a { content: "\\"url(a)"; b: 'url(' }`],
  ["a string over two lines", 'a { content: "\\\nurl(a)" }'],
  ["a string that is not closed", 'a { content: "b\n; c: url(d) }', 'a { content: "b\n; c: url-dead(d) }'],
  ["a comment", '/* url(a) " */ a { b: c }'],
  ["a comment that is not closed", "/* url(a)"],
  ["a picture in the address", `a { background: url(${pixel}) }`],
  ["a picture in the address, in marks", `a { background: url("${pixel}") }`],
  [
    "something else in the address",
    'a { b: url("data:text/css,a") }',
    'a { b: url-dead("data:text/css,a") }',
  ],
  ["one mark that is not the other", `a { b: url("${pixel}') }`, `a { b: url-dead("${pixel}') }`],
  ["the end of its element", 'a { content: "</style><script>" }', 'a { content: "<\\/style><script>" }'],
  ["the end of its element, in capitals", "/* </STYLE */", "/* <\\/STYLE */"],
];

describe("a stylesheet of the writer's", () => {
  for (const [name, css, given = css] of cases) it(name, () => equal(harmlessStyle(css), given));

  // Each would take minutes if it took more than linear time.
  for (const piece of ['"', "/*", "\\", "u\\", "url(", "<!", "a'", "url(data:image/png,"])
    it(`of 200,000 units: ${piece}`, () => {
      const css = piece.repeat(200_000 / piece.length);
      ok(harmlessStyle(css).length >= css.length);
    });
});

const paths: readonly (readonly [path: string, isRead: boolean])[] = [
  ["house.css", true],
  ["styles/house.css", true],
  ["./styles/House.CSS", true],
  ["../house.css", false],
  ["styles/../../house.css", false],
  ["styles\\..\\house.css", false],
  ["/etc/house.css", false],
  ["\\\\server\\house.css", false],
  ["c:/house.css", false],
  ["https://styles.example/house.css", false],
  [".env", false],
];

describe("a path of styles", () => {
  for (const [path, isRead] of paths)
    it(`${path} is ${isRead ? "" : "not "}read`, () => equal(isStyleFile(path), isRead));
});
