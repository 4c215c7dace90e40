import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { formHeaders } from '../support/attack-wire.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { openConsole, type Console } from '../support/console-people.ts';
import { upload } from '../support/console-uploads.ts';

onEveryEngine((target) => {
  const open: Socket[] = [];
  afterEach(() => open.splice(0).forEach((one) => one.destroy()));

  /** Begins a form with a file of a megabyte, and sends nothing of it; answers what comes back before the body does. */
  function begin(at: Console, browser: Browser, more: readonly string[] = []): { readonly answer: Promise<string> } {
    const { hostname, port, host } = new URL(target().address);
    const socket = connect(Number(port), hostname);
    open.push(socket);
    const head = [
      `POST ${at.directory}/import HTTP/1.1`,
      `host: ${host}`,
      `cookie: ${formHeaders(browser.cookies)['cookie'] ?? ''}`,
      'content-type: multipart/form-data; boundary=x',
      'content-length: 1000000',
      ...(more.length > 0 ? more : ['sec-fetch-site: same-origin']),
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    const answer = new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.once('error', reject);
    });
    return { answer };
  }

  const statusOf = async ({ answer }: { readonly answer: Promise<string> }) => (await answer).slice(9, 12);

  test('a file is not read of somebody who is not signed in, is not of this company, or comes from elsewhere (SECURITY I1)', async () => {
    const [at, other] = [await openConsole(target()), await openConsole(target())];
    const stranger = new Browser(target().address);
    await stranger.open('/sign-in');
    expect(await statusOf(begin(at, stranger))).toBe('303');
    expect(await statusOf(begin(at, new Browser(target().address)))).toBe('403');
    expect(await statusOf(begin(at, other.browser))).toBe('404');
    expect(await statusOf(begin(at, at.browser, ['sec-fetch-site: cross-site']))).toBe('403');
  });

  test('four come in at once; a fifth is told when to try again, and who goes away makes room', async () => {
    const at = await openConsole(target());
    const five = [1, 2, 3, 4, 5].map(() => begin(at, at.browser));
    expect(await Promise.race(five.map(statusOf))).toBe('503');
    const reply = await upload(at, { content: 'email\nana@example.com' });
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
    for (const one of open.splice(0)) one.destroy();
    await expect
      .poll(async () => (await upload(at, { content: 'email\nana@example.com' })).status, { timeout: 5_000 })
      .toBe(303);
  });
});
