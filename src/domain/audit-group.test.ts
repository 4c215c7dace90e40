import { expect, test } from 'vitest';
import { auditKinds } from './audit-event.ts';
import { auditGroups, groupOf, groupsOfCompany, kindsIn } from './audit-group.ts';

test('every kind of event is found under one group', () => {
  expect(auditKinds.filter((kind) => groupOf(kind) === null)).toEqual([]);
  expect(auditGroups.flatMap(kindsIn).toSorted()).toEqual(auditKinds.toSorted());
});

test('what only the installation knows of its people is no group of a company', () => {
  expect(groupsOfCompany.flatMap(kindsIn)).not.toContain('session.created');
  expect(kindsIn('resets')).toContain('methods.reset');
});
