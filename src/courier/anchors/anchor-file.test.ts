import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AnchorFile } from '#ports/audit-anchors.ts';
import { temporaryDirectory } from '../../../test/support/temporary-directory.ts';
import { anchorFile } from './anchor-file.ts';

async function inFolder(act: (place: string) => Promise<void>): Promise<void> {
  const folder = await temporaryDirectory();
  try {
    await act(path.join(folder.path, 'anchors.jsonl'));
  } finally {
    await folder.remove();
  }
}

async function textOf(file: AnchorFile): Promise<string> {
  let text = '';
  for await (const part of (await file.read()) ?? []) text += part;
  return text;
}

test('a file of anchors is made for its owner alone, and only added to', async () => {
  await inFolder(async (place) => {
    const file = anchorFile(place);
    expect([await file.read(), await file.end(5)]).toEqual([null, null]);
    await file.append('one\n');
    await file.append('two\nthree\n');
    expect(await textOf(file)).toBe('one\ntwo\nthree\n');
    expect([await file.end(6), await file.end(99)]).toEqual(['three\n', 'one\ntwo\nthree\n']);
    expect((await stat(place)).mode & 0o777).toBe(0o600);
  });
});

test('what a crash left of a line stays a line of its own', async () => {
  await inFolder(async (place) => {
    await writeFile(place, 'one\ntwo wi');
    await anchorFile(place).append('three\n');
    expect(await readFile(place, 'utf8')).toBe('one\ntwo wi\nthree\n');
  });
});

test('a folder that is not there is told by the system, with its name', async () => {
  await inFolder(async (place) => {
    await expect(anchorFile(path.join(place, 'deeper')).append('one\n')).rejects.toThrow(/ENOENT.*deeper/);
    await expect(textOf(anchorFile(path.dirname(place)))).rejects.toThrow('EISDIR');
  });
});
