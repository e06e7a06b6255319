/** Words that make a title before a name: `Foreign Minister Lin Haoran`, `外交部发言人林浩然`. Lower case. */

/** The office itself. */
export const offices: ReadonlySet<string> = new Set(
  (
    "minister ministers president chairman chairwoman chairperson chair chancellor premier secretary spokesperson spokesman spokeswoman " +
    "spokespeople ambassador envoy governor mayor senator representative congressman congresswoman councillor councilor commissioner " +
    "director director-general secretary-general general colonel major captain lieutenant admiral marshal brigadier sergeant judge justice " +
    "prosecutor attorney professor editor editor-in-chief correspondent columnist reporter speaker deputy delegate consul " +
    "archbishop bishop ayatollah rabbi " +
    "engineer executive architect scientist designer developer coach ceo cfo cto coo founder co-founder analyst economist researcher official officer commander chief head manager adviser advisor " +
    "sen gov rep gen col lt adm pres " +
    "außenminister außenministerin bundeskanzler bundeskanzlerin präsident präsidentin sprecher sprecherin ministre président présidente " +
    "министр президент посол губернатор пресс-секретарь ministro ministra presidente presidenta"
  ).split(" "),
);

/** What an office is of: `Secretary of State`, `Minister for Foreign Affairs`. */
export const portfolios: ReadonlySet<string> = new Set(
  (
    "state defense defence foreign affairs finance health trade commerce interior education justice labour labor energy transport " +
    "transportation environment agriculture treasury staff the board committee council parliament senate house government assembly " +
    "external internal relations security economy economic culture science technology industry development information cooperation"
  ).split(" "),
);

/** Offices that end a title in Chinese and Japanese, the longest first. */
export const hanOffices: readonly string[] =
  "新闻发言人 发言人 代表 副部长 部长 副总理 总理 国家主席 副主席 主席 总统 首相 总书记 书记 秘书长 大使 外长 防长 局长 司长 市长 省长 委员 议员 记者 教授 院长 所长 外相 大臣 大統領 長官 報道官".split(
    " ",
  );

/** What follows a name after a comma and still belongs to it. */
export const suffixes: ReadonlySet<string> = new Set(
  "jr sr ii iii iv v phd md mba esq qc kc obe mbe cbe mp mep frs usn usaf usmc ret dds jd ma ba msc bsc rn cpa".split(
    " ",
  ),
);

/** Lower-case words inside a name. */
export const particles: ReadonlySet<string> = new Set(
  "de da do dos das del della di du des la le van von der den ten ter zu zur af av al el bin ibn bint ben e y i of the and & y’ o’ d’ abu".split(
    " ",
  ),
);
