import { Fault } from '#domain/fault.ts';
import { longestTyped } from '#domain/password.ts';
import { Sealed, Secret } from '#domain/secret.ts';
import type { Sealer } from '#ports/keys.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { Cost, Foreign, HashKind, Material } from './kind.ts';
import { kindNamed } from './kinds.ts';

/**
 * How an imported hash rests in the database:
 *
 *     $imported$bcrypt$c=10,keyid=azE$SEALED
 *
 * Kind and cost stand in clear, where they can be counted; salt and hash are sealed (AES-256-GCM), bound to what stands before them. Other systems
 * used no pepper, so that the seal is all that makes a stolen database useless to who guesses passwords.
 */
const form = /^(\$imported\$([a-z0-9-]+)\$([a-z]=\d{1,10}(?:,[a-z]=\d{1,10})*))(?:,keyid=([A-Za-z0-9+/]+)\$([\w-]+))?$/;

export const isImported = (stored: string): boolean => stored.startsWith('$imported$');

/** A prefix or a whole stored text, taken apart; nothing is opened. */
export interface Parts {
  /** What is counted, and what decoys are made by. */
  readonly prefix: string;
  readonly name: string;
  readonly kind: HashKind;
  readonly cost: Cost;
  /** Null for a prefix alone. */
  readonly sealed: Sealed | null;
  readonly keyId: string | null;
}

/** Null when it is not of the form, or of no kind that is known here. */
export function partsOf(stored: string): Parts | null {
  const [, prefix = '', name = '', settings = '', keyId, body = ''] = form.exec(stored) ?? [];
  const kind = kindNamed(name);
  const cost = costOf(settings);
  if (!kind || Object.keys(cost).join() !== kind.costs.join()) return null;
  const id = keyId ? Buffer.from(keyId, 'base64').toString() : null;
  return { prefix, name, kind, cost, keyId: id, sealed: id === null ? null : new Sealed(`${id}.${body}`) };
}

const costOf = (settings: string): Cost =>
  Object.fromEntries(settings.split(',').map((one) => [one.slice(0, 1), Number(one.slice(2))]));

export function prefixOf({ kind, cost }: Pick<Foreign, 'kind' | 'cost'>): string {
  const costs = kindNamed(kind)?.costs.map((name) => `${name}=${cost[name]}`) ?? [];
  return `$imported$${kind}$${costs.join()}`;
}

/** The text to store. */
export function sealed(sealer: Sealer, prefix: string, material: Material): PasswordHash {
  return sealedText(prefix, sealer.seal(new Secret(textOf(material)), contextOf(prefix)));
}

/** The same under the key that seals now. Throws Fault `secret-unreadable`. */
export function resealed(sealer: Sealer, { prefix, sealed: held }: Parts): PasswordHash {
  if (!held) throw new Fault('secret-unreadable');
  return sealedText(prefix, sealer.seal(sealer.open(held, contextOf(prefix)), contextOf(prefix)));
}

/** What was adopted, opened again: for people who leave with their hashes. Throws Fault `secret-unreadable`. */
export function opened(sealer: Sealer, { prefix, sealed: held, name, cost }: Parts): Foreign {
  if (!held) throw new Fault('secret-unreadable');
  return { kind: name, cost, ...materialOf(sealer.open(held, contextOf(prefix)).reveal()) };
}

function sealedText(prefix: string, made: Sealed): PasswordHash {
  const [id = '', body = ''] = made.ciphertext().split('.');
  const keyId = Buffer.from(id).toString('base64').replaceAll('=', '');
  return `${prefix},keyid=${keyId}$${body}` as PasswordHash;
}

const contextOf = (prefix: string): string => `imported password hash ${prefix}`;

const textOf = ({ salt, hash, key }: Material): string =>
  [salt, hash, key ?? Buffer.alloc(0)].map((bytes) => bytes.toString('base64url')).join('.');

function materialOf(text: string): Material {
  const [salt = Buffer.alloc(0), hash = Buffer.alloc(0), key = Buffer.alloc(0)] = text
    .split('.')
    .map((one) => Buffer.from(one, 'base64url'));
  return { salt, hash, key };
}

/**
 * Whether a password is the one that an imported hash was made of. Throws Fault `secret-unreadable` when the key is gone or the text was changed, which
 * a hash moved to another kind or cost is as well.
 */
export async function matchesImported(sealer: Sealer, stored: PasswordHash, password: Secret): Promise<boolean> {
  const parts = partsOf(stored);
  if (!parts?.sealed) throw new Fault('secret-unreadable');
  const material = materialOf(sealer.open(parts.sealed, contextOf(parts.prefix)).reveal());
  const typed = password.reveal();
  const isPassword = typed.length <= longestTyped && !typed.includes('\0');
  // What cannot be a password costs what one costs. Systems that take text up to NUL would take another password for it.
  for (const text of isPassword ? parts.kind.spellings(typed) : ['']) {
    if (await computed(parts, material, text)) return isPassword;
  }
  return false;
}

async function computed({ kind, cost }: Parts, material: Material, text: string): Promise<boolean> {
  try {
    return await kind.matches(Buffer.from(text), cost, material);
  } catch (error) {
    throw new Fault('secret-unreadable', undefined, error);
  }
}
