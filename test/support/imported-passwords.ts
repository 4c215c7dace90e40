import { loadKeyRing } from '#crypto/key-ring.ts';
import { createPasswordHasher } from '#crypto/password-hasher.ts';
import { Secret } from '#domain/secret.ts';
import type { ForeignHash, PasswordHash, PasswordHasher, PasswordVerdict } from '#ports/password-hasher.ts';

/** What the hashes of tests were made of by other programs, unless they say otherwise. */
export const usualPassword = 'Brücke über den Fluß 7';

/** A hash that another program made, and what is stored of it in clear. */
export interface Vector {
  readonly from: string;
  readonly given: ForeignHash;
  readonly password?: string;
  readonly prefix: string;
}

/** Keys, one for each number. */
export const testKey = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** Our own hashes cost next to nothing in tests. */
export const cheapCost = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export const testHasher = (keys = `k1:${testKey(1)}`): PasswordHasher =>
  createPasswordHasher(loadKeyRing({ value: keys }), { cost: cheapCost });

/** One hash of each way that other systems have, with its password. */
export const samples = {
  argon2: {
    hash: {
      shape: 'text',
      text: '$argon2i$v=16$m=256,t=2,p=2$c2FsdHNhbHRzYWx0c2FsdA$HDGzQak4DgEzkyuduyTTC71A/essVA+bCuVxMBr7yn8',
    },
    password: usualPassword,
  },
  bcrypt: {
    hash: { shape: 'text', text: '$2b$05$BXtoJf3nsnAAPNhT2JEPyO7S1WlLKVqiwPDV2SgIcaWIdR33yaobi' },
    password: usualPassword,
  },
  scrypt: {
    hash: {
      shape: 'text',
      text: '$scrypt$ln=10,r=8,p=1$4DzH2JtTCoFwrpVSihHCWA$eZCPDo9jnycvLFbKjITKr13P+NYGOcyaUjf3zBr5JHU',
    },
    password: usualPassword,
  },
  pbkdf2: {
    hash: {
      shape: 'text',
      text: 'pbkdf2_sha256$1200$Rdh7nUs0XvwK$0bQjnaLYPCtnpclQq44bpdoUgvYlzFvhC3UlpKLR4mk=',
    },
    password: usualPassword,
  },
  firebase: {
    hash: {
      shape: 'firebase',
      hash: 'lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==',
      salt: '42xEC+ixf3L2lw==',
      project: {
        signerKey: 'jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==',
        saltSeparator: 'Bw==',
        rounds: 8,
        memCost: 14,
      },
    },
    password: 'user1password',
  },
} as const satisfies Record<string, { readonly hash: ForeignHash; readonly password: string }>;

/** The text to store. Throws, with the reason, when the hash is refused. */
export function adopted(hasher: Pick<PasswordHasher, 'adopt'>, given: ForeignHash): PasswordHash {
  const adoption = hasher.adopt(given);
  if (!adoption.ok) throw new Error(adoption.refusal.reason);
  return adoption.hash;
}

/** How a hash was taken over: its prefix, the verdict on its password, and which others it matches. */
export async function takenOver({ given, password = usualPassword }: Vector): Promise<TakenOver> {
  const hasher = testHasher();
  const stored = adopted(hasher, given);
  const others = [`x${password}`, password.toUpperCase() + password, ''].filter((other) => other !== password);
  const verdicts = await Promise.all(others.map((other) => hasher.verify(stored, new Secret(other), 'a')));
  return {
    prefix: stored.split(',keyid=')[0] ?? '',
    right: await hasher.verify(stored, new Secret(password), 'a'),
    othersMatch: others.filter((_, index) => verdicts[index]?.matches),
  };
}

export interface TakenOver {
  readonly prefix: string;
  readonly right: PasswordVerdict;
  readonly othersMatch: readonly string[];
}

/** As it should be. */
export const wellTaken = ({ prefix }: Vector): TakenOver => ({
  prefix: `$imported$${prefix}`,
  right: { matches: true, outdated: true },
  othersMatch: [],
});
