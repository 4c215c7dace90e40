import fc from 'fast-check';
import type { Pdu } from 'smpp';
import { expect, test } from 'vitest';
import { receiptOf } from './smpp-receipt.ts';

const pdu = (fields: Readonly<Record<string, unknown>>): Pdu => ({
  command: 'deliver_sm',
  command_status: 0,
  isResponse: () => false,
  response: () => pdu({}),
  esm_class: 4,
  ...fields,
});

const saying = (message: unknown) => receiptOf(pdu({ short_message: { message } }));

test.each([
  ['DELIVRD', 'delivered', ''],
  ['EXPIRED', 'failed', 'EXPIRED 009'],
  ['DELETED', 'failed', 'DELETED 009'],
  ['UNDELIV', 'failed', 'UNDELIV 009'],
  ['REJECTD', 'failed', 'REJECTD 009'],
])('a message in state %s is %s', (stat, progress, detail) => {
  expect(saying(`id:ab-1 sub:001 dlvrd:001 stat:${stat} err:009 text:`)).toMatchObject({ progress, detail });
});

test.each(['ENROUTE', 'ACCEPTD', 'UNKNOWN', 'constructor'])('state %s tells nothing that is kept', (stat) => {
  expect(saying(`id:1 stat:${stat} err:000`)).toBeNull();
});

test('fields are found in any order and case, and as octets', () => {
  expect(saying('Err:000 STAT:delivrd Id:77')).toMatchObject({ progress: 'delivered' });
  expect(receiptOf(pdu({ short_message: Buffer.from('id:77 stat:UNDELIV err:1') }))).toMatchObject({
    detail: 'UNDELIV 1',
  });
});

test('what the text of the message says is no field of its receipt', () => {
  expect(saying('id:7 stat:UNDELIV err:001 text:id:8 stat:DELIVRD')).toMatchObject({ progress: 'failed' });
  expect(saying('text:stat:DELIVRD id:8')).toBeNull();
});

test('TLVs are enough, and go before the text', () => {
  expect(receiptOf(pdu({ receipted_message_id: 'x9', message_state: 2 }))).toEqual({
    references: ['x9', 'X9'],
    progress: 'delivered',
    detail: '',
  });
});

test('an id is looked up as it came first, then in its other spellings', () => {
  expect(saying('id:0000000255 stat:DELIVRD')?.references).toEqual(
    expect.arrayContaining(['0000000255', '255', 'FF', 'ff', '000000FF', '000000ff', '597']),
  );
  expect(saying('id:0000000255 stat:DELIVRD')?.references[0]).toBe('0000000255');
  expect(saying('id:3B9ACA01 stat:DELIVRD')?.references).toEqual(
    expect.arrayContaining(['3B9ACA01', '3b9aca01', '1000000001']),
  );
});

test('any id in hex or decimal is found by the receipt that writes it the other way, and lists stay short', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }), (id) => {
      const [decimal, hex] = [id.toString(), id.toString(16)];
      expect(saying(`id:${decimal} stat:DELIVRD`)?.references).toEqual(
        expect.arrayContaining([hex, hex.toUpperCase()]),
      );
      expect(saying(`id:${hex} stat:DELIVRD`)?.references).toContain(decimal);
      expect(saying(`id:${hex} stat:DELIVRD`)?.references.length).toBeLessThanOrEqual(9);
    }),
  );
});

test('nothing that an SMSC may send makes it throw', () => {
  const value = fc.oneof(
    fc.anything(),
    fc.string(),
    fc.uint8Array().map((octets) => Buffer.from(octets)),
  );
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('short_message', 'receipted_message_id', 'message_state', 'esm_class'), value),
      (fields) => {
        expect(() => receiptOf(pdu(fields))).not.toThrow();
      },
    ),
  );
});
