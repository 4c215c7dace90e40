import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium, type TestBrowser } from '../support/chromium.ts';
import { refreshedPage } from '../support/refreshed-page.ts';

let chromium: TestBrowser;

beforeAll(async () => {
  chromium = await launchChromium();
});

afterAll(() => chromium.close());

const hour = 3_600_000;

test('a part of a page is asked for as often as it says, and shows what is new, or stays where nothing is', async () => {
  await using at = await refreshedPage(chromium);
  at.answer({ words: 'second' });
  expect(await at.pass(1)).toEqual([1]);
  expect(await at.shown()).toBe('second');
  await at.page.evaluate(() => document.getElementById('words')?.setAttribute('data-same', 'yes'));
  expect(await at.pass(3)).toEqual([1, 2, 3]);
  expect(await at.page.locator('#words').getAttribute('data-same')).toBe('yes');
});

test.each([
  ['are an error', { status: 503 }],
  ['are refused', { status: 429 }],
  ['do not come', 'cut'],
] as const)(
  'answers that %s are asked for again later and later, and after six of them not any more',
  async (_what, how) => {
    await using at = await refreshedPage(chromium);
    at.answer(how);
    expect(await at.pass(64)).toEqual([1, 3, 7, 15, 31, 63]);
    at.answer({ words: 'second' });
    await at.page.clock.runFor(hour);
    await at.hide(true);
    await at.hide(false);
    expect(await at.pass(2)).toEqual([]);
    expect(at.asked).toHaveLength(6);
    expect(await at.shown()).toBe('first');
  },
);

test('an answer that is right again is asked for as often as before', async () => {
  await using at = await refreshedPage(chromium);
  at.answer({ status: 503 });
  expect(await at.pass(3)).toEqual([1, 3]);
  at.answer({ words: 'second' });
  expect(await at.pass(7)).toEqual([4, 5, 6, 7]);
  expect(await at.shown()).toBe('second');
});

test('while nobody can see the page nothing is asked for; once it is seen again, at once, and then as before', async () => {
  await using at = await refreshedPage(chromium);
  await at.hide(true);
  at.answer({ words: 'second' });
  await at.page.clock.runFor(hour);
  expect(await at.pass(3)).toEqual([]);
  expect(at.asked).toEqual([]);
  await at.hide(false);
  expect([at.asked.length, await at.shown()]).toEqual([1, 'second']);
  expect(await at.pass(3)).toEqual([1, 2, 3]);
});

test('once its user is signed out it is not asked for again, and nobody is led elsewhere by it', async () => {
  await using at = await refreshedPage(chromium);
  at.answer({ to: '/sign-in?to=%2Fpart' });
  expect(await at.pass(2)).toEqual([1]);
  await at.page.clock.runFor(hour);
  await at.hide(true);
  await at.hide(false);
  expect(await at.pass(2)).toEqual([]);
  expect(at.asked).toEqual(['/part']);
  expect([new URL(at.page.url()).pathname, await at.shown()]).toEqual(['/', 'first']);
});

test('what somebody marks, perhaps to copy it, is not taken from under their hand', async () => {
  await using at = await refreshedPage(chromium);
  await at.page.locator('#words').selectText();
  at.answer({ words: 'second' });
  expect(await at.pass(2)).toEqual([1, 2]);
  expect(await at.shown()).toBe('first');
  await at.page.evaluate(() => getSelection()?.removeAllRanges());
  await at.pass(1);
  expect(await at.shown()).toBe('second');
});
