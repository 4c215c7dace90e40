import { expect, test } from 'vitest';
import { loopsOwn, tablesOf } from '../support/attack-database.ts';
import { onEveryEngine } from '../support/attack-target.ts';

/** Written by loops alone, or by requests that only count or send: attacks that look for changes do not look here. */
const beside = [
  'audit_anchor_places',
  'audit_anchors',
  'audit_heads',
  'inbox',
  'invitation_counts',
  'leases',
  'mailings',
  'notices',
  'settings',
  'signing_keys',
  'sms_breakers',
  'sms_budgets',
  'sms_counts',
  'sms_messages',
  'sms_users',
];

onEveryEngine((target) => {
  test('attacks that must change nothing look into every table, but for those that loops fill', async () => {
    const tables = (await tablesOf(target().peephole)).filter((one) => !one.startsWith('kysely_'));
    expect(tables).toEqual([...Object.keys(loopsOwn), ...beside].toSorted());
  });
});
