import { parseDate } from '#domain/deadline.ts';
import type { EvidencedSettings, EvidencePack } from '#domain/evidence-pack.ts';
import type { CompanyId, EventId, MembershipId } from '#domain/identifiers.ts';
import { createEvidenceSigner } from '#crypto/evidence-signer.ts';
import { loadKeyRing } from '#crypto/key-ring.ts';
import type { EvidenceSigner } from '#ports/evidence-signer.ts';

/** An installation's signer; another number is another installation. */
export const evidenceSigner = (installation = 1): EvidenceSigner =>
  createEvidenceSigner(loadKeyRing({ value: `k1:${Buffer.alloc(32, installation).toString('base64')}` }));

const day = (text: string) => {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
};

const wang = {
  who: 'person',
  membership: `mbr_${'1'.repeat(32)}` as MembershipId,
  name: '王小明',
  email: 'wang@example.com',
} as const;

const settings: EvidencedSettings = {
  requireMfa: false,
  deadline: null,
  frequency: 'frequently',
  smsAllowed: false,
  confirmMailbox: true,
  helpContact: null,
  appGuidance: null,
  resetApproval: false,
  resetDelayHours: 0,
};

/** A pack with something in every part of it. */
export const evidencePack = (id = 'a'): EvidencePack => ({
  about: {
    format: 'gatehouse-evidence/1',
    id: `evt_${id.repeat(32)}` as EventId,
    service: 'Gatehouse',
    address: 'https://sign-in.example',
    company: { id: `cmp_${'2'.repeat(32)}` as CompanyId, name: '王氏建設有限公司' },
    span: {
      from: day('2026-10-01'),
      to: day('2026-12-31'),
      zone: 'America/Chicago',
      begins: '2026-10-01T05:00:00.000Z',
      ends: '2027-01-01T06:00:00.000Z',
    },
    madeAt: '2027-01-04T09:00:00.000Z',
    madeBy: wang,
  },
  policy: {
    atBeginning: settings,
    atEnd: { ...settings, requireMfa: true, deadline: '2027-01-18 America/Chicago' },
    total: 1,
    changes: [
      {
        at: '2026-10-05T14:00:00.000Z',
        by: { ...wang, name: 'Łukasz Żółć' },
        revision: 1,
        changed: [
          { setting: 'requireMfa', before: false, after: true },
          { setting: 'deadline', before: null, after: '2027-01-18 America/Chicago' },
        ],
      },
    ],
  },
  enrollment: {
    asOf: '2027-01-04T09:00:00.000Z',
    zone: 'America/Chicago',
    members: 400,
    enrolled: 300,
    notEnrolled: 60,
    needsHelp: 30,
    exempt: 10,
    byMethod: { app: 200, phone: 80, both: 20 },
    days: [
      { day: day('2026-10-01'), enrolled: 0 },
      { day: day('2026-10-02'), enrolled: 12 },
    ],
  },
  resets: {
    total: 1,
    byOutcome: { done: 1 },
    byCheck: { 'in-person': 1 },
    listed: [
      {
        askedAt: '2026-11-02T10:00:00.000Z',
        of: { ...wang, name: 'Ελένη Παπαδοπούλου' },
        askedBy: wang,
        how: 'in-person',
        approval: 'company-asks',
        approvedAt: '2026-11-02T11:00:00.000Z',
        approvedBy: { who: 'service' },
        delay: 'another-rule',
        dueAt: '2026-11-03T10:00:00.000Z',
        outcome: 'done',
        endedAt: '2026-11-03T10:00:00.000Z',
        endedBy: { who: 'outside' },
      },
    ],
    byService: [{ at: '2026-11-09T10:00:00.000Z', of: wang }],
  },
  passes: {
    total: 1,
    byOutcome: { spent: 1, withdrawn: 0, valid: 0, over: 0 },
    byCheck: { 'call-back': 1 },
    listed: [
      {
        issuedAt: '2026-11-05T10:00:00.000Z',
        of: wang,
        by: wang,
        how: 'call-back',
        outcome: 'spent',
        endedAt: '2026-11-05T12:00:00.000Z',
      },
    ],
  },
  administrators: {
    total: 1,
    full: 1,
    enrolled: 1,
    listed: [{ person: wang, companyAdmin: true, directoryAdmin: true, methods: ['app'] }],
    changesTotal: 1,
    changes: [{ at: '2026-11-06T10:00:00.000Z', of: wang, by: { who: 'service' }, companyAdmin: true }],
  },
  trail: {
    verifiedAt: '2027-01-04T09:00:00.000Z',
    isWhole: false,
    events: 8,
    unlinked: 0,
    findingsTotal: 1,
    findings: [{ fault: 'gap', sequence: 5, event: `evt_${'3'.repeat(32)}` as EventId }],
    head: { sequence: 9, hash: 'b'.repeat(64) },
    anchors: { checked: 1, last: { sequence: 4, hash: 'c'.repeat(64) }, faults: ['cut-short'] },
  },
});
