import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Browser } from '../support/attack-browser.ts';
import { addPerson } from '../support/attack-people.ts';
import { signedIn } from '../support/attack-steps.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { formHeaders } from '../support/attack-wire.ts';
import { openConsole, wordsOf, type Console } from '../support/console-people.ts';
import { upload } from '../support/console-uploads.ts';

interface Begun {
  readonly path?: string;
  readonly type?: string;
  readonly site?: string;
}

onEveryEngine((target) => {
  const open: Socket[] = [];
  const written: Promise<void>[] = [];
  const goAway = (): void => open.splice(0).forEach((one) => one.destroy());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    goAway();
  });

  /** Begins a form with a file of a megabyte, and sends nothing of it; answers what comes back before the body does. */
  function begin(at: Console, { cookies }: Browser, options: Begun = {}): { readonly answer: Promise<string> } {
    const { hostname, port, host } = new URL(target().address);
    const { path = `${at.directory}/import`, type = 'multipart/form-data; boundary=x', site = 'same-origin' } = options;
    const socket = connect(Number(port), hostname);
    open.push(socket);
    const head = [
      `POST ${path} HTTP/1.1`,
      `host: ${host}`,
      `cookie: ${formHeaders(cookies)['cookie'] ?? ''}`,
      `content-type: ${type}`,
      'content-length: 60000',
      `sec-fetch-site: ${site}`,
    ];
    written.push(new Promise((resolve) => socket.write(`${head.join('\r\n')}\r\n\r\n`, () => resolve())));
    const answer = new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString('utf8')));
      socket.once('error', reject);
    });
    return { answer };
  }

  /** Begins one more than may come in; answers how the first of them was refused, and all that come back. */
  async function beginTooMany(at: Console, browsers: readonly Browser[]) {
    const begun = browsers.map((one) => begin(at, one));
    return { refused: await Promise.race(begun.map(statusOf)), answers: begun.map(({ answer }) => answer) };
  }

  const statusOf = async ({ answer }: { readonly answer: Promise<string> }) => (await answer).slice(9, 12);
  const send = (at: Console) => upload(at, { content: 'email\nana@example.com' });
  const sentBy = async (at: Console): Promise<number> => (await send(at)).status;

  /** Another administrator of the same company. */
  async function colleague(at: Console): Promise<Console> {
    const admin = await addPerson(target(), { companies: [at.name], administers: true, enrolled: true });
    return { ...at, admin, browser: await signedIn(target(), admin) };
  }

  /** What was sent to the server before has reached it: it answered twice since. */
  async function arrived(): Promise<void> {
    await Promise.all(written.splice(0));
    for (let round = 0; round < 2; round += 1) await new Browser(target().address).open('/sign-in');
  }

  test('a file is not read of somebody who is not signed in, is not of this company, or comes from elsewhere (SECURITY I1)', async () => {
    const [at, other] = [await openConsole(target()), await openConsole(target())];
    const stranger = new Browser(target().address);
    await stranger.open('/sign-in');
    expect(await statusOf(begin(at, stranger))).toBe('303');
    expect(await statusOf(begin(at, new Browser(target().address)))).toBe('403');
    expect(await statusOf(begin(at, other.browser))).toBe('404');
    expect(await statusOf(begin(at, at.browser, { site: 'cross-site' }))).toBe('403');
  });

  describe('of one user', () => {
    test('one file comes in at a time: a second one is told to wait, and nobody else is', async () => {
      const at = await openConsole(target());
      const other = await colleague(at);
      expect((await beginTooMany(at, [at.browser, at.browser])).refused).toBe('429');
      const reply = await send(at);
      expect([reply.status, reply.headers.get('retry-after')]).toEqual([429, '10']);
      expect(wordsOf(reply.text)).toContain('One file at a time is taken. Nothing was done with this one.');
      expect(reply.text).toContain(`href="${at.directory}/import"`);
      expect(await sentBy(other)).toBe(303);
      goAway();
      await expect.poll(() => sentBy(at), { timeout: 5_000 }).toBe(303);
    });

    test('who goes away while it is asked who they are holds no place', async () => {
      const at = await openConsole(target());
      await at.browser.open(`${at.directory}/import`);
      const { store } = target().deps;
      const load = store.loadSession.bind(store);
      const [held, letGo] = [vi.spyOn(store, 'loadSession'), new Set<() => void>()];
      held.mockImplementation(async (hash) => {
        await new Promise<void>((resolve) => letGo.add(resolve));
        return load(hash);
      });
      for (let count = 0; count < 5; count += 1) begin(at, at.browser).answer.catch(() => undefined);
      await expect.poll(() => letGo.size, { timeout: 5_000 }).toBe(5);
      goAway();
      await arrived();
      held.mockRestore();
      for (const one of letGo) one();
      await arrived();
      expect(await sentBy(at)).toBe(303);
    });
  });

  test('four files come in at once; the fifth user is told when to try again, and who goes away makes room', async () => {
    const at = await openConsole(target());
    const browsers: Browser[] = [];
    for (let count = 0; count < 5; count += 1) browsers.push((await colleague(at)).browser);
    expect((await beginTooMany(at, browsers)).refused).toBe('503');
    const reply = await send(at);
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '10']);
    goAway();
    await expect.poll(() => sentBy(at), { timeout: 5_000 }).toBe(303);
  });

  describe('what does not come in', () => {
    const second = 1_000;
    const later = (seconds: number) => vi.advanceTimersByTime(seconds * second);

    test('of a file is not waited for: the page says what to do, and the place is free', async () => {
      const at = await openConsole(target());
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const { refused, answers } = await beginTooMany(at, [at.browser, at.browser]);
      expect(refused).toBe('429');
      later(14);
      expect(await sentBy(at)).toBe(429);
      later(1);
      const told = (await Promise.all(answers)).find((one) => one.includes('408')) ?? 'nothing';
      expect(told).toMatch(/^HTTP\/1\.1 408 [^]*\r\nconnection: close\r\n/i);
      expect(wordsOf(told)).toContain('The file did not come in');
      expect(told).toContain(`href="${at.directory}/import"`);
      await expect.poll(() => sentBy(at), { timeout: 5_000 }).toBe(303);
    });

    test('of a form is not waited for longer than half a minute, wherever it is sent', async () => {
      const at = await openConsole(target());
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const type = 'application/x-www-form-urlencoded';
      const forms = ['/sign-in', '/nowhere', `${at.directory}/import`].map((path) =>
        begin(at, at.browser, { path, type }),
      );
      await arrived();
      await expect.poll(() => sentBy(at), { timeout: 5_000 }).toBe(429);
      later(30);
      expect(await Promise.all(forms.map(statusOf))).toEqual(['408', '408', '408']);
      await expect.poll(() => sentBy(at), { timeout: 5_000 }).toBe(303);
    });
  });
});
