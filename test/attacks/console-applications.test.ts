import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { day, minute } from '#domain/instant.ts';
import { changesOf, tablesOf } from '../support/attack-database.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { addPerson } from '../support/attack-people.ts';
import { nameOf, pathOf, randomId } from '../support/attack-routes.ts';
import { leaks } from '../support/attack-secrets.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { Watched } from '../support/attack-watched.ts';
import { applicationAt, applicationRoutes, registerInConsole, secretShown } from '../support/console-application.ts';
import { addOperator, eventsOf, hiddenValue, operating, proveAgain } from '../support/operators.ts';

const newName = (): string => `app-${randomBytes(4).toString('hex')}`;

onEveryEngine((target) => {
  /** A browser of an operator, at the page of an application that was registered a moment ago. */
  async function atApplication(more: Readonly<Record<string, string>> = {}) {
    const { visitor, operator } = await operating(target());
    const shortName = newName();
    const { text } = await registerInConsole(visitor, shortName, more);
    const path = applicationAt(text);
    await visitor.open(path);
    return { visitor, operator, shortName, path, secret: secretShown(text) };
  }

  /** Of the page that is open, newest first. */
  const secretsAt = ({ text }: { readonly text: string }): readonly string[] =>
    [...text.matchAll(/sec_[0-9a-f]{32}(?=\/end)/g)].map(([id]) => id);

  const eventsAbout = async (kind: string, shortName: string) =>
    (await eventsOf(target(), kind)).filter((one) => String(one['detail']).includes(shortName));

  describe('C6: applications are the operator’s', () => {
    test('the secret of a new one is shown by the answer to the form, and never again by any page, draft, row or audit event (SECURITY I10)', async () => {
      const operator = await addOperator(target());
      const visitor = new Watched(target().address);
      for (const [name, value] of (await signedIn(target(), operator)).cookies) visitor.cookies.set(name, value);
      const shortName = newName();
      const made = await registerInConsole(visitor, shortName);
      const path = applicationAt(made.text);
      const first = secretShown(made.text) ?? '';
      await visitor.open(path);
      const another = await visitor.post(`${path}/secrets`, { seen: hiddenValue(visitor, 'seen'), overlap: '24h' });
      const second = secretShown(another.text) ?? '';
      expect([made.status, another.status, made.headers.get('cache-control')]).toEqual([200, 200, 'no-store']);
      for (const method of ['GET', 'HEAD']) await visitor.request(method, `${path}/secrets`);
      for (const page of [path, '/operator/applications', '/operator/audit', '/operator', `/operator/roles`])
        await visitor.open(page);
      target().advance(6 * minute);
      await visitor.open(path);
      await visitor.submit(`${path}/secrets`, { seen: hiddenValue(visitor, 'seen'), overlap: 'now' });
      await proveAgain(target(), visitor, operator);
      const secrets = [
        { name: 'first', text: first },
        { name: 'second', text: second },
      ];
      const shown = visitor.seen.flatMap(({ asked, reply }) => leaks(secrets, reply.text).map((one) => [one, asked]));
      expect(shown).toEqual([
        ['first', 'POST /operator/applications/new'],
        ['second', `POST ${path}/secrets`],
      ]);
      for (const { path: address, reply } of visitor.seen)
        expect(leaks(secrets, address + JSON.stringify([...reply.headers]))).toEqual([]);
      const tables = await target().peephole.tables(await tablesOf(target().peephole));
      expect([...tables].filter(([, rows]) => leaks(secrets, JSON.stringify(rows)).length > 0)).toEqual([]);
      expect(await eventsAbout('application.secret-made', shortName)).toHaveLength(1);
      expect(await eventsAbout('application.created', shortName)).toMatchObject([{ actor: operator.id }]);
    });

    test('nobody else reaches one of their addresses: neither an administrator of a company, nor a member, nor a stranger’s form (SPEC C2)', async () => {
      const { path, secret } = await atApplication();
      const application = path.split('/').at(-1) ?? '';
      const others = [
        await signedIn(target(), await addPerson(target(), { enrolled: true, administers: true })),
        await signedIn(target(), await addPerson(target(), { enrolled: true })),
      ];
      const changes = await changesOf(target().peephole, async () => {
        for (const visitor of others) {
          for (const route of applicationRoutes) {
            const at = pathOf(route, { application });
            const { status, text } = await (route.method === 'GET' ? visitor.request('GET', at) : visitor.post(at));
            expect([nameOf(route), status, text.includes(secret ?? 'gh_secret_')]).toEqual([nameOf(route), 403, false]);
          }
        }
      });
      expect(applicationRoutes.length).toBeGreaterThan(15);
      expect(changes).toEqual([]);
    });

    test('ids that nobody has answer 404, and what no form of ours sends is refused', async () => {
      const { visitor, path } = await atApplication();
      const unknown = `/operator/applications/${randomId('app')}`;
      const [revision, seen] = [hiddenValue(visitor, 'revision'), hiddenValue(visitor, 'seen')];
      const changes = await changesOf(target().peephole, async () => {
        for (const at of [unknown, '/operator/applications/app_1', `${path}/logo/${randomId('drf')}`])
          expect([at, (await visitor.request('GET', at)).status]).toEqual([at, 404]);
        for (const at of ['settings', 'secrets', 'disable', 'enable', 'logo/remove'])
          expect([at, (await visitor.post(`${unknown}/${at}`)).status]).toEqual([at, 404]);
        expect((await visitor.post(`${path}/secrets/${randomId('app')}/end`)).status).toBe(404);
        expect((await visitor.post(`${path}/secrets`, { seen, overlap: '2h' })).status).toBe(400);
        expect((await visitor.post(`${path}/settings`, { name: 'Payments', revision: 'x' })).status).toBe(400);
        expect((await visitor.post(`${path}/settings`, { name: 'Payments', revision, scope: 'openid' })).status).toBe(
          400,
        );
      });
      expect(changes).toEqual([]);
    });
  });

  describe('C6: what an operator decides about an application', () => {
    test('is kept over a proof that is asked for, told in words, and done once', async () => {
      const { visitor, operator } = await operating(target());
      const shortName = newName();
      await visitor.open('/operator/applications/new');
      target().advance(6 * minute);
      const asked = await registerInConsole(visitor, shortName, { name: 'Kept Forms' });
      await visitor.open(asked.location ?? '');
      await proveAgain(target(), visitor, operator);
      const again = visitor.path;
      expect(wordsOf(visitor.text)).toMatch(/Register an application.*Kept Forms.*Web application.*E-mail/);
      const kept = Object.fromEntries(
        [...visitor.text.matchAll(/<input type="hidden" name="([a-z-]+)" value="([^"]*)"/g)].map((one) => [
          one[1],
          one[2],
        ]),
      ) as Record<string, string>;
      const draft = hiddenValue(visitor, '_draft');
      const made = await visitor.post('/operator/applications/new', { ...kept, name: 'Kept Forms', _draft: draft });
      expect([made.status, secretShown(made.text) === null]).toEqual([200, false]);
      await visitor.open(again);
      const twice = await visitor.post('/operator/applications/new', { ...kept, name: 'Kept Forms', _draft: draft });
      expect([twice.status, secretShown(twice.text)]).toEqual([422, null]);
      expect(wordsOf(twice.text)).toContain('An application has this short name already');
      expect(await eventsAbout('application.created', shortName)).toHaveLength(1);
    });

    test.each<[string, Record<string, string>, RegExp]>([
      ['no kind', { kind: '' }, /Choose what kind of application it is/],
      ['a short name that is none', { short: 'pay/ments' }, /Write a short name/],
      ['no name', { name: ' ' }, /Write a name/],
      ['no redirect URI', { redirects: ' ' }, /at least one redirect URI/],
      ['http to another machine', { redirects: 'http://payments.example/' }, /localhost.* http:\/\/payments.example\//],
      ['a wildcard', { redirects: 'https://payments.example/a\r\nhttps://*.example/' }, /without “\*”: https:\/\/\*/],
      ['no path', { redirects: 'https://payments.example' }, /Type https:\/\/payments.example\/: programs spell/],
      ['a part', { home: '/start' }, /whole address, such as https:\/\/payments.example\/callback/],
      ['a scheme', { redirects: 'javascript:alert(1)' }, /Begin the address with https/],
      ['a fragment', { 'after-sign-out': 'https://payments.example/#a' }, /Take out “#”/],
      ['another kind’s address', { kind: 'browser', 'back-channel': 'https://a.example/' }, /no such address/],
    ])('a slip is told beside its field, and what was typed is kept: %s', async (_, slip, words) => {
      const { visitor } = await operating(target());
      const changes = await changesOf(target().peephole, async () => {
        const told = await registerInConsole(visitor, newName(), { name: 'Typed', ...slip });
        expect([told.status, secretShown(told.text)]).toEqual([422, null]);
        expect(wordsOf(told.text)).toMatch(words);
        expect(told.text).toContain(
          `${(slip.redirects ?? 'https://payments.example/callback').trim().replace('\r', '')}</textarea>`,
        );
      });
      expect(changes).toEqual([]);
    });

    test('all slips are told at once, in the order of the page, and the short name comes back as it was typed', async () => {
      const { visitor } = await operating(target());
      const slips = { name: ' ', kind: '', home: '/start', redirects: 'http://payments.example/' };
      const told = await registerInConsole(visitor, 'Pay Ments', slips);
      expect(told.status).toBe(422);
      expect(wordsOf(told.text)).toMatch(
        /Write a name.*Write a short name.*Choose what kind.*localhost.*whole address, such as/,
      );
      for (const field of ['name', 'short', 'kind', 'redirects', 'home'])
        expect(told.text).toContain(`href="#field-${field}"`);
      expect(told.text).toContain('value="Pay Ments"');
    });

    test('a short name is kept in small letters', async () => {
      const { visitor } = await operating(target());
      const made = await registerInConsole(visitor, newName().toUpperCase());
      expect([made.status, secretShown(made.text) === null]).toEqual([200, false]);
    });

    test('is saved unless somebody else saved since, who is told of beside what was typed', async () => {
      const { visitor, path, shortName } = await atApplication({ kind: 'browser' });
      const revision = hiddenValue(visitor, 'revision');
      const form = (name: string) => ({
        name,
        revision,
        redirects: 'https://payments.example/callback',
        scope: 'roles',
      });
      expect((await visitor.post(`${path}/settings`, form('First'))).location).toBe(`${path}?saved=settings`);
      const stale = await visitor.post(`${path}/settings`, form('Second'));
      expect(stale.status).toBe(409);
      expect(wordsOf(stale.text)).toMatch(/Somebody changed this in the meantime.*Name First/);
      expect(stale.text).toContain('value="Second"');
      expect(
        (await visitor.submit(`${path}/settings`, { ...form('Second'), revision: hiddenValue(visitor, 'revision') }))
          .status,
      ).toBe(200);
      expect(wordsOf(visitor.text)).toMatch(/The settings are saved\..*Second/);
      expect(await eventsAbout('application.changed', shortName)).toHaveLength(2);
    });

    test('ends secrets at once or lets them go on, and makes none that nobody sees', async () => {
      const { visitor, path, secret } = await atApplication();
      const seen = hiddenValue(visitor, 'seen');
      const made = await visitor.post(`${path}/secrets`, { seen, overlap: '24h' });
      expect(wordsOf(made.text)).toMatch(/The earlier one works until .* at most/);
      const reloaded = await visitor.post(`${path}/secrets`, { seen, overlap: '24h' });
      expect([reloaded.status, secretShown(reloaded.text)]).toEqual([409, null]);
      const ends = [secret, secretShown(made.text)].map((one) => one?.slice(-4) ?? 'none');
      await visitor.open(path);
      for (const end of ends) expect(visitor.text).toContain(`…\u2060${end}`);
      const [newest = '', older = ''] = secretsAt(visitor);
      await visitor.open(`${path}/secrets/${newest}/end`);
      const left = hiddenValue(visitor, 'left');
      expect((await visitor.submit(`${path}/secrets/${newest}/end`, { left })).status).toBe(200);
      expect(wordsOf(visitor.text)).toMatch(/The secret has ended\./);
      expect(visitor.text).not.toContain(`…\u2060${ends[1]}`);
      expect(wordsOf(visitor.text)).toMatch(new RegExp(`…\u2060${ends[0]} works only until .* make another`));
      expect((await visitor.post(`${path}/secrets/${newest}/end`)).status).toBe(409);
      const other = await atApplication();
      expect((await other.visitor.post(`${other.path}/secrets/${older}/end`)).status).toBe(409);
      target().advance(2 * day);
      expect(wordsOf((await visitor.open(path)).text)).not.toContain(`…\u2060${ends[0]}`);
    });

    test('ends a secret only on a page that names it and says what becomes of the application', async () => {
      const { visitor, path, secret } = await atApplication();
      const first = secret?.slice(-4) ?? 'none';
      const [only = ''] = secretsAt(visitor);
      const changes = await changesOf(target().peephole, async () => {
        expect(visitor.text).not.toContain(`action="${path}/secrets/${only}/end"`);
        await visitor.open(`${path}/secrets/${only}/end`);
      });
      expect(changes).toEqual([]);
      expect(wordsOf(visitor.text)).toContain(`End the secret …\u2060${first} of Payments?`);
      expect(wordsOf(visitor.text)).toMatch(/access tokens .* end at once.*No other secret works/);
      expect(visitor.text).toContain(`action="${path}/secrets/${only}/end"`);
      await visitor.open(path);
      const made = await visitor.post(`${path}/secrets`, { seen: hiddenValue(visitor, 'seen'), overlap: '24h' });
      const second = secretShown(made.text)?.slice(-4) ?? 'none';
      await visitor.open(path);
      const [newest = ''] = secretsAt(visitor);
      await visitor.open(`${path}/secrets/${newest}/end`);
      expect(wordsOf(visitor.text)).toMatch(
        new RegExp(
          `End the secret …\u2060${second} .*One other secret goes on to work: …\u2060${first}\\..*…\u2060${first} works only until`,
        ),
      );
      await visitor.open(`${path}/secrets/${only}/end`);
      expect(wordsOf(visitor.text)).not.toContain('works only until');
      const left = hiddenValue(visitor, 'left');
      expect(left).toBe(newest);
      expect((await visitor.post(`${path}/secrets/${newest}/end`, { left: newest })).status).toBe(409);
      await visitor.submit(`${path}/secrets/${only}/end`, { left });
      expect((await visitor.post(`${path}/secrets/${newest}/end`, { left: only })).status).toBe(409);
      await visitor.open(path);
      expect(secretsAt(visitor)).toEqual([newest]);
      const over = await visitor.request('GET', `${path}/secrets/${only}/end`);
      expect([over.status, over.location]).toEqual([303, path]);
      expect((await visitor.request('GET', `${path}/secrets/sec_1/end`)).status).toBe(404);
    });

    test('says what it did, and only where it is so', async () => {
      const { visitor, path } = await atApplication();
      await visitor.submit(`${path}/disable`);
      expect(wordsOf(visitor.text)).toContain('The application is disabled.');
      await visitor.open(`${path}?saved=enabled`);
      expect(wordsOf(visitor.text)).not.toContain('The application is enabled.');
      await visitor.submit(`${path}/enable`);
      expect(wordsOf(visitor.text)).toContain('The application is enabled.');
      for (const untrue of ['disabled', 'logo', 'nothing']) {
        await visitor.open(`${path}?saved=${untrue}`);
        expect([untrue, visitor.text.includes('note saved')]).toEqual([untrue, false]);
      }
    });

    test('disables it, and lets people in again', async () => {
      const { visitor, path, shortName } = await atApplication();
      expect(wordsOf(visitor.text)).toContain('Signs everybody out of Payments at once');
      await visitor.submit(`${path}/disable`);
      expect(wordsOf(visitor.text)).toMatch(/Disabled since .* Nobody gets into it.*Enable This Application/);
      expect((await visitor.submit(`${path}/disable`)).status).toBe(200);
      await visitor.submit(`${path}/enable`);
      expect(wordsOf(visitor.text)).toContain('Disable This Application');
      expect(await eventsAbout('application.changed', shortName)).toHaveLength(2);
    });
  });
});
