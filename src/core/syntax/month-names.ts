/** Month and weekday names that dates are read with: English, German, French, Spanish, Portuguese, Italian, Russian. */

/** Lower case, without a full stop; several forms of a month are separated by spaces. */
const names: readonly string[] = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio gen января январь янв",
  "february feb februar février fevrier févr fev febrero fevereiro febbraio февраля февраль фев",
  "march mar märz mär maerz mars marzo março marco марта март мар",
  "april apr avril avr abril abr aprile апреля апрель апр",
  "may mai mayo maio maggio mag мая май",
  "june jun juni juin junio junho giugno giu июня июнь июн",
  "july jul juli juillet juil julio julho luglio lug июля июль июл",
  "august aug août aout agosto ago августа август авг",
  "september sep sept septembre septiembre setiembre setembro settembre set сентября сентябрь сен сент",
  "october oct oktober okt octobre octubre outubro out ottobre ott октября октябрь окт",
  "november nov novembre noviembre novembro ноября ноябрь ноя нояб",
  "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre декабря декабрь дек",
];

/** 1 to 12 by name. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  names.flatMap((forms, index) => forms.split(" ").map((form) => [form, index + 1] as const)),
);

export const weekdayNames: ReadonlySet<string> = new Set(
  (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
    "montag dienstag mittwoch donnerstag freitag samstag sonntag " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche " +
    "lunes martes miércoles jueves viernes sábado domingo " +
    "понедельник вторник среда четверг пятница суббота воскресенье"
  ).split(" "),
);
