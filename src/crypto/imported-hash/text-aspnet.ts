import { fromBase64 } from './encodings.ts';
import type { Read } from './foreign.ts';
import { malformed } from './refusals.ts';
import { pbkdf2Of } from './text-pbkdf2.ts';
import type { Encoding } from './encoding.ts';

/** The digest by its number, the iterations and the length of the salt stand before the salt, each in four bytes, the highest first. */
const header = { digest: 1, iterations: 5, saltLength: 9, bytes: 13 };
const digests = ['sha1', 'sha256', 'sha512'];

function version3(bytes: Buffer): Read {
  const end = header.bytes + bytes.readUInt32BE(header.saltLength);
  const digest = digests[bytes.readUInt32BE(header.digest)];
  if (!digest || end > bytes.length)
    return malformed('It begins like a hash of ASP.NET Identity, but its parts do not fit.');
  const parts = { salt: bytes.subarray(header.bytes, end), hash: bytes.subarray(end) };
  return pbkdf2Of(digest, bytes.readUInt32BE(header.iterations), parts);
}

/** Before version 3 everything was fixed. */
const second = { iterations: 1_000, salt: 16, bytes: 49 };

function version2(bytes: Buffer): Read {
  const end = 1 + second.salt;
  return pbkdf2Of('sha1', second.iterations, { salt: bytes.subarray(1, end), hash: bytes.subarray(end) });
}

/** ASP.NET Identity: base64 whose first byte is the version, 0 for 2 and 1 for 3. A digest of fewer bytes in base64 is not this long. */
export const aspNet: Encoding = {
  name: "ASP.NET Identity's PBKDF2",
  begins: /^A[A-Q][A-Za-z0-9+/]{60,}={0,2}$/,
  form: /^(.*)$/,
  read([text = '']) {
    const bytes = fromBase64(text);
    if (bytes?.[0] === 1) return version3(bytes);
    if (bytes?.[0] === 0 && bytes.length === second.bytes) return version2(bytes);
    return malformed('It begins like a hash of ASP.NET Identity, but is none of version 2 or 3.');
  },
};
