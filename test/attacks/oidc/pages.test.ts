import { beforeAll, describe, expect, test } from 'vitest';
import type { ApplicationId } from '#domain/identifiers.ts';
import { hour, minute } from '#domain/instant.ts';
import { changesOf } from '../../support/attack-database.ts';
import { addPerson, nextCode, type Person } from '../../support/attack-people.ts';
import { browserCookie, mailedToken, sessionCookie } from '../../support/attack-steps.ts';
import {
  leadsTo,
  out,
  payments,
  requestOf,
  sentBy,
  signedInAs,
  spoken,
  toldAt,
  waitingAt,
} from '../../support/oidc-pages.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { OidcVisitor } from '../../support/oidc-visitor.ts';
import { register } from '../../support/relying-party.ts';

onProtocol(['sqlite'], (target) => {
  let diary: ApplicationId;
  let asking: ApplicationId;
  beforeAll(async () => {
    diary = (await register(target(), payments)).id;
    asking = (await register(target(), { ...payments, name: 'Lien Waivers', asksConsent: true })).id;
  });

  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  const sentHere = (asked: Readonly<Record<string, string>> = {}, client = diary) => sentBy(target(), client, asked);

  describe('on the way to an application (DESIGN 7)', () => {
    test('every page of the sign-in names it, from the first to the last', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const visitor = await sentHere();
      expect(spoken(visitor)).toContain('to continue to Payments');
      await visitor.press(['email'], { email: person.email });
      expect(spoken(visitor)).toContain('to continue to Payments');
      await visitor.press(['password'], { password: person.password });
      expect([visitor.path.endsWith('/code'), spoken(visitor)]).toEqual([
        true,
        expect.stringContaining('to continue to Payments'),
      ]);
      const last = await visitor.post(`${visitor.base}/code`, { code: nextCode(target(), person) });
      expect(spoken(last)).toContain('Taking you to Payments');
    });

    test('`login_hint` fills the e-mail in where it reads as one, and gives way to what was typed', async () => {
      expect((await sentHere({ login_hint: 'ana@northwind.example' })).text).toContain('value="ana@northwind.example"');
      expect((await sentHere({ login_hint: 'nobody in particular' })).text).not.toContain('nobody in particular');
      const visitor = await sentHere({ login_hint: 'ana@northwind.example' });
      await visitor.press(['email'], { email: 'ben@northwind.example' });
      const begun = /int_[0-9a-f]{32}/.exec(visitor.path)?.[0] ?? '';
      const sentTo = /href="(\/sign-in\?to=[^"]*)"/.exec(visitor.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const again = await visitor.open(sentTo);
      expect(again.text).not.toContain('ana@northwind.example');
      expect((await visitor.open(`${sentTo}&from=${begun}`)).text).toContain('value="ben@northwind.example"');
    });

    test('a request that waits no more is told of, before and after a sign-in, and nobody is sent on into nothing', async () => {
      const visitor = await sentHere();
      const to = waitingAt(visitor);
      target().advance(3 * hour);
      const late = await visitor.open(`/sign-in?to=${encodeURIComponent(to)}`);
      expect([late.status, spoken(late)]).toEqual([422, expect.stringContaining('Go back to the application')]);
      const form = await visitor.post('/sign-in', { email: 'ana@northwind.example', to });
      expect([form.status, form.location]).toEqual([403, null]);
      await visitor.open('/sign-in');
      expect((await visitor.post('/sign-in', { email: 'ana@northwind.example', to })).status).toBe(422);
      await signedInAs(target(), await withoutFactor(), visitor);
      expect((await visitor.request('GET', `/sign-in/continue?to=${encodeURIComponent(to)}`)).status).toBe(422);
    });
  });

  describe('the last form of a sign-in (DESIGN 4, CSP)', () => {
    test('is answered by a page that leads on, with the session, and a second press by the same', async () => {
      const person = await withoutFactor();
      const visitor = await sentHere();
      const to = waitingAt(visitor);
      await visitor.press(['email'], { email: person.email });
      const { base } = visitor;
      const twin = visitor.tab();
      const last = await visitor.post(`${base}/password`, { password: person.password });
      expect([last.status, leadsTo(last), last.headers.get('cache-control')]).toEqual([200, to, 'no-store']);
      expect(last.headers.getSetCookie().some((one) => one.startsWith(`${sessionCookie}=`))).toBe(true);
      expect(last.text).toContain(`href="${to}"`);
      const second = await twin.post(`${base}/password`, { password: person.password, _form: visitor.formToken() });
      expect([second.status, leadsTo(second)]).toEqual([200, to]);
      const answer = await toldAt(twin, to);
      expect([answer.has('code'), answer.get('state')]).toEqual([true, 'st']);
      // Back, from the application: it waits for nobody any more.
      expect((await twin.request('GET', `${base}/over`)).location).toBe('/account');
    });

    test('by a mailed link the application is led to as well, and the account page where it waits no more (SPEC S5)', async () => {
      for (const wait of [minute, 3 * hour]) {
        const person = await withoutFactor();
        const visitor = await sentHere();
        const to = waitingAt(visitor);
        await visitor.press(['email'], { email: person.email });
        await visitor.submit(`${visitor.base}/forgot`);
        const token = await mailedToken(target(), person.email);
        if (wait > hour) await forgetRequests();
        await visitor.open(`/reset/${token}`);
        await visitor.submit(`/reset/${token}`);
        const fields = { password: `${person.password} anew`, again: `${person.password} anew` };
        const last = await visitor.post(`${visitor.base}/new-password`, fields);
        expect(wait > hour ? last.location : leadsTo(last)).toBe(wait > hour ? '/account' : to);
      }
    });

    const forgetRequests = (): Promise<void> =>
      target().peephole.run("delete from protocol_states where kind = 'Interaction'");
  });

  describe('who asks is said, where it is the application alone (SPEC P7, Y5)', () => {
    const mfa = { acr_values: 'urn:gatehouse:acr:mfa' };

    test('for a second step of somebody who has none', async () => {
      const free = await withoutFactor();
      const visitor = await sentHere(mfa);
      await visitor.press(['email'], { email: free.email });
      await visitor.press(['password'], { password: free.password });
      expect(spoken(visitor)).toContain(
        'Two-Factor Authentication Required Payments asks for a second step at sign-in.',
      );
    });

    test('and not where a company requires it', async () => {
      const bound = await addPerson(target());
      const visitor = await sentHere(mfa);
      await visitor.press(['email'], { email: bound.email });
      await visitor.press(['password'], { password: bound.password });
      expect(spoken(visitor)).toContain('Two-Factor Authentication Required');
      expect(spoken(visitor)).not.toContain('Payments asks');
    });

    test('for a newer proof of somebody who is signed in, on the page before it and on its own', async () => {
      const person = await addPerson(target(), { enrolled: true, companies: ['Cedar Supply'] });
      const visitor = await signedInAs(target(), person);
      target().advance(hour);
      await visitor.open(requestOf(diary, { max_age: '60', ...mfa }));
      expect(spoken(visitor)).toContain('Verify your identity');
      expect(spoken(visitor)).toContain('Payments asks for a new proof that it is you.');
      await visitor.press('/sign-in/continue');
      expect(spoken(visitor)).toContain('Payments asks for a new proof that it is you.');
    });
  });

  describe('what an application will be told (SPEC section 2)', () => {
    /** Somebody who is asked, signed in. */
    async function atConsent(): Promise<{ readonly person: Person; readonly visitor: OidcVisitor }> {
      const person = await withoutFactor();
      const visitor = await signedInAs(target(), person);
      await visitor.open(requestOf(asking, { scope: 'openid email roles' }));
      expect(visitor.path).toMatch(/^\/sign-in\/consent\?/);
      return { person, visitor };
    }

    const sendChoice = ({ person, visitor }: { person: Person; visitor: OidcVisitor }, choice: string) =>
      visitor.post('/sign-in/consent', { to: waitingAt(visitor), user: person.id, choice });

    test('is listed, and told after "Allow", which is written down', async () => {
      const { person, visitor } = await atConsent();
      expect(spoken(visitor)).toContain('Tell Lien Waivers about you?');
      expect(spoken(visitor)).toMatch(/your e-mail your roles in this application/);
      expect(spoken(visitor)).not.toContain('your name');
      const to = waitingAt(visitor);
      const allowed = await sendChoice({ person, visitor }, 'allow');
      expect([allowed.status, leadsTo(allowed)]).toEqual([200, to]);
      expect((await toldAt(visitor, to)).has('code')).toBe(true);
      const recent = await target().deps.store.audit.recentOf(person.id, 5);
      expect(recent.find(({ kind }) => kind === 'application.consented')?.detail).toMatchObject({
        application: asking,
        scopes: 'email roles',
      });
    });

    test('is not told after "Cancel": the application hears of it once, and the request is over', async () => {
      const { person, visitor } = await atConsent();
      const to = waitingAt(visitor);
      const refused = await sendChoice({ person, visitor }, 'cancel');
      expect([refused.status, leadsTo(refused), spoken(refused)]).toEqual([
        200,
        to,
        expect.stringContaining('Nothing was told about you.'),
      ]);
      const answer = await toldAt(visitor, to);
      expect([answer.get('error'), answer.get('state')]).toEqual(['access_denied', 'st']);
      expect((await sendChoice({ person, visitor }, 'allow')).status).toBe(422);
      expect(await target().deps.store.loadConsent(person.id, asking)).toBeNull();
    });

    test('is asked of nobody before they have proved who they are, whatever they send', async () => {
      const { person, visitor } = await atConsent();
      const to = waitingAt(visitor);
      const stranger = await sentHere({}, asking);
      const changes = await changesOf(target().peephole, async () => {
        const sent = await stranger.post('/sign-in/consent', { to, choice: 'allow' });
        expect(sent.location).toBe(`/sign-in?to=${encodeURIComponent(to)}`);
        expect((await sendChoice({ person, visitor }, 'both')).status).toBe(400);
      });
      expect(changes).toEqual([]);
    });
  });

  describe('signing out at an application’s request', () => {
    test('by a form of its own page leads to the same by GET, changes nothing and takes no cookie away', async () => {
      const visitor = await signedInAs(target(), await withoutFactor());
      const cookies = new Map(visitor.cookies);
      const changes = await changesOf(target().peephole, async () => {
        for (const cookie of ['', `${browserCookie}=${cookies.get(browserCookie)}`]) {
          const sent = await visitor.request('POST', '/oidc/logout', {
            body: `client_id=${diary}&state=st&other=1&_form=${visitor.formToken()}`,
            headers: {
              'content-type': 'application/x-www-form-urlencoded',
              'sec-fetch-site': 'cross-site',
              origin: 'https://payments.example',
              cookie,
            },
          });
          expect([sent.status, sent.location]).toEqual([303, `/oidc/logout?client_id=${diary}&state=st`]);
          expect(sent.headers.getSetCookie()).toEqual([]);
        }
      });
      expect(changes).toEqual([]);
      expect(visitor.cookies).toEqual(cookies);
    });

    test('asks first, and leads on by a page after the press of the button (DESIGN 4, CSP)', async () => {
      const visitor = await signedInAs(target(), await withoutFactor());
      const sent = { client_id: diary, post_logout_redirect_uri: out, state: 'a b' };
      const asked = await visitor.open(`/oidc/logout?${new URLSearchParams(sent)}`);
      expect([asked.status, spoken(asked)]).toEqual([200, expect.stringContaining('Payments asks to sign you out.')]);
      const gone = await visitor.post('/oidc/logout', sent);
      expect([gone.status, leadsTo(gone)]).toEqual([200, `${out}?state=a+b`]);
      expect(visitor.cookies.has(sessionCookie)).toBe(false);
      const over = await visitor.request('GET', `/oidc/logout?${new URLSearchParams(sent)}`);
      expect(over.location).toBe(`${out}?state=a+b`);
    });
  });

  describe('a logo', () => {
    test('is served as what it is, may act on nothing, and is kept under an address of its own', async () => {
      const [content, mark] = [Buffer.from('no picture at all'), 'mark-1'];
      await target().deps.store.transact((tx) => tx.setLogo(diary, { mediaType: 'image/png', content, mark }));
      const src = /<img class="logo" src="([^"]*)"/.exec((await sentHere()).text)?.[1] ?? '';
      expect(src).toBe(`/applications/${diary}/logo?v=${mark}`);
      const visitor = new OidcVisitor(target().address);
      const { status, headers, text } = await visitor.request('GET', src);
      expect([status, text]).toEqual([200, content.toString()]);
      expect(Object.fromEntries(headers)).toMatchObject({
        'content-type': 'image/png',
        'content-security-policy': "default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
        etag: `"${mark}"`,
      });
      expect(headers.getSetCookie()).toEqual([]);
      const known = await visitor.request('GET', src, { headers: { 'if-none-match': `"${mark}"` } });
      expect([known.status, known.text]).toEqual([304, '']);
      const older = await visitor.request('GET', src.replace(mark, 'mark-0'));
      expect(older.headers.get('cache-control')).toBe('public, max-age=300');
      expect((await visitor.request('GET', `/applications/${asking}/logo`)).status).toBe(404);
    });
  });

  test('what was wrong with a request is told in every language, at an address that says nothing of it', async () => {
    const visitor = await sentHere({ redirect_uri: 'https://evil.example/' });
    expect(spoken(visitor)).toContain('This application may not lead you back');
    expect(visitor.text).not.toContain('evil.example');
    const german = await visitor.open('/sign-in/problem/address?lang=de');
    expect([visitor.path, spoken(german)]).toEqual([
      '/sign-in/problem/address',
      expect.stringContaining('Diese Anwendung darf Sie nicht zurückleiten'),
    ]);
    expect((await visitor.request('GET', '/sign-in/problem/toString')).status).toBe(404);
  });
});
