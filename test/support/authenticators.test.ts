import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { keepassxcCode, oathtool } from './authenticators.ts';

/** Milliseconds: read from a cold disk, KeePassXC takes its time to start. */
const patience = 60_000;

const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const URI = `otpauth://totp/Gate%20house:ana%40example.com?secret=${SECRET}&issuer=Gate%20house`;
const LAST_SECOND_OF_A_STEP = Date.UTC(2027, 0, 15, 6, 0, 29, 900);

test.each([0, 100, 30_000])(
  'oathtool, KeePassXC and an independent library agree on a code (%i ms later)',
  async (laterMs) => {
    const atMs = LAST_SECOND_OF_A_STEP + laterMs;
    const expected = new TOTP({ secret: SECRET }).generate({ timestamp: atMs });
    expect(await oathtool(SECRET, atMs)).toBe(expected);
    expect(await keepassxcCode(URI, atMs)).toBe(expected);
  },
  patience,
);

test('a secret that is not base32 is an error, not a code', async () => {
  await expect(oathtool('not base32!', 0)).rejects.toThrow('oathtool ended with code 1');
});
