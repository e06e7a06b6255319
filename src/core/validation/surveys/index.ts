/** Every survey. A new one is a file beside this one and a line here. */

import type { Survey } from "../survey.ts";
import { blocksAbove } from "./blocks-above.ts";
import { fullNames } from "./full-names.ts";
import { linkedOutlets } from "./linked-outlets.ts";
import { sameWords } from "./same-words.ts";
import { sourceGaps } from "./source-gaps.ts";
import { spellings } from "./spellings.ts";

export const surveys: readonly Survey<unknown, unknown>[] = [
  anySurvey(blocksAbove),
  anySurvey(fullNames),
  anySurvey(linkedOutlets),
  anySurvey(sameWords),
  anySurvey(sourceGaps),
  anySurvey(spellings),
];

/** Each is given only what it told itself. */
function anySurvey<Told, Answer>(survey: Survey<Told, Answer>): Survey<unknown, unknown> {
  return survey as Survey<unknown, unknown>;
}
