import { describe, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, type Person } from '../support/attack-people.ts';
import { atPassword, mayEnterAccount } from '../support/attack-steps.ts';
import { onEveryEngine, type Target } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

const garbage: readonly Record<string, string | string[]>[] = [
  { 'x-forwarded-for': '198.51.100.1' },
  { 'x-forwarded-for': ['198.51.100.1', '198.51.100.2'] },
  { 'x-forwarded-for': Array.from({ length: 500 }, (_, index) => `198.51.100.${index % 250}`).join(',') },
  { 'x-forwarded-for': 'unknown' },
  { 'x-forwarded-for': '_hidden, 127.0.0.1' },
  { 'x-forwarded-for': '::1' },
  { 'x-forwarded-for': `' or 1=1 --` },
  { 'x-forwarded-for': '<script>alert(1)</script>' },
  { 'x-forwarded-for': '198.51.100.1:443' },
  { 'x-forwarded-for': '[2001:db8::1]:443' },
  { 'x-forwarded-for': ',,,,' },
  { 'x-forwarded-for': ' ' },
  { 'x-forwarded-for': '0x7f.1, 0177.1, 2130706433' },
  { 'x-forwarded-for': '999.999.999.999' },
  { forwarded: 'for=198.51.100.1;by=203.0.113.1' },
  { forwarded: 'for="[2001:db8::1]"' },
  { 'x-real-ip': '198.51.100.1' },
  { 'client-ip': '198.51.100.1', 'true-client-ip': '198.51.100.1', 'cf-connecting-ip': '198.51.100.1' },
  { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example', 'x-forwarded-port': '443' },
  { via: '1.1 evil.example', 'x-cluster-client-ip': '198.51.100.1' },
];

/** A password tried with these headers; answers the status and the address that audit, mails and session lists will name. */
async function attempt(target: Target, person: Person, headers: Record<string, string | string[]>) {
  const browser = await atPassword(target, person.email);
  const reply = await overWire(target.address, {
    method: 'POST',
    path: `${browser.base}/password`,
    headers: { ...formHeaders(browser.cookies), ...headers },
    body: new URLSearchParams({ _form: browser.formToken(), password: person.password }).toString(),
  });
  const [event] = await target.deps.store.audit.recentOf(person.id, 1);
  return { status: reply.status, from: event?.from, headers: reply.headers };
}

onEveryEngine((target) => {
  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  describe('I15: without configured proxies nothing that is forwarded counts', () => {
    test.each(garbage)('%j', async (headers) => {
      const person = await withoutFactor();
      const answer = await attempt(target(), person, headers);
      expect([answer.status, answer.from]).toEqual([303, '127.0.0.1']);
      expect(answer.headers['strict-transport-security']).toBeUndefined();
      expect(answer.headers.location).toBe('/account');
      const [session] = await target().deps.store.listSessions(person.id);
      expect(session?.network).toBe('127.0.0.1');
    });

    test.each([
      { host: 'evil.example' },
      { host: 'localhost.evil.example' },
      { host: 'evil.example:80' },
      { 'x-forwarded-for': '198.51.100.1' },
      { forwarded: 'for=198.51.100.1' },
    ])('the development inbox is for this machine only: not with %j', async (headers) => {
      for (const path of ['/dev/inbox', '/dev/inbox.json']) {
        expect((await overWire(target().address, { method: 'GET', path })).status).toBe(200);
        expect((await overWire(target().address, { method: 'GET', path, headers })).status).toBe(404);
      }
    });

    test('what looks like a page of this service to a proxy looks to us like what it is', async () => {
      const browser = new Browser(target().address);
      const headers = { 'x-original-url': '/account', 'x-rewrite-url': '/account', 'x-forwarded-uri': '/account' };
      expect((await browser.request('GET', '/sign-in', { headers })).status).toBe(200);
      expect((await browser.request('GET', '/nowhere', { headers })).status).toBe(404);
      expect(await mayEnterAccount(browser)).toBe(false);
    });
  });
});

onEveryEngine(
  (target) => {
    const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

    const chains: readonly [string, string, string][] = [
      ['one hop', '198.51.100.7', '198.51.100.7'],
      ['what the client claims stands before it', '203.0.113.1, 198.51.100.7', '198.51.100.7'],
      ['another proxy of ours on the way', '203.0.113.1, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
      ['a client who claims to be a proxy of ours', '10.9.9.9, 198.51.100.7', '198.51.100.7'],
      ['a client who claims to be this machine', '127.0.0.1, 198.51.100.7', '198.51.100.7'],
      ['nothing but proxies of ours', '10.9.9.9, 10.1.2.3', '10.9.9.9'],
      ['garbage as the last hop', '198.51.100.7, unknown', '127.0.0.1'],
      ['garbage between', '198.51.100.7, <b>, 10.1.2.3', '10.1.2.3'],
      ['an address with a port', '198.51.100.7:1234', '127.0.0.1'],
      ['an octal spelling', '0306.051.0144.07', '127.0.0.1'],
      ['IPv4 inside IPv6', '::ffff:198.51.100.7', '198.51.100.7'],
      ['IPv6 in capitals', '2001:DB8::00A1', '2001:db8::a1'],
      ['nothing', '', '127.0.0.1'],
    ];

    describe('I15: behind configured proxies the last address that none of them is counts', () => {
      test.each(chains)('%s: %j is %s', async (_name, forwarded, expected) => {
        const answer = await attempt(target(), await withoutFactor(), { 'x-forwarded-for': forwarded });
        expect([answer.status, answer.from]).toEqual([303, expected]);
      });

      test('other headers than the one that proxies of ours write change nothing', async () => {
        const headers = { forwarded: 'for=198.51.100.7', 'x-real-ip': '198.51.100.7', 'x-forwarded-proto': 'https' };
        const answer = await attempt(target(), await withoutFactor(), headers);
        expect([answer.status, answer.from]).toEqual([303, '127.0.0.1']);
        expect(answer.headers['strict-transport-security']).toBeUndefined();
      });
    });
  },
  { environment: { GATEHOUSE_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' } },
);

const most = 30;

onEveryEngine(
  (target) => {
    test('a flood of forms from one network is held off, whatever addresses it claims to have', async () => {
      const browser = await atPassword(target(), 'nobody@target.example');
      const statuses: number[] = [];
      const waits: number[] = [];
      for (let count = 0; count < most + 5; count += 1) {
        const headers = { ...formHeaders(browser.cookies), 'x-forwarded-for': `198.51.${count}.1` };
        const body = `_form=${browser.formToken()}&email=nobody%40target.example`;
        const reply = await overWire(target().address, { method: 'POST', path: '/sign-in', headers, body });
        statuses.push(reply.status);
        waits.push(Number(reply.headers['retry-after'] ?? 0));
      }
      expect(statuses.filter((one) => one === 303).length).toBeLessThanOrEqual(most);
      expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
      expect(waits.slice(-5).filter((one) => one < 1 || one > 60)).toEqual([]);
      expect((await browser.request('GET', '/sign-in')).status).toBe(200);
    });
  },
  { overrides: { postsPerMinute: most } },
);
