import { describe, expect, test } from 'vitest';
import type { MailTransport, OutgoingMail } from '#ports/courier.ts';
import { Browser } from '../support/attack-browser.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { pathOf, routesOf } from '../support/attack-routes.ts';
import { atCode, atPassword, isSignedIn, sendCode } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overWire } from '../support/attack-wire.ts';

const publicUrl = 'https://sign-in.example';

const sent: OutgoingMail[] = [];

const mail: MailTransport = {
  deliver: async (one) => {
    sent.push(one);
    return { status: 'delivered', detail: 'kept by the test' };
  },
  close: async () => undefined,
};

onEveryEngine(
  (target) => {
    const enrolled = () => addPerson(target(), { enrolled: true, companies: [] });

    describe('in production', () => {
      test('nothing of development mode exists, and nobody of the demo', async () => {
        for (const route of routesOf('development')) {
          const browser = new Browser(target().address);
          expect((await browser.request('GET', pathOf(route))).status).toBe(404);
        }
        const people = await target().peephole.rows(`select id from users where email like '%northwind.example'`);
        expect(people).toEqual([]);
        const page = await new Browser(target().address).open('/sign-in');
        expect(page.text).not.toMatch(/en-XA|\/dev\/|Development/);
      });

      test('the pseudo-language is not to be had', async () => {
        const reply = await new Browser(target().address).request('GET', '/sign-in?lang=en-XA');
        expect([reply.status, reply.headers.getSetCookie().some((one) => one.includes('language'))]).toEqual([
          200,
          false,
        ]);
      });

      test('every answer binds the browser to https', async () => {
        for (const path of ['/sign-in', '/account', '/nowhere', '/assets/gatehouse.css', '/health/live', '/%']) {
          const { headers } = await overWire(target().address, { method: 'GET', path });
          expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=63072000']);
        }
      });

      test('forms are taken from the public origin only, wherever the process listens', async () => {
        const person = await enrolled();
        const statuses: unknown[] = [];
        for (const origin of [
          publicUrl,
          target().address,
          'http://sign-in.example',
          'https://sign-in.example.evil.example',
        ]) {
          const visitor = await atCode(target(), person);
          const { 'sec-fetch-site': _, ...rest } = formHeaders(visitor.cookies);
          const headers = { ...rest, origin };
          const body = `_form=${visitor.formToken()}&code=${nextCode(target(), person)}`;
          const path = `${visitor.base}/code`;
          statuses.push((await overWire(target().address, { method: 'POST', path, headers, body })).status);
        }
        expect(statuses).toEqual([303, 403, 403, 403]);
      });

      test('a reset link leads to the public address, whatever host was asked', async () => {
        const person = await enrolled();
        const visitor = await atPassword(target(), person.email);
        const headers = { ...formHeaders(visitor.cookies), host: 'evil.example', 'x-forwarded-host': 'evil.example' };
        const body = `_form=${visitor.formToken()}`;
        await overWire(target().address, { method: 'POST', path: `${visitor.base}/forgot`, headers, body });
        for (let tries = 0; tries < 100 && !sent.some((one) => one.to.address === person.email); tries += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
        const mailed = sent.find((one) => one.to.address === person.email);
        expect(mailed?.text).toMatch(/^https:\/\/sign-in\.example\/reset\/[\w-]{43}$/m);
        expect(`${mailed?.text}${mailed?.html}`).not.toContain('evil.example');
      });

      test('a sign-in by password and code goes through', async () => {
        const person = await enrolled();
        const visitor = await atCode(target(), person);
        expect((await sendCode(visitor, nextCode(target(), person))).location).toBe('/account');
        expect(isSignedIn(visitor)).toBe(true);
      });
    });
  },
  {
    environment: {
      NODE_ENV: 'production',
      GATEHOUSE_HOST: '127.0.0.1',
      GATEHOUSE_PUBLIC_URL: publicUrl,
      GATEHOUSE_SMTP_URL: 'smtp://127.0.0.1:9',
      GATEHOUSE_MAIL_FROM: 'Sign-in <sign-in@sign-in.example>',
      GATEHOUSE_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    },
    overrides: { mail },
  },
);
