import Database from 'better-sqlite3';
import path from 'node:path';
import pg from 'pg';
import { createAuditMac } from '#crypto/keyed-hash.ts';
import { loadKeyRing, type KeyRing, type KeySource } from '#crypto/key-ring.ts';
import type { ChainPoint } from '#domain/audit-chain.ts';
import { notedChains } from '#domain/audit-points.ts';
import type { AuditKind } from '#domain/audit-event.ts';
import { verifyAudit, type AuditReport } from '#flows/audit-trail/verify.ts';
import type { Store } from '#ports/store.ts';
import { openStore, type StoreTarget } from '#storage/open.ts';
import { createTrailKeys } from '#crypto/trail-keys.ts';
import { until } from './fault-until.ts';

/** A database and the keys it was made under: what a test looks at from outside, beside the servers that run on it. */
export interface Installation {
  readonly target: StoreTarget;
  readonly keys: KeySource;
}

/** Keys of the tests, as `GATEHOUSE_KEYS` wants them: `id` names the key and decides its bytes. */
export const keyText = (id: string): string => `${id}:${Buffer.alloc(32, `fault test key ${id}`).toString('base64')}`;

/** The embedded database of a server that made its own key file. */
export const embedded = (directory: string): Installation => ({
  target: { engine: 'sqlite', directory },
  keys: { directory },
});

/** A PostgreSQL database whose servers have `GATEHOUSE_KEYS`. */
export const shared = (url: string, keys = keyText('k1')): Installation => ({
  target: { engine: 'postgres', url },
  keys: { value: keys },
});

/** Runs something on the store and the keys of an installation, as a command beside its servers would. */
export async function beside<T>(
  { target, keys }: Installation,
  act: (store: Store, ring: KeyRing) => Promise<T>,
): Promise<T> {
  const ring = loadKeyRing(keys);
  const store = await openStore(target, { trail: createTrailKeys(() => ring) });
  try {
    return await act(store, ring);
  } finally {
    await store.close();
  }
}

/** Waits until the servers have linked every audit event, then verifies the chains (SPEC X8). */
export function auditOf(installation: Installation, anchors: readonly ChainPoint[] = []): Promise<AuditReport> {
  return beside(installation, async (store, ring) => {
    await until('every audit event linked', async () => (await store.audit.unsealed(1)).length === 0);
    return verifyAudit(store.audit, createAuditMac(ring), notedChains(anchors));
  });
}

/** Rows of a statement that goes past the store, as somebody with the database's password would send it. */
export async function query<R>({ target }: Installation, sql: string): Promise<readonly R[]> {
  return target.engine === 'sqlite' ? querySqlite<R>(target.directory, sql) : queryPostgres<R>(target.url, sql);
}

/** The one number of a statement that counts. */
export async function count(installation: Installation, sql: string): Promise<number> {
  const [row] = await query<{ n: number | string }>(installation, sql);
  return Number(row?.n);
}

/** How often something was written into the audit trail. */
export const countEvents = (installation: Installation, kind: AuditKind): Promise<number> =>
  count(installation, `select count(*) as n from audit_events where kind = '${kind}'`);

function querySqlite<R>(directory: string, sql: string): R[] {
  const db = new Database(path.join(directory, 'gatehouse.db'), { timeout: 5_000, fileMustExist: true });
  try {
    const statement = db.prepare<unknown[], R>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    db.close();
  }
}

async function queryPostgres<R>(url: string, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as R[];
  } finally {
    await client.end();
  }
}
