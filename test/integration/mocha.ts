/** Mocha inside VS Code's extension host, web worker or Node: the suites that are imported after this file register in it. */
import "mocha/mocha.js";

const seconds = 15;

/** Without the reporter that draws into a page: VS Code relays what is printed. */
mocha.setup({ ui: "bdd", reporter: "spec", color: false, timeout: seconds * 1000 });

/** VS Code calls it, and fails the run when it is rejected. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      if (runner.total === 0) reject(new Error("There are no tests in the bundle."));
      else if (failures > 0) reject(new Error(`${failures} failed`));
      else resolve();
    });
  });
}
