import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { minute } from '#domain/instant.ts';
import { changesOf } from '../support/attack-database.ts';
import { startTarget, type Target } from '../support/attack-target.ts';
import { applicationAt, registerInConsole } from '../support/console-application.ts';
import { sendFile } from '../support/console-uploads.ts';
import { wordsOf } from '../support/attack-offices.ts';
import { eventsOf, operating, proveAgain } from '../support/operators.ts';

/** One white pixel would be too small: a head of PNG that says it is 64 by 32, which is all that is looked at. */
function png(width = 64, height = 32): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  bytes.write('IHDR', 12, 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

/** What is uploaded touches the database as every draft does: one engine says all. */
describe('C6: the logo of an application', () => {
  let target: Target;
  beforeAll(async () => {
    target = await startTarget('sqlite');
  });
  afterAll(() => target[Symbol.asyncDispose]());

  async function atApplication() {
    const { visitor, operator } = await operating(target);
    const { text } = await registerInConsole(visitor, `logo-${target.deps.random.id('role').slice(-8)}`);
    const path = applicationAt(text);
    await visitor.open(path);
    return { visitor, operator, path };
  }

  const changedApplications = async () => (await eventsOf(target, 'application.changed')).length;

  test('is uploaded, looked at, and used with a fresh proof; nobody else sees it before', async () => {
    const { visitor, operator, path } = await atApplication();
    const sent = await sendFile(visitor, `${path}/logo`, { content: png(), name: 'x.html' });
    const preview = sent.location ?? '';
    expect(preview).toMatch(new RegExp(`^${path}/logo/drf_`));
    expect((await visitor.open(preview)).status).toBe(200);
    const picture = await visitor.request('GET', `${preview}/picture`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect([picture.headers.get('x-content-type-options'), picture.headers.get('cache-control')]).toEqual([
      'nosniff',
      'no-store',
    ]);
    const other = await atApplication();
    for (const at of [preview, `${preview}/picture`, preview.replace(path, other.path)])
      expect((await other.visitor.request('GET', at)).status).toBe(404);
    expect((await other.visitor.post(`${preview}/use`)).status).toBe(404);
    expect((await visitor.post(`${preview.replace(path, other.path)}/use`)).status).toBe(404);
    expect(await changedApplications()).toBe(0);
    target.advance(6 * minute);
    await visitor.open(preview);
    await visitor.submit(`${preview}/use`);
    await proveAgain(target, visitor, operator);
    expect(wordsOf(visitor.text)).toMatch(/Give an application a logo.*Payments/);
    await visitor.submit(`${preview}/use`);
    expect(visitor.path).toBe(`${path}?saved=logo`);
    const [address = ''] = /\/applications\/app_[0-9a-f]+\/logo\?v=[\w-]+/.exec(visitor.text) ?? [];
    const shown = await fetch(target.address + address);
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect((await visitor.request('GET', preview)).status).toBe(404);
    await visitor.submit(`${path}/logo/remove`);
    expect(visitor.text).not.toContain('class="logo"');
    expect((await fetch(target.address + address)).status).toBe(404);
    expect(await changedApplications()).toBe(2);
  });

  test.each<[string, Buffer | string | null, RegExp]>([
    ['nothing', null, /Choose a picture first/],
    ['an empty file', '', /Choose a picture first/],
    [
      'a drawing, which can hold script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      /\(SVG\) are not taken/,
    ],
    ['a page with the name of a picture', '<html><script>alert(1)</script>', /no picture of a kind that is taken/],
    ['one that is cut short', png().subarray(0, 20), /damaged or cut short/],
    ['one without an end', png(20_000, 20_000), /from 16 to 1024 pixels/],
    ['one of more than 64 KiB', Buffer.concat([png(), Buffer.alloc(70_000)]), /larger than 64 KiB/],
    ['one of more than any file', Buffer.concat([png(), Buffer.alloc(1_100_000)]), /larger than 64 KiB/],
  ])('is none of these, and nothing is kept of it: %s', async (_, content, words) => {
    const { visitor, path } = await atApplication();
    const changes = await changesOf(target.peephole, async () => {
      const told = await sendFile(visitor, `${path}/logo`, { content, name: 'logo.png' });
      expect([told.status, words.test(wordsOf(told.text))]).toEqual([422, true]);
    });
    expect(changes).toEqual([]);
  });
});
