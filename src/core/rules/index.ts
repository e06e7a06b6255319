/** One line per rule: `export { missingSpeaker } from "./missing-speaker.ts";` */
export {};
