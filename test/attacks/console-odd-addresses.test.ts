import { expect, test } from 'vitest';
import type { Browser } from '../support/attack-browser.ts';
import { makeSide } from '../support/attack-console.ts';
import { pathOf, routesOf } from '../support/attack-routes.ts';
import { onEveryEngine } from '../support/attack-target.ts';
import { operating } from '../support/operators.ts';

/** Every parameter that some page of the consoles reads. */
const read = `q status method employer site group permission role sort after before at state operators scope class
  on date zone reach require sms member saved done lang`.split(/\s+/);

const odd = ['%00', 'a%00b', '%ED%A0%80', '%F0%9F%98%80', "'%22--", '1e999', '[]'];

/** Each parameter alone, each time with another value, and all at once; always beside an id that is one. */
const queriesBeside = (id: string, turn: number): readonly string[] => [
  ...read.map((name, place) => `at=${id}&${name}=${odd[(place + turn) % odd.length]}`),
  ...odd.map((value) => read.map((name) => `${name}=${['at', 'lang', 'state'].includes(name) ? id : value}`).join('&')),
];

const faultsAt = async (browser: Browser, addresses: readonly string[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const address of addresses) {
    const { status } = await browser.request('GET', address);
    if (status >= 500) faults.push(`${address}: ${status}`);
  }
  return faults;
};

onEveryEngine((target) => {
  test.each(['company', 'operator'] as const)('no parameter of an address is a fault: %s', async (access) => {
    const { browser, ...side } = await makeSide(target());
    const visitor = access === 'operator' ? (await operating(target())).visitor : browser;
    const addresses = routesOf(access)
      .filter((one) => one.method === 'GET')
      .flatMap((route, turn) =>
        [side.company, side.user].flatMap((id) =>
          queriesBeside(id, turn).map((query) => `${pathOf(route, side)}?${query}`),
        ),
      );
    expect(await faultsAt(visitor, addresses)).toEqual([]);
  });
});
