/** Dates as writers type them, read into ISO. */
import { monthNumbers, weekdayNames } from "./month-names.ts";

export interface DateReading {
  /** Index after the last character of the date, its clock time included. */
  readonly end: number;
  readonly iso: string | null;
  readonly time: string | null;
  readonly readings: readonly [string, string] | null;
  readonly impossible: boolean;
}

const isoLike = /(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![\d-])/y;
const yearFirst = /(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/y;
const cjk = /(\d{4}) ?年(?: ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)?/y;
const numeric = /(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;
const dayFirst =
  /(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: (?:of|de))? ([\p{L}]{3,12})\.?,?(?: (?:de|del))? (\d{4})(?: ?г\.?)?(?!\d)/uy;
const monthFirst = /([\p{L}]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/uy;
const monthOnly = /([\p{L}]{3,12})\.?,?(?: (?:de|del|of))? (\d{4})(?!\d)/uy;
const yearOnly = /(?:1[5-9]|20|21)\d\d(?!\d)/y;
const weekday = /([\p{L}]{3,12})\.?,? /uy;
const clock =
  /(?:,|，)? ?(?:at )?(\d{1,2}:\d{2}(?::\d{2})?)(?: ?([ap]\.?m\.?))?(?: (?:GMT|UTC|[A-Z]{2,4}T)(?:[+-]\d{1,2}(?::\d{2})?)?)?(?![\d\p{L}])/uy;

/** The date that begins at an index, the longest reading first; null where none does. */
export function readDate(text: string, start: number): DateReading | null {
  const skip = weekdayLength(text, start);
  const date = readDay(text, start + skip);
  if (!date) return null;
  const time = date.end > start + skip ? match(clock, text, date.end) : null;
  if (!time) return { ...date, time: null };
  return {
    ...date,
    time: time[2] ? `${time[1]} ${time[2]}` : (time[1] ?? null),
    end: date.end + time[0].length,
  };
}

type Day = Omit<DateReading, "time">;

function readDay(text: string, start: number): Day | null {
  const iso = match(isoLike, text, start) ?? match(yearFirst, text, start) ?? match(cjk, text, start);
  if (iso) return day(start + iso[0].length, iso[1], iso[2], iso[3]);
  const digits = match(numeric, text, start);
  if (digits) return readNumeric(start + digits[0].length, digits);
  const before = match(dayFirst, text, start);
  const named = before && monthNumbers.get(before[2]?.toLowerCase() ?? "");
  if (before && named) return day(start + before[0].length, before[3], `${named}`, before[1]);
  const after = match(monthFirst, text, start);
  const month = after && monthNumbers.get(after[1]?.toLowerCase() ?? "");
  if (after && month) return day(start + after[0].length, after[3], `${month}`, after[2]);
  const alone = match(monthOnly, text, start);
  const only = alone && monthNumbers.get(alone[1]?.toLowerCase() ?? "");
  if (alone && only) return day(start + alone[0].length, alone[2], `${only}`, undefined);
  const year = match(yearOnly, text, start);
  return year ? day(start + 4, year[0], undefined, undefined) : null;
}

/** `03.04.2021` is the third of April everywhere that dots are used; with slashes it depends on the reader. */
function readNumeric(end: number, [, first = "", separator, second = "", year = ""]: RegExpExecArray): Day {
  const full = year.length === 2 ? `20${year}` : year;
  const dayThenMonth = day(end, full, second, first);
  const monthThenDay = day(end, full, first, second);
  const dotted = separator === "." && year.length === 4;
  if (dayThenMonth.impossible) return monthThenDay;
  if (monthThenDay.impossible || dotted || first === second) return dayThenMonth;
  return { end, iso: null, impossible: false, readings: [dayThenMonth.iso ?? "", monthThenDay.iso ?? ""] };
}

function day(end: number, year = "", month?: string, dayOfMonth?: string): Day {
  const monthNumber = month === undefined ? 1 : Number(month);
  const dayNumber = dayOfMonth === undefined ? 1 : Number(dayOfMonth);
  const impossible =
    monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > daysIn(Number(year), monthNumber);
  const parts = [year, month?.padStart(2, "0"), dayOfMonth?.padStart(2, "0")];
  const iso = parts.filter((part) => part !== undefined).join("-");
  return { end, iso: impossible ? null : iso, readings: null, impossible };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function weekdayLength(text: string, start: number): number {
  const found = match(weekday, text, start);
  return found && weekdayNames.has(found[1]?.toLowerCase() ?? "") ? found[0].length : 0;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
