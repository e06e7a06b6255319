/** How Japanese tells who speaks: `小林光は「…」と述べた`. */

/** After と. */
export const japaneseVerbs: readonly string[] =
  "述べ 語っ 語り 話し 指摘し 強調し 発表し 説明し 主張し 伝え 報じ 表明し 訴え 答え 言っ 言い 書い 呼びかけ 批判し コメントし 反論し 明らかにし して した".split(
    " ",
  );

export const japanesePronouns: readonly string[] = "彼 彼女 彼ら 同氏 同相 私".split(" ");
