/**
 * The known name that a misspelt one most likely means; undefined when none is near. Upper and lower case are the same.
 *
 * @example
 * nearest('nmae', ['name', 'limit']); // 'name'
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  // One mistake in three letters: with more, every short name would be near every other.
  const most = Math.min(4, name.length / 3);
  for (let edits = 0; edits <= most; edits++) {
    const found = known.find((other) => isWithin(edits, name.toLowerCase(), other.toLowerCase()));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether so many edits turn `a` into `b`: a letter added, left out, replaced, or swapped with the next one. */
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
