import { describe, expect, test, vi } from 'vitest';
import { Fault } from '#domain/fault.ts';
import { Browser } from '../support/attack-browser.ts';
import { addPerson } from '../support/attack-people.ts';
import { browserCookie } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formsOf } from '../support/html.ts';

const email = 'ana@northwind.example';
const typed = 'application/x-www-form-urlencoded';

onEveryEngine((target) => {
  const arrived = async (path = '/sign-in'): Promise<Browser> => {
    const browser = new Browser(target().address);
    await browser.open(path);
    return browser;
  };

  const send = (browser: Browser, path: string, fields: Record<string, string>, headers: Record<string, string>) =>
    browser.request('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { 'content-type': typed, ...headers },
    });

  const failing = () => vi.spyOn(target().deps.store, 'transact').mockRejectedValueOnce(new Fault('store-unavailable'));

  const offersToSend = (html: string): boolean => html.includes('Send Again');

  describe('a form whose token is wrong', () => {
    test.each([
      ['a browser that says it is our own page', { 'sec-fetch-site': 'same-origin' }, true],
      ['a browser that says nothing of where it comes from', {}, false],
      ['a browser that hides the origin', { origin: 'null' }, false],
    ])('is offered again with what was typed only to %s', async (_, headers, offered) => {
      const reply = await send(await arrived(), '/sign-in', { email, _form: 'old' }, headers);
      expect(reply.status).toBe(403);
      expect([offersToSend(reply.text), reply.text.includes(email)]).toEqual([offered, offered]);
    });

    test('and whose origin is our own address is offered again', async () => {
      const origin = target().deps.service.publicUrl();
      expect(offersToSend((await send(await arrived(), '/sign-in', { email, _form: 'old' }, { origin })).text)).toBe(
        true,
      );
    });

    test('is not offered again with a secret in it, nor with a field that no form of ours has', async () => {
      for (const name of ['password', 'code', 'unheard-of']) {
        const fields = { email, [name]: 'secret-0', _form: 'old' };
        const reply = await send(await arrived(), '/sign-in', fields, { 'sec-fetch-site': 'same-origin' });
        expect([offersToSend(reply.text), reply.text.includes('secret-0')]).toEqual([false, false]);
      }
    });
  });

  describe('a browser that sends no cookie of ours', () => {
    test('is told of the cookie, not to send the form again', async () => {
      const browser = await arrived();
      browser.cookies.delete(browserCookie);
      const reply = await browser.post('/sign-in', { email });
      expect(reply.status).toBe(403);
      expect(reply.text).toContain('Your browser did not send our cookie');
      expect(formsOf(reply.text)).toEqual([]);
    });

    test('in an interaction is led to the sign-in page, for the interaction is not its own any more', async () => {
      const browser = await arrived();
      await browser.submit('/sign-in', { email });
      browser.cookies.delete(browserCookie);
      const reply = await browser.post(`${browser.base}/password`, { password: '0' });
      expect(reply.text).toMatch(/<a [^>]*href="\/sign-in"[^>]*>Go to the sign-in page/);
    });
  });

  describe('a form that a fault kept from being carried out', () => {
    test('is offered again with what was typed, and then goes through (SPEC S8)', async () => {
      const browser = await arrived();
      failing();
      const reply = await browser.post('/sign-in', { email, to: '/account/security' });
      expect(reply.status).toBe(503);
      const [form] = formsOf(reply.text);
      expect(form?.fields).toEqual(['_form', 'email', 'to']);
      expect((await browser.post('/sign-in', { email, to: '/account/security' })).status).toBe(303);
    });

    test('is not offered again where it may have come from elsewhere', async () => {
      const browser = await arrived();
      failing();
      const reply = await send(browser, '/sign-in', { email, _form: browser.formToken() }, {});
      expect([reply.status, offersToSend(reply.text)]).toEqual([503, false]);
    });
  });

  describe('a page drawn in answer to a form', () => {
    test('keeps the destination, and not the e-mail, in its language links', async () => {
      const reply = await (await arrived()).post('/sign-in', { email: 'ana@', to: '/account/security' });
      expect(reply.status).toBe(422);
      const links = [...reply.text.matchAll(/href="([^"]*lang=fr)"/g)].map(([, href = '']) => href);
      expect(new Set(links)).toEqual(new Set(['/sign-in?to=%2Faccount%2Fsecurity&amp;lang=fr']));
    });
  });

  describe('"Not you?"', () => {
    test('does not fill in the e-mail that it denies, and keeps the destination', async () => {
      const { email: own } = await addPerson(target());
      const browser = await arrived('/sign-in?to=/account/security');
      await browser.submit('/sign-in', { email: own, to: '/account/security' });
      const [, href = ''] = /<a href="([^"]*)">Not you\?/.exec(browser.text) ?? [];
      expect(href).toBe('/sign-in?to=%2Faccount%2Fsecurity');
      expect((await browser.open(href)).text).not.toContain(own);
    });
  });
});
