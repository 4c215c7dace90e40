import { identityChecks } from '#domain/enrollment-pass.ts';
import { instant } from '#domain/instant.ts';
import { barredReasons } from '#domain/mfa-reset.ts';
import { membershipStatuses } from '#domain/membership.ts';
import { undecided, type PolicySettings } from '#domain/policy-change.ts';
import type { FlatSettings } from '#flows/roles/role-settings.ts';
import type { ToldEvent } from '#flows/audit-trail/told.ts';
import { barredWords } from '#flows/barred-words.ts';
import type { PlainKey } from '#text/catalogue.ts';
import { zoneLabel } from '#text/zones.ts';
import type { PageContext } from './page-context.ts';
import { howWords } from './parts/person-pass.tsx';
import { isRoleSetting, roleSettingName, roleSettingWords } from './parts/role-settings.ts';
import { statusWords } from './people-words.ts';
import { settingName, valueWords } from './policy-words.ts';

export interface DetailLine {
  readonly name: string;
  readonly value: string;
  /** Which of the two has no words, and is told as it is kept. */
  readonly kept: 'both' | 'value' | null;
}

type Value = string | number | boolean | null;

type Words = Readonly<Partial<Record<string, PlainKey>>>;

/** Details that have a name in words; others are told by their own, to operators alone. */
const names: Words = {
  changed: 'trail.detail-changed',
  status: 'trail.detail-status',
  companyAdmin: 'trail.detail-admin-tool',
  directoryAdmin: 'trail.detail-directory-tool',
  roles: 'trail.detail-roles',
  rolesAdded: 'trail.detail-roles-added',
  until: 'trail.detail-until',
  expiresAt: 'trail.detail-until',
  administers: 'trail.detail-administers',
  how: 'trail.detail-how',
  days: 'trail.detail-days',
  zone: 'trail.detail-zone',
  timeZone: 'trail.detail-zone',
  language: 'trail.detail-language',
  reason: 'trail.detail-reason',
  dueAt: 'trail.detail-due',
  because: 'trail.detail-because',
  resetsEasedFrom: 'trail.detail-eased-from',
  approved: 'trail.detail-approved',
  methods: 'trail.detail-methods',
  people: 'trail.detail-people',
  mailingKind: 'trail.detail-mailing',
  outcome: 'trail.detail-outcome',
  queued: 'trail.detail-queued',
  narrowed: 'trail.detail-narrowed',
  since: 'trail.detail-since',
  before: 'trail.detail-before',
  format: 'trail.detail-format',
  events: 'trail.detail-events',
  findings: 'trail.detail-findings',
  faults: 'trail.detail-faults',
  anchors: 'trail.detail-anchors',
  head: 'trail.detail-head',
  headHash: 'trail.detail-head-hash',
  firstAt: 'trail.detail-first-at',
  revision: 'trail.detail-revision',
  name: 'trail.detail-name',
  team: 'trail.detail-team',
};

/** Of a change, what was and what is stands on one line. What is empty is left out. */
export function detailLines(
  page: PageContext,
  { detail, kind }: Pick<ToldEvent, 'detail'> & Partial<Pick<ToldEvent, 'kind'>>,
): readonly DetailLine[] {
  const telling: Telling = { page, isOfRole: kind?.startsWith('role.') ?? false };
  return Object.entries(detail).flatMap(([key, value]): DetailLine[] => {
    if (key.endsWith('Before') && `${stem(key)}After` in detail) return [];
    if (!key.endsWith('After')) return value === null || value === '' ? [] : [line(telling, key, value)];
    const setting = stem(key);
    const was = detail[`${setting}Before`] ?? null;
    const words = { before: inWords(telling, setting, was), after: inWords(telling, setting, value) };
    return [{ name: nameOf(telling, setting), value: page.m.t('trail.detail-before-after', words), kept: null }];
  });
}

const stem = (key: string): string => key.replace(/(Before|After)$/, '');

/** Of a role, some settings have other names than of a policy, or of what was done to somebody. */
interface Telling {
  readonly page: PageContext;
  readonly isOfRole: boolean;
}

const line = (telling: Telling, key: string, value: Value): DetailLine => ({
  name: nameOf(telling, key),
  value: inWords(telling, key, value),
  kept: keptOf(telling, key, value),
});

function keptOf({ isOfRole }: Telling, key: string, value: Value): DetailLine['kept'] {
  if (isOfRole && isRoleSetting(key)) return null;
  if (!isSetting(key) && names[key] === undefined) return 'both';
  return key === 'outcome' && !isVerified(value) ? 'value' : null;
}

const isVerified = (outcome: Value): outcome is 'whole' | 'damaged' => outcome === 'whole' || outcome === 'damaged';

const isSetting = (key: string): key is keyof PolicySettings => key in undecided;

function nameOf({ page, isOfRole }: Telling, key: string): string {
  if (isOfRole && isRoleSetting(key)) return roleSettingName(page.m, key);
  if (isSetting(key)) return settingName(page, key);
  const known = names[key];
  return known ? page.m.t(known) : key;
}

function inWords({ page, isOfRole }: Telling, key: string, value: Value): string {
  const { m, zone } = page;
  if (isOfRole && isRoleSetting(key)) return ofRole(page, key, value);
  if (isSetting(key)) return valueWords(page, key, value);
  if (typeof value === 'boolean') return m.t(value ? 'trail.yes' : 'trail.no');
  if (typeof value === 'number') return isTime(key) ? m.dateTime(instant(value), zone) : String(value);
  if (value === null || value === '') return '–';
  return codeInWords(page, key, value);
}

function ofRole(page: PageContext, key: keyof FlatSettings, value: Value): string {
  if (typeof value !== 'string') return value === null ? '–' : inWords({ page, isOfRole: false }, key, value);
  return roleSettingWords(page.m, key, value) ?? (isSetting(key) ? valueWords(page, key, value) : value);
}

const isTime = (key: string): boolean => ['until', 'expiresAt', 'dueAt', 'resetsEasedFrom'].includes(key);

/** What has a name of its own elsewhere is called so here, too. */
function codeInWords(page: PageContext, key: string, value: string): string {
  const { m } = page;
  const status = key === 'status' && membershipStatuses.find((one) => one === value);
  if (status) return statusWords(m, status);
  const how = key === 'how' && identityChecks.find((one) => one === value);
  if (how) return howWords(page, how);
  const because = key === 'because' && barredReasons.find((one) => one === value);
  if (because) return barredWords(m, because, page.brand.name);
  if (key === 'zone' || key === 'timeZone') return zoneLabel(m, value);
  if (key === 'outcome') return isVerified(value) ? m.t(`trail.outcome-${value}`) : value;
  if (key === 'mailingKind') return mailingWords(page, value);
  const ofEach = key === 'faults' ? faults : key === 'changed' ? fields : null;
  return ofEach === null ? value : m.list(value.split(', ').map((one) => eachInWords(page, ofEach, one)));
}

const faults: Words = {
  changed: 'trail.fault-changed',
  foreign: 'trail.fault-foreign',
  gap: 'trail.fault-gap',
  reordered: 'trail.fault-reordered',
  truncated: 'trail.fault-truncated',
  'head-moved': 'trail.fault-head-moved',
  'head-forged': 'trail.fault-head-forged',
  late: 'trail.fault-late',
  'anchors-damaged': 'trail.fault-anchors-damaged',
};

/** What of a membership or a company was changed. */
const fields: Words = {
  ...names,
  status: 'people.status',
  employer: 'people.employer',
  site: 'people.site',
  group: 'people.group',
  language: 'people.language',
};

function eachInWords({ m }: PageContext, words: Words, code: string): string {
  const known = words[code];
  return known ? m.t(known) : code;
}

const mailings = {
  announcement: 'mailing.announcement',
  moved: 'mailing.moved',
  asked: 'mailing.asked',
  digest: 'mailing.digest',
} as const;

const mailingWords = ({ m }: PageContext, kind: string): string =>
  kind in mailings ? m.t(mailings[kind as keyof typeof mailings]) : kind;
