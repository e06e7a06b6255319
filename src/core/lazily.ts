/** Fields that are made when somebody looks at them. */
import { once } from "./once.ts";

/** How each field is made. */
type Makers<Fields> = { readonly [Name in keyof Fields]: () => Fields[Name] };

const making = Symbol("making");

/**
 * Gives the function that adds such fields to an object; each is made once.
 *
 * Their getters are the same functions for all objects. V8 keeps a getter of one object alone, and all that it knows,
 * until it looks through the whole of memory: at every key, that would be a post.
 */
export function lazyFields<Fields extends object>(
  names: readonly (keyof Fields & string)[],
): <Given extends object>(given: Given, makers: Makers<Fields>) => Given & Fields {
  interface Made {
    readonly [making]: Makers<Fields>;
  }
  const fields = names.map((name): [string, PropertyDescriptor] => {
    function get(this: Made): unknown {
      return this[making][name]();
    }
    return [name, { enumerable: true, get }];
  });
  return <Given extends object>(given: Given, makers: Makers<Fields>) => {
    const each = Object.fromEntries(names.map((name) => [name, once(makers[name])]));
    Object.defineProperty(given, making, { value: each });
    for (const [name, field] of fields) Object.defineProperty(given, name, field);
    return given as Given & Fields;
  };
}
