import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, codeAt, nextCode, type Person } from '../support/attack-people.ts';
import { interactionIn, nameOf, pathOf, routesOf } from '../support/attack-routes.ts';
import {
  afterPassword,
  atApp,
  atCode,
  atPassword,
  beginChange,
  isSignedIn,
  mailedCode,
  mayEnterAccount,
  recovered,
  saveRecoveryCode,
  sendCode,
  shownRecoveryCode,
  signedIn,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const minute = 60_000;

const forms = routesOf('interaction').filter((route) => route.method === 'POST');

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  /** A browser in the middle of something, and what would be right to send there. */
  interface Stand {
    readonly visitor: Browser;
    readonly person: Person;
    /** Of the app that counts here. */
    readonly seed: string;
  }

  const stands: Readonly<Record<string, () => Promise<Stand>>> = {
    password: async () => {
      const person = await enrolled();
      return { person, visitor: await atPassword(target(), person.email), seed: person.seed };
    },
    code: async () => {
      const person = await enrolled();
      return { person, visitor: await atCode(target(), person), seed: person.seed };
    },
    required: async () => {
      const person = await addPerson(target());
      return { person, visitor: await afterPassword(target(), person), seed: person.seed };
    },
    early: async () => {
      const person = await addPerson(target(), { companies: ['Harbor & Stone'] });
      return { person, visitor: await afterPassword(target(), person), seed: person.seed };
    },
    app: async () => {
      const person = await addPerson(target());
      return { person, ...(await atApp(target(), person)) };
    },
    'recovery-code': async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
      return { person, visitor, seed };
    },
    repair: async () => {
      const person = await enrolled();
      return { person, visitor: (await recovered(target(), person)).visitor, seed: person.seed };
    },
    method: async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      await beginChange(visitor, person, 'app');
      return { person, visitor, seed: person.seed };
    },
  };

  /** Sends every form of an interaction with what would be right in it; answers where each one led. */
  async function sendAll({ visitor, person, seed }: Stand): Promise<string[]> {
    const filling = { interaction: interactionIn(visitor.base) };
    const answers: string[] = [];
    for (const route of forms) {
      const reply = await visitor.post(pathOf(route, filling), {
        password: person.password,
        again: person.password,
        code: route.path.endsWith('/recovery') ? person.recoveryCode : codeAt(seed, target().now()),
        saved: 'yes',
        choice: 'elsewhere',
        kind: 'app',
      });
      answers.push(`${nameOf(route)} ${reply.status} ${reply.location?.split('/').at(-1) ?? ''}`.trim());
    }
    return answers;
  }

  const allLeadTo = (place: string): string[] => forms.map((route) => `${nameOf(route)} 303 ${place}`);

  describe('S4: an interaction that has expired', () => {
    test.each(Object.entries(stands))(
      'at "%s" takes no form any more, and nothing is done or counted',
      async (page, stand) => {
        const stood = await stand();
        const { visitor } = stood;
        expect(standsAt(visitor)).toBe(page);
        target().advance(61 * minute);
        const hadSession = isSignedIn(visitor);
        const changes = await changesOf(target().peephole, async () => {
          expect(await sendAll(stood)).toEqual(allLeadTo('over'));
        });
        expect(changes).toEqual([]);
        await visitor.open(visitor.base);
        expect(visitor.text).toMatch(/This (sign-in|change) has expired/);
        expect(visitor.text).not.toMatch(/otpauth:|id="recovery-code"/);
        expect(isSignedIn(visitor)).toBe(hadSession);
      },
    );

    test('fifteen minutes after its last step; a second before it is alive', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      target().advance(15 * minute - 1_000);
      expect((await sendCode(visitor, '000000')).status).toBe(422);
      target().advance(1_000);
      expect((await sendCode(visitor, codeAt(person.seed, target().now()))).location).toMatch(/\/over$/);
      expect(isSignedIn(visitor)).toBe(false);
    });

    test('wrong codes are no steps: they do not keep it alive', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      for (let count = 0; count < 3; count += 1) {
        target().advance(5 * minute - 1_000);
        expect((await sendCode(visitor, '000000')).status).toBe(422);
      }
      target().advance(3_000);
      expect((await sendCode(visitor, codeAt(person.seed, target().now()))).location).toMatch(/\/over$/);
    });

    test('"Keep going" keeps it, for an hour from its start at most', async () => {
      const person = await enrolled();
      const visitor = await atCode(target(), person);
      for (let count = 0; count < 4; count += 1) {
        target().advance(14 * minute);
        await visitor.submit(`${visitor.base}/keep-going`);
        expect(standsAt(visitor)).toBe('code');
      }
      target().advance(4 * minute);
      await visitor.submit(`${visitor.base}/keep-going`);
      expect(standsAt(visitor)).toBe('over');
    });

    test('leads to a new start that keeps e-mail and destination', async () => {
      const person = await enrolled();
      const visitor = await atPassword(target(), person.email);
      await visitor.open('/sign-in?to=/account/security');
      await visitor.submit('/sign-in', { email: person.email, to: '/account/security' });
      target().advance(16 * minute);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      const again = /href="(\/sign-in\?[^"]+)"/.exec(visitor.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      await visitor.open(again);
      expect(visitor.text).toContain(`value="${person.email}"`);
      expect(visitor.text).toContain('name="to" value="/account/security"');
    });
  });

  describe('an interaction that is finished: back, reload, resend', () => {
    const finishes: Readonly<Record<string, () => Promise<Stand>>> = {
      'a sign-in by code': async () => {
        const person = await enrolled();
        const visitor = await atCode(target(), person);
        const { path } = visitor;
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        visitor.path = path;
        return { person, visitor, seed: person.seed };
      },
      'an enrollment': async () => {
        const person = await addPerson(target());
        const { visitor, seed } = await atApp(target(), person);
        const { path } = visitor;
        await visitor.submit(`${visitor.base}/app`, { code: nextCode(target(), { seed }) });
        const recoveryCode = await saveRecoveryCode(visitor);
        visitor.path = path;
        return { person: { ...person, recoveryCode }, visitor, seed };
      },
      'a change of the recovery code': async () => {
        const person = await enrolled();
        const visitor = await signedIn(target(), person);
        await beginChange(visitor, person, 'recovery-code');
        const { path } = visitor;
        await visitor.submit(`${visitor.base}/recovery-code/issue`);
        const recoveryCode = shownRecoveryCode(visitor.text);
        await visitor.submit(`${visitor.base}/recovery-code/save`, { saved: 'yes' });
        visitor.path = path;
        return { person: { ...person, recoveryCode }, visitor, seed: person.seed };
      },
    };

    test.each(Object.entries(finishes))('%s: nothing that is sent again does anything', async (_name, finish) => {
      const stood = await finish();
      expect(await mayEnterAccount(stood.visitor)).toBe(true);
      target().advance(30_000);
      const changes = await changesOf(target().peephole, async () => {
        expect(await sendAll(stood)).toEqual(allLeadTo('over'));
      });
      expect(changes).toEqual([]);
    });

    test.each(Object.entries(finishes))('%s: after signing out it gives no session back', async (_name, finish) => {
      const stood = await finish();
      const { base } = stood.visitor;
      await stood.visitor.post('/sign-out');
      target().advance(30_000);
      expect(await sendAll(stood)).toEqual(allLeadTo('over'));
      await stood.visitor.open(base);
      expect(standsAt(stood.visitor)).toBe('over');
      expect(isSignedIn(stood.visitor)).toBe(false);
    });
  });

  describe('a session that has ended', () => {
    test('leads to sign-in by every page, and its forms do nothing', async () => {
      const person = await enrolled();
      const visitor = await signedIn(target(), person);
      await visitor.open('/account/security');
      await target().deps.store.transact((tx) => tx.endSessions(person.id, 'reset', target().deps.clock.now()));
      const changes = await changesOf(target().peephole, async () => {
        for (const route of routesOf('session', 'unsettled')) {
          const path = pathOf(route);
          const reply = route.method === 'GET' ? await visitor.request('GET', path) : await visitor.post(path);
          expect([nameOf(route), reply.status, reply.location?.split('?')[0]]).toEqual([
            nameOf(route),
            303,
            '/sign-in',
          ]);
        }
      });
      expect(changes).toEqual([]);
    });

    test('an abandoned enrollment leaves nothing bound, and its mailbox code is worth nothing elsewhere', async () => {
      const person = await addPerson(target());
      const { visitor, seed } = await atApp(target(), person);
      const spent = await mailedCode(target(), person.email);
      const next = await afterPassword(target(), person);
      await next.submit(`${next.base}/set-up`);
      expect((await next.post(`${next.base}/mailbox`, { code: spent })).status).toBe(422);
      expect((await next.post(`${next.base}/app`, { code: nextCode(target(), { seed }) })).status).toBe(303);
      expect(standsAt(visitor)).toBe('app');
      const bound = (await target().deps.store.loadUser(person.id))?.authenticators;
      expect(bound?.filter((one) => one.kind === 'app' && one.boundAt !== null)).toEqual([]);
    });
  });
});
