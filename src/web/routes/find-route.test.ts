import { describe, expect, test } from 'vitest';
import { pageAbove, routeAt } from './find-route.ts';
import { routes } from './table.ts';

const company = 'cmp_0190000000007000800000000000000a';

describe('the route of an address', () => {
  test.each([
    ['GET', '/account', '/account'],
    ['GET', `/admin/${company}`, '/admin/:company'],
    ['POST', '/account/security/app', '/account/security/app'],
    ['GET', '/account/again/drf_0', '/account/again/:draft'],
  ] as const)('%s %s', (method, path, found) => {
    expect(routeAt(routes, method, path)).toMatchObject({ method, path: found });
  });

  test.each([
    ['POST', '/account'],
    ['GET', '/account/'],
    ['GET', '/admin/'],
    ['GET', '/nowhere'],
    ['GET', ''],
  ] as const)('is none: %s %s', (method, path) => {
    expect(routeAt(routes, method, path)).toBeNull();
  });

  test('is the one that is written out, before one that is filled in', () => {
    const [hole, written] = [
      { method: 'GET', path: '/account/:part', access: 'open', handle: never },
      { method: 'GET', path: '/account/security', access: 'open', handle: never },
    ] as const;
    expect(routeAt([hole, written], 'GET', '/account/security')).toBe(written);
    expect(routeAt([hole, written], 'GET', '/account/else')).toBe(hole);
  });
});

const never = () => Promise.reject(new Error('nobody asked'));

describe('the page that a form stands on', () => {
  test.each([
    ['/account/security/app', '/account/security'],
    ['/account/security/sessions/ses_0/end', '/account/security'],
    [`/admin/${company}/no/page/of/ours`, `/admin/${company}`],
    ['/sign-out', '/account'],
    ['/nowhere', '/account'],
  ])('%s: %s', (action, page) => {
    expect(pageAbove(routes, action)).toBe(page);
  });
});
