import { describe, expect, test } from 'vitest';
import { mailsTo } from '../support/attack-account.ts';
import { changesOf } from '../support/attack-database.ts';
import { membershipOf, roleOf, wordsOf } from '../support/attack-offices.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { askedIn, askFor, resetForm, resetOffice, resetsOf, type ResetOffice } from '../support/attack-resets.ts';
import { randomId } from '../support/attack-routes.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';

const payor = { requireMfa: true, kinds: ['app'], smsCountries: null, frequency: null, resets: 'operator' } as const;

/** A page without what differs from person to person and from press to press. */
const plain = (html: string): string =>
  html.replaceAll(/[a-z]{3}_[0-9a-f]{32}|person\d+\.\w+@target\.example|value="[^"]*"|Office \w{8}/g, 'X');

onEveryEngine((target) => {
  const pathOf = async (person: Person, { company }: Pick<ResetOffice, 'company'>): Promise<string> =>
    `/admin/${company}/directory/people/${await membershipOf(target(), person, company)}`;

  /** Somebody of two companies, enrolled, and where the first of them keeps them. */
  async function shared(at: ResetOffice, there: ResetOffice) {
    const person = await addPerson(target(), { companies: [at.name, there.name], enrolled: true });
    return { person, path: await pathOf(person, at) };
  }

  async function payorAt(person: Person, { company }: ResetOffice): Promise<void> {
    const role = await roleOf(target(), payor);
    const member = await membershipOf(target(), person, company);
    await target().deps.store.transact((tx) => tx.setRoles(member, [role.id], target().deps.clock.now()));
  }

  describe('what a company learns of its people by “Reset MFA” (SECURITY I11)', () => {
    test('a payor elsewhere and an operator of the service are refused in the same words', async () => {
      const [at, there] = [await resetOffice(target()), await resetOffice(target())];
      const [elsewhere, operator] = [await shared(at, there), await shared(at, there)];
      await payorAt(elsewhere.person, there);
      await target().peephole.run(`update users set operator = 1 where id = '${operator.person.id}'`);
      const seen = [];
      for (const one of [elsewhere, operator]) {
        const dialog = await at.browser.request('GET', `${one.path}/reset`);
        const refused = await askFor(at.browser, one);
        expect([refused.status, dialog.text.includes('name="verified"')]).toEqual([409, false]);
        for (const { text } of [dialog, refused]) expect(wordsOf(text)).not.toMatch(/payor|payment|role/i);
        seen.push([plain(dialog.text), plain(refused.text)]);
      }
      expect(seen[0]).toEqual(seen[1]);
    });

    test('a payor of its own is refused by that name, which no other company reads', async () => {
      const [at, there] = [await resetOffice(target()), await resetOffice(target())];
      const one = await shared(at, there);
      await payorAt(one.person, at);
      expect((await askFor(at.browser, one)).status).toBe(409);
      const path = await pathOf(one.person, there);
      for (const address of [path, `${path}/reset`, there.resets]) {
        const { text } = await there.browser.request('GET', address);
        expect(text).not.toMatch(new RegExp(`payor|${at.name}`, 'i'));
      }
    });

    test('a wrong e-mail is refused alike, whosever else it is', async () => {
      const at = await resetOffice(target());
      const stranger = await addPerson(target(), { companies: ['Cedar Supply'] });
      const answers = [];
      for (const email of [stranger.email, at.second.email, 'nobody@target.example', `${at.crew.person.email}.x`]) {
        const reply = await at.browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, { email }));
        answers.push([reply.status, plain(reply.text)]);
      }
      expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
    });
  });

  describe('a reset of another company', () => {
    /** Every form and page that names a reset, of somebody whom both companies know. */
    const routesFor = (there: ResetOffice, path: string, reset: string): readonly [string, string][] => [
      ...['approve', 'veto', 'withdraw'].flatMap((act): [string, string][] => [
        ['POST', `${there.resets}/${reset}/${act}`],
        ['GET', `${there.resets}/${reset}/${act}`],
      ]),
      ['POST', `${path}/reset/${reset}/veto`],
      ['GET', `${path}/reset/${reset}/veto`],
    ];

    test.each(['waits', 'was withdrawn', 'was stopped', 'was carried out'] as const)(
      'which %s is as unknown as a random one, to who has the person but no rule that binds them',
      async (state) => {
        const [at, there] = [
          await resetOffice(target(), { resetDelayHours: state === 'was carried out' ? 0 : 24 }),
          await resetOffice(target()),
        ];
        const one = await shared(at, there);
        const id = askedIn(await askFor(at.browser, one));
        if (state === 'was withdrawn') await at.browser.post(`${at.resets}/${id}/withdraw`);
        if (state === 'was stopped') await (await signedIn(target(), at.second)).post(`${at.resets}/${id}/veto`);
        const path = await pathOf(one.person, there);
        const random = randomId('rst');
        const changes = await changesOf(target().peephole, async () => {
          for (const [method, address] of routesFor(there, path, id)) {
            const nobodys = address.replace(id, random);
            const reply = (to: string) =>
              method === 'GET' ? there.browser.request('GET', to) : there.browser.post(to);
            const [theirs, none] = [await reply(address), await reply(nobodys)];
            expect([method, address, theirs.status]).toEqual([method, address, 404]);
            expect(plain(theirs.text)).toBe(plain(none.text));
          }
        });
        expect(changes).toEqual([]);
        const list = await there.browser.request('GET', there.resets);
        expect([list.text.includes(one.person.email), list.text.includes(id)]).toEqual([false, false]);
      },
    );

    test('is nobody’s of one’s own either: a stranger’s, a random one and one of oneself that is over are answered alike', async () => {
      const at = await resetOffice(target(), { resetDelayHours: 24 });
      const id = askedIn(await askFor(at.browser, at.crew));
      const stranger = await signedIn(target(), await addPerson(target(), { enrolled: true }));
      await stranger.open('/account/security');
      const answers = [];
      for (const reset of [id, randomId('rst')]) {
        const reply = await stranger.post(`/account/security/resets/${reset}/stop`);
        answers.push([reply.status, reply.location, plain((await stranger.request('GET', reply.location ?? '')).text)]);
      }
      expect(answers[0]).toEqual(answers[1]);
      expect((await resetsOf(target(), at.crew.person)).map((one) => one['outcome'])).toEqual([null]);
    });
  });

  test('asked for and withdrawn again and again, it floods nobody: three an hour for one person, whoever asks', async () => {
    const at = await resetOffice(target(), { resetDelayHours: 24 });
    const browsers = [at.browser, await signedIn(target(), at.second)];
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) {
      const browser = browsers[count % 2] ?? at.browser;
      const { text } = await browser.request('GET', `${at.crew.path}/reset`);
      const seen = /name="seen" value="(rst_\w+)"/.exec(text)?.[1] ?? '';
      const reply = await browser.post(`${at.crew.path}/reset`, resetForm(at.crew.person, { seen }));
      statuses.push(reply.status);
      if (reply.status === 303) await browser.post(`${at.resets}/${askedIn(reply)}/withdraw`);
    }
    expect(statuses.filter((one) => one === 303)).toHaveLength(3);
    expect(statuses.slice(3).every((one) => one >= 400 && one < 500)).toBe(true);
    const { person } = at.crew;
    await expect.poll(async () => (await mailsTo(target(), person.email)).length, { timeout: 10_000 }).toBe(3);
  });
});
