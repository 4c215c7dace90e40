import { longestBounce, readOfBounce } from '#domain/bounce.ts';

/**
 * The part of a mail that is worth reading (`readOfBounce`). Null: it is longer than any report, or names none of our messages there, as nearly everything that
 * strangers send: that costs one look over its bytes.
 */
export function partToRead(raw: Uint8Array): Uint8Array | null {
  if (raw.byteLength > longestBounce) return null;
  const part = firstLines(raw.subarray(0, readOfBounce.bytes));
  return oneOfOurs.test(Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1')) ? part : null;
}

const oneOfOurs = /msg_[0-9a-f]{32}/;

const lineFeed = 10;

function firstLines(raw: Uint8Array): Uint8Array {
  let end = -1;
  for (let line = 0; line < readOfBounce.lines; line += 1) {
    end = raw.indexOf(lineFeed, end + 1);
    if (end < 0) return raw;
  }
  return raw.subarray(0, end + 1);
}
