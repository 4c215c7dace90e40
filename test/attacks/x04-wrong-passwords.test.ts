import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { addPerson } from '../support/attack-people.ts';
import { atPassword, isSignedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

const second = 1_000;
const minute = 60 * second;

/** One proxy of ours, on this machine: tests choose networks by what it would write. */
const behindProxy = { environment: { GATEHOUSE_TRUSTED_PROXIES: '127.0.0.1' } };

onEveryEngine((target) => {
  const withoutFactor = () => addPerson(target(), { companies: ['Cedar Supply'] });

  interface From {
    /** As the proxy writes it: what the client claimed, and last where it came from. */
    readonly forwarded: string;
  }

  /** A sign-in begun at an address. */
  async function begin(email: string, from: From): Promise<Browser> {
    const browser = await atPassword(target(), 'nobody@target.example');
    const reply = await browser.request('POST', '/sign-in', {
      body: new URLSearchParams({ _form: browser.formToken(), email }).toString(),
      headers: { ...formHeaders(browser.cookies), 'x-forwarded-for': from.forwarded },
    });
    browser.path = reply.location ?? '';
    return browser;
  }

  async function attempt(email: string, password: string, from: From) {
    const browser = await begin(email, from);
    const reply = await browser.request('POST', `${browser.base}/password`, {
      body: new URLSearchParams({ _form: browser.formToken(), password }).toString(),
      headers: { ...formHeaders(browser.cookies), 'x-forwarded-for': from.forwarded },
    });
    return { status: reply.status, wait: Number(reply.headers.get('retry-after')), signedIn: isSignedIn(browser) };
  }

  const office: From = { forwarded: '192.0.2.10' };
  const wrong = 'not the password at all';

  async function fail(email: string, times: number, from: From = office): Promise<number[]> {
    const statuses: number[] = [];
    while (statuses.length < times) statuses.push((await attempt(email, wrong, from)).status);
    return statuses;
  }

  describe('X4: wrong passwords', () => {
    test.each(['known', 'unknown'])(
      'from the sixth in fifteen minutes: 429 with Retry-After, 2 s doubling to 15 minutes, for %s e-mails',
      async (kind) => {
        const email = kind === 'known' ? (await withoutFactor()).email : `nobody.${Math.random()}@target.example`;
        expect(await fail(email, 5)).toEqual([422, 422, 422, 422, 422]);
        const waits: number[] = [];
        for (let turn = 0; turn < 11; turn += 1) {
          const { status, wait } = await attempt(email, wrong, office);
          expect(status).toBe(429);
          waits.push(wait);
          target().advance(wait * second);
        }
        expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
      },
    );

    test('while one waits the right password is refused, and it does not prolong the wait', async () => {
      const { email, password } = await withoutFactor();
      await fail(email, 6);
      for (let count = 0; count < 5; count += 1) {
        expect(await attempt(email, password, office)).toEqual({ status: 429, wait: 2, signedIn: false });
      }
      target().advance(2 * second);
      expect(await attempt(email, password, office)).toMatchObject({ status: 303, signedIn: true });
    });

    test('the right password begins the count anew, and so do fifteen quiet minutes', async () => {
      const { email, password } = await withoutFactor();
      await fail(email, 5);
      expect((await attempt(email, password, office)).status).toBe(303);
      expect(await fail(email, 5)).toEqual([422, 422, 422, 422, 422]);
      target().advance(15 * minute);
      expect(await fail(email, 5)).toEqual([422, 422, 422, 422, 422]);
    });

    test('strangers elsewhere lock nobody out: each network has its count', async () => {
      const { email, password } = await withoutFactor();
      await fail(email, 8, { forwarded: '203.0.113.9' });
      expect((await attempt(email, password, { forwarded: '203.0.114.9' })).status).toBe(303);
      expect((await attempt(email, password, { forwarded: '203.0.113.200' })).status).toBe(429);
    });

    test('they count for the network that they come from, wherever the sign-in was begun', async () => {
      const { email, password } = await withoutFactor();
      const statuses: number[] = [];
      for (let begun = 1; begun <= 7; begun += 1) {
        const browser = await begin(email, { forwarded: `198.51.${begun}.1` });
        const headers = { ...formHeaders(browser.cookies), 'x-forwarded-for': '203.0.115.1' };
        const body = new URLSearchParams({ _form: browser.formToken(), password: wrong }).toString();
        const path = `${browser.base}/password`;
        statuses.push((await overWire(target().address, { method: 'POST', path, headers, body })).status);
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
      expect((await attempt(email, password, { forwarded: '203.0.115.1' })).status).toBe(429);
      expect((await attempt(email, password, { forwarded: '198.51.1.1' })).status).toBe(303);
    });

    test('of IPv6 a /64 is one network', async () => {
      const { email, password } = await withoutFactor();
      for (let host = 1; host <= 6; host += 1) await fail(email, 1, { forwarded: `2001:db8:0:1:${host}::${host}` });
      expect((await attempt(email, password, { forwarded: '2001:db8:0:1:ffff::1' })).status).toBe(429);
      expect((await attempt(email, password, { forwarded: '2001:db8:0:2::1' })).status).toBe(303);
    });

    test('addresses that the client claims to come from change nothing', async () => {
      const { email, password } = await withoutFactor();
      for (let claim = 1; claim <= 6; claim += 1) {
        await fail(email, 1, { forwarded: `198.51.100.${claim}, 10.0.0.${claim}, 192.0.2.77` });
      }
      expect((await attempt(email, password, { forwarded: '198.51.200.1, 192.0.2.77' })).status).toBe(429);
    });

    test('other spellings of the e-mail are the same e-mail', async () => {
      const { email, password } = await withoutFactor();
      const spellings = [
        email.toUpperCase(),
        ` ${email}`,
        `${email}\t`,
        email.replace('@t', '@T'),
        email,
        ` ${email} `,
      ];
      for (const spelling of spellings) await fail(spelling, 1);
      expect((await attempt(email, password, office)).status).toBe(429);
    });

    test('one interaction or many, they are counted together', async () => {
      const { email, password } = await withoutFactor();
      const browser = await begin(email, office);
      const body = (text: string) => new URLSearchParams({ _form: browser.formToken(), password: text }).toString();
      const statuses: number[] = [];
      for (const text of [wrong, wrong, wrong, wrong, wrong, wrong, password]) {
        const headers = { ...formHeaders(browser.cookies), 'x-forwarded-for': office.forwarded };
        const path = `${browser.base}/password`;
        statuses.push((await overWire(target().address, { method: 'POST', path, headers, body: body(text) })).status);
      }
      expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
    });

    test('fifty at once are counted one by one, and not all are judged', async () => {
      const { email, password } = await withoutFactor();
      const browser = await begin(email, office);
      const passwords = [...Array.from({ length: 49 }, (_, index) => `${wrong} ${index}`), password];
      const { base } = browser;
      const replies = await Promise.all(passwords.map((one) => browser.post(`${base}/password`, { password: one })));
      const judged = replies.filter((one) => one.status === 422).length;
      expect(judged).toBeGreaterThan(0);
      expect(judged).toBeLessThanOrEqual(isSignedIn(browser) ? 10 : 5);
    });
  });
}, behindProxy);
