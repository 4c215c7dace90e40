import type { MembershipId } from '#domain/identifiers.ts';
import { after, day, minute } from '#domain/instant.ts';
import { AccountCompaniesPage, LeaveCompanyPage, type InvitationRow } from '#web/pages/account-companies.tsx';
import { AdminImportPage } from '#web/pages/admin-import.tsx';
import { ImportPreviewPage, ImportResultPage, type SomeRows } from '#web/pages/admin-imported.tsx';
import { AdminInvitePage, nothingTyped } from '#web/pages/admin-invite.tsx';
import { AdminInvitedPage, type InvitedReport } from '#web/pages/admin-invited.tsx';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import { NewPasswordPage } from '#web/pages/new-password.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { changeWords, fileFlawWords, headerFlawWords, problemWords } from '#web/pages/roster-words.ts';
import { email, early, now } from './gallery-samples.ts';
import type { Gallery } from './gallery.tsx';

const company = 'Harbor & Hill Civil Engineering';
const admin = '/admin/cmp_0190000000007000800000000000000a';
const directory = `${admin}/directory`;
const draft = `${directory}/import/drf_0190000000007000800000000000000a`;

const placeOf = ({ m }: PageContext): ConsolePlace => ({
  heading: company,
  links: [
    { href: directory, label: m.t('console.directory'), current: true },
    { href: `${admin}/security/mfa`, label: m.t('console.security'), current: false },
  ],
});

/** Inviting, importing, and what came of it. */
export function consoleInvite(own: PageContext): Gallery {
  const frame = { page: own, place: placeOf(own), directory };
  const form = { ...frame, company, typed: nothingTyped, people: '', most: 200, languages: own.languages, error: null };
  const wrong = { field: 'email', text: own.m.t('invite.email-malformed') };
  const tooMany = { field: 'people', text: own.m.t('invite.too-many', { count: 201, most: '200' }) };
  return {
    'admin-invite': <AdminInvitePage {...form} />,
    'admin-invite-error': <AdminInvitePage {...form} typed={{ ...nothingTyped, email, site: '3' }} error={wrong} />,
    'admin-invite-too-many': <AdminInvitePage {...form} people={`${email}\n${email}`} error={tooMany} />,
    'admin-invited': <AdminInvitedPage {...frame} most={200} report={report} />,
    'admin-invited-one': <AdminInvitedPage {...frame} most={200} report={one} />,
    ...importing(frame),
    ...companiesOf(own),
    'first-password-joins': (
      <NewPasswordPage
        page={{ ...own, base: '/sign-in/int_0190000000007000800000000000000a' }}
        email={email}
        shortest={15}
        context={['northwind']}
        change={false}
        first={{
          name: 'ana.lopez',
          companies: [
            { id: 'cmp_0190000000007000800000000000000a', name: company, ticked: true, administers: true, shortest: 8 },
            {
              id: 'cmp_0190000000007000800000000000000b',
              name: 'Northwind Builders',
              ticked: false,
              administers: false,
              shortest: 15,
            },
          ],
        }}
        problem={null}
      />
    ),
  };
}

const nobody: InvitedReport = {
  invited: [],
  again: [],
  deactivated: [],
  member: [],
  needsBoth: [],
  tooSoon: [],
  notNow: [],
  notNowUntil: null,
  waiting: [],
  waitingFrom: null,
  from: null,
  until: null,
  wrong: [],
  isMore: false,
};

const one: InvitedReport = { ...nobody, invited: [email], until: after(now, 7 * day) };

const report: InvitedReport = {
  invited: [email, email],
  again: [email],
  deactivated: [email],
  member: [email],
  needsBoth: [email],
  tooSoon: [email],
  notNow: [email],
  notNowUntil: after(now, 7 * day),
  waiting: [email],
  waitingFrom: now,
  from: after(now, minute),
  until: after(now, 7 * day),
  wrong: [
    { text: '12', flaw: 'malformed' },
    { text: email, flaw: 'twice' },
  ],
  isMore: true,
};

function importing(frame: { page: PageContext; place: ConsolePlace; directory: string }): Gallery {
  const { m } = frame.page;
  const form = { ...frame, company, languages: '1, 2', most: 5000 };
  const error = (text: string) => ({ field: 'file', text });
  const list = { ...frame, path: draft, name: '1.2', most: 500 };
  const whole = { left: 0, waiting: 0, undone: 0, busy: 0, from: null, isStopped: false };
  const result = { ...list, ...whole, invited: 0, updated: 1, unchanged: 0 };
  const none: SomeRows = { all: 0, shown: [] };
  const who = (line: number, words: readonly string[] = []) => ({ line, who: email, words });
  const rejected: SomeRows = {
    all: 214,
    shown: [
      [{ column: 'email', flaw: 'email-malformed', detail: null } as const],
      [
        { column: 'language', flaw: 'language', detail: null } as const,
        { column: 'status', flaw: 'must-accept', detail: null } as const,
      ],
      [{ column: null, flaw: 'cells', detail: '3/5' } as const],
    ].map((problems, at) => ({ line: at + 2, who: null, words: problems.map((problem) => problemWords(m, problem)) })),
  };
  const update: SomeRows = { all: 1, shown: [who(7, changeWords(m, { site: '3', status: 'inactive' }, '4'))] };
  return {
    'admin-import': <AdminImportPage {...form} error={null} />,
    'admin-import-error': <AdminImportPage {...form} error={error(fileFlawWords(m, 'not-utf8', 3))} />,
    'admin-import-columns': (
      <AdminImportPage {...form} error={error(headerFlawWords(m, { flaw: 'secret', column: '7' }))} />
    ),
    'admin-import-preview': (
      <ImportPreviewPage
        {...list}
        invite={{ all: 2, shown: [who(5), who(6)] }}
        update={update}
        unchanged={1204}
        rejected={rejected}
        left={1421}
      />
    ),
    'admin-import-nothing': (
      <ImportPreviewPage {...list} invite={none} update={none} unchanged={3} rejected={rejected} left={217} />
    ),
    'admin-import-result': <ImportResultPage {...result} invited={2} updated={1} unchanged={1204} rejected={none} />,
    'admin-import-result-rejected': <ImportResultPage {...result} rejected={rejected} />,
    'admin-import-partly': <ImportResultPage {...result} rejected={rejected} left={4500} undone={4500} isStopped />,
    'admin-import-over-budget': (
      <ImportResultPage {...result} rejected={none} waiting={7} undone={7} from={after(now, minute)} />
    ),
    'admin-import-changes-left': (
      <ImportResultPage {...result} rejected={none} left={1} waiting={7} undone={8} from={after(now, minute)} />
    ),
    'admin-import-busy': <ImportResultPage {...result} rejected={none} left={1} undone={1} busy={500} />,
  };
}

function companiesOf(own: PageContext): Gallery {
  const id = (n: number) => `mbr_019000000000700080000000000000${String(n).padStart(2, '0')}` as MembershipId;
  const until = after(now, 5 * day);
  const row: InvitationRow = { id: id(1), company, inviter: '#1', until, deadline: early.of, administers: true };
  const other = { company: 'Northwind Builders', inviter: null, until: null, deadline: null, administers: false };
  const open = [row, { ...row, ...other, id: id(2) }];
  const expired = [{ ...row, id: id(3), until: after(now, -day) }];
  const active = [
    { id: id(4), company: 'Northwind Builders', isActive: true, administers: true },
    { id: id(5), company, isActive: true, administers: false },
  ];
  const putAside = [{ id: id(6), company: 'Northwind Builders', isActive: false, administers: false }];
  const empty = { page: own, open: [], expired: [], active: [], putAside: [], joined: null, error: null };
  const over = { field: null, text: own.m.t('own-companies.expired-now') };
  const leaving = { id: id(5), company, isActive: true, administers: true };
  return {
    'account-companies': (
      <AccountCompaniesPage {...empty} open={open} expired={expired} active={active} putAside={putAside} />
    ),
    'account-companies-joined': <AccountCompaniesPage {...empty} active={active} joined={row} />,
    'account-companies-none': <AccountCompaniesPage {...empty} />,
    'account-companies-expired': <AccountCompaniesPage {...empty} expired={expired} error={over} />,
    'leave-company': <LeaveCompanyPage page={own} row={{ ...leaving, administers: false }} isLast={false} />,
    'leave-company-for-good': <LeaveCompanyPage page={own} row={{ ...leaving, isActive: false }} isLast={false} />,
    'leave-company-last': <LeaveCompanyPage page={own} row={leaving} isLast />,
  };
}
