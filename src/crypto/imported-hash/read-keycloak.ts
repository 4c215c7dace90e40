import * as z from 'zod';
import { isArgon2Version } from './argon2.ts';
import { fromBase64 } from './encodings.ts';
import { foreign, type Read } from './foreign.ts';
import { isRefusal, malformed, unsupported } from './refusals.ts';
import { misfit } from './misfit.ts';
import { pbkdf2Of } from './text-pbkdf2.ts';

const short = z.string().max(1_024);

/** Keycloak exports JSON within JSON; tools that rewrite exports unfold it. What is no JSON stays the text that it is, and fits nothing. */
const unfolded = <T extends z.ZodType>(inner: T) => z.preprocess(unfold, inner);

const longestFolded = 8_192;

function unfold(given: unknown): unknown {
  if (typeof given !== 'string' || given.length > longestFolded) return given;
  try {
    return JSON.parse(given);
  } catch {
    return given;
  }
}

const shape = z.object({
  type: z.literal('password').optional(),
  secretData: unfolded(z.object({ value: short, salt: short })),
  credentialData: unfolded(
    z.object({
      hashIterations: z.int().min(1).max(1e9),
      algorithm: short,
      additionalParameters: z.record(z.string(), z.array(short)).optional(),
    }),
  ),
});

type Credential = z.infer<typeof shape>;

/** One of a user's `credentials` of type `password`, as `kc.sh export` and the admin API write it. */
export function readKeycloak(credential: unknown): Read {
  const checked = shape.safeParse(credential);
  if (!checked.success) return misfit("Keycloak's credential", checked.error);
  const { secretData, credentialData } = checked.data;
  const parts = { salt: fromBase64(secretData.salt), hash: fromBase64(secretData.value) };
  const { algorithm, hashIterations } = credentialData;
  if (algorithm === 'argon2') return readArgon2(credentialData, parts);
  const digest = digestOf(algorithm);
  if (digest) return pbkdf2Of(digest, hashIterations, parts);
  return unsupported("Keycloak's credential names an algorithm that an extension of it brought.");
}

/** What follows `pbkdf2-`; alone it is SHA-1. */
const digestOf = (algorithm: string): string | null =>
  algorithm === 'pbkdf2' ? 'sha1' : (/^pbkdf2-(\w+)$/.exec(algorithm)?.[1] ?? null);

const versions: ReadonlyMap<string, number> = new Map([
  ['1.0', 16],
  ['1.3', 19],
]);

function readArgon2(
  { hashIterations, additionalParameters = {} }: Credential['credentialData'],
  parts: { salt: Buffer | null; hash: Buffer | null },
): Read {
  const given = (name: string): string => additionalParameters[name]?.[0] ?? '';
  const v = versions.get(given('version')) ?? 0;
  if (!isArgon2Version(v) || !/^(?:id|i|d)$/.test(given('type'))) {
    return malformed("Keycloak's credential does not say which type and version of argon2 it is.");
  }
  const cost = { v, m: Number(given('memory')), t: hashIterations, p: Number(given('parallelism')) };
  const read = foreign(`argon2${given('type')}`, cost, parts);
  if (isRefusal(read) || Number(given('hashLength')) === read.hash.length) return read;
  return malformed("The hash in Keycloak's credential is not as long as it says.");
}
