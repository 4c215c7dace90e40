import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { asked, emailOf, frozenUntil, moved, nobody, notMeLink, press } from '../support/attack-account.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { changesOf, tablesOf } from '../support/attack-database.ts';
import type { Person } from '../support/attack-people.ts';
import { randomId } from '../support/attack-routes.ts';
import { askFor, resetOffice, resetsOf } from '../support/attack-resets.ts';
import { atPassword, mailedAct, mailedToken, mayEnterAccount, signedIn, mailedUndo } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

/** A mailed link, and whether what it is for has happened. */
interface Link {
  readonly owner: Person;
  readonly token: string;
  readonly hasActed: () => Promise<boolean>;
}

/** One of every kind of link that acts without signing in, from its mail. */
const links: Readonly<Record<string, (target: Target) => Promise<Link>>> = {
  'confirm-email': async (target) => {
    const owner = await freePerson(target);
    const { email } = await asked(target, owner);
    const hasActed = async () => (await emailOf(target, owner)) === email;
    return { owner, token: await mailedAct(target, email), hasActed };
  },
  'undo-email': async (target) => {
    const before = await freePerson(target);
    const owner = await moved(target, before);
    const hasActed = async () => (await emailOf(target, owner)) === before.email;
    return { owner, token: await mailedUndo(target, before.email), hasActed };
  },
  'not-me': async (target) => {
    const owner = await freePerson(target);
    const token = await notMeLink(target, owner);
    return { owner, token, hasActed: async () => (await frozenUntil(target, owner)) !== null };
  },
  'veto-reset': async (target) => {
    const at = await resetOffice(target, { resetDelayHours: 24 });
    await askFor(at.browser, at.crew);
    const owner = at.crew.person;
    const outcome = async () => (await resetsOf(target, owner))[0]?.['outcome'];
    return {
      owner,
      token: await mailedAct(target, owner.email),
      hasActed: async () => (await outcome()) === 'vetoed',
    };
  },
};

const kinds = Object.entries(links);

onEveryEngine((target) => {
  describe.each(kinds)('the mailed link “%s”', (kind, make) => {
    test('changes nothing by any method but the button’s, whoever follows it, however often (SECURITY I9)', async () => {
      const { token, hasActed } = await make(target());
      const signedInElsewhere = await signedIn(target(), await freePerson(target()));
      const path = `/mail/${token}?_method=POST`;
      const changes = await changesOf(target().peephole, async () => {
        const scans = ['GET', 'HEAD', 'GET', 'HEAD', 'GET', 'HEAD'].flatMap((method, at) => [
          overWire(target().address, { method, path, headers: { purpose: 'prefetch', 'x-http-method': 'POST' } }),
          overWire(target().address, { method, path, headers: { 'sec-purpose': 'prefetch;prerender' } }),
          overWire(target().address, { method, path: `/mail/${token}?n=${at}`, headers: cookiesOf(signedInElsewhere) }),
        ]);
        expect((await Promise.all(scans)).filter(({ status }) => status !== 200)).toEqual([]);
        for (const method of ['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
          expect((await overWire(target().address, { method, path })).status).toBe(404);
      });
      expect([changes, await hasActed()]).toEqual([[], false]);
      expect((await press(target(), token)).status).toBe(200);
      expect(await hasActed()).toBe(true);
    });

    test('does nothing by a form that no page of ours sent', async () => {
      const { token, hasActed } = await make(target());
      const browser = await nobody(target());
      const [form, other] = [browser.formToken(), (await nobody(target())).formToken()];
      const forgeries = [
        { headers: formHeaders(browser.cookies), body: '' },
        { headers: formHeaders(browser.cookies), body: `_form=${other}` },
        { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `_form=${form}` },
        { headers: { ...formHeaders(browser.cookies), 'sec-fetch-site': 'cross-site' }, body: `_form=${form}` },
        { headers: { ...formHeaders(browser.cookies), 'content-type': 'text/plain' }, body: `_form=${form}` },
      ];
      const changes = await changesOf(target().peephole, async () => {
        for (const forgery of forgeries) {
          const reply = await overWire(target().address, { method: 'POST', path: `/mail/${token}`, ...forgery });
          expect([403, 415, 400]).toContain(reply.status);
        }
      });
      expect([changes, await hasActed()]).toEqual([[], false]);
    });

    test('acts once, of twelve pressed at once, with cookies of somebody else and without, and touches nobody else', async () => {
      const { owner, token, hasActed } = await make(target());
      const stranger = await freePerson(target());
      const theirs = await signedIn(target(), stranger);
      const before = await rowOf(stranger);
      const pressers = await Promise.all(Array.from({ length: 6 }, () => nobody(target())));
      const send = (browsers: readonly Browser[]) => Promise.all(browsers.map((one) => one.post(`/mail/${token}`)));
      const all = await Promise.all([send(pressers), send(pressers.map(() => theirs.tab()))]);
      const [statuses, statusesOfTheirs] = all.map((some) => some.map((one) => one.status).toSorted((a, b) => a - b));
      expect(statuses?.filter((one) => one !== 422)).toEqual(statusesOfTheirs?.includes(200) ? [] : [200]);
      // An address is given away by nobody who is signed in as somebody else.
      const refusals = kind === 'confirm-email' ? [409, 422] : [200, 422];
      expect(statusesOfTheirs?.filter((one) => !refusals.includes(one))).toEqual([]);
      expect(statusesOfTheirs?.filter((one) => one === 200).length).toBeLessThan(2);
      const replies = all.flat();
      expect(await hasActed()).toBe(true);
      expect([await rowOf(stranger), await mayEnterAccount(theirs)]).toEqual([before, true]);
      for (const { text } of replies)
        expect([text.includes(stranger.email), stranger.id === owner.id]).toEqual([false, false]);
    });

    test('opens no door of another kind, and links of other doors do not open it', async () => {
      const { token, hasActed } = await make(target());
      const browser = await nobody(target());
      for (const door of ['reset', 'invitation']) {
        expect((await browser.request('GET', `/${door}/${token}`)).status).toBe(422);
        expect((await browser.post(`/${door}/${token}`)).status).toBe(422);
      }
      expect(await hasActed()).toBe(false);
    });

    test('shows nothing to be kept or passed on, and its token nowhere but in its own form', async () => {
      const { token } = await make(target());
      const { headers, text, status } = await (await nobody(target())).request('GET', `/mail/${token}`);
      expect([status, headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
        200,
        'no-store',
        'no-referrer',
      ]);
      // Its own form, and the same page in another language.
      const rest = text.replaceAll(new RegExp(`(action|href)="/mail/${token}(\\?lang=[\\w-]+)?"`, 'g'), '');
      expect(rest.includes(token)).toBe(false);
      expect(JSON.stringify([...headers])).not.toContain(token);
    });

    test('does nothing for somebody who is disabled meanwhile, but what protects them', async () => {
      const { owner, token, hasActed } = await make(target());
      await target().peephole.run(`update users set status = 'disabled' where id = '${owner.id}'`);
      const isProtection = !(await press(target(), token)).text.includes('does not work any more');
      expect([isProtection, await hasActed()]).toEqual([kind !== 'confirm-email', kind !== 'confirm-email']);
    });
  });

  const cookiesOf = ({ cookies }: Browser) => ({ cookie: formHeaders(cookies)['cookie'] ?? '' });

  const rowOf = async ({ id }: Person) =>
    target().peephole.rows(`select email, status, frozen_until, always_require from users where id = '${id}'`);

  test('a link that sets a password acts as no other', async () => {
    const person = await freePerson(target());
    const visitor = await atPassword(target(), person.email);
    await visitor.submit(`${visitor.base}/forgot`);
    const token = await mailedToken(target(), person.email);
    expect((await press(target(), token)).status).toBe(422);
  });

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(4_000), '..%2f..', '%00', '%E0%A4%A', "' or '1'='1", randomId('act')])(
    '%j is no link',
    async (token) => {
      const browser = await nobody(target());
      for (const method of ['GET', 'HEAD']) {
        expect([400, 404, 414, 422]).toContain((await browser.request(method, `/mail/${encodeURI(token)}`)).status);
      }
      expect([400, 404, 414, 422]).toContain((await browser.post(`/mail/${encodeURI(token)}`)).status);
    },
  );

  test('hosts of the links come from configuration, whatever the request claims that has them mailed (SECURITY I9)', async () => {
    const person = await freePerson(target());
    const { email } = await asked(target(), person);
    const lies = { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' };
    const browser = await nobody(target());
    const headers = { ...formHeaders(browser.cookies), ...lies, 'user-agent': 'https://evil.example/ (call 555-0100)' };
    const path = `/mail/${await mailedAct(target(), email)}`;
    const reply = await overWire(target().address, {
      method: 'POST',
      path,
      headers,
      body: `_form=${browser.formToken()}`,
    });
    expect(reply.status).toBe(200);
    for (const to of [person.email, email]) {
      const [mail] = await target().product.mails(to);
      expect(`${mail?.text}${mail?.html}`).not.toMatch(/evil\.example|555-0100/);
    }
    const [told] = await target().product.mails(person.email);
    expect(told?.text).toMatch(new RegExp(`^${target().address}/mail/[\\w-]{43}$`, 'm'));
  });

  test('no token stands in any table but in the inbox of tests, and no e-mail in the audit trail (SECURITY I10, SPEC C7)', async () => {
    // One after the other: each signs in by a code, for which it moves the clock of all.
    const made: Link[] = [];
    for (const [, make] of kinds) made.push(await make(target()));
    for (const { token } of made.slice(0, 2)) await press(target(), token);
    const tables = await tablesOf(target().peephole);
    const kept = [...(await target().peephole.tables(tables.filter((one) => one !== 'inbox')))];
    const text = JSON.stringify(kept);
    for (const { token } of made) expect(text).not.toContain(token);
    const trail = await target().peephole.rows('select kind, detail from audit_events');
    const named = trail.filter((row) => JSON.stringify(row).includes('@'));
    expect([trail.length > 20, named]).toEqual([true, []]);
  });
});
