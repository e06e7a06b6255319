/** Both sides of a figure, which run in one process, in turns. */
import { loadOurs, type Ours } from "./ours.ts";
import { loadPeers, type Peers } from "./peers.ts";
import { generate } from "./texts.ts";

export interface Sides {
  readonly ours: Ours;
  readonly peers: Peers;
}

/** Loads both, and lets them run until what is slow the first time is over. */
export async function loadSides(): Promise<Sides> {
  const ours = await loadOurs();
  const peers = await loadPeers();
  for (let round = 0; round < 20; round++) {
    const text = generate("prose", 20 * 1024, 1000 + round);
    const open = ours.open(text);
    ours.type(open, { start: text.length, end: text.length, text: "And so on." });
    peers.lint(text);
    peers.render(text);
  }
  return { ours, peers };
}
