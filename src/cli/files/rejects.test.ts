import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Refused } from '../problem.ts';
import { jsonRejects, rejectFile, tryPlace } from './rejects.ts';

test('a folder that is gone in the middle of an import ends it in words, not with a stack', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-test-'));
  const place = path.join(folder, 'people.rejects.jsonl');
  tryPlace(place);
  const rejects = rejectFile(place, jsonRejects('line'));
  await rm(folder, { recursive: true });
  const adding = rejects.add({ line: 1, source: {} }, [{ column: null, reason: 'No.' }]);
  await expect(adding).rejects.toThrow(Refused);
  await expect(adding).rejects.toThrow(`Rejected rows cannot be written to ${place} (ENOENT).`);
  await expect(rejects.discard()).resolves.toBeUndefined();
});
