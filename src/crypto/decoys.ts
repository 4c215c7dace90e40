import { hash as digest } from 'node:crypto';
import type { PasswordHash, PasswordMix } from '#ports/password-hasher.ts';

/** What unknown e-mails are compared with (SECURITY I13). */
export interface Decoys {
  /** From now on they are drawn from this mix. */
  set(mix: PasswordMix): void;
  /** The decoy of one e-mail: always of the same kind, while that kind is in the mix. Without a seed the usual one. */
  of(seed: string | undefined): PasswordHash;
  /** Whether this kind was counted, be it too rare or too dear to have decoys. */
  knows(prefix: string): boolean;
}

/** The hash that a kind's decoys are computed with, for the prefix that names kind and cost; null for one that is not known. */
export type MakeDecoy = (prefix: string) => PasswordHash | null;

interface Drawn {
  readonly prefix: string;
  readonly weight: number;
  readonly hash: PasswordHash;
}

/** So many kinds and costs at most: whoever has a rarer one is like somebody with a frequent one. */
const mostKinds = 32;

/**
 * As many unknown e-mails behave like a kind as users have one of it. Which one is an e-mail's is drawn by weighted rendezvous hashing: each kind draws
 * a number for the e-mail, and the least one wins. So nothing is kept for an e-mail, and as users' hashes are upgraded unknown e-mails go over from
 * imported kinds to argon2id as users do, one by one.
 */
export function decoysOf(make: MakeDecoy, usual: PasswordHash): Decoys {
  let mix: readonly Drawn[] = [];
  let counted: PasswordMix = new Map();
  return {
    set(counts) {
      counted = counts;
      const before = new Map(mix.map((one) => [one.prefix, one.hash]));
      mix = frequent(counts).flatMap(([prefix, weight]) => {
        const hash = before.get(prefix) ?? make(prefix);
        return hash ? [{ prefix, weight, hash }] : [];
      });
    },
    of: (seed) => (seed === undefined ? usual : (draw(mix, seed)?.hash ?? usual)),
    knows: (prefix) => counted.has(prefix),
  };
}

const frequent = (counts: PasswordMix): readonly (readonly [string, number])[] =>
  [...counts]
    .filter(([, count]) => count > 0)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostKinds);

function draw(mix: readonly Drawn[], seed: string): Drawn | undefined {
  const least = (a: Drawn, b: Drawn): Drawn => (waitOf(b, seed) < waitOf(a, seed) ? b : a);
  return mix.length > 0 ? mix.reduce(least) : undefined;
}

/** Of exponentially distributed waiting times the least is of one kind exactly as often as that kind's weight says. */
const waitOf = ({ prefix, weight }: Drawn, seed: string): number => -Math.log(fraction(`${seed}\n${prefix}`)) / weight;

/** Evenly spread over 0 to 1, without either. */
const fraction = (text: string): number => (digest('sha256', text, 'buffer').readUIntBE(0, 6) + 0.5) / 2 ** 48;
