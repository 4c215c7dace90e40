import type { HashRefusal } from '#ports/password-hasher.ts';

/** What computing a hash costs, by the names under which it is stored. */
export type Cost = Readonly<Record<string, number>>;

/** The part of a hash that is sealed. */
export interface Material {
  readonly salt: Buffer;
  readonly hash: Buffer;
  /** What Firebase calls the signer key. */
  readonly key?: Buffer;
}

/** One way of hashing passwords that other systems use: all that is peculiar to it. */
export interface HashKind {
  /** Names of its costs, in the order in which they are stored. */
  readonly costs: readonly string[];
  /** Why no hash of this cost is taken over, or null: one that would hold up the gate for seconds must not get into the database. */
  flaw(cost: Cost): HashRefusal | null;
  /** What is compared, one after the other, for what somebody typed. */
  spellings(typed: string): readonly string[];
  matches(password: Buffer, cost: Cost, material: Material): Promise<boolean>;
  /** Salt and hash that are nobody's, of the lengths that belong to this cost. */
  decoy(cost: Cost): Material;
}

/** A hash as it was read from an export. */
export interface Foreign extends Material {
  readonly kind: string;
  readonly cost: Cost;
}

/** The same with its costs by name, for the row that a kind is written as. */
interface Row<C extends string> {
  readonly costs: readonly C[];
  flaw(cost: Readonly<Record<C, number>>): HashRefusal | null;
  readonly spellings?: (typed: string) => readonly string[];
  matches(password: Buffer, cost: Readonly<Record<C, number>>, material: Material): Promise<boolean>;
  decoy(cost: Readonly<Record<C, number>>): Material;
}

/** Whoever reads a hash sees to it that its costs are the ones that its kind names. */
export function hashKind<C extends string>(row: Row<C>): HashKind {
  return {
    costs: row.costs,
    flaw: (cost) => row.flaw(cost),
    spellings: row.spellings ?? asTypedThenComposed,
    matches: (password, cost, material) => row.matches(password, cost, material),
    decoy: (cost) => row.decoy(cost),
  };
}

/** Most systems hash what the keyboard sent. Whoever types on another one since may send the same text composed. */
function asTypedThenComposed(typed: string): readonly string[] {
  const composed = typed.normalize('NFC');
  return composed === typed ? [typed] : [typed, composed];
}
