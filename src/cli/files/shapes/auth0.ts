import { firstOf, isObject, type JsonObject } from '../json-values.ts';
import type { Shape, Structures } from './shape.ts';

const own = [
  'user_id',
  '_id',
  'alt_id',
  'identifiers',
  'email_verified',
  'mfa_factors',
  'custom_password_hash',
  'app_metadata',
  'user_metadata',
  'identities',
  'blocked',
];

/** A user of Auth0's password export, user export or bulk import. Metadata and identities have no counterpart here. */
export const auth0: Shape = {
  is: (user) => own.some((key) => key in user),
  keys: new Set([
    ...own,
    'email',
    'username',
    'name',
    'nickname',
    'given_name',
    'family_name',
    'picture',
    'passwordHash',
    'password_hash',
    'phone_number',
    'phone_verified',
    'created_at',
    'updated_at',
    'last_login',
    'last_ip',
    'last_password_reset',
    'password_set_date',
    'logins_count',
    'multifactor',
    'connection',
    'tenant',
    'version',
    '_tmp_is_unique',
    'Id',
  ]),
  read(user, cells) {
    const login = loginOf(user);
    cells.put('email', user['email'] ?? login?.['value']);
    cells.put('email_verified', user['email_verified'] ?? login?.['verified']);
    // Without a name of its own Auth0 repeats the e-mail.
    cells.put('name', user['name'] === user['email'] ? undefined : user['name']);
    cells.put('first_name', user['given_name']);
    cells.put('last_name', user['family_name']);
    if (cells.flag('status', 'blocked', user['blocked'])) cells.put('status', 'disabled');
    cells.put('phone', inner(firstFactor(user, 'phone'), 'phone', 'value'));
    return { password: passwordOf(user), setupKey: setupKeyOf(user) };
  },
};

/** Exports of passwords have the e-mail in a list of identifiers, and sometimes there alone. */
const loginOf = ({ email, identifiers }: JsonObject): JsonObject | null =>
  firstOf(identifiers, (one) => one['type'] === 'email' && (email ?? one['value']) === one['value']);

function passwordOf(user: JsonObject): Structures['password'] {
  if (isObject(user['custom_password_hash'])) return { shape: 'auth0', hash: user['custom_password_hash'] };
  const text = user['passwordHash'] ?? user['password_hash'];
  return typeof text === 'string' ? { shape: 'text', text } : null;
}

function setupKeyOf(user: JsonObject): Structures['setupKey'] {
  const text = inner(firstFactor(user, 'totp'), 'totp', 'secret');
  return typeof text === 'string' ? { text, encoding: 'base32' } : null;
}

const firstFactor = (user: JsonObject, kind: string): JsonObject | null =>
  firstOf(user['mfa_factors'], (one) => isObject(one[kind]));

function inner(factor: JsonObject | null, kind: string, name: string): unknown {
  const held = factor?.[kind];
  return isObject(held) ? held[name] : undefined;
}
