import type { Pdu } from 'smpp';
import { expect, test } from 'vitest';
import { receiver } from './smpp-receiver.ts';

const receipt = (id: string): Pdu => ({
  command: 'deliver_sm',
  command_status: 0,
  isResponse: () => false,
  response: () => receipt(id),
  esm_class: 4,
  short_message: { message: `id:${id} stat:DELIVRD err:000` },
});

test('a receipt that is known under no spelling is looked up once more, then let go', async () => {
  const asked: string[] = [];
  const receive = receiver(({ reference }) => Promise.resolve(asked.push(reference) < 0), 1);
  expect(await receive(receipt('x-1'))).toBe(0);
  expect(asked).toEqual(['x-1', 'X-1', 'x-1', 'X-1']);
});

test('a receipt that overtook the news that its message was accepted is found then', async () => {
  const asked: string[] = [];
  const receive = receiver(({ reference }) => Promise.resolve(asked.push(reference) > 2), 1);
  expect(await receive(receipt('x-1'))).toBe(0);
  expect(asked).toEqual(['x-1', 'X-1', 'x-1']);
});

test('no more than twenty receipts are kept at a time: the SMSC is asked to slow down, and may go on afterwards', async () => {
  const kept = Promise.withResolvers<boolean>();
  const receive = receiver(() => kept.promise, 1);
  const first = Array.from({ length: 20 }, (_, at) => receive(receipt(String(at))));
  expect(await receive(receipt('20'))).toBe(0x58);
  kept.resolve(true);
  expect(await Promise.all(first)).toEqual(first.map(() => 0));
  expect(await receive(receipt('20'))).toBe(0);
});

test('a receipt that cannot be kept is asked for again, and is no reason to stop', async () => {
  let isBroken = true;
  const receive = receiver(() => (isBroken ? Promise.reject(new Error('database')) : Promise.resolve(true)), 1);
  expect(await Promise.all(Array.from({ length: 20 }, () => receive(receipt('1'))))).toEqual(
    Array.from({ length: 20 }, () => 0x64),
  );
  isBroken = false;
  expect(await receive(receipt('1'))).toBe(0);
});
