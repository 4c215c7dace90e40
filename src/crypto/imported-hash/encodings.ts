/** Bytes of base64, of its URL spelling, or of passlib's (`.` for `+`), padded or not; null when it is none. */
export function fromBase64(text: string): Buffer | null {
  const plain = text
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replaceAll('.', '+');
  return /^[A-Za-z0-9+/]*$/.test(plain) && plain.length % 4 !== 1 ? Buffer.from(plain, 'base64') : null;
}

/** Bytes of hex in either case; null when it is none. */
export const fromHex = (text: string): Buffer | null =>
  /^(?:[0-9a-fA-F]{2})+$/.test(text) ? Buffer.from(text, 'hex') : null;

const cryptAlphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A number in crypt(3)'s base64: six bits a character, the lowest first. The text must be of that alphabet. */
export const cryptNumber = (text: string): number =>
  [...text].reduce((sum, one, place) => sum + cryptAlphabet.indexOf(one) * 64 ** place, 0);

/** Bytes in crypt(3)'s base64: three bytes in four characters, the lowest bits first. The text must be of that alphabet. */
export function cryptBytes(text: string): Buffer {
  const groups = text.match(/.{1,4}/g) ?? [];
  return Buffer.concat(groups.map((group) => littleEndian(cryptNumber(group), Math.floor((group.length * 6) / 8))));
}

function littleEndian(value: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUIntLE(value % 256 ** length, 0, length);
  return bytes;
}
