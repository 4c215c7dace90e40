import { describe, expect, test } from 'vitest';
import { longestBounce, readOfBounce } from '#domain/bounce.ts';
import { partToRead } from './bounce-part.ts';

const id = `msg_${'4'.repeat(32)}`;
const partOf = (text: string) => partToRead(Buffer.from(text, 'latin1'));
const linesOf = (part: Uint8Array | null): number | null =>
  part && Buffer.from(part).toString('latin1').split('\n').length - 1;

describe('of a mail that a mail server brings', () => {
  test.each([
    ['nothing but empty lines', '\r\n'.repeat(longestBounce / 2)],
    ['very many parts', '--b\r\n'.repeat(longestBounce / 5)],
    ['an id of another kind', `usr_${'4'.repeat(32)}\r\n`],
    ['an id that is cut', id.slice(0, -1)],
    ['nothing at all', ''],
  ])('what names none of our messages is not read: %s', (_what, text) => {
    expect(partOf(text)).toBeNull();
  });

  test('what names one only where nothing is read any more is not read', () => {
    expect(partOf(`${'a'.repeat(readOfBounce.bytes - id.length)}${id}`)).not.toBeNull();
    expect(partOf(`${'a'.repeat(readOfBounce.bytes - id.length + 1)}${id}`)).toBeNull();
    expect(partOf(`${'\n'.repeat(readOfBounce.lines - 1)}${id}`)).not.toBeNull();
    expect(partOf(`${'\n'.repeat(readOfBounce.lines)}${id}`)).toBeNull();
  });

  test.each([
    ['empty lines', `${id}\r\n`.padEnd(longestBounce, '\r\n')],
    ['line feeds', `${id}\n`.padEnd(longestBounce, '\n')],
    ['parts', `${id}\r\n`.padEnd(longestBounce, '--b\r\n')],
    ['short fields', `${id}\r\n`.padEnd(longestBounce, 'a:b\r\n')],
  ])('with an id no more lines are looked at than a report has: %s', (_what, text) => {
    expect(text).toHaveLength(longestBounce);
    expect(linesOf(partOf(text))).toBe(readOfBounce.lines);
  });

  test('with an id no more bytes are looked at than a report has', () => {
    expect(partOf(id.padEnd(longestBounce, 'a'))?.byteLength).toBe(readOfBounce.bytes);
    expect(partOf(id.padEnd(longestBounce + 1, 'a'))).toBeNull();
  });
});
