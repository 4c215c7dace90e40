import { sql, type RawBuilder } from 'kysely';
import type { AuthenticatorId, MessageId, UserId } from '#domain/identifiers.ts';
import { Sealed } from '#domain/secret.ts';
import type { PasswordHash } from '#ports/password-hasher.ts';
import type { KeyCount, Replacement, Resealing } from '#ports/reseal.ts';
import type { Engine, On, Verbs } from '../engine.ts';
import { toJson } from '../json.ts';
import type { Json } from '../schema.ts';
import { changed, rowsOf, statement, type Statement } from '../statement.ts';

/** Sealed texts begin with their key's id, hashes name it in base64 (crypto/sealer.ts, own-hash.ts, imported-hash/stored.ts). */
const sealedUnder = (engine: Engine, column: string) => engine.textBefore(column, '.');
const hashedUnder = (engine: Engine) => engine.textBetween('password_hash', ',keyid=', '$');
const isImported = sql`password_hash like '$imported$%'`;
const isHash = sql`kind = 'password' and unbound_at is null and password_hash is not null`;
const isSealed = sql`sealed is not null`;
const isMessage = sql`done_at is null`;
const isKey = sql`true`;

type Counted = { place: KeyCount['place']; keyId: string; count: number };

const countAll = statement<object, Counted>((_query, _hole, engine) => {
  const each = (place: KeyCount['place'], table: string, key: RawBuilder<string>, where: RawBuilder<unknown>) =>
    sql`select ${sql.lit(place)} as place, ${key} as key_id from ${sql.table(table)} where ${where}`;
  return sql<Counted>`select place, key_id as ${sql.ref('keyId')}, count(*) as count from (
    ${each('authenticators', 'authenticators', sealedUnder(engine, 'sealed'), isSealed)} union all
    ${each('messages', 'outbox', sealedUnder(engine, 'sealed_content'), isMessage)} union all
    ${each('passwords', 'authenticators', hashedUnder(engine), sql`${isHash} and not ${isImported}`)} union all
    ${each('importedPasswords', 'authenticators', hashedUnder(engine), sql`${isHash} and ${isImported}`)} union all
    ${each('signingKeys', 'signing_keys', sealedUnder(engine, 'sealed'), isKey)}
  ) as held group by place, key_id`;
});

interface Page {
  readonly after: string;
  readonly current: string;
  readonly limit: number;
}

type Old = { id: string; text: string };

/** Rows of a table under another key than the current one. */
const underOldKeys = <More extends object = object>(
  table: string,
  column: string,
  where: RawBuilder<unknown>,
  key: (engine: Engine) => RawBuilder<string>,
  more: RawBuilder<unknown> = sql``,
): Statement<Page, Old & More> =>
  statement(
    (_query, hole: Page, engine) => sql<Old & More>`
      select id, ${sql.ref(column)} as text ${more}
      from ${sql.table(table)}
      where id > ${hole.after} and ${where} and ${key(engine)} <> ${hole.current}
      order by id limit ${hole.limit}`,
  );

const authenticators = underOldKeys<{ userId: UserId }>(
  'authenticators',
  'sealed',
  isSealed,
  (engine) => sealedUnder(engine, 'sealed'),
  sql`, user_id as ${sql.ref('userId')}`,
);
const messages = underOldKeys('outbox', 'sealed_content', isMessage, (engine) => sealedUnder(engine, 'sealed_content'));
const imported = underOldKeys('authenticators', 'password_hash', sql`${isHash} and ${isImported}`, hashedUnder);
const signingKeys = underOldKeys('signing_keys', 'sealed', isKey, (engine) => sealedUnder(engine, 'sealed'));

type Given = { readonly id: string; readonly before: string; readonly after: string };

/** Rows that somebody holds are passed over: two writers of many rows never wait for each other in a circle. */
const replaceIn = (table: string, column: string): Statement<{ rows: Json<readonly Given[]> }, unknown> =>
  statement((_query, hole: { rows: Json<readonly Given[]> }, engine) => {
    const given = engine.jsonRows(hole.rows, { id: 'text', before: 'text', after: 'text' });
    return sql`with free as materialized (
      select id from ${sql.table(table)} where id in (select given.id from ${given} as given) ${engine.skipLocked}
    ) update ${sql.table(table)} set ${sql.ref(column)} = given.after from ${given} as given
      where ${sql.ref(`${table}.id`)} = given.id and ${sql.ref(`${table}.${column}`)} = given.before
      and ${sql.ref(`${table}.id`)} in (select id from free)`;
  });

const replaceSealed = replaceIn('authenticators', 'sealed');
const replaceContent = replaceIn('outbox', 'sealed_content');
const replaceHash = replaceIn('authenticators', 'password_hash');
const replaceKey = replaceIn('signing_keys', 'sealed');

const page = (given: { after: string | null; current: string; limit: number }): Page => ({
  ...given,
  after: given.after ?? '',
});

const write = (on: On, run: typeof replaceSealed, rows: readonly Replacement<string>[]): Promise<number> =>
  rows.length === 0 ? Promise.resolve(0) : changed(on, run, { rows: toJson(rows) });

const inBase64 = (id: string): string => Buffer.from(id).toString('base64').replaceAll('=', '');

/** Rotation of what rests under keys (SPEC X5). */
export const resealVerbs: Verbs<Resealing> = {
  countByKey: (on) => async () =>
    (await rowsOf(on, countAll, {})).map(({ place, keyId, count }) => ({
      place,
      keyId: place.toLowerCase().endsWith('passwords') ? Buffer.from(keyId, 'base64').toString() : keyId,
      count,
    })),
  authenticatorsUnderOldKeys: (on) => async (given) =>
    (await rowsOf(on, authenticators, page(given))).map(({ id, userId, text }) => ({
      id: id as AuthenticatorId,
      userId,
      sealed: new Sealed(text),
    })),
  messagesUnderOldKeys: (on) => async (given) =>
    (await rowsOf(on, messages, page(given))).map(({ id, text }) => ({
      id: id as MessageId,
      sealed: new Sealed(text),
    })),
  importedPasswordsUnderOldKeys: (on) => async (given) =>
    (await rowsOf(on, imported, { ...page(given), current: inBase64(given.current) })).map(({ id, text }) => ({
      id: id as AuthenticatorId,
      hash: text as PasswordHash,
    })),
  signingKeysUnderOldKeys: (on) => async (given) =>
    (await rowsOf(on, signingKeys, page(given))).map(({ id, text }) => ({ id, sealed: new Sealed(text) })),
  resealAuthenticators: (on) => (rows) => write(on, replaceSealed, rows),
  resealMessages: (on) => (rows) => write(on, replaceContent, rows),
  resealImportedPasswords: (on) => (rows) => write(on, replaceHash, rows),
  resealSigningKeys: (on) => (rows) => write(on, replaceKey, rows),
};
