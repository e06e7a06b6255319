/** How French tells who speaks. */
import type { SpeechWords } from "./words.ts";

export const french: SpeechWords = {
  verbs: [
    ..."déclare affirme dit explique ajoute estime assure annonce souligne précise indique répond écrit rappelle poursuit conclut insiste".split(
      " ",
    ),
    ..."déclaré affirmé dit expliqué ajouté estimé assuré annoncé souligné précisé indiqué répondu écrit rappelé poursuivi conclu insisté lancé"
      .split(" ")
      .flatMap((participle) => [
        `a ${participle}`,
        `avait ${participle}`,
        `ont ${participle}`,
        `a-t-il ${participle}`,
        `a-t-elle ${participle}`,
      ]),
  ],
  according: ["selon", "d’après", "d'après"],
  afterwards: ["pour"],
  articles: ["le", "la", "les", "l’", "l'", "un", "une", "son", "sa"],
  pronouns: ["il", "elle", "ils", "elles", "on"],
  particles: ["de", "du", "des", "la", "le", "van", "von", "ben", "al"],
  capitalNouns: false,
  inflectsNames: false,
};
