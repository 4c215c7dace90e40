import { describe, expect, test } from 'vitest';
import { phoneNumbers } from '#courier/phone-numbers.ts';
import { flawOf } from '#domain/phone-rules.ts';
import { codeOf } from '../people/totp.ts';
import { Inbox } from '../people/inbox.ts';
import { People } from '../people/people.ts';
import { differentPhones, phoneOf } from '../people/phone-numbers.ts';
import { consoles } from './console.ts';
import { operations } from './operations.ts';
import { partsOf } from './page.ts';
import { amounts, type Plan } from './plan.ts';
import { protocols } from './protocol.ts';
import { rollOuts } from './roll-out.ts';
import { statements, workIn } from './statements.ts';

/** Gatehouse alone, from its sources, on the embedded database, a few operations of each kind. */
const plan: Plan = {
  ...amounts.tiny,
  quick: true,
  million: false,
  only: [],
  engines: ['sqlite'],
  fromSources: true,
  peer: null,
  say: () => undefined,
};

describe('the benchmark still runs', () => {
  test('every operation of a browser succeeds, at 1, 16 and 64 at once', async () => {
    const { samples, findings } = await operations(plan);
    expect(new Set(samples.map((one) => one.width))).toEqual(new Set([1, 16, 64]));
    expect(new Set(samples.map((one) => one.what))).toEqual(
      new Set([
        'full sign-in',
        'sign-in page',
        'e-mail',
        'password page',
        'password',
        'code page',
        'app code',
        'session check',
        'account page',
        'recovery code',
        'text message: send',
        'text message: code',
      ]),
    );
    expect(samples.filter((one) => !(one.cpu > 0 && one.perSecond > 0 && one.p99 >= one.p50))).toEqual([]);
    expect(findings).toEqual([]);
  });

  test('what applications ask for succeeds here and at oidc-provider, and is compared', async () => {
    const { samples, findings } = await protocols(plan);
    const steps = ['full flow with sign-in', 'authorization', 'token', 'introspection', 'refresh'];
    expect(new Set(samples.map((one) => one.what))).toEqual(new Set(steps));
    expect(new Set(samples.map((one) => one.subject))).toEqual(new Set(['Gatehouse', 'oidc-provider']));
    expect(samples.filter((one) => !(one.cpu > 0 && one.perSecond > 0 && one.p99 >= one.p50))).toEqual([]);
    expect(findings.map((one) => [one.row, one.value > 0, one.target])).toEqual([
      ...Array.from({ length: 3 }, () => [9, true, 1.5]),
      [9, true, null],
    ]);
  });

  test('statements and commits are counted, and hold their targets', async () => {
    const { findings } = await statements(plan);
    const judged = findings.filter((one) => one.target !== null);
    expect(judged.map((one) => one.what)).toHaveLength(8);
    expect(judged.filter((one) => one.value > (one.target ?? 0))).toEqual([]);
  });
});

describe('what is counted', () => {
  test('a statement that changes rows outside a transaction commits by itself', () => {
    expect(workIn(['begin', 'insert into a', 'select 1', 'commit'])).toEqual({ statements: 2, commits: 1 });
    expect(workIn(['select 1', 'update a set b = 1'])).toEqual({ statements: 2, commits: 1 });
    expect(workIn(['begin immediate', 'delete from a', 'rollback'])).toEqual({ statements: 1, commits: 0 });
    expect(workIn([])).toEqual({ statements: 0, commits: 0 });
  });

  test('a page loads its style sheet, scripts and images, and not its icon', () => {
    const html = '<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i.svg"><script src="/a.js"></script>';
    expect(partsOf(html)).toEqual(['/a.css', '/a.js']);
  });
});

describe('the inbox', () => {
  test('waits for all that are on their way, and shows the newest code', async () => {
    const batches = [[], [{ to: 'ana', text: '@host #111111' }], [{ to: 'ana', text: '@host #222222' }]];
    const inbox = new Inbox(async () => batches.shift() ?? []);
    await inbox.arrived(2);
    expect([inbox.codeOf('ana'), batches]).toEqual(['222222', []]);
    expect(() => inbox.codeOf('ben')).toThrow(RangeError);
  });
});

describe('the people', () => {
  test('codes are those of RFC 6238, appendix B', () => {
    expect(codeOf(Buffer.from('12345678901234567890'), Math.floor(1_111_111_109 / 30))).toBe('081804');
  });

  test('nobody uses a code twice, and those whose recovery codes are spent are others', async () => {
    const people = new People(10);
    const taken = await people.take(7);
    expect(new Set(taken.map((one) => one.email)).size).toBe(7);
    const [first] = taken;
    expect(first?.code()).not.toBe(first?.code());
    const spent = Array.from({ length: 4 }, () => people.withRecoveryCode()?.index ?? null);
    expect(spent).toEqual([9, 8, 7, null]);
    await expect(people.take(8)).rejects.toThrow(RangeError);
  });

  test('nobody is sent a second text message, and those who are sent one are others', () => {
    const people = new People(10, 3);
    const taken = [...people.takeWithPhones(2), ...people.takeWithPhones(1)];
    expect(taken.map((one) => [one.index, one.phone])).toEqual([10, 11, 12].map((index) => [index, phoneOf(index)]));
    expect(() => people.takeWithPhones(1)).toThrow(RangeError);
  });

  test('every number is one that codes are sent to, and no two are the same', async () => {
    const numbers = Array.from({ length: differentPhones }, (_, index) => phoneOf(index));
    expect(new Set(numbers).size).toBe(differentPhones);
    const read = await Promise.all(numbers.map((one) => phoneNumbers().read(one, null)));
    expect(read.map((one) => one?.e164)).toEqual(numbers);
    expect(read.filter((one) => one === null || flawOf(one, ['US']) !== null)).toEqual([]);
  });
});

describe('the console', () => {
  test('every page of it opens on a company of many', async () => {
    const { findings } = await consoles(plan);
    expect(findings.map((one) => [one.row, one.value > 0])).toEqual(Array.from({ length: 6 }, () => [13, true]));
  });

  test('the roll-out of a company of many is counted, kept, listed and written to a file', async () => {
    const { findings } = await rollOuts(plan);
    expect(findings.map((one) => [one.row, one.value > 0])).toEqual(Array.from({ length: 6 }, () => [14, true]));
  });
});
