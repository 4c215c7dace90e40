/** A conditional write found that somebody else was first. The transaction is rolled back and the act judged anew from what is true now. */
export class LostRace extends Error {
  override readonly name = 'LostRace';
}

/** Takes the answer of a conditional write: false is a lost race. */
export function won(written: boolean): void {
  if (!written) throw new LostRace();
}
