/** Verbs that report words, by how they do it. A configuration may add to them. */
import { once } from "../once.ts";

/** They take the words themselves: `she said, “…”`. */
const speaking =
  "say tell add write ask reply respond answer continue state explain note declare conclude announce report remark recall insist argue " +
  "warn claim suggest admit acknowledge concede tweet retweet post shout yell scream chant joke quip exclaim observe comment assert " +
  "contend maintain allege affirm confirm stress emphasize emphasise reiterate repeat read recount relate caution counter object protest " +
  "complain lament vow pledge promise predict boast brag mutter whisper interject interrupt clarify elaborate opine muse wonder think " +
  "believe testify tell inform reveal disclose proclaim pronounce deny agree urge demand order advise remind assure reassure begin conclude " +
  "echo agree offer volunteer venture retort rejoin shoot fire intone cry gush rave sneer scoff snap bark thunder speak text email e-mail " +
  "message blog tout hint imply indicate signal mean feel hope fear figure reckon surmise speculate recommend propose instruct " +
  "underscore underline reaffirm highlight rebut posit exhort implore beseech beg chide sigh chorus";

/** They take a fragment: `she called it “a scandal”`. */
const characterising =
  "call describe dub label brand term characterize characterise portray denounce decry blast slam criticize criticise condemn mock ridicule " +
  "deride dismiss reject praise hail laud tout applaud thank accuse blame charge attack assail rip hit bash lambaste refer name title " +
  "cite quote mention credit depict paint frame cast compare liken question defend bemoan welcome support oppose express voice convey issue " +
  "deliver release publish launch feature show find include list define entitle caption headline sign hold address discuss talk preach " +
  "plead pray warn point go put use raise stand seek want need expect see consider regard view treat deem proclaim advocate push promote " +
  "appeal invoke lead demand encourage urge invite propose request deplore rebuke refute salute commend congratulate extend exchange";

const irregular: Readonly<Record<string, string>> = {
  rebut: "rebutted rebuts rebutting",
  beseech: "besought beseeched beseeches beseeching",
  beg: "begged begs begging",
  say: "said says saying",
  tell: "told tells telling",
  write: "wrote written writes writing",
  think: "thought thinks thinking",
  read: "read reads reading",
  speak: "spoke spoken speaks speaking",
  begin: "began begun begins beginning",
  shoot: "shot shoots shooting",
  mean: "meant means meaning",
  feel: "felt feels feeling",
  deny: "denied denies denying",
  reply: "replied replies replying",
  cry: "cried cries crying",
  imply: "implied implies implying",
  decry: "decried decries decrying",
  testify: "testified testifies testifying",
  clarify: "clarified clarifies clarifying",
  hit: "hit hits hitting",
  find: "found finds finding",
  show: "showed shown shows showing",
  hold: "held holds holding",
  see: "saw seen sees seeing",
  seek: "sought seeks seeking",
  go: "went gone goes going",
  put: "put puts putting",
  stand: "stood stands standing",
  lead: "led leads leading",
  cast: "cast casts casting",
  bring: "brought brings bringing",
  retell: "retold retells retelling",
  admit: "admitted admits admitting",
  quip: "quipped quips quipping",
  brag: "bragged brags bragging",
  slam: "slammed slams slamming",
  snap: "snapped snaps snapping",
  rip: "ripped rips ripping",
  dub: "dubbed dubs dubbing",
  refer: "referred refers referring",
  hint: "hinted hints hinting",
  tout: "touted touts touting",
  blog: "blogged blogs blogging",
  signal: "signaled signalled signals signaling signalling",
  label: "labeled labelled labels labeling labelling",
};

export type ReportingKind = "speaking" | "characterising";

function inflections(verb: string): readonly string[] {
  // A writer may name any verb, and every object has a “constructor”.
  const known = Object.hasOwn(irregular, verb) ? irregular[verb] : undefined;
  if (known) return [verb, ...known.split(" ")];
  const stem = verb.replace(/e$/, "");
  const third = /(?:s|x|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const past = verb.endsWith("e")
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${verb}ed`;
  return [verb, third, past, `${stem}ing`];
}

/** Every form of verbs that a writer adds, lower case. They take words or a fragment alike. */
export function formsOf(verbs: readonly string[]): ReadonlySet<string> {
  return new Set(
    verbs.flatMap((typed) => {
      const verb = typed.toLowerCase();
      // `tut`, `tutted`: whether the last letter is doubled cannot be told.
      const last = /[aeiou]([bdgklmnprt])$/.exec(verb)?.[1];
      return [...inflections(verb), ...(last ? [`${verb}${last}ed`, `${verb}${last}ing`] : [])];
    }),
  );
}

/** What a form of a verb tells, lower case; undefined for any other word. */
export function kindOf(form: string): ReportingKind | undefined {
  return kinds().get(form);
}

/** Not on import: a window that shows no post needs none of them. */
const kinds = once(
  (): ReadonlyMap<string, ReportingKind> =>
    new Map([...formsIn(characterising, "characterising"), ...formsIn(speaking, "speaking")]),
);

function formsIn(verbs: string, kind: ReportingKind): readonly (readonly [string, ReportingKind])[] {
  return verbs.split(" ").flatMap((verb) => inflections(verb).map((form) => [form, kind] as const));
}
