/** Long posts, of invented prose. */

const people = ["Amina Diallo", "Bo Li", "Mara Lind", "Jon Berg", "Noor Rahimi"];
const filler =
  "The quay was quiet in the morning, and the ferries left on time. Nobody at the market spoke of anything else, though the price of rope had risen again and the new lamps were late.";

/** A little longer than `length`, in UTF-16 units: sections, their source, sentences with quotations, block quotations. */
export function longText(length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let number = 1; size < length; number++) {
    const who = people[number % people.length];
    const part = `## Page ${number}\n\nSource: [Harbour Gazette](https://gazette.example/${number}), p. ${number}\n\n${who} said that “the harbour will stay open for ${number} days”. ${filler}\n\n${filler} ${filler}\n\nThe council was told:\n\n> Boat ${number} sails in the spring, and it will come back.\n>\n> — ${who}, member of the council\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}
