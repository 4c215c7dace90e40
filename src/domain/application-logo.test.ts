import { expect, test } from 'vitest';
import { largestLogo, readLogo } from './application-logo.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map(codeOf) : part)));

const codeOf = (sign: string): number => sign.codePointAt(0) ?? 0;

const big = (value: number, length: number): number[] =>
  Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);

const little = (value: number, length: number): number[] => big(value, length).toReversed();

const rest = Array.from({ length: 20 }, () => 0);

const png = (width: number, height: number): Uint8Array =>
  bytes('\u0089PNG\r\n\u001a\n', big(13, 4), 'IHDR', big(width, 4), big(height, 4), rest);

/** With a thumbnail's segment and a table before its frame, as cameras write them. */
const jpeg = (width: number, height: number, frame = 0xc2): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, ...big(6, 2), ...rest.slice(0, 4), 0xff, 0xff, 0xc4, ...big(4, 2), 0, 0],
    [0xff, frame, ...big(17, 2), 8, ...big(height, 2), ...big(width, 2)],
    rest,
  );

const webp = (chunk: string, body: readonly number[]): Uint8Array =>
  bytes('RIFF', little(100, 4), 'WEBP', chunk, little(10, 4), body, rest);

const lossy = (width: number, height: number): Uint8Array =>
  webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, ...little(width, 2), ...little(height, 2)]);

const lossless = (width: number, height: number): Uint8Array =>
  webp('VP8L', [0x2f, ...little((height - 1) * 2 ** 14 + (width - 1), 4)]);

const extended = (width: number, height: number): Uint8Array =>
  webp('VP8X', [0, 0, 0, 0, ...little(width - 1, 3), ...little(height - 1, 3)]);

test.each([
  ['image/png', png],
  ['image/jpeg', jpeg],
  ['image/webp', lossy],
  ['image/webp', lossless],
  ['image/webp', extended],
] as const)('a logo is read as %s by its own bytes, and only of sides that can be drawn', (mediaType, draw) => {
  expect(readLogo(draw(128, 64))).toEqual({ ok: true, mediaType });
  expect(readLogo(draw(16, 1_024))).toEqual({ ok: true, mediaType });
  for (const [width, height] of [
    [15, 64],
    [64, 15],
    [1_025, 64],
    [64, 1_025],
  ] as const)
    expect(readLogo(draw(width, height))).toEqual({ ok: false, flaw: 'size' });
});

test.each([
  ['empty', bytes()],
  [
    'too-large',
    bytes(
      '\u0089PNG\r\n\u001a\n',
      Array.from({ length: largestLogo }, () => 0),
    ),
  ],
  ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['svg', bytes('\u00ef\u00bb\u00bf  <?xml version="1.0"?><!-- a --><svg/>')],
  ['kind', bytes('GIF89a', rest)],
  ['kind', bytes('<!doctype html><p>')],
  ['kind', bytes('RIFF', little(4, 4), 'WAVE')],
  ['damaged', png(64, 64).slice(0, 20)],
  ['damaged', bytes('\u0089PNG\r\n\u001a\n', big(13, 4), 'tEXt', rest, rest)],
  ['damaged', jpeg(64, 64).slice(0, 16)],
  ['damaged', jpeg(64, 64, 0xc8)],
  ['damaged', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
  ['damaged', webp('JUNK', rest)],
  ['damaged', lossy(64, 64).slice(0, 24)],
] as const)('what is %s is no logo', (flaw, content) => {
  expect(readLogo(content)).toEqual({ ok: false, flaw });
});
