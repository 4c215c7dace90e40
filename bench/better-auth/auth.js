import { createHash, timingSafeEqual } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins';
import Database from 'better-sqlite3';
import pg from 'pg';

/** Long and random enough for production's checks; secret to nobody. */
export const secret = 'kJ8vQ2mX5rT9wZ3bN6pL1cF4hD7gS0yA';

/**
 * better-auth as its documentation sets it up for production, with e-mail and password, and two factors, by app and by codes that are sent. Off: its
 * limit of requests, which the benchmark would run into, and telemetry.
 * @param {{ baseURL: string, database: object, cheap: boolean, onText?: (text: { to: string, text: string }) => void }} settings
 */
export function makeAuth({ baseURL, database, cheap, onText = () => undefined }) {
  return betterAuth({
    appName: 'Benchmark',
    baseURL,
    secret,
    database,
    emailAndPassword: { enabled: true, ...(cheap ? { password: cheapPassword } : {}) },
    plugins: [twoFactor({ otpOptions: { sendOTP: ({ user, otp }) => onText({ to: user.email, text: otp }) } })],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  });
}

/** @param {string} password */
const digest = (password) => createHash('sha256').update(password).digest();

/** Costs next to nothing, so that what lies around the hash shows. */
export const cheapPassword = {
  hash: async (/** @type {string} */ password) => digest(password).toString('hex'),
  verify: async (/** @type {{ hash: string, password: string }} */ given) =>
    timingSafeEqual(Buffer.from(given.hash, 'hex'), digest(given.password)),
};

/**
 * SQLite as durable as Gatehouse keeps its own.
 * @param {string} file
 * @param {(sql: string) => void} onStatement
 */
export function openSqlite(file, onStatement) {
  const database = new Database(file, { verbose: (sql) => onStatement(String(sql)) });
  database.pragma('journal_mode = wal');
  database.pragma('synchronous = full');
  return database;
}

/**
 * PostgreSQL, with as many connections as Gatehouse takes.
 * @param {string} connectionString
 * @param {(sql: string) => void} onStatement
 */
export function openPostgres(connectionString, onStatement) {
  const pool = new pg.Pool({ connectionString, max: 10, idleTimeoutMillis: 30_000 });
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (config, ...rest) => {
      onStatement(typeof config === 'string' ? config : String(config.text));
      return query(config, ...rest);
    };
  });
  return pool;
}
