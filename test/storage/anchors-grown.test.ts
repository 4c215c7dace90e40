import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { hour } from '#domain/instant.ts';
import { anchorHeads } from '#flows/audit-trail/anchor-heads.ts';
import { always, found, linked, linesIn, some, withPlace } from '../support/anchored-trail.ts';
import { engines } from '../support/stores.ts';
import { raw } from './raw.ts';
import * as made from './records.ts';

test.each(engines)('on $name the file is read at its end alone to add to it, however long it is', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { deps, clock, file } = place;
    const { file: own } = deps.anchoring;
    if (!own) throw new Error('there is no file');
    const read = (): never => {
      throw new Error('all of it was read');
    };
    const anchoring = { ...deps.anchoring, file: { ...own, read } };
    for (let more = 1; more <= 4; more += 1) {
      await linked(place, some(2));
      await anchorHeads(more === 1 ? deps : { ...deps, anchoring }, 'file', always);
      clock.advance(hour);
    }
    expect(await linesIn(file)).toHaveLength(4);
    expect(await found(place)).toEqual([]);
  });
});

test.each(engines)(
  'on $name what was cut off the file stays found when the server has added to it, and every head is noted down again',
  async ({ open }) => {
    await withPlace(open, async (place) => {
      const { deps, clock, file } = place;
      for (const stream of ['installation', made.id('company'), 'installation'] as const) {
        await linked(place, some(2, stream));
        await anchorHeads(deps, 'file', always);
        clock.advance(hour);
      }
      const lines = await linesIn(file);
      await writeFile(file, `${lines[0]}\n`);
      await linked(place, some(1));
      await anchorHeads(deps, 'file', always);
      expect(await found(place)).toEqual(['file removed']);
      expect(await linesIn(file)).toHaveLength(3);
      clock.advance(hour);
      await linked(place, some(1));
      await anchorHeads(deps, 'file', always);
      expect(await found(place)).toEqual(['file removed']);
    });
  },
);

test.each(engines)('on $name lines that the database does not remember are gone on from', async ({ open }) => {
  await withPlace(open, async (place) => {
    const { deps, target, clock } = place;
    await linked(place, some(2));
    await anchorHeads(deps, 'file', always);
    const [before] = await deps.store.anchors.anchorStates();
    for (let more = 0; more < 2; more += 1) {
      clock.advance(hour);
      await linked(place, some(1));
      await anchorHeads(deps, 'file', always);
      await raw(target, `update audit_anchor_places set last_mark = '${before?.lastMark ?? ''}'`);
    }
    expect(await found(place)).toEqual([]);
  });
});
