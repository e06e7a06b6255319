/** How German tells who speaks. */
import type { SpeechWords } from "./words.ts";

export const german: SpeechWords = {
  verbs:
    "sagte sagt sagten erklärte erklärt erklärten betonte betont schrieb schreibt antwortete antwortet ergänzte fügte meinte meint berichtete berichtet teilte warnte warnt forderte fordert kritisierte kündigte versicherte bekräftigte unterstrich äußerte erwiderte".split(
      " ",
    ),
  according: ["laut", "nach Angaben von", "nach Worten von"],
  afterwards: ["so"],
  articles: ["der", "die", "das", "ein", "eine", "sein", "seine", "ihr", "ihre"],
  pronouns: ["er", "sie", "es"],
  particles: ["von", "van", "der", "zu", "zur", "am", "al", "bin"],
  capitalNouns: true,
  inflectsNames: false,
};
