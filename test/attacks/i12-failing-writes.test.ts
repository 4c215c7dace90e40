import { describe, expect, test } from 'vitest';
import type { Delivery, MailTransport } from '#ports/courier.ts';
import type { Browser } from '../support/attack-browser.ts';
import { addPerson, nextCode, wrongCode, type Person } from '../support/attack-people.ts';
import { atCode, atMailbox, atPassword, isSignedIn, mailedCode, sendCode, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine, startTarget, type Target } from '../support/attack-target.ts';
import { engineNames, type EngineName } from '../support/product.ts';
import type { Reply } from '../support/visitor.ts';

type Write = 'insert' | 'update';

/** Lets one kind of write to one table fail while `work` goes on, as a full disk or a broken index would. */
async function whileFailing<T>(
  { peephole }: Target,
  engine: EngineName,
  { table, write }: { table: string; write: Write },
  work: () => Promise<T>,
): Promise<T> {
  if (engine === 'sqlite') {
    await peephole.run(
      `create trigger failing before ${write} on ${table} begin select raise(abort, 'disk trouble'); end`,
    );
  } else {
    await peephole.run(
      `create or replace function failing() returns trigger language plpgsql as $$ begin raise 'disk trouble'; end $$`,
    );
    await peephole.run(`create trigger failing before ${write} on ${table} execute function failing()`);
  }
  try {
    return await work();
  } finally {
    await peephole.run(engine === 'sqlite' ? 'drop trigger failing' : `drop trigger failing on ${table}`);
  }
}

onEveryEngine((target, engine) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  const sorry = (reply: Reply): unknown => [reply.status >= 500, reply.text.includes('try with a new one')];

  describe('I12: when a write that consumes or counts fails, nothing is granted and nothing is told', () => {
    const writes: readonly { table: string; write: Write }[] = [
      { table: 'authenticators', write: 'update' },
      { table: 'interactions', write: 'update' },
      { table: 'audit_events', write: 'insert' },
    ];

    test.each(writes)('a code, right or wrong, while $write of $table fails', async (failing) => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      const code = nextCode(target(), person);
      const replies = await whileFailing(target(), engine, failing, async () => [
        await sendCode(visitor, wrongCode(person, target().now())),
        await sendCode(visitor, code),
      ]);
      expect(replies.map(sorry)).toEqual([
        [true, true],
        [true, true],
      ]);
      expect(replies[0]?.status).toBe(replies[1]?.status);
      expect(isSignedIn(visitor)).toBe(false);
      expect((await sendCode(visitor, code)).location).toBe('/account');
    });

    test('a right code whose session cannot be kept', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      const code = nextCode(target(), person);
      const failing = { table: 'sessions', write: 'insert' } as const;
      const reply = await whileFailing(target(), engine, failing, () => sendCode(visitor, code));
      expect(sorry(reply)).toEqual([true, true]);
      expect(isSignedIn(visitor)).toBe(false);
      expect((await sendCode(visitor, code)).location).toBe('/account');
    });

    test('a password, right or wrong, that cannot be counted', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await atPassword(target(), person.email);
      const send = (password: string) => visitor.post(`${visitor.base}/password`, { password });
      const failing = { table: 'password_throttles', write: 'insert' } as const;
      const replies = await whileFailing(target(), engine, failing, async () => [
        await send('not this one, surely'),
        await send(person.password),
      ]);
      expect(replies.map((one) => one.status >= 500)).toEqual([true, true]);
      expect(isSignedIn(visitor)).toBe(false);
      expect((await send(person.password)).location).toBe('/account');
    });

    test('a recovery code that cannot be spent, or whose next one cannot be made', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      const send = () => visitor.post(`${visitor.base}/recovery`, { code: person.recoveryCode });
      for (const write of ['update', 'insert'] as const) {
        const reply = await whileFailing(target(), engine, { table: 'authenticators', write }, send);
        expect(sorry(reply)).toEqual([true, true]);
      }
      expect((await send()).location).toMatch(/\/recovery-code$/);
    });

    test('a mailbox code that cannot be spent', async () => {
      const person = await addPerson(target());
      const visitor = await atMailbox(target(), person);
      const code = await mailedCode(target(), person.email);
      const failing = { table: 'mailboxes', write: 'update' } as const;
      const send = () => visitor.post(`${visitor.base}/mailbox`, { code });
      expect(sorry(await whileFailing(target(), engine, failing, send))).toEqual([true, true]);
      expect((await send()).location).toMatch(/\/method$/);
    });
  });
});

describe.each(engineNames)('I16, X10 on %s: mail that never leaves', (engine) => {
  test('holds up nobody: neither a sign-in by app, nor what sends a mail', async () => {
    const hanging = Promise.withResolvers<Delivery>();
    const mail: MailTransport = { deliver: () => hanging.promise, close: async () => undefined };
    await using target = await startTarget(engine, { overrides: { mail } });
    const person: Person = await addPerson(target, { enrolled: true });
    const asking = await atPassword(target, person.email);
    await asking.submit(`${asking.base}/forgot`);
    expect(standsAt(asking)).toBe('link-sent');
    const waiting: Browser = await atMailbox(target, await addPerson(target));
    expect(standsAt(waiting)).toBe('mailbox');
    const visitor = await atCode(target, person);
    expect((await sendCode(visitor, nextCode(target, person))).location).toBe('/account');
    const queued = await target.peephole.rows('select done_at from outbox');
    expect(queued.map((one) => one['done_at'])).toEqual([null, null]);
    // Stopping waits for what is on its way.
    hanging.resolve({ status: 'temporary', detail: 'stopped' });
  });
});
