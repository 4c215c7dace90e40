import { expect, test } from 'vitest';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { day, instant } from '#domain/instant.ts';
import type { PeopleWindow } from '#ports/people.ts';
import type { Deps } from '../deps.ts';
import { countReach, mostWalked, reachOf, walkReach } from './bulk-reach.ts';
import { changeMany } from './bulk.ts';
import { findInvitees } from './find-invitees.ts';
import { everybodyOf } from './people.ts';

const now = instant(Date.UTC(2027, 0, 18));
const id = 'mbr_1' as MembershipId;
const both = { id, status: 'active', companyAdmin: true, directoryAdmin: true } as const;
const one = { ...both, companyAdmin: false };
const everybody = everybodyOf('cmp_0' as CompanyId);
const others = { ...everybody, except: id };

test('an act on everybody reaches whom it can change, and nobody else', () => {
  expect(reachOf(everybody, 'inactive', both, now)).toEqual([
    { ...others, status: 'active' },
    { ...others, status: 'invited' },
  ]);
  expect(reachOf(everybody, 'active', both, now)).toEqual([{ ...others, status: 'inactive', accepted: true }]);
  expect(reachOf(everybody, 'invited', both, now)).toEqual([
    { ...others, status: 'invited', notInvitedAfter: now - 7 * day },
  ]);
  expect(reachOf({ ...everybody, status: 'active' }, 'active', both, now)).toEqual([]);
  expect(reachOf({ ...everybody, status: 'invited' }, 'inactive', both, now)).toHaveLength(1);
});

test('whoever has one permission reaches nobody with permissions (SPEC C2)', () => {
  expect(reachOf(everybody, 'active', one, now)).toEqual([
    { ...others, status: 'inactive', accepted: true, permission: 'none' },
  ]);
  expect(reachOf({ ...everybody, permission: 'admin' }, 'active', one, now)).toEqual([]);
  expect(reachOf({ ...everybody, permission: 'admin' }, 'active', both, now)).toMatchObject([{ permission: 'admin' }]);
});

/** A company without end, in which nobody fits. */
function endless() {
  let rows = 0;
  const place = { value: 'a', membership: 'mbr_0' as MembershipId };
  const store = {
    seePeople: ({ most }: PeopleWindow) => {
      rows += most;
      return Promise.resolve({ people: [], reached: place });
    },
    countPeople: () => Promise.resolve({ people: 0, reached: place }),
  };
  return { deps: { store } as unknown as Deps, rows: () => rows };
}

test('one press looks at a million rows at most, and promises nothing beyond', async () => {
  const { deps, rows } = endless();
  const parts = reachOf(everybody, 'invited', both, now);
  const looks = [];
  for await (const look of walkReach(deps, parts)) looks.push(look);
  expect([looks, rows()]).toEqual([[{ people: [], isCut: true }], mostWalked]);
  expect(await countReach(deps, parts)).toEqual({ people: 0, isMore: true });
  expect(await findInvitees(deps, { by: 'filter', parts }, 10)).toEqual({ people: [], isMore: false });
  const acting = { by: { operatingUser: 'tests' }, user: 'usr_0' as UserId, company: everybody.company } as const;
  expect(await changeMany(deps, acting, { by: 'filter', parts }, 'active')).toMatchObject({
    changed: 0,
    isUnfinished: false,
  });
});
