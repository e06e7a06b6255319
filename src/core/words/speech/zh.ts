/** How Chinese tells who speaks: `林浩然表示：“…”`. */

/** The longer first. */
export const chineseVerbs: readonly string[] =
  "进一步指出 回应称 回应说 强调说 指出说 表示 指出 强调 认为 回应 宣布 回答 透露 补充 呼吁 重申 写道 报道 评论 提到 介绍 解释 坦言 直言 说道 說道 说 說 称 稱 問 问 道".split(
    " ",
  );

/** Where what comes before them ends the subject: when, where, to whom, how. */
export const chineseAdverbs: readonly string[] =
  "在 于 就 对此 向 今天 昨天 昨日 今日 日前 近日 当天 随后 同时 还 也 则 曾 再次 进一步 明确 公开 上午 下午 星期 周".split(
    " ",
  );

export const chinesePronouns: readonly string[] = "他 她 它 他们 她们 其 我 我们".split(" ");

/** What the names of institutions and offices, and of what is written, end in. */
export const chineseInstitutions: readonly string[] =
  "部 会 社 报 局 院 府 方 台 厅 署 处 委 党 军 网 公司 大学 组织 联盟 声明 文章 评论 社论 公报 报告 发言人 部长 主席 总统 总理 大使".split(
    " ",
  );
