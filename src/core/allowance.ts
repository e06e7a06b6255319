/**
 * How much an export may repeat. What a post says once and means many times, the address of a link that is defined
 * once, a section's source, the words of a note, is written out at each place; a text of 120 KB could so become
 * gigabytes. No digest that a person wrote comes near the limit.
 */

/** In UTF-16 units, for a text of so many. */
export function mayRepeat(length: number): number {
  return 200_000 + 4 * length;
}

/** In UTF-16 units: how long the pictures that a page holds more than once may be in all. */
export const mayRepeatPictures = 10_000_000;

export interface Allowance {
  /** Whether so many units may be written once more; if so, they are taken off. */
  readonly take: (units: number) => boolean;
  /** How often there was no room. */
  readonly refused: () => number;
}

export function allowanceFor(text: string): Allowance {
  return allowanceOf(mayRepeat(text.length));
}

export function allowanceOf(units: number): Allowance {
  let left = units;
  let refused = 0;
  return {
    take(units) {
      if (units > left) {
        refused++;
        return false;
      }
      left -= units;
      return true;
    },
    refused: () => refused,
  };
}

/** Says what was left out; nothing where all was written. `one`, `many`: what, with its verb. */
export function repetitionLimitation(refused: number, one: string, many: string): readonly string[] {
  if (refused === 0) return [];
  return [
    `The post repeats more than an export carries: ${refused === 1 ? `1 ${one}` : `${refused} ${many}`}.`,
  ];
}
