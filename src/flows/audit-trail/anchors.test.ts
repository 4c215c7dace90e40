import { describe, expect, test } from 'vitest';
import { nothingVerified, verifyEnd, verifyEvents, type ChainPoint, type Mac } from '#domain/audit-chain.ts';
import { noPoints } from '#domain/audit-points.ts';
import { instant } from '#domain/instant.ts';
import { chainOf, mac, thief } from '../../../test/support/audit-chain.ts';
import { anchorLines, lastMarkIn, readAnchors, type AnchorFault, type AnchorsRead } from './anchors.ts';

const at = instant(Date.UTC(2027, 0, 5, 9));

const point = (sequence: number): ChainPoint => ({
  stream: 'installation',
  sequence,
  hash: sequence.toString(16).padStart(64, '0'),
});

const points = [point(3), point(8), point(11)];

const written = (by: Mac = mac, mark = ''): readonly string[] => anchorLines(points, at, by, mark).lines;

/** Whatever parts it comes in. */
const read = (lines: readonly string[]) => readAnchors(`${lines.join('\n')}\n`.match(/[^]{1,100}/g) ?? [], mac);

const placesIn = (found: AnchorsRead) => (found.ok ? [...(found.anchors.get('installation')?.hashes ?? [])] : []);

const placesOf = (some: readonly (ChainPoint | undefined)[]) => some.map((one) => one && [one.sequence, one.hash]);

const faultsIn = async (lines: readonly string[]): Promise<readonly (AnchorFault | null)[]> => {
  const found = await read(lines);
  return found.ok ? found.findings.map((one) => one.fault) : [null];
};

/** A line with another value, as somebody without the key would write it. */
const changed = (line: string, change: object): string =>
  JSON.stringify({ ...(JSON.parse(line) as object), ...change });

describe('a file of anchors', () => {
  test('says what was written, and by which mark the next line goes on', async () => {
    const { lines, mark } = anchorLines(points, at, mac, '');
    const found = await read(lines);
    expect(found).toMatchObject({ ok: true, findings: [], mark, continues: false });
    expect(placesIn(found)).toEqual(placesOf(points));
    const more = anchorLines([point(12)], at, mac, mark);
    expect(await read([...lines, ...more.lines])).toMatchObject({ findings: [], mark: more.mark });
    expect(await read(more.lines)).toMatchObject({ findings: [], continues: true });
  });

  test.each([
    ['stream', { stream: `cmp_${'0'.repeat(32)}` }],
    ['sequence', { sequence: 2 }],
    ['hash', { hash: 'f'.repeat(64) }],
    ['at', { at: '2027-01-04T09:00:00.000Z' }],
    ['mark', { mark: 'f'.repeat(64) }],
  ])('whose %s was changed in a line is found out, and that line is no anchor', async (_, change) => {
    const lines = written().map((line, index) => (index === 1 ? changed(line, change) : line));
    const found = await read(lines);
    expect(placesIn(found)).toEqual(placesOf([points[0], points[2]]));
    expect(found.ok && found.findings).toContainEqual({ fault: 'changed', line: 2 });
  });

  test('from which a line was taken, or in which lines change places, is found out', async () => {
    const [first = '', second = '', third = ''] = written();
    expect(await faultsIn([first, third])).toEqual(['removed']);
    expect(await faultsIn([second, first, third])).not.toEqual([]);
    expect(await faultsIn([first, second, second, third])).toContain('removed');
  });

  test('takes no line that was written without the key, with a mark or without', async () => {
    const lines = written();
    expect(await faultsIn([...lines, ...written(thief)])).toEqual(['changed', 'changed', 'changed']);
    const { mark: _, ...bare } = JSON.parse(lines[0] ?? '') as { mark: string };
    expect(await faultsIn([...lines, JSON.stringify(bare)])).toEqual(['unmarked']);
  });

  test('of an earlier release, without marks, goes on with them', async () => {
    const old = JSON.stringify({ ...point(2), at: '2027-01-01T00:00:00.000Z' });
    const found = await read([old, ...written()]);
    expect(found).toMatchObject({ findings: [] });
    expect(placesIn(found)).toEqual(placesOf([point(2), ...points]));
  });

  test('may hold what a crash left of a line, as long as the next one follows on the one before it', async () => {
    const [first = '', ...rest] = written();
    expect(await faultsIn([first, first.slice(0, 40), ...rest])).toEqual([]);
    expect(await readAnchors(['not an ', 'anchor'], mac)).toEqual({ ok: false, line: 1 });
  });

  test('tells its last mark by its end alone, if that holds what is sought', () => {
    const { lines, mark } = anchorLines(points, at, mac, '');
    const [first = ''] = lines;
    const end = `${lines.join('\n').slice(first.length - 20)}\n`;
    const second = (JSON.parse(lines[1] ?? '') as { mark: string }).mark;
    expect([lastMarkIn(end, mac, null), lastMarkIn(end, mac, mark), lastMarkIn(end, mac, second)]).toEqual([
      mark,
      mark,
      mark,
    ]);
    expect(lastMarkIn(end, mac, (JSON.parse(first) as { mark: string }).mark)).toBeNull();
    expect(lastMarkIn(`${end}${written(thief).join('\n')}`, mac, null)).toBe(mark);
    expect(lastMarkIn('', mac, null)).toBeNull();
  });
});

describe('a file of 300,000 anchors', () => {
  const many = 300_000;
  /** Costs next to nothing: what is looked at here is how the file is read, not who could write it. */
  const quick: Mac = (text) => text.length.toString(16).padStart(64, text.slice(12, 40).replaceAll(/[^0-9a-f]/g, 'a'));

  /** As from the disk, a part at a time. */
  function* parts(): Generator<string> {
    let mark = '';
    for (let from = 1; from <= many; from += 200) {
      const some = Array.from({ length: 200 }, (_, index) => point(from + index));
      const next = anchorLines(some, at, quick, mark);
      mark = next.mark;
      yield `${next.lines.join('\n')}\n`;
    }
  }

  test('is read with a breath for others again and again, and every place of it is known', async () => {
    const other = { turns: 0, isOver: false };
    const turn = (): void => {
      other.turns += 1;
      if (!other.isOver) setImmediate(turn);
    };
    turn();
    const found = await readAnchors(parts(), quick);
    other.isOver = true;
    expect(found).toMatchObject({ ok: true, findings: [] });
    if (!found.ok) throw new Error('these are anchors');
    const noted = found.anchors.get('installation') ?? noPoints;
    expect([noted.count, noted.hashes.size, noted.furthest]).toEqual([many, many, point(many)]);
    expect(other.turns).toBeGreaterThanOrEqual(many / 200);
    const chain = chainOf(['a', 'b', 'c']);
    const state = verifyEvents(nothingVerified('installation'), chain, noted, mac);
    expect(state.findings.map((one) => [one.fault, one.sequence])).toEqual([1, 2, 3].map((n) => ['truncated', n]));
    const faults = verifyEnd(state, noted, 3).map((one) => [one.fault, one.sequence]);
    expect(faults.at(-1)).toEqual(['truncated', many]);
  });

  test('leaves nothing in memory but where chains went furthest, for whom that is enough', async () => {
    const found = await readAnchors(parts(), quick, { wanted: 'ends' });
    const noted = found.ok ? found.anchors.get('installation') : null;
    expect([noted?.count, noted?.hashes.size, noted?.furthest]).toEqual([many, 0, point(many)]);
  });
});
