/** A conditional write found that somebody else was first. The transaction is rolled back and the act judged anew from what is true now. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

/**
 * Writes of one transaction that do not need each other's answers: sent at once, in this order. What went wrong first is thrown once all have ended, so that none of
 * them comes after the end of the transaction.
 */
export async function together<T extends readonly unknown[]>(
  ...writes: T
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(writes);
  return Promise.all(writes);
}

/** Takes the answer of a conditional write: false is a lost race. */
export function won(written: boolean): void {
  if (!written) throw new LostRace();
}
