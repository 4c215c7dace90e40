import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day, hour } from '#domain/instant.ts';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import { nobody } from '../support/attack-account.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { askedIn, askFor, resetOffice } from '../support/attack-resets.ts';
import { mailedAct, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

onEveryEngine((target) => {
  async function waiting() {
    const at = await resetOffice(target(), { resetDelayHours: 4, helpContact: 'Desk 4, extension 312' });
    const id = askedIn(await askFor(at.browser, at.crew));
    return { ...at, id, path: `/mail/${await mailedAct(target(), at.crew.person.email)}` };
  }

  /** What the link says by GET and by its button's POST, in a browser of nobody's: the same, and nothing comes of it. */
  async function told(path: string): Promise<string> {
    const visitor = await nobody(target());
    const said: string[] = [];
    const changes = await changesOf(target().peephole, async () => {
      for (const reply of [await visitor.request('GET', path), await visitor.post(path)]) {
        expect(reply.status).toBe(422);
        said.push(wordsOf(reply.text));
      }
    });
    expect([changes, said[1]]).toEqual([[], said[0]]);
    return said[0] ?? '';
  }

  const carryOut = () =>
    carryOutDueResets(target().deps, {
      stopping: new AbortController().signal,
      onSkipped: (error) => {
        throw error;
      },
    });

  describe('“Stop the Reset” that comes too late says what became of the reset (SPEC A1, A3)', () => {
    test('carried out: when, what to do, and whom to call', async () => {
      const { path, name, crew } = await waiting();
      target().advance(4 * hour);
      await carryOut();
      const words = await told(path);
      expect(words).toMatch(/The reset was carried out already.*On \w+, January \d+, 2027, \d+:\d+/);
      expect(words).toContain('choose a new password at once, with “Forgot password?”');
      expect(words).toContain(`Help at ${name} : Desk 4, extension 312`);
      expect(words).not.toContain(crew.person.email);
      const [mail] = await target().product.mails(crew.person.email);
      expect(mail?.subject).toContain('was reset');
      expect(mail?.text).toContain('Help at your company: Desk 4, extension 312');
      expect(mail?.text.replaceAll(/\s+/g, ' ')).toMatch(
        /“Forgot password\?” at \S+ now: it changes at once.*undoes nothing of the reset.*\/mail\//,
      );
    });

    test('stopped by a colleague of whoever asked, by the person’s session, by the link itself, or withdrawn', async () => {
      const ways: readonly [string, (at: Awaited<ReturnType<typeof waiting>>) => Promise<unknown>][] = [
        ['Quinn Target of', async (at) => (await signedIn(target(), at.second)).post(`${at.resets}/${at.id}/veto`)],
        ['Whoever asked for it has withdrawn it', async (at) => at.browser.post(`${at.resets}/${at.id}/withdraw`)],
        [
          'by whoever was signed in as you',
          async (at) => (await signedIn(target(), at.crew.person)).post(`/account/security/resets/${at.id}/stop`),
        ],
        ['by whoever reads your mailbox', async (at) => (await nobody(target())).post(at.path)],
      ];
      for (const [words, end] of ways) {
        const at = await waiting();
        await end(at);
        const said = await told(at.path);
        expect(said).toContain(words);
        expect(said).toContain('what you have set up stays as it is');
      }
    });

    test('to whoever has the mailed link, and to nobody who guesses, nor once the link is forgotten', async () => {
      const { path } = await waiting();
      target().advance(4 * hour);
      await carryOut();
      const guess = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
      for (const other of [guess, `/mail/${randomBytes(32).toString('base64url')}`, '/mail/Zm9v'])
        expect(await told(other)).toContain('This link does not work any more');
      target().advance(40 * day);
      await target().peephole.run('delete from mail_acts');
      expect(await told(path)).toContain('This link does not work any more');
    });
  });
});
