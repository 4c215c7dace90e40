import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { ApplicationId } from '#domain/identifiers.ts';
import { hour } from '#domain/instant.ts';
import { disableApplication } from '#flows/applications/disable.ts';
import { endSecret, makeSecret } from '#flows/applications/secrets.ts';
import { machine } from '../../support/attack-offices.ts';
import { addPerson } from '../../support/attack-people.ts';
import { payments } from '../../support/oidc-pages.ts';
import { call, enter, form, introspect } from '../../support/oidc-sign-in.ts';
import { onProtocol } from '../../support/oidc-target.ts';
import { register, startRelyingParty } from '../../support/relying-party.ts';

interface Proof {
  readonly headers?: Record<string, string>;
  readonly fields?: Record<string, string>;
}

/** Any two words as HTTP Basic has them (RFC 6749 section 2.3.1). */
const basicOf = (id: string, secret: string): Proof =>
  scheme(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`);

const scheme = (text: string): Proof => ({
  headers: { authorization: `Basic ${Buffer.from(text).toString('base64')}` },
});

const postOf = (id: string, secret: string): Proof => ({ fields: { client_id: id, client_secret: secret } });

/** Of endpoints that applications alone may ask, and what would be right to ask there. */
const endpoints: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/oidc/token': { grant_type: 'refresh_token', refresh_token: 'x' },
  '/oidc/introspection': { token: 'x' },
  '/oidc/revocation': { token: 'x' },
  '/oidc/request': { response_type: 'code' },
};

onProtocol(['sqlite'], (target) => {
  let web: { readonly id: ApplicationId; readonly secret: string };
  let disabled: typeof web;
  let open: ApplicationId;
  /** What are not secrets of `web`, by what they are. */
  let wrongSecrets: Readonly<Record<string, string>>;

  /** An application that keeps a secret. */
  async function confidential(): Promise<typeof web> {
    const { id, secret } = await register(target(), { ...payments, refreshes: true });
    return { id, secret: secret ?? '' };
  }

  async function loaded(id: ApplicationId) {
    const found = await target().deps.store.loadApplication(id, target().deps.clock.now());
    if (!found) throw new Error('the application is not there');
    return found;
  }

  /** Makes another secret beside those that are there; answers it, and its id. */
  async function another(id: ApplicationId) {
    const made = await makeSecret(target().deps, machine, (await loaded(id)).application, hour);
    if (!made.done) throw new Error('no secret was made');
    return { secret: made.secret.reveal(), id: made.shown.id };
  }

  /** What the protocol's library holds in place of secrets, which are kept nowhere: whatever is made up while it is built. */
  async function placeholders(): Promise<readonly string[]> {
    const made = vi.spyOn(target().deps.random, 'token');
    await call(target(), '/oidc/jwks');
    const tokens = made.mock.results.flatMap((one) => (one.type === 'return' ? [one.value.reveal()] : []));
    made.mockRestore();
    if (tokens.length === 0) throw new Error('the library was built before');
    return tokens;
  }

  beforeAll(async () => {
    const standIns = await placeholders();
    web = await confidential();
    const expired = web.secret;
    await another(web.id);
    target().advance(hour);
    const gone = await another(web.id);
    await endSecret(target().deps, machine, (await loaded(web.id)).application, gone.id);
    const { secret } = await another(web.id);
    web = { id: web.id, secret };
    disabled = await confidential();
    await disableApplication(target().deps, machine, (await loaded(disabled.id)).application);
    open = (await register(target(), { ...payments, kind: 'browser' })).id;
    const [row] = await target().peephole.rows(`select * from application_secrets where application_id = '${web.id}'`);
    wrongSecrets = {
      ...Object.fromEntries(standIns.map((one, index) => [`placeholder ${index}`, one])),
      'another one': 'x'.repeat(43),
      'that of another application': (await confidential()).secret,
      'one that has expired': expired,
      'one that was ended': gone.secret,
      'its hash': String(row?.['hash']),
      'its id': gone.id,
      'its end': secret.slice(-4),
      'all but its end': secret.slice(0, -1),
      'it and more': `${secret}x`,
      'it in capitals': secret.toUpperCase(),
      'it twice': secret + secret,
      'the id of the application': web.id,
      null: 'null',
      undefined: 'undefined',
      'a list': '["x"]',
      'a very long one': 'x'.repeat(8_000),
    };
  });

  const asked = async (path: string, { headers, fields }: Proof) => {
    const reply = await call(target(), path, form({ ...endpoints[path], ...fields }, headers));
    return { status: reply.status, body: reply.text, challenge: reply.headers.get('www-authenticate') };
  };

  const paths = Object.keys(endpoints);

  test('the right secret is right, by either way (RFC 6749 2.3.1)', async () => {
    for (const path of paths) {
      for (const proof of [basicOf(web.id, web.secret), postOf(web.id, web.secret)])
        expect([path, (await asked(path, proof)).body]).not.toEqual([path, expect.stringContaining('invalid_client')]);
    }
  });

  describe('an application that is not who it says (RFC 6749 5.2)', () => {
    test.each(paths)('at %s is told one and the same thing, whatever is wrong', async (path) => {
      const unknown = `app_${'0'.repeat(32)}`;
      for (const proofOf of [basicOf, postOf]) {
        const said = await asked(path, proofOf(unknown, 'x'.repeat(43)));
        expect([said.status, JSON.parse(said.body)]).toMatchObject([401, { error: 'invalid_client' }]);
        expect(said.challenge === null).toBe(proofOf === postOf);
        const wrong = {
          ...Object.fromEntries(Object.entries(wrongSecrets).map(([name, secret]) => [name, proofOf(web.id, secret)])),
          'a disabled application': proofOf(disabled.id, disabled.secret),
          'one that has no secret': proofOf(open, 'x'.repeat(43)),
          'a word for an id': proofOf('diary', web.secret),
          'an id in capitals': proofOf(web.id.toUpperCase(), web.secret),
          'an id and more': proofOf(`${web.id}0`, web.secret),
          'an id of another kind': proofOf(web.id.replace('app_', 'usr_'), web.secret),
          'a name that every object has': proofOf('__proto__', web.secret),
          'a statement': proofOf(`' or 1=1 --`, `' or 1=1 --`),
        };
        for (const [name, proof] of Object.entries(wrong))
          expect({ name, ...(await asked(path, proof)) }).toEqual({ name, ...said });
      }
    });

    test.each(paths)('at %s without a secret is nobody', async (path) => {
      const known = await asked(path, { fields: { client_id: web.id } });
      expect([known.status, JSON.parse(known.body)]).toMatchObject([401, { error: 'invalid_client' }]);
      for (const id of [disabled.id, `app_${'0'.repeat(32)}`])
        expect(await asked(path, { fields: { client_id: id } })).toEqual(known);
      expect(await asked(path, { fields: { client_id: web.id, client_secret: '' } })).toEqual(known);
      expect(JSON.parse((await asked(path, {})).body)).toMatchObject({ error: 'invalid_request' });
    });

    const malformed = (id: string, secret: string): Readonly<Record<string, Proof>> => ({
      'an empty secret': basicOf(id, ''),
      'no colon': scheme(id),
      'no base64': { headers: { authorization: `Basic ${id}:${secret}` } },
      'nothing at all': { headers: { authorization: 'Basic' } },
      'an empty word': { headers: { authorization: 'Basic ' } },
      'three words': { headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')} x` } },
      'another scheme': { headers: { authorization: `Bearer ${secret}` } },
      'half an escape': scheme(`${id}:${secret}%`),
      'no UTF-8': scheme(`${id}:%ff%fe`),
      'a zero': scheme(`${id}:${secret}%00`),
      'both ways': { ...basicOf(id, secret), ...postOf(id, secret) },
      'two ids': { ...basicOf(id, secret), fields: { client_id: open } },
    });

    test.each(paths)('at %s, what cannot be read is told as such, of whomever it speaks', async (path) => {
      const unknown = malformed(`app_${'0'.repeat(32)}`, 'x'.repeat(43));
      for (const [name, proof] of Object.entries(malformed(web.id, web.secret))) {
        const said = await asked(path, proof);
        expect([name, said.status, JSON.parse(said.body)]).toMatchObject([name, 400, { error: 'invalid_request' }]);
        expect({ name, ...(await asked(path, unknown[name] ?? {})) }).toEqual({ name, ...said });
        expect(said.body).not.toContain(web.secret);
      }
    });

    test.each(paths)('at %s, what is said twice is not said (SECURITY I5)', async (path) => {
      const once = new URLSearchParams({ ...endpoints[path], client_id: web.id, client_secret: web.secret });
      for (const twice of [`client_secret=${web.secret}`, `client_id=${web.id}`, 'client_secret=', 'client_id=x']) {
        const { status, body } = await call(target(), path, { ...form({}), body: `${once}&${twice}` });
        expect([twice, status, body['error']]).toEqual([twice, 400, 'invalid_request']);
      }
    });
  });

  test('a secret that is on its way out works to its end, and not a moment longer (RFC 6749 2.3.1)', async () => {
    const { id, secret: old } = await confidential();
    const { secret } = await another(id);
    const isRight = async (one: string) => (await asked('/oidc/introspection', basicOf(id, one))).status === 200;
    target().advance(hour - 1_000);
    expect([await isRight(old), await isRight(secret)]).toEqual([true, true]);
    target().advance(1_000);
    expect([await isRight(old), await isRight(secret)]).toEqual([false, true]);
  });

  describe('whose token it is', () => {
    test('is told to nobody else by introspection (RFC 7662 4)', async () => {
      await using party = await startRelyingParty(target());
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const { tokens } = await enter(target(), party, person);
      const others = [basicOf(web.id, web.secret), postOf(web.id, web.secret)];
      for (const token of [tokens.access_token, tokens.refresh_token ?? '']) {
        for (const hint of [{}, { token_type_hint: 'refresh_token' }, { token_type_hint: 'nonsense' }]) {
          for (const proof of others) {
            const fields = { ...proof.fields, ...hint, token };
            expect(await asked('/oidc/introspection', { ...proof, fields })).toMatchObject({
              status: 200,
              body: '{"active":false}',
            });
          }
        }
        const fields = { client_id: open, token };
        expect((await asked('/oidc/introspection', { fields })).body).not.toContain('"active":true');
        expect((await asked('/oidc/introspection', { fields: { token } })).status).toBe(400);
      }
    });

    test('is told to a service that others bring it to, unless it is a refresh token, which nobody brings (RFC 6749 1.5)', async () => {
      await using party = await startRelyingParty(target());
      await using service = await startRelyingParty(target(), { kind: 'service' });
      const { tokens } = await enter(target(), party, await addPerson(target(), { companies: ['Cedar Supply'] }));
      expect((await introspect(service, tokens.access_token)).active).toBe(true);
      expect(await introspect(service, tokens.refresh_token)).toEqual({ active: false });
    });

    test('is no secret to one that has none: it gives back its own, and nothing happens to those of others (RFC 7009 2.1)', async () => {
      await using party = await startRelyingParty(target());
      const person = await addPerson(target(), { companies: ['Cedar Supply'] });
      const { tokens } = await enter(target(), party, person);
      for (const token of [tokens.access_token, tokens.refresh_token ?? '', 'unknown']) {
        const said = await asked('/oidc/revocation', { fields: { client_id: open, token } });
        expect([said.status, said.body]).toEqual([200, '']);
      }
      const still = await asked('/oidc/introspection', {
        ...basicOf(party.id, party.secret ?? ''),
        fields: { token: tokens.access_token },
      });
      expect(JSON.parse(still.body)).toMatchObject({ active: true });
    });
  });
});
