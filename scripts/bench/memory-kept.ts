/** Opens a post of so many bytes, and prints the bytes that it keeps: `node --expose-gc --import tsx memory-kept.ts BYTES`. */
import { loadOurs } from "./ours.ts";
import { generate } from "./texts.ts";

async function main(bytes: number): Promise<void> {
  const ours = await loadOurs();
  // What is made once, whatever is opened, is not the post's.
  ours.read(generate("prose", 20 * 1024, 2));
  const text = Buffer.from(generate("prose", bytes));
  const given = text.toString();
  const before = used();
  const kept = ours.read(given);
  // What the turn has used is let go when it ends.
  await new Promise(setImmediate);
  const after = used();
  // The post must still be there when its memory is counted.
  if (kept.post.text.length !== given.length) throw new Error("This is another text.");
  console.log(JSON.stringify({ kept: after - before, text: text.length }));
}

function used(): number {
  if (!gc) throw new Error("Needs --expose-gc.");
  // Twice: what is kept only by finalizers goes the second time.
  gc();
  gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

void main(Number(process.argv[2]));
