import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { changesOf } from '../support/attack-database.ts';
import { membershipOf, wordsOf } from '../support/attack-offices.ts';
import { crewOf } from '../support/attack-passes.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetForm, resetOffice, resetsOf, type ResetOffice } from '../support/attack-resets.ts';
import { afterPassword, boundKinds, mailedAct, mayEnterAccount, signedIn, standsAt } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const hour = 60 * 60_000;
const inForce = {
  requireMfa: true,
  deadline: { date: '2026-06-01', zone: 'UTC' } as never,
  frequency: 'monthly',
} as const;

onEveryEngine((target) => {
  const pathOf = async (person: Person, { company }: Pick<ResetOffice, 'company'>): Promise<string> =>
    `/admin/${company}/directory/people/${await membershipOf(target(), person, company)}`;
  const outcomes = async (person: Person) => (await resetsOf(target(), person)).map((one) => one['outcome']);

  describe('"Reset MFA" (SPEC A1, A2, A4)', () => {
    test('removes methods, ends sessions, and leads to the mailbox and a set-up from scratch at the next sign-in', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      const theirs = await signedIn(target(), person);
      const reply = await askFor(at.browser, at.crew);
      expect([reply.status, reply.location]).toEqual([
        303,
        expect.stringContaining(`${at.crew.path}/reset?asked=rst_`),
      ]);
      const shown = await at.browser.request('GET', reply.location ?? '');
      expect(wordsOf(shown.text)).toContain(`MFA was reset: ${person.email} sets up from scratch`);
      expect(await boundKinds(target(), person)).toEqual([]);
      expect(await mayEnterAccount(theirs)).toBe(false);
      const visitor = await afterPassword(target(), person);
      await visitor.submit(`${visitor.base}/set-up`);
      expect(standsAt(visitor)).toBe('mailbox');
    });

    test.each<[string, Record<string, string>, string]>([
      ['another e-mail', { email: 'somebody@else.example' }, 'This is not the login e-mail of this person.'],
      ['no way of verifying', { how: '' }, 'Choose how you verified the request.'],
      ['a way that is none', { how: 'by-feeling' }, 'Choose how you verified the request.'],
      ['no tick', { verified: '' }, 'Verify first that this person really asked for it'],
    ])('takes no form with %s, and says so beside what was typed', async (_, wrong, words) => {
      const at = await resetOffice(target());
      const changes = await changesOf(target().peephole, async () => {
        const reply = await at.browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, wrong));
        expect(reply.status).toBe(422);
        expect(wordsOf(reply.text)).toContain(words);
        expect(reply.text).toContain(`value="${wrong['email'] ?? at.crew.person.email}"`);
      });
      expect(changes).toEqual([]);
    });

    test('says all that is wrong with a form at once, each at its field', async () => {
      const at = await resetOffice(target());
      const { person, path } = at.crew;
      const reply = await at.browser.post(`${path}/reset`, resetForm(person, { email: '', how: '', verified: '' }));
      expect(reply.status).toBe(422);
      const said = { email: 'Type their login e-mail.', how: 'Choose how you verified', verified: 'Verify first that' };
      for (const [field, words] of Object.entries(said)) {
        const [summary, beside] = [`<a href="#field-${field}">${words}`, `id="field-${field}-error">${words}`];
        expect([field, reply.text.includes(summary), reply.text.includes(beside)]).toEqual([field, true, true]);
      }
      expect(reply.text).not.toContain('This is not the login e-mail');
    });

    test('takes the login e-mail as it is written, in no other letters (SPEC A2)', async () => {
      const at = await resetOffice(target());
      const { person, path } = at.crew;
      const email = person.email.toUpperCase();
      const reply = await at.browser.post(`${path}/reset`, resetForm(person, { email }));
      expect([reply.status, wordsOf(reply.text).includes('Type it exactly')]).toEqual([422, true]);
      expect(await resetsOf(target(), person)).toEqual([]);
    });

    test('asks once by a form that is sent twice', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 24 });
      expect((await askFor(at.browser, at.crew)).status).toBe(303);
      const again = await askFor(at.browser, at.crew);
      expect([again.status, wordsOf(again.text).includes('Nothing was reset')]).toEqual([409, true]);
      expect(await resetsOf(target(), at.crew.person)).toHaveLength(1);
    });

    test('is offered to nobody for themselves, nor for who has nothing set up, and their forms are refused', async () => {
      const at = await resetOffice(target());
      const bare = await crewOf(target(), at);
      const own = { person: at.admin, path: await pathOf(at.admin, at) };
      for (const [one, status] of [
        [bare, 409],
        [own, 422],
      ] as const) {
        const { text } = await at.browser.request('GET', `${one.path}/reset`);
        expect(text).not.toContain('name="verified"');
        expect((await askFor(at.browser, one)).status).toBe(status);
        expect(await resetsOf(target(), one.person)).toEqual([]);
      }
    });
  });

  describe('a second administrator approves (SPEC A3)', () => {
    test('where the company asks for one: never whoever asked, and then it is carried out at once', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const id = askedIn(await askFor(at.browser, at.crew));
      expect(await boundKinds(target(), at.crew.person)).toContain('app');
      const own = await at.browser.post(`${at.resets}/${id}/approve`);
      expect([own.status, await outcomes(at.crew.person)]).toEqual([409, [null]]);
      const second = await signedIn(target(), at.second);
      const approved = await second.post(`${at.resets}/${id}/approve`);
      expect(approved.location).toBe(`${at.resets}?reset=${id}`);
      const list = await second.request('GET', approved.location ?? '');
      expect(wordsOf(list.text)).toContain('Approved, and carried out.');
      expect(list.text).toMatch(/<h2[^>]*>Earlier Resets<\/h2>/);
      expect(list.text).toContain('<caption class="unseen">Earlier Resets</caption>');
      expect(await boundKinds(target(), at.crew.person)).toEqual([]);
    });

    test('and where it waits for that alone, no mail or page names a time that has come', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const { person } = at.crew;
      const theirs = await signedIn(target(), person);
      expect((await askFor(at.browser, at.crew)).status).toBe(303);
      const own = wordsOf((await theirs.request('GET', '/account/security')).text);
      expect(own).toContain('Once somebody else has approved it, your methods');
      for (const one of [person, at.second]) {
        const [mail] = await target().product.mails(one.email);
        expect(mail?.subject).toMatch(/reset/);
        expect(`${mail?.text}${mail?.html}`).not.toContain('Not before');
      }
    });

    test('and hears of it when that is no longer so, before it is saved and by mail', async () => {
      const at = await resetOffice(target(), { resetApproval: true, resetDelayHours: 24 });
      const base = `/admin/${at.company}/security/mfa`;
      const { text } = await at.browser.request('GET', base);
      const revision = /name="revision" value="(\d+)"/.exec(text)?.[1] ?? '';
      const form = { revision, date: '', zone: 'UTC', frequency: 'monthly', mailbox: 'on', contact: '', guidance: '' };
      const eased = { ...form, delay: '0' };
      const unseen = await at.browser.post(base, eased);
      expect([unseen.status, wordsOf(unseen.text).includes('gets past MFA')]).toEqual([422, true]);
      const seen = /name="seen" value="([^"]+)"/.exec(unseen.text)?.[1] ?? '';
      expect((await at.browser.post(base, { ...eased, seen })).status).toBe(303);
      const [told] = await target().product.mails(at.second.email);
      expect(told?.subject).toContain('take less');
      expect(told?.text).toContain('Resets wait: 24 hours → Not at all');
      const toOthers = (await target().deps.store.outbox.listInbox(200)).filter(({ to }) =>
        to.includes(at.admin.email),
      );
      expect(toOthers.filter(({ subject }) => subject.includes('take less'))).toEqual([]);
    });
  });

  describe('what waits can be stopped (SPEC A1, A3)', () => {
    test('by the person, signed in, and by nobody in their place', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 4 });
      const id = askedIn(await askFor(at.browser, at.crew));
      const stranger = await signedIn(target(), await addPerson(target(), { enrolled: true }));
      expect((await stranger.post(`/account/security/resets/${id}/stop`)).location).toContain('reset=over');
      expect(await outcomes(at.crew.person)).toEqual([null]);
      const theirs = await signedIn(target(), at.crew.person);
      await theirs.open('/account/security');
      expect(wordsOf(theirs.text)).toContain('Somebody asked to reset your second step');
      expect((await theirs.submit(`/account/security/resets/${id}/stop`)).status).toBe(200);
      expect(wordsOf(theirs.text)).toContain('The reset was stopped');
      expect(await outcomes(at.crew.person)).toEqual(['vetoed']);
    });

    test('by the button behind the mailed link, once, and not by opening it (SECURITY I9)', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 4 });
      await askFor(at.browser, at.crew);
      const path = `/mail/${await mailedAct(target(), at.crew.person.email)}`;
      const visitor = new Browser(target().address);
      const looked = await changesOf(target().peephole, async () => {
        expect((await visitor.request('HEAD', path)).status).toBe(200);
        expect(wordsOf((await visitor.open(path)).text)).toContain('Stop the reset of your second step?');
      });
      expect(looked).toEqual([]);
      expect(wordsOf((await visitor.submit(path)).text)).toContain('The reset was stopped');
      expect(await outcomes(at.crew.person)).toEqual(['vetoed']);
      expect((await visitor.post(path)).status).toBe(422);
      expect((await visitor.request('GET', path)).status).toBe(422);
    });

    test('by another administrator, who withdraws nothing, while whoever asked withdraws it', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 4 });
      const first = askedIn(await askFor(at.browser, at.crew));
      const second = await signedIn(target(), at.second);
      expect((await second.post(`${at.resets}/${first}/withdraw`)).status).toBe(409);
      expect((await second.post(`${at.resets}/${first}/veto`)).status).toBe(303);
      const page = await at.browser.request('GET', `${at.crew.path}/reset`);
      const seen = /name="seen" value="(rst_\w+)"/.exec(page.text)?.[1] ?? '';
      const next = await at.browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, { seen }));
      expect((await at.browser.post(`${at.resets}/${askedIn(next)}/withdraw`)).status).toBe(303);
      expect(await outcomes(at.crew.person)).toEqual(['vetoed', 'withdrawn']);
    });
  });

  describe('another company whose MFA binds the person (SPEC A1, SECURITY I11)', () => {
    test('may stop it, and neither learns the name of the other; before, nothing tells of it', async () => {
      const at = await resetOffice(target());
      const there = await resetOffice(target(), inForce);
      const person = await addPerson(target(), { companies: [at.name, there.name], enrolled: true });
      const crew = { person, path: await pathOf(person, at) };
      const theirs = await pathOf(person, there);
      const plain = (html: string) => html.replaceAll(/[a-z]{3}_[0-9a-f]{32}|person\d+\.\w+@|value="[^"]*"/g, '');
      const [dialog, other] = [
        await at.browser.request('GET', `${crew.path}/reset`),
        await at.browser.request('GET', `${at.crew.path}/reset`),
      ];
      expect(plain(dialog.text)).toBe(plain(other.text));
      const asked = await askFor(at.browser, crew);
      const shown = await at.browser.request('GET', asked.location ?? '');
      expect(wordsOf(shown.text)).toContain('another rule binds this person');
      expect(shown.text).not.toContain(there.name);
      const seen = await there.browser.request('GET', theirs);
      expect(wordsOf(seen.text)).toContain('A reset was asked for elsewhere');
      expect(seen.text).not.toContain(at.name);
      const stopped = await there.browser.post(`${theirs}/reset/${askedIn(asked)}/veto`);
      expect(stopped.location).toContain('saved=reset-stopped');
      expect(await outcomes(person)).toEqual(['vetoed']);
      const after = await at.browser.request('GET', at.resets);
      expect(wordsOf(after.text)).toContain('by somebody outside your company');
      expect(after.text).not.toContain(there.name);
    });

    test('is not told, nor obeyed, where its own MFA does not bind them', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 24 });
      const there = await resetOffice(target());
      const person = await addPerson(target(), { companies: [at.name, there.name], enrolled: true });
      const id = askedIn(await askFor(at.browser, { person, path: await pathOf(person, at) }));
      const path = await pathOf(person, there);
      expect(wordsOf((await there.browser.request('GET', path)).text)).not.toContain('asked for elsewhere');
      for (const action of [
        `${path}/reset/${id}/veto`,
        `${there.resets}/${id}/veto`,
        `${there.resets}/${id}/approve`,
      ]) {
        expect([action, (await there.browser.post(action)).status]).toEqual([action, 404]);
      }
      expect(await outcomes(person)).toEqual([null]);
    });
  });

  describe('the operator (SPEC A5)', () => {
    test('resets anybody, and no operator', async () => {
      const at = await resetOffice(target());
      const operator = await addPerson(target(), { companies: [], enrolled: true });
      const other = await addPerson(target(), { companies: [], enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id in ('${operator.id}', '${other.id}')`);
      const browser = await signedIn(target(), operator);
      const page = (id: string) => `/operator/people/${id}/reset`;
      expect((await browser.post(page(other.id), resetForm(other))).status).toBe(409);
      expect((await browser.post(page(operator.id), resetForm(operator))).status).toBe(422);
      const reply = await browser.post(page(at.crew.person.id), resetForm(at.crew.person));
      const shown = await browser.request('GET', reply.location ?? '');
      expect(wordsOf(shown.text)).toContain(`MFA was reset: ${at.crew.person.email}`);
      expect(await boundKinds(target(), at.crew.person)).toEqual([]);
    });

    test('sees what waits at any company, and stops it', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const id = askedIn(await askFor(at.browser, at.crew));
      const operator = await addPerson(target(), { companies: [], enrolled: true });
      await target().peephole.run(`update users set operator = 1 where id = '${operator.id}'`);
      const browser = await signedIn(target(), operator);
      expect((await browser.request('GET', '/operator/resets')).text).toContain(at.crew.person.email);
      expect((await browser.post(`/operator/resets/${id}/veto`)).location).toBe(`/operator/resets?reset=${id}`);
      expect((await browser.post(`/operator/resets/${id}/veto`)).status).toBe(409);
      expect(await outcomes(at.crew.person)).toEqual(['vetoed']);
    });
  });

  test('a file of resets tells the company of its own alone, and the audit trail hears of it', async () => {
    const [at, there] = [await resetOffice(target(), { resetDelayHours: 4 }), await resetOffice(target())];
    await askFor(at.browser, at.crew);
    await askFor(there.browser, there.crew);
    const { text, headers } = await at.browser.request('GET', `${at.resets}/export.csv`);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([text.includes(at.crew.person.email), text.includes(there.crew.person.email)]).toEqual([true, false]);
    const kinds = await target().peephole.rows(
      `select kind from audit_events where stream = '${at.company}' and kind = 'resets.exported'`,
    );
    expect(kinds).toHaveLength(1);
  });

  test('is carried out by nobody who proved themselves long ago (SPEC A2)', async () => {
    const at = await resetOffice(target());
    target().advance(hour / 6);
    const reply = await askFor(at.browser, at.crew);
    expect(reply.location).toMatch(/^\/sign-in\/int_\w+\/code$/);
    expect(await resetsOf(target(), at.crew.person)).toEqual([]);
  });
});
