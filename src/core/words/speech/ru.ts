/** How Russian tells who speaks. */
import type { SpeechWords } from "./words.ts";

const past =
  "сказал заявил отметил подчеркнул добавил сообщил пояснил объяснил ответил написал указал уточнил рассказал напомнил заметил признал предупредил"
    .split(" ")
    .flatMap((verb) => [verb, `${verb}а`, `${verb}и`, `${verb}о`]);

export const russian: SpeechWords = {
  verbs: [...past, ..."говорит заявляет отмечает подчёркивает сообщает пишет считает".split(" ")],
  according: ["по словам", "как сообщает", "по мнению", "согласно"],
  afterwards: [],
  articles: [],
  pronouns: ["он", "она", "они", "оно"],
  particles: ["фон", "де", "ван", "аль", "бин"],
  capitalNouns: false,
  inflectsNames: true,
};
