/** Whether two pieces of data say the same. */

/** Of plain data. `isSame`: what counts as the same where neither holds anything. */
export function isAlike(
  one: unknown,
  other: unknown,
  isSame: (one: unknown, other: unknown) => boolean = Object.is,
): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return isSame(one, other);
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => isAlike(each, other[index], isSame));
  const [some, others] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const keys = Object.keys(some);
  return (
    keys.length === Object.keys(others).length && keys.every((key) => isAlike(some[key], others[key], isSame))
  );
}
