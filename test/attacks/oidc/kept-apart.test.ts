import { CompactSign, importJWK } from 'jose';
import { expect, test } from 'vitest';
import { signingKeysNow } from '#flows/applications/keys.ts';
import { addPerson } from '../../support/attack-people.ts';
import { payments, requestOf, waitingAt } from '../../support/oidc-pages.ts';
import { ask, askSilently, call, enter, introspect } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { goOn } from '../../support/oidc-visitor.ts';
import { register, startRelyingParty } from '../../support/relying-party.ts';

onProtocol(['sqlite'], (target) => {
  test('"Allow" on a page that was drawn for one person is not the word of another who has signed in in this browser since', async () => {
    await using asking = await startRelyingParty(target(), { asksConsent: true });
    const [one, next] = [
      await addPerson(target(), { companies: ['Cedar Supply'] }),
      await addPerson(target(), { companies: ['Cedar Supply'] }),
    ];
    const { visitor, attempt } = await ask(target(), asking, one);
    const to = waitingAt(visitor);
    // A form of the page that shows the e-mail of the first, in a tab that was left open.
    expect(visitor.text).toContain(one.email);
    const { text } = visitor;
    await visitor.open('/sign-in');
    await goOn(target(), visitor, next).catch(() => null);
    visitor.text = text;
    await visitor.press('/sign-in/consent', { to, choice: 'allow' }).catch(() => null);
    expect([attempt.isAnswered(), await target().deps.store.loadConsent(next.id, asking.id)]).toEqual([false, null]);
  });

  test('a logout token is no ID token (RFC 8725 3.11)', async () => {
    await using party = await startRelyingParty(target());
    const person = await addPerson(target(), { companies: ['Cedar Supply'] });
    const { visitor, claims } = await enter(target(), party, person);
    const found = (await signingKeysNow(target().deps)).find((one) => one.algorithm === 'ES256' && one.signs);
    const key = await importJWK(JSON.parse(found?.privateJwk.reveal() ?? ''), 'ES256');
    const { iss, aud, sub, sid } = claims;
    const id_token_hint = await new CompactSign(
      Buffer.from(
        JSON.stringify({
          iss,
          aud,
          sub,
          sid,
          jti: 'x',
          iat: 1,
          exp: 2,
          events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        }),
      ),
    )
      .setProtectedHeader({ alg: 'ES256', kid: found?.id ?? '', typ: 'logout+jwt' })
      .sign(key);
    const { told } = await askSilently(party, visitor, { id_token_hint });
    const reply = await visitor.request('GET', `/oidc/logout?${new URLSearchParams({ id_token_hint })}`);
    expect([told, reply.status]).toEqual(['invalid_request', 400]);
  });

  test('an address behind that of authorization answers to nothing that a request says', async () => {
    const { id } = await register(target(), payments);
    for (const end of ['/', '/x', '/%20', '/..%2f', `/${'a'.repeat(43)}`]) {
      for (const response_mode of ['form_post', 'fragment', 'query', 'jwt']) {
        const path = requestOf(id, { response_mode, prompt: 'none' }).replace('?', `${end}?`);
        const { status, headers, text } = await call(target(), path);
        expect([path, [400, 404].includes(status), headers.get('location')]).toEqual([path, true, null]);
        expect(text).not.toMatch(/payments\.example|Submitting Callback/);
      }
    }
  });

  test('a service is told of access tokens that others bring it, and never of refresh tokens, which nobody brings it (RFC 7662 4, RFC 6749 1.5)', async () => {
    await using party = await startRelyingParty(target());
    await using service = await startRelyingParty(target(), { kind: 'service' });
    const { tokens } = await enter(target(), party, await addPerson(target(), { companies: ['Cedar Supply'] }));
    expect((await introspect(service, tokens.access_token)).active).toBe(true);
    expect(await introspect(service, tokens.refresh_token)).toEqual({ active: false });
  });
});
