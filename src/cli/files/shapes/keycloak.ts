import { setupKeyFlawWords, type SetupKeyFlaw } from '#domain/setup-key.ts';
import { base32 } from '#domain/totp.ts';
import type { FileSettings } from '../cells.ts';
import { plainPasswordReason } from '../columns.ts';
import { firstOf, isObject, listOf, type Cells, type JsonObject } from '../json-values.ts';
import type { Shape, Structures } from './shape.ts';

/**
 * A user of Keycloak's realm export. Of several passwords or apps the first counts. Enabled, names and locale are read; roles, groups and attributes
 * have no counterpart here.
 */
export const keycloak: Shape = {
  is: (user) => Array.isArray(user['credentials']) || 'requiredActions' in user || 'createdTimestamp' in user,
  keys: new Set([
    'id',
    'username',
    'email',
    'emailVerified',
    'firstName',
    'lastName',
    'enabled',
    'totp',
    'credentials',
    'attributes',
    'createdTimestamp',
    'disableableCredentialTypes',
    'requiredActions',
    'notBefore',
    'realmRoles',
    'clientRoles',
    'applicationRoles',
    'socialLinks',
    'groups',
    'access',
    'federatedIdentities',
    'federationLink',
    'serviceAccountClientId',
    'self',
    'origin',
    'clientConsents',
    'userProfileMetadata',
  ]),
  read(user, cells, settings) {
    cells.put('email', user['email'] ?? emailLike(user['username'], cells, settings));
    cells.put('email_verified', user['emailVerified']);
    cells.put('first_name', user['firstName']);
    cells.put('last_name', user['lastName']);
    if (cells.flag('status', 'enabled', user['enabled']) === false) cells.put('status', 'disabled');
    if (isObject(user['attributes'])) cells.put('language', listOf(user['attributes']['locale'])[0]);
    return credentialsOf(user, cells);
  },
};

/** Whoever registers there chooses his username: that it looks like an e-mail says nothing. */
function emailLike(username: unknown, cells: Cells, { usernameAsEmail }: FileSettings): string | undefined {
  if (typeof username !== 'string' || !username.includes('@')) return undefined;
  if (usernameAsEmail) return username;
  cells.refuse(
    'email',
    'There is a username that looks like one; people choose it themselves. --username-as-email takes it.',
  );
  return undefined;
}

const isApp: ReadonlySet<unknown> = new Set(['otp', 'totp', 'hotp']);

function credentialsOf(user: JsonObject, cells: Cells): Structures {
  const password = firstOf(user['credentials'], (one) => one['type'] === 'password');
  const app = firstOf(user['credentials'], (one) => isApp.has(one['type']));
  const isPlain = password !== null && typeof password['value'] === 'string' && !('secretData' in password);
  if (isPlain) cells.refuse('password_hash', plainPasswordReason);
  return {
    password: password && !isPlain ? { shape: 'keycloak', credential: password } : null,
    setupKey: app && setupKeyOf(app, cells),
  };
}

/** What Keycloak calls each of the settings that are fixed here (SPEC T1). */
const fixed: readonly { readonly name: string; readonly is: RegExp; readonly flaw: SetupKeyFlaw }[] = [
  { name: 'subType', is: /^totp$/, flaw: 'not-totp' },
  { name: 'algorithm', is: /^HmacSHA1$/i, flaw: 'other-algorithm' },
  { name: 'digits', is: /^6$/, flaw: 'other-digits' },
  { name: 'period', is: /^30$/, flaw: 'other-period' },
];

function setupKeyOf(credential: JsonObject, cells: Cells): Structures['setupKey'] {
  const [data, secret] = [unfolded(credential['credentialData']), unfolded(credential['secretData'])];
  const value = secret?.['value'];
  if (!data || typeof value !== 'string') return refused(cells, 'malformed');
  const other = fixed.find(({ name, is }) => data[name] !== undefined && !is.test(plain(data[name])));
  if (other) return refused(cells, other.flaw);
  // Until Keycloak knew encodings, the characters themselves were the key.
  const text = data['secretEncoding'] === 'BASE32' ? value : base32(new TextEncoder().encode(value));
  return { text, encoding: 'base32' };
}

const plain = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

function refused(cells: Cells, flaw: SetupKeyFlaw): null {
  cells.refuse('totp', setupKeyFlawWords[flaw]);
  return null;
}

/** JSON within JSON; tools that rewrite exports unfold it. */
function unfolded(value: unknown): JsonObject | null {
  if (isObject(value)) return value;
  if (typeof value !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
