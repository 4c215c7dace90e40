import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { freePerson, growOld } from '../support/attack-confirm.ts';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, nextCode, type Person } from '../support/attack-people.ts';
import {
  afterPassword,
  mailedCode,
  mayEnterAccount,
  sessionCookie,
  signedIn,
  signedInByPassword,
  standsAt,
} from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const security = '/account/security';
const chosen = 'gantry lantern violet mosaic';
/** Mails leave a moment after what they tell, and others may arrive before. */
const patience = { timeout: 10_000 };

onEveryEngine((target) => {
  const store = () => target().deps.store;
  const eventsOf = async ({ id }: Person, kind: string): Promise<number> =>
    (await store().audit.recentOf(id, 200)).filter((one) => one.kind === kind).length;
  const methodsOf = async ({ id }: Person) =>
    ((await store().loadUser(id))?.authenticators ?? []).map((one) => one.kind).toSorted();
  const subjectsTo = async ({ email }: Person) => (await target().product.mails(email)).map((one) => one.subject);

  /** Begins a change and proves what it asks for, by password and app, or by password and mailbox of who has none. */
  async function proved(visitor: Browser, person: Person, action: string): Promise<void> {
    await visitor.open(security);
    await visitor.submit(`${security}/${action}`);
    await visitor.submit(`${visitor.base}/password`, { password: person.password });
    if (standsAt(visitor) === 'code') {
      await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
    }
    if (standsAt(visitor) === 'mailbox') {
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
    }
  }

  const choose = (visitor: Browser, password: string, again = password) =>
    visitor.post(`${visitor.base}/new-password`, { password, again });

  describe('a change of password (SPEC U2)', () => {
    test('takes the password and a second factor, ends every other session, and gives this one a new id (I14)', async () => {
      const person = await freePerson(target());
      const other = await signedIn(target(), person);
      const visitor = await signedIn(target(), person);
      const before = visitor.cookies.get(sessionCookie);
      growOld(target());
      await proved(visitor, person, 'password');
      expect(standsAt(visitor)).toBe('new-password');
      expect((await choose(visitor, chosen)).location).toBe(security);
      expect(visitor.cookies.get(sessionCookie)).not.toBe(before);
      expect([await mayEnterAccount(visitor), await mayEnterAccount(other)]).toEqual([true, false]);
      expect(await eventsOf(person, 'password.changed')).toBe(1);
      await expect
        .poll(() => subjectsTo(person), patience)
        .toContainEqual(expect.stringMatching(/^You changed your .* password$/));
      await afterPassword(target(), { ...person, password: chosen });
    });

    test('takes the mailbox of who has no second factor', async () => {
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const visitor = await signedInByPassword(target(), person);
      await visitor.open(security);
      await visitor.submit(`${security}/password`);
      await visitor.submit(`${visitor.base}/password`, { password: person.password });
      expect(standsAt(visitor)).toBe('mailbox');
      expect(visitor.text).not.toContain(`${visitor.base}/pass"`);
      expect((await choose(visitor, chosen)).location).toBe(`${visitor.base}/mailbox`);
      await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(target(), person.email) });
      expect((await choose(visitor, chosen)).location).toBe(security);
    });

    test('refuses the one that stands, whose two spellings are one, and those that thieves try first', async () => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      await proved(visitor, person, 'password');
      const refused = [
        [person.password, person.password, 'This is the password you have now'],
        ['too short', 'too short', 'Choose a longer password'],
        [chosen, `${chosen}.`, 'are not the same'],
        ['passwordpassword', 'passwordpassword', 'Many people use this password'],
        [person.email, person.email, 'mostly a name or an e-mail'],
      ] as const;
      const changes = await changesOf(target().peephole, async () => {
        for (const [password, again, words] of refused) {
          const reply = await choose(visitor, password, again);
          expect([reply.status, reply.text.includes(words)]).toEqual([422, true]);
          expect(reply.text).not.toMatch(/type="password"[^>]* value=/);
        }
      });
      expect(changes).toEqual([]);
    });

    test('goes through once, however often it is pressed, and leaves links for another password dead', async () => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      await proved(visitor, person, 'password');
      const tabs = [visitor.tab(), visitor.tab(), visitor.tab()];
      await Promise.all(
        tabs.map((tab, index) =>
          tab.post(`${visitor.base}/new-password`, { password: `${chosen} ${index}`, again: `${chosen} ${index}` }),
        ),
      );
      expect(await eventsOf(person, 'password.changed')).toBe(1);
      expect(await methodsOf(person)).toEqual(['app', 'password', 'recovery-code']);
    });

    test('is not reached from a sign-in, nor by a session that ended meanwhile', async () => {
      const person = await freePerson(target());
      const signingIn = await afterPassword(target(), person);
      expect((await choose(signingIn, chosen)).location).not.toBe('/account');
      const visitor = await signedIn(target(), person);
      await proved(visitor, person, 'password');
      await store().transact((tx) => tx.endSessions(person.id, 'signed-out', target().deps.clock.now()));
      expect((await choose(visitor, chosen)).location).toBe(`${visitor.base}/over`);
      expect(await eventsOf(person, 'password.changed')).toBe(0);
    });
  });

  describe('removing a method (SPEC U3)', () => {
    test('takes the recovery code with the last one, where nothing requires MFA', async () => {
      const person = await freePerson(target());
      await store().transact((tx) => tx.switchAlwaysRequire(person.id, false));
      const visitor = await signedInByPassword(target(), person);
      await proved(visitor, person, 'app/remove');
      expect(visitor.text).toContain('It is the last method you have');
      expect((await visitor.post(`${visitor.base}/remove`)).location).toBe(security);
      expect(await methodsOf(person)).toEqual(['password']);
      expect(await eventsOf(person, 'authenticator.unbound')).toBe(2);
      await expect
        .poll(() => subjectsTo(person), patience)
        .toContainEqual(expect.stringContaining('Your second step was removed'));
      expect((await afterPassword(target(), person)).path).toBe('/account');
    });

    test('is barred while somebody, or a rule, requires one, also if the form is sent all the same', async () => {
      const [personal, bound] = [await freePerson(target()), await addPerson(target(), { enrolled: true })];
      for (const person of [personal, bound]) {
        const visitor = await signedIn(target(), person);
        await visitor.open(security);
        expect(visitor.text).toContain('It cannot be removed');
        await proved(visitor, person, 'app/remove');
        expect(standsAt(visitor)).toBe('over');
        expect((await visitor.post(`${visitor.base}/remove`)).location).toBe(`${visitor.base}/over`);
        expect(await methodsOf(person)).toContain('app');
      }
    });

    test('of two at once, in two browsers, leaves one: what is required is never without a method', async () => {
      const person = await freePerson(target(), { phone: '+12025550199' });
      const [one, two] = [await removing('app/remove'), await removing('phone/remove')];
      await Promise.all([one, two].map((browser) => browser.post(`${browser.base}/remove`)));
      expect((await methodsOf(person)).filter((kind) => kind === 'app' || kind === 'phone')).toHaveLength(1);

      async function removing(action: string): Promise<Browser> {
        const visitor = await afterPassword(target(), person);
        if (standsAt(visitor) === 'methods') visitor.path = `${visitor.base}/code`;
        await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        await proved(visitor, person, action);
        if (standsAt(visitor) === 'methods') {
          await visitor.submit(`${visitor.base}/code`, { code: nextCode(target(), person) });
        }
        expect(standsAt(visitor)).toBe('remove');
        return visitor;
      }
    });

    test('takes nothing that is not there, and nothing of anybody’s without its own run', async () => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      await visitor.open(security);
      expect((await visitor.post(`${security}/phone/remove`)).status).toBe(409);
      await proved(visitor, person, 'recovery-code');
      await visitor.post(`${visitor.base}/remove`);
      expect(await methodsOf(person)).toContain('app');
    });
  });

  describe('sessions and events of one’s own (SPEC U1)', () => {
    test('"Sign Out Everywhere Else" ends all but this one, and nobody else’s', async () => {
      const [person, stranger] = [await freePerson(target()), await freePerson(target())];
      const [here, there, theirs] = [
        await signedIn(target(), person),
        await signedIn(target(), person),
        await signedIn(target(), stranger),
      ];
      await here.open(security);
      await here.submit(`${security}/sessions/end-others`);
      expect(here.text).toContain('Signed out everywhere else');
      const open = await Promise.all([here, there, theirs].map(mayEnterAccount));
      expect(open).toEqual([true, false, true]);
      await here.post(`${security}/sessions/end-others`);
      expect(await eventsOf(person, 'session.ended')).toBe(1);
    });

    test('older events come in pages, each once, and never a stranger’s (I11)', async () => {
      const [person, stranger] = [await freePerson(target()), await freePerson(target())];
      const visitor = await signedIn(target(), person);
      await store().transact((tx) => tx.appendAudit(Array.from({ length: 70 }, (_, at) => wrongPassword(person, at))));
      const pages: string[] = [];
      let next: string | undefined = `${security}/events`;
      while (next !== undefined && pages.length < 9) {
        pages.push((await visitor.open(next)).text);
        next = /href="(\/account\/security\/events\?upto=evt_[0-9a-f]+)"/.exec(visitor.text)?.[1];
      }
      const seen = pages.flatMap((text) => [...text.matchAll(/from (198\.51\.100\.\d+)</g)].map(([, from]) => from));
      expect([pages.length, seen.length, new Set(seen).size]).toEqual([3, 70, 70]);
      const [foreign] = await store().audit.recentOf(stranger.id, 1);
      await visitor.open(`${security}/events?upto=${foreign?.id ?? ''}`);
      expect(visitor.text).not.toContain(stranger.email);
      expect((await visitor.request('GET', `${security}/events?upto=%27`)).status).toBe(200);
    });

    const wrongPassword = ({ id }: Person, at: number) => ({
      id: target().deps.random.id('event'),
      at: target().deps.clock.now(),
      stream: 'installation' as const,
      kind: 'password.refused' as const,
      actor: null,
      subject: id,
      from: `198.51.100.${at}`,
      detail: {},
    });
  });

  describe('name, language and time zone (SPEC U6)', () => {
    const fields = { name: 'Quinn R. Target', language: 'fr', zone: 'Europe/Paris' };

    test('hold at once, are written down without the name, and once', async () => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      await visitor.open('/account/profile');
      for (let sent = 0; sent < 2; sent += 1) await visitor.submit('/account/profile', fields);
      expect(visitor.text).toContain('<html lang="fr">');
      expect((await store().loadUser(person.id))?.user).toMatchObject({
        displayName: fields.name,
        language: 'fr',
        timeZone: 'Europe/Paris',
      });
      const told = (await store().audit.recentOf(person.id, 50)).filter((one) => one.kind.startsWith('user.'));
      expect(told.map((one) => one.kind).toSorted()).toEqual(['user.renamed', 'user.settings-changed']);
      expect(JSON.stringify(told)).not.toContain('Quinn');
    });

    test.each([
      ['nothing', ''],
      ['nothing that can be seen', '\u200b\u3164'],
      ['more than 200 characters', 'n'.repeat(201)],
      ['two lines', 'Quinn\nTarget'],
      ['marks that turn the writing around', 'Quinn \u202etegraT'],
    ])('a name of %s is refused, and what was typed is kept', async (_, name) => {
      const person = await freePerson(target());
      const visitor = await signedIn(target(), person);
      await visitor.open('/account/profile');
      const reply = await visitor.post('/account/profile', { ...fields, name });
      expect(reply.status).toBe(422);
      expect(reply.text).toContain('<option value="Europe/Paris" selected>');
      expect((await store().loadUser(person.id))?.user).toMatchObject({ displayName: 'Quinn Target', language: 'en' });
    });

    test.each([
      ['language', { ...fields, language: 'tlh' }],
      ['zone', { ...fields, zone: 'Europe/Nowhere' }],
      ['name', { language: 'fr', zone: '' }],
    ])('a %s that no page offers is malformed (I5)', async (_, sent) => {
      const visitor = await signedIn(target(), await freePerson(target()));
      await visitor.open('/account/profile');
      expect((await visitor.post('/account/profile', sent)).status).toBe(400);
    });
  });
});
