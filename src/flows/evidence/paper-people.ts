import { identityChecks } from '#domain/enrollment-pass.ts';
import type {
  EvidencedAdministrators,
  EvidencedOutcome,
  EvidencedPasses,
  EvidencedPassLine,
  EvidencedPermissionChange,
  EvidencedResetLine,
  EvidencedResets,
  PassOutcome,
} from '#domain/evidence-pack.ts';
import type { PaperBlock } from '#ports/paper.ts';
import { figures } from './paper-enrollment.ts';
import { checkWords, outcomeWords, personWords, shortMoment, type Wording } from './paper-words.ts';

export function resetBlocks(wording: Wording, resets: EvidencedResets): readonly PaperBlock[] {
  const { m } = wording;
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.resets') },
    { kind: 'text', look: 'plain', text: m.t('evidence.resets-count', { count: resets.total }) },
    ...counts(wording, resets),
    ...list(wording, resets.listed, resetRow),
    ...byService(wording, resets),
  ];
}

export function passBlocks(wording: Wording, passes: EvidencedPasses): readonly PaperBlock[] {
  const { m } = wording;
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.passes') },
    { kind: 'text', look: 'plain', text: m.t('evidence.passes-count', { count: passes.total }) },
    ...counts(wording, passes),
    ...list(wording, passes.listed, passRow),
  ];
}

const outcomes: readonly (EvidencedOutcome | PassOutcome)[] = [
  'done',
  'vetoed',
  'withdrawn',
  'lapsed',
  'barred',
  'overtaken',
  'waiting',
  'spent',
  'valid',
  'over',
];

/** What became of them, and how whom they were for was known, where there were any. */
function counts(
  wording: Wording,
  { total, byOutcome, byCheck }: Pick<EvidencedResets, 'total' | 'byOutcome' | 'byCheck'>,
): readonly PaperBlock[] {
  const { m } = wording;
  if (total === 0) return [];
  const of = (counted: Readonly<Record<string, number>>, name: string): number => counted[name] ?? 0;
  const became = outcomes.filter((one) => of(byOutcome, one) > 0);
  const checked = identityChecks.filter((one) => of(byCheck, one) > 0);
  const number = m.t('evidence.times');
  return [
    figures(
      m.t('evidence.became'),
      number,
      became.map((one) => [outcomeWords(wording, one), of(byOutcome, one)]),
    ),
    ...(checked.length === 0
      ? []
      : [
          figures(
            m.t('evidence.checked'),
            number,
            checked.map((one) => [checkWords(wording, one), of(byCheck, one)]),
          ),
        ]),
  ];
}

function list<T>(
  wording: Wording,
  lines: readonly T[],
  rowOf: (wording: Wording, line: T) => readonly string[],
): readonly PaperBlock[] {
  const { m } = wording;
  if (lines.length === 0) return [];
  return [
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.when'), share: 14 },
        { head: m.t('evidence.of'), share: 22 },
        { head: m.t('evidence.who'), share: 22 },
        { head: m.t('evidence.checked'), share: 17 },
        { head: m.t('evidence.became'), share: 25 },
      ],
      rows: lines.map((line) => rowOf(wording, line)),
    },
  ];
}

const resetRow = (wording: Wording, line: EvidencedResetLine): readonly string[] => [
  shortMoment(wording, line.askedAt),
  personWords(wording, line.of),
  personWords(wording, line.askedBy),
  checkWords(wording, line.how),
  [ended(wording, line), ...circumstances(wording, line)].join('\n'),
];

const passRow = (wording: Wording, line: EvidencedPassLine): readonly string[] => [
  shortMoment(wording, line.issuedAt),
  personWords(wording, line.of),
  personWords(wording, line.by),
  checkWords(wording, line.how),
  ended(wording, line),
];

function ended(wording: Wording, { outcome, endedAt }: EvidencedResetLine | EvidencedPassLine): string {
  const what = outcomeWords(wording, outcome);
  return endedAt === null ? what : wording.m.t('evidence.on', { what, when: shortMoment(wording, endedAt) });
}

const delays = { 'company-asks': 'evidence.waited-company', 'another-rule': 'evidence.waited-rule' } as const;

/** Who approved a reset, and why it waited. */
function circumstances(wording: Wording, { approvedBy, delay }: EvidencedResetLine): readonly string[] {
  const { m } = wording;
  return [
    ...(approvedBy === null ? [] : [m.t('evidence.approved-by', { name: personWords(wording, approvedBy) })]),
    ...(delay === null ? [] : [m.t(delays[delay])]),
  ];
}

function byService(wording: Wording, { byService: resets }: EvidencedResets): readonly PaperBlock[] {
  const { m } = wording;
  if (resets.length === 0) return [];
  return [
    { kind: 'text', look: 'plain', text: m.t('evidence.by-service', { count: resets.length }) },
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.when'), share: 30 },
        { head: m.t('evidence.of'), share: 70 },
      ],
      rows: resets.map((one) => [shortMoment(wording, one.at), personWords(wording, one.of)]),
    },
  ];
}

export function administratorBlocks(wording: Wording, found: EvidencedAdministrators): readonly PaperBlock[] {
  const { m } = wording;
  const { total, full, enrolled } = found;
  const count = m.t('evidence.administrators-count', {
    count: total,
    full: String(full),
    enrolled: String(enrolled),
  });
  return [
    { kind: 'heading', level: 2, text: m.t('evidence.administrators') },
    { kind: 'text', look: 'plain', text: count },
    ...administrators(wording, found),
    ...permissionChanges(wording, found.changes),
  ];
}

function administrators(wording: Wording, { listed }: EvidencedAdministrators): readonly PaperBlock[] {
  const { m } = wording;
  if (listed.length === 0) return [];
  const kinds = { app: m.t('people.app'), phone: m.t('people.phone') };
  return [
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.people'), share: 46 },
        { head: m.t('evidence.permissions'), share: 27 },
        { head: m.t('evidence.methods'), share: 27 },
      ],
      rows: listed.map(({ person, companyAdmin, directoryAdmin, methods }) => [
        personWords(wording, person),
        m.list([
          ...named(companyAdmin, m.t('people.admin-tool')),
          ...named(directoryAdmin, m.t('people.directory-tool')),
        ]),
        methods.length === 0 ? m.t('evidence.none') : m.list(methods.map((one) => kinds[one])),
      ]),
    },
  ];
}

const named = (isSo: boolean, name: string): readonly string[] => (isSo ? [name] : []);

function permissionChanges(wording: Wording, changes: readonly EvidencedPermissionChange[]): readonly PaperBlock[] {
  const { m } = wording;
  if (changes.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: m.t('evidence.permission-changes') },
    {
      kind: 'table',
      columns: [
        { head: m.t('evidence.when'), share: 20 },
        { head: m.t('evidence.of'), share: 28 },
        { head: m.t('evidence.who'), share: 28 },
        { head: m.t('evidence.what'), share: 24 },
      ],
      rows: changes.map((one) => [
        shortMoment(wording, one.at),
        personWords(wording, one.of),
        personWords(wording, one.by),
        permissionsChanged(wording, one).join('\n'),
      ]),
    },
  ];
}

function permissionsChanged({ m }: Wording, change: EvidencedPermissionChange): readonly string[] {
  const of = (to: boolean | undefined, permission: string): readonly string[] =>
    to === undefined ? [] : [m.t(to ? 'evidence.given' : 'evidence.taken', { permission })];
  return [
    ...of(change.companyAdmin, m.t('people.admin-tool')),
    ...of(change.directoryAdmin, m.t('people.directory-tool')),
  ];
}
