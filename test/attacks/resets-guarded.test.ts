import { describe, expect, test } from 'vitest';
import { after, instant } from '#domain/instant.ts';
import { gatherResets } from '#flows/evidence/gather-resets.ts';
import { carryOutDueResets } from '#flows/recovery/due-resets.ts';
import { Browser } from '../support/attack-browser.ts';
import { press } from '../support/attack-account.ts';
import { roleOf, wordsOf } from '../support/attack-offices.ts';
import { crewOf, issuedTo, issuePassTo, shownPass, type Crew } from '../support/attack-passes.ts';
import type { Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetForm, resetOffice, resetsOf, type ResetOffice } from '../support/attack-resets.ts';
import { boundKinds, mailedAct, mailedToken, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { addOperator } from '../support/operators.ts';

const day = 86_400_000;

onEveryEngine((target) => {
  const outcomes = async (person: Person) =>
    (await resetsOf(target(), person)).map((one) => [one['approval'], one['outcome']]);
  const subjectsTo = async (email: string) =>
    (await target().deps.store.outbox.listInbox(300)).filter((one) => one.to.includes(email)).map((one) => one.subject);

  describe('a role that leaves resets to the operator (SPEC A1, Y7)', () => {
    const payor = {
      requireMfa: true,
      kinds: ['app'],
      smsCountries: null,
      frequency: null,
      resets: 'operator',
    } as const;

    const given = async (options: Parameters<typeof crewOf>[2] = { enrolled: true }) => {
      const at = await resetOffice(target());
      const crew = await crewOf(target(), at, options);
      const role = await roleOf(target(), payor);
      const set = (roles: Record<string, string>) => at.browser.post(`${crew.path}/roles`, roles);
      const give = () => set({ role: role.id, seen: '' });
      const take = () => set({ seen: role.id });
      expect((await give()).status).toBe(303);
      return { at, crew, give, take };
    };

    test('is taken away, given back, and gained nothing: for seven days it counts as held', async () => {
      const { at, crew, give, take } = await given();
      expect((await take()).status).toBe(303);
      const refused = await askFor(at.browser, crew);
      expect([refused.status, await resetsOf(target(), crew.person)]).toEqual([409, []]);
      expect(wordsOf(refused.text)).toContain('They held a role that moves money until');
      target().advance(7 * day - 60_000);
      const later = await signedIn(target(), at.admin);
      expect((await askFor(later, crew)).status).toBe(409);
      target().advance(60_000);
      expect((await askFor(later, crew)).status).toBe(303);
      expect(await boundKinds(target(), crew.person)).toEqual([]);
      expect((await give()).status).not.toBe(500);
    });

    test('counts elsewhere, too, for whoever was put aside there, or left: and is named to nobody', async () => {
      const { at, crew } = await given();
      const other = await resetOffice(target());
      const elsewhere = await joined(other, crew.person);
      expect((await askFor(other.browser, elsewhere)).status).toBe(409);
      expect((await at.browser.post(`${crew.path}/deactivate`)).status).toBe(303);
      const refused = await askFor(other.browser, elsewhere);
      expect(refused.status).toBe(409);
      expect(wordsOf(refused.text)).toContain('can be reset by whoever runs');
      expect(wordsOf(refused.text)).not.toMatch(/role|money/);
    });

    test('leaves no gap for an enrollment pass either (SPEC A6)', async () => {
      const { at, crew, take } = await given({});
      expect((await take()).status).toBe(303);
      const barred = await issuePassTo(at, crew);
      expect([shownPass(barred.text), await issuedTo(target(), crew.person)]).toEqual([null, []]);
      target().advance(7 * day);
      const browser = await signedIn(target(), at.admin);
      expect(shownPass((await issuePassTo({ browser }, crew)).text)).not.toBeNull();
    });

    /** Of another company as well, since long ago. */
    const joined = async (at: ResetOffice, person: Person): Promise<Crew> => {
      const { crew } = at;
      const id = crew.path.split('/').at(-1) ?? '';
      await target().peephole.run(`delete from authenticators where user_id = '${crew.person.id}'`);
      await target().peephole.run(`update memberships set user_id = '${person.id}' where id = '${id}'`);
      return { person, path: crew.path };
    };
  });

  describe('somebody reported a change as not theirs (SPEC U5, A7)', () => {
    /** "Forgot password?", as whoever reads the mailbox; then "this was not me". */
    const reported = async (person: Person): Promise<void> => {
      const visitor = new Browser(target().address);
      await visitor.open('/sign-in');
      await visitor.submit('/sign-in', { email: person.email });
      await visitor.submit(`${visitor.base}/forgot`);
      const token = await mailedToken(target(), person.email);
      await visitor.open(`/reset/${token}`);
      await visitor.submit(`/reset/${token}`);
      const password = 'a wholly new password 77';
      await visitor.submit(`${visitor.base}/new-password`, { password, again: password });
      expect((await press(target(), await mailedAct(target(), person.email))).status).toBe(200);
    };
    const saysSo = 'reported a change as not theirs';

    test('so a second one approves the reset, and dialog and waiting page say why', async () => {
      const at = await resetOffice(target());
      const { person, path } = at.crew;
      await reported(person);
      const browser = await signedIn(target(), at.admin);
      await browser.open(`${path}/reset`);
      expect(wordsOf(browser.text)).toContain(saysSo);
      await browser.open((await askFor(browser, at.crew)).location ?? '');
      expect(wordsOf(browser.text)).toContain(`An approval: somebody who reads the mailbox of this person ${saysSo}`);
      expect(await outcomes(person)).toEqual([['frozen', null]]);
      expect(await boundKinds(target(), person)).toContain('app');
    });

    test('which no administrator makes unsaid by allowing changes again', async () => {
      const at = await resetOffice(target());
      const { person, path } = at.crew;
      await reported(person);
      const browser = await signedIn(target(), at.admin);
      expect((await browser.post(`${path}/thaw`)).status).toBe(303);
      await askFor(browser, at.crew);
      expect(await outcomes(person)).toEqual([['frozen', null]]);
      expect(await boundKinds(target(), person)).toContain('app');
    });

    test('after a reset was asked for: it is not carried out', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 4 });
      const { person } = at.crew;
      expect((await askFor(at.browser, at.crew)).status).toBe(303);
      await target().deps.store.transact((tx) =>
        tx.freezeChanges(person.id, target().deps.clock.now(), target().deps.clock.now()),
      );
      target().advance(day / 6);
      await carryOutDueResets(target().deps, {
        stopping: new AbortController().signal,
        onSkipped: (error) => expect(error).toBeNull(),
      });
      expect(await outcomes(person)).toEqual([[null, 'barred']]);
      expect(await boundKinds(target(), person)).toContain('app');
    });

    test('so an operator needs another operator', async () => {
      const at = await resetOffice(target());
      const { person } = at.crew;
      await reported(person);
      const browser = await signedIn(target(), await addOperator(target()));
      const page = `/operator/people/${person.id}/reset`;
      await browser.open(page);
      expect(wordsOf(browser.text)).toContain(saysSo);
      expect((await browser.post(page, resetForm(person))).status).toBe(303);
      expect(await outcomes(person)).toEqual([['frozen', null]]);
      expect(await boundKinds(target(), person)).toContain('app');
    });
  });

  describe('who approves (SPEC A3, A7)', () => {
    /** Made an administrator a moment ago, by whoever asks for the reset. */
    const puppetOf = async (at: ResetOffice): Promise<Person> => {
      const { person, path } = await crewOf(target(), at, { enrolled: true });
      await at.browser.open(path);
      const fields = fieldsOf(at.browser.text, 'permissions');
      const given = { ...fields, 'company-admin': 'yes', 'directory-admin': 'yes' };
      expect((await at.browser.post(`${path}/permissions`, given)).status).toBe(303);
      return person;
    };

    test('is nobody whom whoever asked made an administrator for it: the button says so, and the press is refused', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const puppet = await puppetOf(at);
      const id = askedIn(await askFor(at.browser, at.crew));
      const browser = await signedIn(target(), puppet);
      await browser.open(at.resets);
      expect(browser.text).toMatch(new RegExp(`${id}/approve"[^>]*>[^>]*>\\s*<button[^>]* disabled`));
      expect(wordsOf(browser.text)).toContain('You approve resets once you have had both permissions for 7 days');
      const pressed = await browser.post(`${at.resets}/${id}/approve`);
      expect([pressed.status, await outcomes(at.crew.person)]).toEqual([409, [['company-asks', null]]]);
      expect(wordsOf(pressed.text)).toContain('You have not had both permissions for long enough');
      const second = await signedIn(target(), at.second);
      expect((await second.post(`${at.resets}/${id}/approve`)).status).toBe(303);
      expect(await outcomes(at.crew.person)).toEqual([['company-asks', 'done']]);
    });

    test('is asked by mail, and whoever cannot is told that it waits', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const puppet = await puppetOf(at);
      await askFor(at.browser, at.crew);
      await expect
        .poll(() => subjectsTo(at.second.email), { timeout: 10_000 })
        .toContainEqual(expect.stringContaining('check a reset'));
      await expect
        .poll(() => subjectsTo(puppet.email), { timeout: 10_000 })
        .toContainEqual(expect.stringContaining('waits at'));
      expect(await subjectsTo(puppet.email)).not.toContainEqual(expect.stringContaining('check a reset'));
    });

    test('is told a company as the operator, where an operator does it who is one of its people (SECURITY I11)', async () => {
      const at = await resetOffice(target(), { resetApproval: true });
      const { person: operator } = await crewOf(target(), at, { enrolled: true });
      const called = 'Olga Operator';
      await target().peephole.run(
        `update users set operator = 1, display_name = '${called}' where id = '${operator.id}'`,
      );
      const own = await signedIn(target(), operator);
      const approved = askedIn(await askFor(at.browser, at.crew));
      expect((await own.post(`/operator/resets/${approved}/approve`)).status).toBe(303);
      const other = await crewOf(target(), at, { enrolled: true });
      const stopped = askedIn(await askFor(at.browser, other));
      expect((await own.post(`/operator/resets/${stopped}/veto`)).status).toBe(303);
      const list = await at.browser.request('GET', at.resets);
      const csv = await at.browser.request('GET', `${at.resets}/export.csv`);
      expect(wordsOf(list.text)).toMatch(/Approved: [^.]* by the operator of/);
      expect(csv.text.match(/\bservice\b/g)).toHaveLength(2);
      for (const { text } of [list, csv])
        expect([text.includes(operator.email), text.includes(called)]).toEqual([false, false]);
      const bundle = await target().deps.store.loadCompany(at.company);
      const times = { from: instant(0), before: after(target().deps.clock.now(), 1) };
      const { listed } = bundle ? await gatherResets(target().deps, bundle, { times }) : { listed: [] };
      expect(listed.map((one) => [one.approvedBy?.who, one.endedBy?.who])).toEqual([
        [undefined, 'service'],
        ['service', undefined],
      ]);
    });
  });

  test('a reset that was stopped from the person’s own session is told apart from one that the mailed link stopped', async () => {
    const at = await resetOffice(target(), { resetDelayHours: 24 });
    const stopping = async (stop: (person: Person, id: string) => Promise<unknown>): Promise<void> => {
      const crew = await crewOf(target(), at, { enrolled: true });
      const id = askedIn(await askFor(at.browser, crew));
      await stop(crew.person, id);
      expect(await outcomes(crew.person)).toEqual([[null, 'vetoed']]);
    };
    await stopping(async (person, id) =>
      (await signedIn(target(), person)).post(`/account/security/resets/${id}/stop`),
    );
    await stopping(async (person) => press(target(), await mailedAct(target(), person.email)));
    const said = async (path: string) => wordsOf((await at.browser.request('GET', path)).text);
    const list = await said(at.resets);
    expect(list).toContain('by the person themselves, from their own session');
    expect(list).toContain('by the person themselves, by the mailed link');
    const trail = await said(`/admin/${at.company}/audit`);
    expect(trail).toContain('stopped the reset of their own MFA, from their own session');
    expect(trail).toContain('Somebody with the mailed link stopped the reset');
    const texts = async () =>
      (await target().deps.store.outbox.listInbox(300))
        .filter((one) => one.to.includes(at.second.email))
        .map(({ text }) => text.replaceAll(/\s+/g, ' '))
        .join(' ');
    await expect.poll(texts, { timeout: 10_000 }).toContain('stopped from the person’s own session, without any proof');
    await expect.poll(texts, { timeout: 10_000 }).toContain('stopped by the link that we mailed to the person');
  });
});

/** The hidden fields of a form, by the end of where it goes. */
function fieldsOf(html: string, name: string): Record<string, string> {
  const form = new RegExp(`<form[^>]*action="[^"]*/${name}"[\\s\\S]*?</form>`).exec(html)?.[0] ?? '';
  const hidden = [...form.matchAll(/type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  return Object.fromEntries(
    hidden.flatMap(([, key = '', value = '']) => (key === '_form' ? [] : [[key, value.replaceAll('&quot;', '"')]])),
  );
}
