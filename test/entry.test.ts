import { afterEach, expect, test, vi } from 'vitest';

vi.mock('../tools/run.js', () => ({}));

const given = process.argv;

afterEach(() => {
  process.argv = given;
});

/** A machine's own Node may be too old: then the entry runs what stands in its arguments again with another one (`tools/lib/node.js`). */
test('bin/gatehouse.js leaves arguments that mean the same when they are run once more', async () => {
  process.argv = ['/usr/bin/node', '/somewhere/bin/gatehouse.js', 'user', 'list', '--json'];
  await import('../bin/gatehouse.js');
  const [node, script, ...words] = process.argv;
  expect(node).toBe('/usr/bin/node');
  expect(script).toMatch(/\/tools\/run\.js$/);
  expect(words).toEqual(['gatehouse', 'user', 'list', '--json']);
});
