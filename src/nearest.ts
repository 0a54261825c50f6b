/**
 * The known name with the fewest edits from a misspelt one; `undefined` when all are too far. Case is ignored.
 *
 * @example
 * nearest('nmae', ['name', 'limit']); // 'name'
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // At most one edit in three letters: with more, any two short names would be near.
  const max = Math.min(4, name.length / 3);
  for (let edits = 0; edits <= max; edits++) {
    const match = known.find((other) => isWithin(edits, name.toLowerCase(), other.toLowerCase()));
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Whether at most `edits` edits turn `a` into `b`: a letter inserted, deleted, replaced, or swapped with the next. */
function isWithin(edits: number, a: string, b: string): boolean {
  if (a === b) return true;
  const [restOfA, restOfB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return isWithin(edits, restOfA, restOfB);
  if (edits === 0) return false;
  const swapped = a[0] === b[1] && a[1] === b[0];
  return (
    isWithin(edits - 1, restOfA, b) ||
    isWithin(edits - 1, a, restOfB) ||
    isWithin(edits - 1, restOfA, restOfB) ||
    (swapped && isWithin(edits - 1, a.slice(2), b.slice(2)))
  );
}
