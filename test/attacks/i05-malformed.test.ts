import { describe, expect, test } from 'vitest';
import { changesOf } from '../support/attack-database.ts';
import { addPerson, nextCode } from '../support/attack-people.ts';
import { atCode, atPassword, isSignedIn, signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders, overSocket, overWire } from '../support/attack-wire.ts';
import type { Browser } from '../support/attack-browser.ts';

const limit = 64 * 1024;

onEveryEngine((target) => {
  const enrolled = () => addPerson(target(), { enrolled: true });

  /** Sends bytes as the body of a form of this browser. */
  const raw = (browser: Browser, path: string, body: string | Buffer, headers: Record<string, string> = {}) =>
    overWire(target().address, {
      method: 'POST',
      path,
      body,
      headers: { ...formHeaders(browser.cookies), ...headers },
    });

  /** A browser that is asked for the code, the right code, and what changed by sending it in some shape. */
  async function sendShaped(
    shape: (code: string, form: string) => { body: string | Buffer; headers?: Record<string, string> },
  ) {
    const person = await enrolled();
    const browser = await atCode(target(), person);
    const code = nextCode(target(), person);
    const { body, headers } = shape(code, browser.formToken());
    let status = 0;
    const changes = await changesOf(target().peephole, async () => {
      status = (await raw(browser, `${browser.base}/code`, body, headers)).status;
    });
    return { status, changes, browser, code };
  }

  const arabicIndic = (code: string) => code.replace(/\d/g, (one) => String.fromCodePoint(0x0660 + Number(one)));
  const fullWidth = (code: string) => code.replace(/\d/g, (one) => String.fromCodePoint(0xff10 + Number(one)));
  const mathematical = (code: string) => code.replace(/\d/g, (one) => String.fromCodePoint(0x1d7ce + Number(one)));
  const field = (value: string) => `code=${encodeURIComponent(value)}`;

  const shapes: readonly [string, (code: string) => string][] = [
    ['twice', (code) => `code=${code}&code=${code}`],
    ['twice, the wrong one first', (code) => `code=000000&code=${code}`],
    ['twice, once by another spelling of its name', (code) => `code=000000&%63ode=${code}`],
    ['as an array', (code) => `code[]=${code}`],
    ['as two elements of an array', (code) => `code[]=000000&code[]=${code}`],
    ['as an object', (code) => `code[value]=${code}`],
    ['with a dot in its name', (code) => `code.value=${code}`],
    ['with a name in capitals', (code) => `CODE=${code}`],
    ['beside __proto__[code]', (code) => `__proto__[code]=${code}`],
    ['with NUL behind it', (code) => `code=${code}%00`],
    ['with NUL in its name', (code) => `code%00=${code}`],
    ['as a sum', (code) => `code=${Number(code) - 1}%2B1`],
    ['in exponent notation', (code) => `code=${code}e0`],
    ['as a decimal', (code) => `code=${code}.0`],
    ['in hexadecimal', (code) => `code=0x${Number(code).toString(16)}`],
    ['signed', (code) => field(`+${code}`)],
    ['with a leading zero', (code) => `code=0${code}`],
    ['seven digits long', (code) => `code=${code}0`],
    ['in Arabic-Indic digits', (code) => field(arabicIndic(code))],
    ['in full-width digits', (code) => field(fullWidth(code))],
    ['in mathematical digits', (code) => field(mathematical(code))],
    ['with one digit in full width', (code) => field(fullWidth(code.slice(0, 1)) + code.slice(1))],
    ['with a line break', (code) => field(`${code.slice(0, 3)}\n${code.slice(3)}`)],
    ['with a zero-width space', (code) => field(`${code.slice(0, 3)}\u200b${code.slice(3)}`)],
    ['with a right-to-left mark', (code) => field(`\u202e${code}`)],
    ['as a list', (code) => `code=000000,${code}`],
    ['quoted', (code) => field(`"${code}"`)],
    ['in bytes that are no UTF-8', (code) => `code=${code}%ff`],
    ['overlong in UTF-8', (code) => `code=%c0%b0${code.slice(1)}`],
    ['with a broken percent sign', (code) => `code=${code}%`],
    ['with a lone surrogate', (code) => `code=${code}%ed%a0%80`],
    ['behind a question mark', (code) => `?code=${code}`],
    ['with spaces by the ten thousand', (code) => `code=${code}${'+'.repeat(limit)}`],
  ];

  describe('I5: input is normalized once, and what no form of ours sends is refused without being counted', () => {
    test.each(shapes)('the right code %s', async (_name, shape) => {
      const { status, changes, browser, code } = await sendShaped((right, form) => ({
        body: `_form=${form}&${shape(right)}`,
      }));
      expect(status).toBe(400);
      expect(changes).toEqual([]);
      expect(isSignedIn(browser)).toBe(false);
      expect((await browser.post(`${browser.base}/code`, { code })).location).toBe('/account');
    });

    const others: readonly [string, string, (code: string, form: string) => string | Buffer][] = [
      ['JSON', 'application/json', (code, form) => JSON.stringify({ _form: form, code })],
      ['JSON with a number', 'application/json', (code, form) => JSON.stringify({ _form: form, code: Number(code) })],
      [
        'JSON called a form',
        'application/x-www-form-urlencoded',
        (code, form) => JSON.stringify({ _form: form, code }),
      ],
      ['plain text', 'text/plain', (code, form) => `_form=${form}&code=${code}`],
      [
        'multipart',
        'multipart/form-data; boundary=x',
        (code, form) =>
          `--x\r\ncontent-disposition: form-data; name="_form"\r\n\r\n${form}\r\n--x\r\n` +
          `content-disposition: form-data; name="code"\r\n\r\n${code}\r\n--x--\r\n`,
      ],
      ['XML', 'application/xml', (code, form) => `<form><_form>${form}</_form><code>${code}</code></form>`],
      [
        'UTF-16',
        'application/x-www-form-urlencoded; charset=utf-16',
        (code, form) => Buffer.from(`_form=${form}&code=${code}`, 'utf16le'),
      ],
      ['a compressed body', 'application/x-www-form-urlencoded', () => Buffer.from('1f8b0800000000000003', 'hex')],
    ];

    test.each(others)('%s is no form', async (_name, type, shape) => {
      const { status, changes } = await sendShaped((code, form) => ({
        body: shape(code, form),
        headers: { 'content-type': type },
      }));
      // A body that is taken for a form of other fields has no form token.
      expect([400, 403]).toContain(status);
      expect(changes).toEqual([]);
    });

    test('a body beyond 64 KiB is refused unread, by length and in pieces', async () => {
      const browser = await atPassword(target(), (await enrolled()).email);
      const body = `_form=${browser.formToken()}&password=${'x'.repeat(limit)}`;
      const changes = await changesOf(target().peephole, async () => {
        expect((await raw(browser, `${browser.base}/password`, body)).status).toBe(400);
        const chunked = await raw(browser, `${browser.base}/password`, body, { 'transfer-encoding': 'chunked' });
        expect(chunked.status).toBe(400);
      });
      expect(changes).toEqual([]);
    });

    test('a password of 60,000 characters is wrong like any other, and answered', async () => {
      const browser = await atPassword(target(), (await enrolled()).email);
      const reply = await browser.post(`${browser.base}/password`, { password: 'x'.repeat(60_000) });
      expect(reply.status).toBe(422);
    });

    test('more fields than any form has are refused', async () => {
      const browser = await atPassword(target(), (await enrolled()).email);
      const many = Array.from({ length: 2_000 }, (_, index) => `a${'_'.repeat(index % 40)}=`).join('&');
      const reply = await raw(browser, `${browser.base}/password`, `_form=${browser.formToken()}&${many}`);
      expect(reply.status).toBe(400);
    });

    test('the code is read from the body only, never from the address', async () => {
      const person = await enrolled();
      const browser = await atCode(target(), person);
      const code = nextCode(target(), person);
      const { base } = browser;
      expect((await browser.post(`${base}/code?code=${code}`)).status).toBe(400);
      expect((await browser.request('GET', `${base}/code?code=${code}`)).status).toBe(200);
      expect(isSignedIn(browser)).toBe(false);
    });
  });

  describe('I5: e-mails', () => {
    const spellings = [
      'ana@northwind.example@evil.example',
      'ana@northwind.example\0',
      'ana@northwind.example,eve@evil.example',
      'ana@northwind.example eve@evil.example',
      'ana@northwind.example\r\nBcc: eve@evil.example',
      '"ana"@northwind.example',
      'ana@[127.0.0.1]',
      'àna@northwind.example',
      'ａna@northwind.example',
      'ana@ｎorthwind.example',
      'ana＠northwind.example',
      'ana@northwind。example',
      'ana@northwind.example.',
      'ana@northwind..example',
      'ana@NORTHWIND\u200b.example',
      `${'a'.repeat(300)}@northwind.example`,
      '',
      '@',
    ];

    test.each(spellings)('%j begins no sign-in', async (email) => {
      const browser = await atPassword(target(), 'nobody@target.example');
      const changes = await changesOf(target().peephole, async () => {
        const { status } = await browser.post('/sign-in', { email });
        expect([400, 422]).toContain(status);
      });
      expect(changes).toEqual([]);
    });
  });

  describe('I5: at the wire', () => {
    const hostile = [
      'GET /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
      'POST /sign-in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n',
      'GET /sign-in HTTP/1.1\r\n\r\n',
      'GET /sign-in HTTP/9.9\r\nHost: a\r\n\r\n',
      'G\0T /sign-in HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /sign-in HTTP/1.1\r\nHost: a\r\nCookie: a\0b\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    ];

    test.each(hostile)('%j is refused as malformed, and the service goes on', async (bytes) => {
      expect(await overSocket(target().address, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await overWire(target().address, { method: 'GET', path: '/health/ready' })).status).not.toBe(500);
    });

    test('a cookie header full of garbage is a request without cookies', async () => {
      const person = await addPerson(target(), { enrolled: true });
      const browser = await signedIn(target(), person);
      for (const cookie of [
        ';;;=;=x;__Host-gatehouse-session',
        '__Host-gatehouse-session=%E0%A4%A; __Host-gatehouse-browser=%',
        `__Host-gatehouse-session=${'A'.repeat(15_000)}`,
        '__proto__=x; constructor=y; __Host-gatehouse-language=../../etc',
      ]) {
        const reply = await browser.request('GET', '/account', { headers: { cookie } });
        expect([reply.status, reply.location]).toEqual([303, '/sign-in?to=%2Faccount']);
      }
    });
  });
});
