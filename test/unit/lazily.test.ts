import { deepEqual, equal } from "node:assert/strict";
import { lazyFields } from "../../src/core/lazily.ts";

describe("fields that are made when they are looked at", () => {
  const withSums = lazyFields<{ readonly sum: number; readonly nothing: null }>(["sum", "nothing"]);
  const made: string[] = [];
  const summed = (...numbers: readonly number[]) =>
    withSums(
      { numbers },
      {
        sum: () => {
          made.push(numbers.join("+"));
          return numbers.reduce((sum, number) => sum + number, 0);
        },
        nothing: () => {
          made.push("nothing");
          return null;
        },
      },
    );

  it("are made once, and for each object alone", () => {
    const [one, other] = [summed(1, 2), summed(3)];
    deepEqual(made, []);
    deepEqual([one.sum, one.nothing, other.sum, one.sum, one.nothing], [3, null, 3, 3, null]);
    deepEqual(made, ["1+2", "nothing", "3"]);
  });

  it("are fields like others for whoever copies, compares or clones the object", () => {
    const all = { numbers: [4, 5], sum: 9, nothing: null };
    deepEqual({ ...summed(4, 5) }, all);
    deepEqual(summed(4, 5), all);
    deepEqual(structuredClone(summed(4, 5)), all);
  });

  it("have one getter for all objects, which V8 would keep else", () => {
    const getterOf = (value: object) => Object.getOwnPropertyDescriptor(value, "sum")?.get;
    equal(getterOf(summed(1)), getterOf(summed(2)));
  });
});
