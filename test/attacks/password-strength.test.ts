import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changing, chosen } from '../support/attack-account.ts';
import type { Browser } from '../support/attack-browser.ts';
import { freePerson } from '../support/attack-confirm.ts';
import { atCode, atPassword, mailedToken, signedIn } from '../support/attack-steps.ts';
import { startTarget, type Target } from '../support/attack-target.ts';
import { launchChromium, type TestBrowser } from '../support/chromium.ts';

const scripts = ['strength-core.js', 'strength.js'];
/** Signs that would end an attribute, and a tag, and a script. */
const hostile = `"><script>alert(1)</script> ' onfocus=alert(1) x="`;

// What the pages and their scripts hold is of no database: one is enough.
describe('the hint about a password’s strength (SECURITY I10)', () => {
  let target: Target;
  let chromium: TestBrowser;
  beforeAll(async () => {
    [target, chromium] = await Promise.all([startTarget('sqlite'), launchChromium()]);
  });
  afterAll(async () => {
    await chromium.close();
    await target[Symbol.asyncDispose]();
  });

  const loadedBy = (html: string) => scripts.filter((name) => html.includes(`/assets/${name}`));

  test('is loaded where a new password is chosen, and nowhere else', async () => {
    const person = await freePerson(target);
    const visitor = await changing(target, person, 'password');
    expect(loadedBy(visitor.text)).toEqual(scripts);
    const forgetful = await atPassword(target, person.email);
    expect(loadedBy(forgetful.text)).toEqual([]);
    await forgetful.submit(`${forgetful.base}/forgot`);
    await forgetful.submit(`/reset/${await mailedToken(target, person.email)}`);
    expect(loadedBy(forgetful.text)).toEqual(scripts);
    const others = [
      await signedIn(target, person),
      await atCode(target, person),
      await changing(target, person, 'email'),
    ];
    for (const { text } of others) expect(loadedBy(text)).toEqual([]);
  });

  test.each(scripts)('%s is our own, asks nobody, keeps nothing and makes no code', async (name) => {
    const reply = await fetch(`${target.address}/assets/${name}`);
    const code = await reply.text();
    expect([reply.status, reply.headers.get('content-type'), reply.headers.get('x-content-type-options')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
      'nosniff',
    ]);
    expect(code).not.toMatch(
      /\beval\(|new Function\b|\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource|importScripts|\bimport\(|localStorage|sessionStorage|document\.cookie|innerHTML|postMessage/,
    );
  });

  test('sends nothing, keeps nothing and shows no password while one is typed, and its own words do no harm', async () => {
    const person = await freePerson(target);
    await target.peephole.run(
      `update users set display_name = '${hostile.replaceAll("'", "''")}' where id = '${person.id}'`,
    );
    const visitor = await changing(target, person, 'password');
    const context = await chromium.context({ baseURL: target.address });
    await context.addCookies(cookiesOf(visitor));
    const page = await context.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('dialog', (dialog) => said.push(dialog.message()));
    await page.goto(visitor.path);
    const asked: string[] = [];
    // Chromium fetches the page's icon when it pleases, also long after the page.
    page.on('request', (request) => {
      if (new URL(request.url()).pathname !== '/assets/icon.svg') asked.push(request.url());
    });
    const meter = page.locator('meter');
    await page.locator('input[name=password]').pressSequentially(chosen);
    await meter.waitFor();
    expect(Number(await meter.getAttribute('value'))).toBeGreaterThan(0);
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length);
    expect([asked, said, kept, page.url()]).toEqual([[], [], 0, `${target.address}${visitor.path}`]);
    expect((await page.content()).includes(chosen)).toBe(false);
    await context.close();
  });

  const cookiesOf = ({ cookies }: Browser) =>
    [...cookies].map(([name, value]) => ({
      name,
      value,
      url: target.address.replace('http:', 'https:'),
      secure: true,
    }));
});
