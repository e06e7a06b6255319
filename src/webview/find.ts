/** What the shell holds by this id. */
export function find<T extends HTMLElement>(id: string, kind: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no “${id}”.`);
  return found;
}
