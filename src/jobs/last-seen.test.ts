import { expect, test } from 'vitest';
import { Fault } from '#domain/fault.ts';
import type { SessionId } from '#domain/identifiers.ts';
import { instant, type Instant } from '#domain/instant.ts';
import { lastSeen, lastSeenWork } from './last-seen.ts';

const [a, b] = ['ses_a', 'ses_b'] as [SessionId, SessionId];

/** A store that notes what it is given, or is gone. */
function upkeep() {
  const log = { writes: [] as [string, number][][], isGone: false };
  const touchSessions = async (seen: ReadonlyMap<SessionId, Instant>): Promise<void> => {
    if (log.isGone) throw new Fault('store-unavailable');
    log.writes.push([...seen]);
  };
  return { log, touchSessions };
}

test('what was seen is written together, each session once with its latest instant', async () => {
  const store = upkeep();
  const sessions = lastSeen(store);
  sessions.seen(a, instant(5));
  sessions.seen(b, instant(6));
  sessions.seen(a, instant(9));
  sessions.seen(a, instant(7));
  await lastSeenWork(sessions).round(new AbortController().signal);
  expect(store.log.writes).toEqual([
    [
      [a, 9],
      [b, 6],
    ],
  ]);
});

test('nothing seen writes nothing', async () => {
  const store = upkeep();
  const sessions = lastSeen(store);
  sessions.seen(a, instant(5));
  await sessions.flush();
  await sessions.flush();
  expect(store.log.writes).toHaveLength(1);
});

test('a database that is gone loses nothing, and nothing newer', async () => {
  const store = upkeep();
  const sessions = lastSeen(store);
  sessions.seen(a, instant(5));
  sessions.seen(b, instant(6));
  store.log.isGone = true;
  const flushing = sessions.flush();
  sessions.seen(a, instant(8));
  await expect(flushing).rejects.toThrow(Fault);
  store.log.isGone = false;
  await sessions.flush();
  expect(store.log.writes).toEqual([
    [
      [a, 8],
      [b, 6],
    ],
  ]);
});
