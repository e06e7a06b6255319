/** Words of which the names of newspapers, stations, agencies and sites are made, and the best-known names. */

export const mediumWords: readonly string[] =
  "Times Post Journal Daily News Newspaper Magazine Review Herald Guardian Gazette Tribune Observer Standard Chronicle Courier Telegraph Mirror Press Weekly Monthly Quarterly Blog Podcast Radio TV Television Report Bulletin Wire Network".split(
    " ",
  );

export const mediumNames: readonly string[] = [
  ..."Twitter Mastodon Bluesky Reddit YouTube GitHub Wikipedia Weibo Telegram Facebook LinkedIn Medium Substack Lobsters".split(
    " ",
  ),
  ..."Xinhua Reuters AFP TASS Tass Interfax Kyodo Yonhap Bloomberg BBC CNN CCTV CGTN DPA ANSA Anadolu IRNA KCNA Jazeera".split(
    " ",
  ),
  "News Agency",
  "Hacker News",
  "Stack Overflow",
];

/** In Chinese and Japanese. */
export const hanMediumWords: readonly string[] = "日报 晚报 早报 新闻 通讯社 电视台 杂志 新聞 通信社".split(
  " ",
);
