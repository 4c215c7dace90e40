import { afterAll, beforeAll, describe } from 'vitest';
import type { Store } from '#ports/store.ts';
import type { StoreTarget } from '#storage/open.ts';
import { engines, type TestStore } from '../../support/stores.ts';

/** Sentences that hold on every engine. Within a suite they share a store, and each makes users of its own. */
export function onEveryEngine(what: string, sentences: (store: () => Store, target: () => StoreTarget) => void): void {
  describe.each(engines)(`${what}, on $name`, ({ open }) => {
    let opened: TestStore | undefined;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened?.close());
    const here = (): TestStore => {
      if (opened === undefined) throw new Error('the store is not open yet');
      return opened;
    };
    sentences(
      () => here().store,
      () => here().target,
    );
  });
}
