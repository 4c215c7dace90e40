import { describe, expect, test } from 'vitest';
import type { MembershipId, ResetId } from '#domain/identifiers.ts';
import { after, day } from '#domain/instant.ts';
import { carryOutReset } from '#flows/recovery/carry-out-reset.ts';
import type { Browser } from '../support/attack-browser.ts';
import { memberOf, stand } from '../support/attack-console.ts';
import { changesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addCompany, addPerson, type Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetForm, resetsOf } from '../support/attack-resets.ts';
import { afterPassword, boundKinds, mayEnterAccount, signedIn, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import {
  eventsOf,
  giveRoles,
  helperName,
  teamCrew,
  teamOffice,
  tick,
  type TeamCrew,
  type TeamOffice,
} from '../support/attack-teams.ts';

const hour = 60 * 60_000;
const inForce = {
  requireMfa: true,
  deadline: { date: '2026-06-01', zone: 'UTC' } as never,
  frequency: 'monthly',
} as const;

onEveryEngine((target) => {
  const lastOf = async (person: Person) => (await resetsOf(target(), person)).at(-1);
  const ago = (span: number) => after(target().deps.clock.now(), -span);
  const run = (sql: string): Promise<void> => target().peephole.run(sql);

  describe('Y7: a Payments Admin resets a payee', () => {
    test('of a company that has no MFA of its own; everybody hears of it who hears of others, and by name', async () => {
      const at = await teamOffice(target());
      await run(`update companies set entitlement = 'unavailable' where id = '${at.company}'`);
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const theirs = await signedIn(target(), crew.person);
      const asked = await askFor(at.browser, crew);
      expect(asked.location).toBe(`${crew.path}/reset?asked=${askedIn(asked)}`);
      const shown = await at.browser.request('GET', asked.location ?? '');
      expect(wordsOf(shown.text)).toContain(`MFA was reset: ${crew.person.email} sets up from scratch`);
      expect([await boundKinds(target(), crew.person), await mayEnterAccount(theirs)]).toEqual([[], false]);
      expect(await lastOf(crew.person)).toMatchObject({
        team: at.roles.application,
        asked_as: 'team',
        outcome: 'done',
      });
      const detail = { as: 'team', team: at.roles.application };
      const events = await eventsOf(target(), crew.person, 'methods.reset');
      expect(events.find((one) => one.stream === at.company)).toMatchObject({ actor: at.helper.id, detail });
      const [own] = await target().product.mails(crew.person.email);
      // By the role that let them: they administer no company.
      expect(own?.text).toContain(`admin of ${at.roles.application}: ${helperName}`);
      expect((await target().product.mails(at.admin.email))[0]?.text).toContain(crew.person.email);
      const visitor = await afterPassword(target(), crew.person);
      await visitor.submit(`${visitor.base}/set-up`);
      expect(standsAt(visitor)).toBe('mailbox');
    });

    test('is in the list of the company’s administrators, with who asked', async () => {
      const at = await teamOffice(target(), { policy: { resetDelayHours: 24 } });
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      await askFor(at.browser, crew);
      const admin = await signedIn(target(), at.admin);
      const list = wordsOf((await admin.request('GET', `/admin/${at.company}/resets`)).text);
      expect(list).toContain(crew.person.email);
      expect(list).toContain(`by ${helperName}`);
    });

    const setAside: readonly [string, string, (at: TeamOffice, crew: TeamCrew) => Promise<unknown>][] = [
      [
        'with a role that moves money',
        'a permission that moves money',
        (at, { member }) => giveRoles(target(), member, [at.roles.payee, at.roles.payor]),
      ],
      [
        'with a role that the team does not give',
        'permissions in the application whose holders are not reset by this team',
        (at, { member }) => giveRoles(target(), member, [at.roles.payee, at.roles.auditor]),
      ],
      ...(
        [
          ['both permissions', { companyAdmin: true, directoryAdmin: true }],
          ['the Admin tool', { companyAdmin: true }],
          ['the Directory tool', { directoryAdmin: true }],
        ] as const
      ).map(([held, over]): (typeof setAside)[number] => [
        `with ${held} of the company`,
        'administrators reset administrators',
        (_, { member }) => stand(target(), member, over),
      ]),
      [
        'who accepted less than seven days ago',
        'accepted the invitation less than 7 days ago',
        (_, { member }) => run(`update memberships set created_at = ${ago(6 * day)} where id = '${member}'`),
      ],
      [
        'who came into the team less than seven days ago',
        'that require MFA are less than 7 days old',
        (_, { member }) =>
          run(`update role_assignments set assigned_at = ${ago(6 * day)} where membership_id = '${member}'`),
      ],
      [
        'who is an operator',
        'can be reset by whoever runs',
        (_, { person }) => run(`update users set operator = 1 where id = '${person.id}'`),
      ],
    ];

    test('nobody whom somebody else has to reset, and says which and why', async () => {
      const at = await teamOffice(target());
      for (const [who, words, become] of setAside) {
        const crew = await teamCrew(target(), at, [at.roles.payee]);
        await become(at, crew);
        const page = await at.browser.request('GET', `${crew.path}/reset`);
        const isSaid = wordsOf(page.text).includes(words);
        expect([who, isSaid, page.text.includes('name="verified"')]).toEqual([who, true, false]);
        const changes = await changesOf(target().peephole, async () => {
          const refused = await askFor(at.browser, crew);
          expect([who, refused.status, wordsOf(refused.text).includes(words)]).toEqual([who, 409, true]);
        });
        expect([who, changes]).toEqual([who, []]);
      }
    });

    test('never themselves, and not where their role resets nobody', async () => {
      const at = await teamOffice(target());
      const member = await memberOf(target(), at.helper, at.company);
      const own = await askFor(at.browser, { person: at.helper, path: `${at.base}/people/${member}` });
      expect([own.status, await resetsOf(target(), at.helper)]).toEqual([422, []]);
      const page = await at.browser.request('GET', `${at.base}/people/${member}/reset`);
      expect(wordsOf(page.text)).toContain(
        `somebody else who looks after this team, or an administrator of ${at.name}`,
      );
      const lesser = await teamOffice(target(), { resets: false });
      const crew = await teamCrew(target(), lesser, [lesser.roles.payee]);
      const said = async (path: string): Promise<string> => wordsOf((await lesser.browser.request('GET', path)).text);
      expect(await said(crew.path)).toContain('Resetting MFA is not among');
      expect((await lesser.browser.request('GET', `${crew.path}/reset`)).status).toBe(403);
      expect([(await askFor(lesser.browser, crew)).status, await resetsOf(target(), crew.person)]).toEqual([403, []]);
    });

    test('by the checks of A2: e-mail, how, and the box', async () => {
      const at = await teamOffice(target());
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const wrong = { email: at.helper.email, how: '', verified: '' };
      const refused = await at.browser.post(`${crew.path}/reset`, resetForm(crew.person, wrong));
      expect(refused.status).toBe(422);
      for (const words of ['This is not the login e-mail', 'Choose how you verified', 'Verify first that']) {
        expect(wordsOf(refused.text)).toContain(words);
      }
    });

    test('who is bound by another company too, after 24 hours; whoever asked may withdraw it, and stops nothing else', async () => {
      const at = await teamOffice(target());
      const other = await addCompany(target(), `Other of ${at.name}`, inForce);
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const elsewhere = { ...(await target().deps.store.loadUser(crew.person.id))?.memberships[0]?.membership };
      const id = target().deps.random.id('membership');
      await target().deps.store.transact((tx) =>
        tx.addMembership({ ...elsewhere, id, companyId: other.companyId } as never),
      );
      const asked = await askFor(at.browser, crew);
      const shown = await at.browser.request('GET', asked.location ?? '');
      expect(wordsOf(shown.text)).toContain('another rule binds this person');
      expect(shown.text).not.toContain(`Other of ${at.name}`);
      expect(await lastOf(crew.person)).toMatchObject({ delay: 'bound-elsewhere', outcome: null });
      for (const act of ['approve', 'veto']) expect(shown.text).not.toContain(`/${act}"`);
      const done = await at.browser.post(`${crew.path}/reset/${askedIn(asked)}/withdraw`);
      expect([done.status, (await lastOf(crew.person))?.['outcome']]).toEqual([303, 'withdrawn']);
      expect(await boundKinds(target(), crew.person)).toContain('app');
      const late = await at.browser.post(`${crew.path}/reset/${askedIn(asked)}/withdraw`);
      expect(late.status).toBe(409);
    });

    test('and what an administrator asked for is not theirs to withdraw', async () => {
      const at = await teamOffice(target(), { policy: { resetDelayHours: 24 } });
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const admin = await signedIn(target(), at.admin);
      const path = `/admin/${at.company}/directory/people/${crew.member}`;
      const id = askedIn(await askFor(admin, { person: crew.person, path }));
      expect(wordsOf((await at.browser.request('GET', crew.path)).text)).toContain('A reset waits');
      expect((await at.browser.post(`${crew.path}/reset/${id}/withdraw`)).status).toBe(404);
      expect((await lastOf(crew.person))?.['outcome']).toBeNull();
    });

    test('approved by a full administrator where the company asks for one, and by nobody of the team', async () => {
      const at = await teamOffice(target(), { policy: { resetApproval: true } });
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const colleague = await signedIn(target(), (await teamCrew(target(), at, [at.roles.admin])).person);
      const id = askedIn(await askFor(at.browser, crew));
      for (const browser of [at.browser, colleague]) {
        expect((await browser.post(`/admin/${at.company}/resets/${id}/approve`)).status).toBe(403);
      }
      const admin = await signedIn(target(), at.admin);
      expect((await admin.post(`/admin/${at.company}/resets/${id}/approve`)).status).toBe(303);
      expect([(await lastOf(crew.person))?.['outcome'], await boundKinds(target(), crew.person)]).toEqual(['done', []]);
    });

    const meanwhile: readonly [
      string,
      string,
      (at: TeamOffice, crew: TeamCrew, own: MembershipId) => Promise<unknown>,
    ][] = [
      [
        'whoever asked looks after the team no more',
        'asked-by',
        (at, _, own) => giveRoles(target(), own, [at.roles.payee]),
      ],
      [
        'the person got a role out of its reach',
        'not-in-team',
        (at, { member }) => giveRoles(target(), member, [at.roles.payee, at.roles.auditor]),
      ],
      [
        'the person became an administrator',
        'administrator',
        (_, { member }) => stand(target(), member, { companyAdmin: true, directoryAdmin: true }),
      ],
    ];

    test('once its time has come, if it may be still', async () => {
      const at = await teamOffice(target(), { policy: { resetDelayHours: 24 } });
      const own = await memberOf(target(), at.helper, at.company);
      const waiting = [];
      for (const [, because, become] of [
        ...meanwhile.slice(1),
        ['nothing', null, null] as const,
        ...meanwhile.slice(0, 1),
      ]) {
        const crew = await teamCrew(target(), at, [at.roles.payee]);
        waiting.push({ crew, because, become, id: askedIn(await askFor(at.browser, crew)) as ResetId });
      }
      target().advance(25 * hour);
      for (const { crew, because, become, id } of waiting) {
        await become?.(at, crew, own);
        const record = await target().deps.store.findReset(id);
        if (!record) throw new Error('no reset was asked for');
        const outcome = because === null ? 'done' : 'barred';
        expect([because, await carryOutReset(target().deps, record)]).toEqual([because, outcome]);
        expect(await lastOf(crew.person)).toMatchObject({ outcome, barred_because: because });
        expect([because, (await boundKinds(target(), crew.person)).includes('app')]).toEqual([
          because,
          because !== null,
        ]);
      }
    });
  });

  test('Y7: a sole locked-out Payments Admin is solved by a second one, who may be new', async () => {
    const at = await teamOffice(target());
    const second = await addPerson(target(), { companies: [at.name], enrolled: true });
    await run(`update memberships set created_at = ${ago(day)} where user_id = '${second.id}'`);
    const member = await memberOf(target(), second, at.company);
    const admin = await signedIn(target(), at.admin);
    const roles = `/admin/${at.company}/directory/people/${member}/roles`;
    expect((await tick(admin, roles, [at.roles.admin], { seen: '' })).status).toBe(303);
    const browser = await signedIn(target(), second);
    const locked = `${at.base}/people/${await memberOf(target(), at.helper, at.company)}`;
    expect((await askFor(browser, { person: at.helper, path: locked })).status).toBe(303);
    expect(await boundKinds(target(), at.helper)).toEqual([]);
  });

  describe('R4: the page about a lost device and a lost code', () => {
    const helpersShownTo = async (person: Person): Promise<string> => {
      const visitor: Browser = await afterPassword(target(), person);
      await visitor.open(`${visitor.base}/no-way`);
      return visitor.text;
    };

    test('names Payments Admins who can reset this payee, by what their company knows them', async () => {
      const at = await teamOffice(target());
      await run(`update companies set entitlement = 'unavailable' where id = '${at.company}'`);
      const crew = await teamCrew(target(), at, [at.roles.payee]);
      const text = await helpersShownTo(crew.person);
      expect([text.includes(at.helper.email), text.includes(at.admin.email)]).toEqual([true, false]);
      expect(wordsOf(text)).toContain(helperName);
    });

    test('names none of them where only the operator can, or the team does not reach them', async () => {
      const at = await teamOffice(target());
      const payor = await teamCrew(target(), at, [at.roles.payee, at.roles.payor]);
      expect(await helpersShownTo(payor.person)).not.toContain('@target.example</a>');
      const auditor = await teamCrew(target(), at, [at.roles.payee, at.roles.auditor]);
      const text = await helpersShownTo(auditor.person);
      expect([text.includes(at.helper.email), text.includes(at.admin.email)]).toEqual([false, true]);
    });
  });
});
