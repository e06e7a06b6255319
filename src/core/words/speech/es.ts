/** How Spanish tells who speaks. */
import type { SpeechWords } from "./words.ts";

export const spanish: SpeechWords = {
  verbs:
    "dijo dice dijeron afirmó afirma declaró declara señaló señala añadió añade agregó agrega explicó explica aseguró asegura sostuvo sostiene indicó indica anunció anuncia advirtió advierte respondió responde escribió escribe subrayó destacó destaca insistió manifestó apuntó concluyó recordó".split(
      " ",
    ),
  according: ["según", "de acuerdo con"],
  afterwards: [],
  articles: ["el", "la", "los", "las", "un", "una", "su"],
  pronouns: ["él", "ella", "ellos", "ellas"],
  particles: ["de", "del", "la", "las", "los", "y", "van", "von", "al", "bin"],
  capitalNouns: false,
  inflectsNames: false,
};
