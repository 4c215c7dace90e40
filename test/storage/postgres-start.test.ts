import { describe, expect, test } from 'vitest';
import { openStore } from '#storage/open.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { openPostgres } from '../support/stores.ts';
import { faultOf, startupErrorOf } from './fault-of.ts';
import { raw } from './raw.ts';
import { newUser } from './records.ts';

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const changed = (url: string, change: (address: URL) => void): string => {
  const address = new URL(url);
  change(address);
  return address.href;
};

/** What opening a new database is refused with, after `change` made it or its address unfit. */
async function refusal(
  change: (url: string) => string | Promise<string>,
): Promise<{ problem: string; message: string }> {
  const database = await emptyDatabase();
  try {
    return await startupErrorOf(openStore({ engine: 'postgres', url: await change(database.url) }));
  } finally {
    await database.drop();
  }
}

const withSetting = (setting: string) => async (url: string) => {
  await raw({ engine: 'postgres', url }, `alter database ${nameOf(url)} set ${setting}`);
  return url;
};

describe('a PostgreSQL that cannot be used says what to do, and never the password (SPEC X6)', () => {
  test('nobody listens there', async () => {
    const { problem, message } = await refusal((url) =>
      changed(url, (address) => {
        address.port = '1';
        address.password = 'hunter2';
      }),
    );
    expect(problem).toBe('unreachable');
    expect(message).toMatch(/127\.0\.0\.1:1\/.*ECONNREFUSED.*Start it, or correct DATABASE_URL/);
    expect(message).not.toContain('hunter2');
  });

  test('the user is unknown', async () => {
    const { problem, message } = await refusal((url) => changed(url, (address) => (address.username = 'stranger')));
    expect(problem).toBe('unreachable');
    expect(message).toContain('"stranger"');
  });

  test('the database does not exist', async () => {
    const { problem, message } = await refusal((url) => changed(url, (address) => (address.pathname = '/nothing')));
    expect(problem).toBe('unreachable');
    expect(message).toContain('Create it');
  });

  test('the address is none', async () => {
    const error = await openStore({ engine: 'postgres', url: 'localhost hunter2' }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ problem: 'unreachable', cause: undefined });
    expect(String(error)).not.toContain('hunter2');
  });

  test('it takes no writes', async () => {
    expect((await refusal(withSetting('default_transaction_read_only = on'))).problem).toBe('read-only');
  });

  test.each(['off', 'local', 'remote_write'])(
    'what it acknowledges may be lost: synchronous_commit = %s (SECURITY, "Durable means")',
    async (level) => {
      const { problem, message } = await refusal(withSetting(`synchronous_commit = ${level}`));
      expect(problem).toBe('not-durable');
      expect(message).toContain('set synchronous_commit = on');
    },
  );

  test('its user may not make tables', async () => {
    const { problem } = await refusal(async (url) => {
      await raw({ engine: 'postgres', url }, `create role guest_of_${nameOf(url)} login`);
      return changed(url, (address) => (address.username = `guest_of_${nameOf(url)}`));
    });
    expect(problem).toBe('database-not-usable');
  });

  test('a newer release made it', async () => {
    await using opened = await openPostgres();
    const { target } = opened;
    await raw(target, "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')");
    const { problem, message } = await startupErrorOf(openStore(target));
    expect(problem).toBe('made-by-newer-release');
    expect(message).toContain('9999-later');
  });
});

test('it asks for version 15: what is older is refused with the reason', async () => {
  const { refuse } = await import('#storage/postgres/verify.ts');
  const said = { version: 140_012, read_only: 'off', synchronous_commit: 'on' };
  expect(() => refuse(said)).toThrow(/PostgreSQL 15/);
  expect(() => refuse({ ...said, version: 150_000 })).not.toThrow();
});

test('synchronous replication that waits for more is welcome', async () => {
  const database = await emptyDatabase();
  const url = await withSetting('synchronous_commit = remote_apply')(database.url);
  const store = await openStore({ engine: 'postgres', url });
  expect(await store.isEmpty()).toBe(true);
  await store.close();
  await database.drop();
});

test('several servers share one database, whatever they ask of a directory', async () => {
  await using opened = await openPostgres({ exclusive: true });
  const other = await openStore(opened.target, { exclusive: true });
  await newUser(opened.store);
  expect(await other.isEmpty()).toBe(false);
  await other.close();
  expect(await faultOf(other.isEmpty())).toBe('store-unavailable');
});
