import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Logger } from '#ports/logger.ts';
import { temporaryDirectory } from '../../test/support/temporary-directory.ts';
import { loadKeyRing } from './key-ring.ts';
import { rotateKeyFile } from './rotate-key-file.ts';
import { watchKeys } from './watch-keys.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => vi.useRealTimers());

function logged(): Logger & { readonly lines: string[] } {
  const lines: string[] = [];
  const note =
    (level: string) =>
    (facts: Readonly<Record<string, unknown>>): void => {
      lines.push(`${level} ${JSON.stringify(facts)}`);
    };
  return { lines, info: note('info'), warn: note('warn'), error: note('error') };
}

test('a key that was put in front comes into use by itself, and is logged by its name only (SPEC X5, X6)', async () => {
  await using folder = await temporaryDirectory();
  const ring = loadKeyRing({ directory: folder.path });
  const old = ring.current;
  const logger = logged();
  const stop = watchKeys(ring, logger, 1_000);
  const { id } = rotateKeyFile(folder.file('keys.json'));
  expect(ring.current).toBe(old);
  vi.advanceTimersByTime(1_000);
  expect(ring.current).toBe(id);
  expect(logger.lines).toEqual([`info ${JSON.stringify({ keys: [id, old], seals: id })}`]);
  stop();
  const later = rotateKeyFile(folder.file('keys.json'));
  vi.advanceTimersByTime(10_000);
  expect(ring.current).not.toBe(later.id);
});

test('a broken file is logged once, without what is in it, and the keys that were read stay in use', async () => {
  await using folder = await temporaryDirectory();
  const ring = loadKeyRing({ directory: folder.path });
  const [current, text] = [ring.current, readFileSync(folder.file('keys.json'), 'utf8')];
  const logger = logged();
  const stop = watchKeys(ring, logger, 1_000);
  writeFileSync(folder.file('keys.json'), text.slice(0, 40));
  vi.advanceTimersByTime(5_000);
  expect([logger.lines.length, ring.current]).toEqual([1, current]);
  expect(logger.lines[0]).toMatch(/^error .*not readable as JSON/);
  expect(logger.lines[0]).not.toContain(text.slice(25, 40));
  writeFileSync(folder.file('keys.json'), text);
  vi.advanceTimersByTime(1_000);
  expect(logger.lines).toHaveLength(1);
  stop();
});
