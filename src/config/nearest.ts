/**
 * The candidate that is spelled most like a word; null if more than a third of it would have to change. `plain` makes of both what is compared.
 */
export function nearest(
  word: string,
  candidates: readonly string[],
  plain: (text: string) => string = (text) => text,
): string | null {
  const own = plain(word);
  const [best] = candidates
    .map((one) => ({ one, edits: editsBetween(own, plain(one)) }))
    .toSorted((a, b) => a.edits - b.edits);
  return best !== undefined && best.edits <= own.length / 3 ? best.one : null;
}

/** How many letters to add, drop, replace or exchange with their neighbor to make one word of the other. */
function editsBetween(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      const exchanged = i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? (before[j - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, exchanged, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
