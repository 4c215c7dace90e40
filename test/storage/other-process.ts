import path from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { Fault } from '#domain/fault.ts';
import type { Store } from '#ports/store.ts';
import { openStore, StartupError, type SqliteTarget, type StoreOptions, type StoreTarget } from '#storage/open.ts';
import { contenders, runRace } from './races.ts';
import { user } from './records.ts';

/**
 * A process of its own that uses a store: reads one order a line, answers one line of JSON. Started by `process.ts`, with the target and the options as JSON
 * in its arguments. What goes wrong is an answer too.
 */

export type Order =
  | { readonly do: 'wake' }
  | { readonly do: 'open' }
  | { readonly do: 'hold' }
  | { readonly do: 'letGo' }
  | { readonly do: 'write' }
  | { readonly do: 'read' }
  | {
      readonly do: 'race';
      readonly name: string;
      readonly stake: unknown;
      readonly team: string;
      readonly count: number;
    }
  | { readonly do: 'claim'; readonly team: string; readonly count: number; readonly now: number }
  | { readonly do: 'close' };

export type Answer = { readonly ok: unknown } | { readonly error: string; readonly problem: string };

const [target, options] = process.argv.slice(2).map((text) => JSON.parse(text) as unknown);
let store: Store | undefined;

async function obey(order: Order): Promise<unknown> {
  if (order.do === 'wake') return true;
  if (order.do === 'hold') return hold(target as SqliteTarget);
  if (order.do === 'letGo') return holder?.close();
  if (order.do === 'open') {
    store = await openStore(target as StoreTarget, options as StoreOptions);
    return true;
  }
  if (store === undefined) throw new Error('open the store first');
  switch (order.do) {
    case 'race':
      return runRace(store, order.name, order.stake, contenders(order.team, order.count));
    case 'claim':
      return claimAll(store, order);
    case 'write':
      return write(store);
    case 'read':
      return store.isEmpty();
    case 'close':
      return store.close();
    default:
      return order satisfies never;
  }
}

/** A user of this process; answers his id. */
async function write(into: Store): Promise<string> {
  const record = user();
  await into.transact((tx) => tx.createUser(record));
  return record.id;
}

let holder: Database.Database | undefined;

/** Keeps the database from every other writer, as a long transaction of another program does. */
function hold({ directory }: SqliteTarget): boolean {
  holder = new Database(path.join(directory, 'gatehouse.db'));
  holder.exec('begin immediate');
  return true;
}

async function claimAll(from: Store, { team, count, now }: Order & { do: 'claim' }): Promise<readonly string[]> {
  const until = (now + 60_000) as never;
  const claims = contenders(team, count).map((one) => from.outbox.claimMessages('mail', one, 3, now as never, until));
  return (await Promise.all(claims)).flat().map((message) => message.id);
}

async function answer(order: Order): Promise<Answer> {
  try {
    return { ok: (await obey(order)) ?? null };
  } catch (error) {
    return { error: String(error), problem: kindOf(error) };
  }
}

/** The problem of a StartupError, the code of a Fault. */
function kindOf(error: unknown): string {
  if (error instanceof StartupError) return error.problem;
  return error instanceof Fault ? error.code : '';
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as Order))}\n`);
}
