import { describe, expect, test } from 'vitest';
import { hasPermissions } from '#domain/membership.ts';
import type { Route } from '#web/routes/route.ts';
import { Browser } from '../support/attack-browser.ts';
import {
  all,
  answersOf,
  ask,
  drawnFields,
  everyField,
  makeSide,
  ofConsoles,
  signedInAs,
  type Ask,
  type Side,
} from '../support/attack-console.ts';
import { changesOf, type Row } from '../support/attack-database.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { nameOf, pathOf, randomId, routesOf, type Filling } from '../support/attack-routes.ts';
import { signedIn, signedInByPassword } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import type { Reply } from '../support/visitor.ts';

const hour = 60 * 60_000;

const ofCompanies = routesOf('company');
const ofOperators = routesOf('operator');
const forms = ofConsoles().filter((route) => route.method === 'POST');

/** Ids in a path beside the company's own. */
const idsIn = ({ path }: Route): readonly (keyof Filling)[] =>
  [...path.matchAll(/:(\w+)/g)].flatMap(([, name = '']) => (name === 'company' ? [] : [name as keyof Filling]));

const idsOf = ({ company, member, user, role, draft, reset }: Side): Filling => ({
  company,
  member,
  user,
  role,
  draft,
  reset,
});

/** Upkeep, and who was last seen when, are nobody's act. */
const unchanged = async (target: Target, attempt: () => Promise<unknown>): Promise<void> => {
  expect(await changesOf(target.peephole, attempt)).toEqual([]);
};

onEveryEngine((target) => {
  const own = (side: Side): Ask => ({ filling: idsOf(side), fields: everyField });

  describe('the console of a company (SPEC C2, SECURITY I11)', () => {
    test('has routes, and each path names its company', () => {
      expect(ofCompanies.length).toBeGreaterThan(10);
      expect(ofCompanies.filter(({ path }) => !path.startsWith('/admin/:company'))).toEqual([]);
    });

    test('is forbidden to a member without permissions, by every route', async () => {
      const side = await makeSide(target());
      const browser = await signedInAs(target(), side, { companyAdmin: false, directoryAdmin: false });
      await unchanged(target(), async () => {
        expect(await answersOf(browser, ofCompanies, own(side))).toEqual(all(ofCompanies, 403));
      });
    });

    test('is unknown to the administrator of another company, by every route', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      await unchanged(target(), async () => {
        expect(await answersOf(other.browser, ofCompanies, own(side))).toEqual(all(ofCompanies, 404));
      });
    });

    test('answers a stranger about a company that is there as about one that is not', async () => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      for (const route of ofCompanies) {
        const nowhere = { ...own(side), filling: { ...idsOf(side), company: randomId('cmp') } };
        const [there, not] = [await ask(other.browser, route, own(side)), await ask(other.browser, route, nowhere)];
        const plain = (text: string) => text.replaceAll(/cmp_[0-9a-f]{32}/g, 'cmp');
        expect([nameOf(route), there.status, plain(there.text)]).toEqual([nameOf(route), not.status, plain(not.text)]);
      }
    });

    test.each(['inactive', 'invited'] as const)(
      'is unknown to an administrator whose membership is %s',
      async (status) => {
        const side = await makeSide(target());
        const browser = await signedInAs(target(), side, { status });
        await unchanged(target(), async () => {
          expect(await answersOf(browser, ofCompanies, own(side))).toEqual(all(ofCompanies, 404));
        });
      },
    );

    test('is unknown to an operator who belongs to no company', async () => {
      const side = await makeSide(target());
      const person = await addPerson(target(), { companies: [], enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id = '${person.id}'`);
      const browser = await signedIn(target(), person);
      await unchanged(target(), async () => {
        expect(await answersOf(browser, ofCompanies, own(side))).toEqual(all(ofCompanies, 404));
      });
    });

    test.each([
      { companyAdmin: true, directoryAdmin: false },
      { companyAdmin: false, directoryAdmin: true },
    ])('is forbidden where more is needed than %j', async (permissions) => {
      const side = await makeSide(target());
      const browser = await signedInAs(target(), side, permissions);
      const lacking = routesOf('company').filter(
        (route) => route.access === 'company' && !hasPermissions({ status: 'active', ...permissions }, route.needs),
      );
      expect(lacking.length).toBeGreaterThan(0);
      await unchanged(target(), async () => {
        expect(await answersOf(browser, lacking, own(side))).toEqual(all(lacking, 403));
      });
      const enough = ofCompanies.filter((route) => !lacking.includes(route) && route.method === 'GET');
      const answers = await answersOf(browser, enough, own(side));
      expect(answers.filter((one) => one.endsWith(' 403'))).toEqual([]);
    });

    test('is closed to an open session from the moment its company enforces, and until the proof is given (SPEC P5, P8)', async () => {
      const side = await makeSide(target());
      const person = await addPerson(target(), { companies: [side.name], administers: true });
      const browser = await signedInByPassword(target(), person);
      expect((await browser.request('GET', `/admin/${side.company}/directory`)).status).toBe(200);
      const deadline = { date: '2026-06-01', zone: 'UTC' } as never;
      await target().deps.store.transact((tx) => tx.setPolicy({ ...side.policy, requireMfa: true, deadline }));
      const pages = ofCompanies.filter((one) => one.method === 'GET');
      await unchanged(target(), async () => {
        for (const route of pages) {
          const { status, location } = await ask(browser, route, own(side));
          expect([nameOf(route), status, location?.split('?')[0]]).toEqual([nameOf(route), 303, '/sign-in/continue']);
        }
      });
      const enrolled = await answersOf(side.browser, pages, own(side));
      expect(enrolled.filter((one) => one.endsWith(' 303'))).not.toHaveLength(pages.length);
    });
  });

  describe("ids of another company in one's own console (SECURITY I11)", () => {
    const withId = ofCompanies.filter((route) => idsIn(route).length > 0);

    test.each(withId.map((route) => [nameOf(route), route] as const))('%s', async (_, route) => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      const fields = route.method === 'POST' ? await drawnFields(side.browser, pathOf(route, idsOf(side))) : {};
      for (const id of idsIn(route)) {
        const foreign = idsOf(other)[id] ?? '';
        const reply = async (value: string): Promise<Reply> => {
          const filling = { ...idsOf(side), [id]: value };
          const first = await ask(side.browser, route, { ...own(side), filling, fields: fields ?? everyField });
          // Addresses of forms, asked for as pages, lead to the page that the form stands on.
          return route.method === 'GET' && first.location !== null
            ? side.browser.request('GET', first.location)
            : first;
        };
        await unchanged(target(), async () => {
          const [theirs, nobodys] = [await reply(foreign), await reply(randomId(foreign.slice(0, 3)))];
          expect([id, theirs.status, nobodys.status]).toEqual([id, 404, 404]);
          const plain = (text: string) => text.replaceAll(/[a-z]{3}_[0-9a-f]{32}/g, 'id');
          expect(plain(theirs.text)).toBe(plain(nobodys.text));
        });
      }
    });

    const ofMany = forms.filter((route) => route.access === 'company' && 'many' in route && route.many !== undefined);

    test.each(ofMany.map((route) => [nameOf(route), route] as const))('among many: %s', async (_, route) => {
      const [side, other] = [await makeSide(target()), await makeSide(target())];
      const before = await rowsOf(target(), other);
      for (const many of [[other.member], [other.adminMember, other.member], [other.role], ['', '*', other.company]]) {
        for (const act of ['deactivate', 'reactivate', 'invite', 'invite-again', 'remove']) {
          await ask(side.browser, route, { ...own(side), many, fields: { ...everyField, act, do: act } });
        }
      }
      expect(await rowsOf(target(), other)).toEqual(before);
    });
  });

  /** Everything of a company that somebody else's console must not reach. */
  async function rowsOf({ peephole }: Target, { company, member }: Side): Promise<readonly unknown[]> {
    return [
      settled(await peephole.rows(`select * from memberships where company_id = '${company}' order by id`)),
      await peephole.rows(`select * from policies where company_id = '${company}'`),
      await peephole.rows(`select * from companies where id = '${company}'`),
      await peephole.rows(`select * from role_assignments where membership_id = '${member}' order by role_id`),
      await peephole.rows(`select * from resets where company_id = '${company}'`),
    ];
  }

  /** Rows without what a loop notes down after the answer: who signed in, and when. */
  const settled = (rows: readonly Row[]): readonly Row[] => rows.map((row) => ({ ...row, last_sign_in_at: null }));

  describe("the operator's console (SPEC C6)", () => {
    test('is forbidden to administrators of companies, by every route', async () => {
      const side = await makeSide(target());
      expect(ofOperators.length).toBeGreaterThan(5);
      await unchanged(target(), async () => {
        expect(await answersOf(side.browser, ofOperators, own(side))).toEqual(all(ofOperators, 403));
      });
    });
  });

  describe('a form of the consoles', () => {
    test('without a session is drawn again with what was typed, and nothing else happens (SPEC S8)', async () => {
      const side = await makeSide(target());
      const browser = new Browser(target().address);
      await browser.open('/sign-in');
      await unchanged(target(), async () => {
        for (const route of forms.filter((one) => !('takes' in one && one.takes === 'file'))) {
          const reply = await ask(browser, route, { ...own(side), fields: { note: 'typed-0' } });
          expect([nameOf(route), reply.status, reply.text.includes('value="typed-0"')]).toEqual([
            nameOf(route),
            403,
            true,
          ]);
          expect(reply.text).not.toContain(side.name);
        }
      });
    });

    test.each([
      ['with the token of another browser', { form: '0'.repeat(64) }],
      ['from another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
      ['from a sibling of this site', { headers: { 'sec-fetch-site': 'same-site' } }],
    ])('%s is refused, whoever is signed in, and changes nothing', async (_, forged) => {
      const side = await makeSide(target());
      await target().peephole.run(`update users set operator = 1 where id = '${side.admin.id}'`);
      await unchanged(target(), async () => {
        expect(await answersOf(side.browser, forms, { ...own(side), ...forged })).toEqual(all(forms, 403));
      });
    });

    test('of a session whose proof is too old for its rules is kept, and waits behind the proof (SPEC P10, S8)', async () => {
      const deadline = { date: '2026-06-01', zone: 'UTC' } as never;
      const side = await makeSide(target(), { requireMfa: true, deadline, frequency: 'frequently' });
      target().advance(13 * hour);
      const { browser } = side;
      const kept = forms.filter((one) => one.access === 'company' && !('takes' in one && one.takes === 'file'));
      expect(kept.length).toBeGreaterThan(0);
      let waiting = '';
      for (const route of kept) {
        const { status, location } = await ask(browser, route, { ...own(side), fields: { note: 'typed-0' } });
        expect([nameOf(route), status, location]).toEqual([
          nameOf(route),
          303,
          expect.stringMatching(/^\/sign-in\/continue\?to=%2Faccount%2Fagain%2Fdrf_[0-9a-f]{32}$/),
        ]);
        waiting = location ?? '';
      }
      await browser.open(waiting);
      await browser.submit('/sign-in/continue', { to: /name="to" value="([^"]+)"/.exec(browser.text)?.[1] ?? '' });
      await browser.submit(`${browser.base}/code`, { code: nextCode(target(), side.admin) });
      expect(browser.path).toMatch(/^\/account\/again\//);
      expect(browser.text).toContain('value="typed-0"');
    });

    test('that asks for a fresh proof is not carried out by an old one, and keeps every ticked row', async () => {
      const side = await makeSide(target());
      target().advance(6 * 60_000);
      const before = await rowsOf(target(), side);
      const asking = forms.filter((route) => route.access === 'company' && 'fresh' in route && route.fresh);
      expect(asking.length).toBeGreaterThan(0);
      for (const route of asking) {
        const many = [side.member, side.adminMember];
        const reply = await ask(side.browser, route, { ...own(side), many });
        expect([nameOf(route), reply.location]).toEqual([
          nameOf(route),
          expect.stringMatching(/^\/sign-in\/int_\w+\/code$/),
        ]);
        await side.browser.open(reply.location ?? '');
        const [, draft = ''] = /href="(\/account\/again\/drf_\w+)"/.exec(side.browser.text) ?? [];
        const { text } = await side.browser.request('GET', draft);
        const kept = 'many' in route && route.many !== undefined ? many : [];
        expect(kept.filter((one) => !text.includes(`value="${one}"`))).toEqual([]);
        expect(text).toContain(side.name);
      }
      expect(await rowsOf(target(), side)).toEqual(before);
    });
  });
});
