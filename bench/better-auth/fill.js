import { symmetricEncrypt } from 'better-auth/crypto';
import { hashPassword } from 'better-auth/crypto';
import { getMigrations } from 'better-auth/db/migration';
import { postgresBulk, sqliteBulk } from '../people/bulk.ts';
import { emailOf, shared } from '../people/people.ts';
import { cheapPassword, makeAuth, openPostgres, openSqlite, secret } from './auth.js';

// usage: fill.js sqlite|postgres FILE-OR-URL cheap|standard PEOPLE
const [, , engine = '', place = '', cost = '', people = '0'] = process.argv;

/** People whose rows are put in together. */
const batch = 5_000;

const open = engine === 'sqlite' ? openSqlite : openPostgres;
const database = open(place, () => undefined);
const { options } = makeAuth({ baseURL: 'http://127.0.0.1', database, cheap: false });
await (await getMigrations(options)).runMigrations();
await ('end' in database ? database.end() : database.close());

const hash = cost === 'cheap' ? cheapPassword.hash : hashPassword;
const common = {
  password: await hash(shared.password),
  secret: await symmetricEncrypt({ key: secret, data: shared.seed.toString() }),
  backupCodes: await symmetricEncrypt({ key: secret, data: JSON.stringify(codes()) }),
};
const now = new Date().toISOString();
const yes = engine === 'sqlite' ? 1 : true;

await using bulk = engine === 'sqlite' ? sqliteBulk(place) : await postgresBulk(place);
for (let from = 0; from < Number(people); from += batch) {
  const numbers = Array.from({ length: Math.min(batch, Number(people) - from) }, (_, index) => from + index);
  await bulk.insert('user', numbers.map(userOf));
  await bulk.insert('account', numbers.map(accountOf));
  await bulk.insert('twoFactor', numbers.map(twoFactorOf));
  await bulk.insert('session', numbers.map(sessionOf));
}

/** Ten codes, as the plugin makes them; the first is the one that is spent. */
function codes() {
  const others = Array.from({ length: 9 }, (_, index) => `Other-${10_000 + index}`);
  return [shared.backupCode, ...others];
}

/** @param {number} index */
function idOf(index) {
  return `user${String(index).padStart(28, '0')}`;
}

/** @param {number} index */
function userOf(index) {
  const dates = { createdAt: now, updatedAt: now };
  return {
    id: idOf(index),
    name: `Person ${index}`,
    email: emailOf(index),
    emailVerified: yes,
    ...dates,
    twoFactorEnabled: yes,
  };
}

/** @param {number} index */
function accountOf(index) {
  const id = idOf(index);
  const dates = { createdAt: now, updatedAt: now };
  return { id: `a${id}`, accountId: id, providerId: 'credential', userId: id, password: common.password, ...dates };
}

/** @param {number} index */
function twoFactorOf(index) {
  const id = idOf(index);
  const secrets = { secret: common.secret, backupCodes: common.backupCodes };
  return { id: `t${id}`, ...secrets, userId: id, verified: yes, failedVerificationCount: 0 };
}

/**
 * Of another browser: people have one or two.
 * @param {number} index
 */
function sessionOf(index) {
  const id = idOf(index);
  const expiresAt = new Date(Date.now() + 7 * 86_400_000).toISOString();
  const client = { ipAddress: '192.0.2.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0)' };
  return { id: `s${id}`, token: `t${id}`, userId: id, expiresAt, createdAt: now, updatedAt: now, ...client };
}
