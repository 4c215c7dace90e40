import { chmodSync, lchownSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryDirectory } from '../../test/support/temporary-directory.ts';
import { claimDataDirectory } from './data-directory.ts';
import { ConfigurationError } from './load.ts';

const user = process.getuid?.() ?? 0;
const isRoot = user === 0;
const stranger = 65_534;

/** Root alone may give things away, and everybody takes what is root's; others take themselves for somebody else. */
const giveAway = (place: string): void => {
  if (isRoot) lchownSync(place, stranger, stranger);
};
const whoLooks = isRoot ? 0 : user + 1;

const claim = (dataDirectory: string, isDataDirectoryNamed = false, who = user): void =>
  claimDataDirectory({ dataDirectory, isDataDirectoryNamed }, who);

test('a data directory that nobody named is made for this user alone, and taken again', async () => {
  await using folder = await temporaryDirectory();
  const data = folder.file('data');
  claim(data);
  claim(data);
  expect(statSync(data).mode & 0o777).toBe(0o700);
});

test("one that is a stranger's is refused, and taken where it was named", async () => {
  await using folder = await temporaryDirectory();
  const data = folder.file('data');
  mkdirSync(data, { mode: 0o700 });
  giveAway(data);
  expect(() => claim(data, false, whoLooks)).toThrow(ConfigurationError);
  expect(() => claim(data, false, whoLooks)).toThrow(/belongs to another user \(\d+\).*GATEHOUSE_DATA_DIR/);
  expect(() => claim(data, true, whoLooks)).not.toThrow();
});

test.each(['the link', 'what it leads to'])("a link is followed unless %s is a stranger's", async (which) => {
  await using folder = await temporaryDirectory();
  const [there, link] = [folder.file('there'), folder.file('data')];
  mkdirSync(there, { mode: 0o700 });
  symlinkSync(there, link);
  expect(() => claim(link)).not.toThrow();
  giveAway(which === 'the link' ? link : there);
  expect(() => claim(link, false, whoLooks)).toThrow(/another user/);
});

test.each([0o770, 0o702])('one that others may change is refused: %o', async (mode) => {
  await using folder = await temporaryDirectory();
  const data = folder.file('data');
  mkdirSync(data);
  chmodSync(data, mode);
  expect(() => claim(data)).toThrow(/chmod 700/);
  expect(() => claim(data, true)).not.toThrow();
});

test('a link to nothing is refused, and nothing is made where it leads', async () => {
  await using folder = await temporaryDirectory();
  symlinkSync(folder.file('elsewhere'), folder.file('data'));
  expect(() => claim(folder.file('data'))).toThrow(/a link to nothing/);
  expect(statSync(folder.file('elsewhere'), { throwIfNoEntry: false })).toBeUndefined();
});
