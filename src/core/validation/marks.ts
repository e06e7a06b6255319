/**
 * What a passage asked for, as the bits of one number: of a long post most passages are told by it alone to have asked
 * for nothing that is answered otherwise now. Two keys may have one mark; whoever bears it is looked at.
 */
import type { Asked, Touched } from "./answers.ts";

export const everyMark = -1;

/** Of those who tell of places elsewhere, which may move. */
export const markOfPlaces = 1 << 30;

export function marksOfAsked(asked: readonly Asked[]): number {
  return asked.reduce((marks, { survey, key }) => marks | markOf(survey, key), 0);
}

export function marksOf(touched: Touched): number {
  let marks = 0;
  for (const [survey, keys] of touched.entries()) {
    if (keys === null) return everyMark;
    for (const key of keys) marks |= markOf(survey, key);
  }
  return marks;
}

/** One of 30 bits, by the survey and the beginning of the key: while one types, its end changes. */
function markOf(survey: number, key: string): number {
  let hash = survey;
  for (let index = 0; index < Math.min(key.length, 16); index++)
    hash = (hash * 31 + key.charCodeAt(index)) | 0;
  return 1 << ((hash >>> 0) % 30);
}
