import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { clearFaketimeLeftovers } from './faketime-leftovers.ts';
import { runProgram } from './run-program.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const SECOND = 1_000;
const ENTRY = 'Gatehouse';

/**
 * The six digits that `oathtool` shows for a base32 secret at an instant (epoch milliseconds): an
 * implementation of RFC 6238 that is not ours.
 */
export function oathtool(secretBase32: string, atMs: number): Promise<string> {
  const now = `@${Math.floor(atMs / SECOND)}`;
  return runProgram('oathtool', ['--totp', '--base32', '--now', now, secretBase32]);
}

/**
 * The six digits that KeePassXC, a desktop authenticator, shows at an instant (epoch milliseconds)
 * for the `otpauth:` URI of a QR code. Makes a real database for it, removed afterwards.
 */
export async function keepassxcCode(otpauthUri: string, atMs: number): Promise<string> {
  await using folder = await temporaryDirectory();
  const [key, xml, database] = [folder.file('key'), folder.file('entry.xml'), folder.file('passwords.kdbx')];
  await writeFile(key, randomBytes(32));
  await writeFile(xml, exportedEntry(otpauthUri));
  await runProgram('keepassxc-cli', ['import', '--set-key-file', key, '-t', '100', xml, database]);
  const show = ['keepassxc-cli', 'show', '--quiet', '--totp', '--no-password', '-k', key, database, ENTRY];
  clearFaketimeLeftovers();
  return await runProgram('faketime', ['-f', frozenAt(atMs), ...show], { env: { TZ: 'UTC' } });
}

/** KeePassXC's exchange format; `otp` is the attribute in which it keeps a scanned code. */
function exportedEntry(otpauthUri: string): string {
  const field = (key: string, value: string): string =>
    `<String><Key>${key}</Key><Value>${escapeXml(value)}</Value></String>`;
  const entry = `<Entry>${field('Title', ENTRY)}${field('otp', otpauthUri)}</Entry>`;
  return `<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Root><Group><Name>Root</Name>${entry}</Group></Root></KeePassFile>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Without a leading `@`, faketime stops the clock: no step ends while the program runs. */
function frozenAt(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 19).replace('T', ' ');
}
