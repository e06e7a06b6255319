import { deepEqual, equal, ok } from "node:assert/strict";
import { destinationOf, destinations, exportTargets, targetOf } from "../../../src/core/index.ts";

describe("destinations", () => {
  it("have ids and names of their own, and choose what their targets heed", () => {
    for (const key of ["id", "name"] as const)
      equal(new Set(destinations.map((each) => each[key])).size, destinations.length);
    for (const { name, target, choices } of destinations) {
      ok(exportTargets.includes(target), name);
      for (const choice of Object.keys(choices))
        ok(
          target.choices.some((id) => id === choice),
          name,
        );
    }
  });
  it("and targets are found by their ids, as long as there are any", () => {
    equal(destinationOf("ghost")?.name, "Ghost");
    equal(targetOf("csv")?.extension, "csv");
    deepEqual([destinationOf("myspace"), targetOf("pdf"), destinationOf(undefined)], [null, null, null]);
  });
});
