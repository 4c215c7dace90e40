import type { Route } from './route.ts';

type Table = readonly Route[];

const segments = (path: string): readonly string[] => path.split('/');

const isHole = (segment: string): boolean => segment.startsWith(':');

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((one, index) => (isHole(one) ? path[index] !== '' : one === path[index]))
  );
}

const holesIn = ({ path }: Route): number => segments(path).filter(isHole).length;

/** The route that an address belongs to, as the router finds it: what is written out goes before what is filled in. Null: there is none. */
export function routeAt(table: Table, method: Route['method'], path: string): Route | null {
  const asked = segments(path);
  const fitting = table.filter((one) => one.method === method && fits(segments(one.path), asked));
  return fitting.toSorted((a, b) => holesIn(a) - holesIn(b))[0] ?? null;
}

/** Pages of somebody who is signed in: others of these addresses only lead on, or are files. */
const isPage = ({ access, path }: Route): boolean =>
  ['session', 'company', 'team', 'operator'].includes(access) && !path.includes('.');

/** The page that a form stands on: the nearest one at or above its address. */
export function pageAbove(table: Table, path: string): string {
  for (let above = segments(path); above.length > 1; above = above.slice(0, -1)) {
    const address = above.join('/');
    const route = routeAt(table, 'GET', address);
    if (route && isPage(route)) return address;
  }
  return '/account';
}
