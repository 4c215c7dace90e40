import type { Email } from '#domain/email.ts';
import type { CompanyId, MembershipId, UserId } from '#domain/identifiers.ts';
import { after, day, hour, instant } from '#domain/instant.ts';
import { barredReasons, type OperatorResetBar, type ResetBar } from '#domain/mfa-reset.ts';
import type { ListedReset, OwnReset, ResetOffer, SeenReset } from '#flows/recovery/reset-types.ts';
import { AccountPage } from '#web/pages/account.tsx';
import type { ConsolePlace } from '#web/pages/layout.tsx';
import { OperatorResetPage, operatorResets, type OperatorResetProps } from '#web/pages/operator-reset.tsx';
import type { PageContext } from '#web/pages/page-context.ts';
import { ResetSection } from '#web/pages/parts/person-reset.tsx';
import { operatorBarWords, resetBarWords } from '#web/pages/parts/reset-words.ts';
import { PersonResetPage, type PersonResetProps } from '#web/pages/person-reset.tsx';
import type { PersonProps } from '#web/pages/person-props.ts';
import { PersonPage } from '#web/pages/person.tsx';
import { ResetsPage, type ResetsProps } from '#web/pages/resets.tsx';
import { VetoedResetPage, VetoResetPage } from '#web/pages/veto-reset.tsx';
import type { Gallery } from './gallery.tsx';
import {
  done,
  endedAs,
  idOf,
  isDue,
  may,
  waitsForApproval,
  waitsForBoth,
  waitsForSomebodyElse,
  waitsForTime,
} from './gallery-reset-samples.ts';
import { email, now } from './gallery-samples.ts';

const resets = '/admin/cmp_0/resets';

type Offer = Omit<ResetOffer, 'person'>;

const open: Offer = {
  bar: null,
  payorUntil: instant(now - day),
  terms: { approval: null, delayHours: 0 },
  waiting: null,
  elsewhere: [],
  last: null,
};

const elsewhere = [{ id: idOf(9), askedAt: instant(now - hour), dueAt: after(now, day) }];

const bars: readonly ResetBar[] = [
  'yourself',
  'not-entitled',
  'not-active',
  'member-too-young',
  'disabled',
  'nothing-bound',
  'payor-role',
  'payor-lately',
  'operator-only',
];

/** What there is of resets on the page of one person, and the page that asks for one (SPEC A1-A4). */
export function resetPages(props: PersonProps): Gallery {
  const { page, place, companyName, directory, described } = props;
  const { m } = page;
  const section = (offer: Offer, more: Partial<PersonProps> = {}) => {
    const own = { ...props, ...more };
    return <PersonPage {...own} setUp={ResetSection({ ...own, offer, resets })} />;
  };
  const asking = { page, place, companyName, directory, described, resets };
  const draw = (offer: Partial<Offer>, more: Partial<PersonResetProps> = {}) => (
    <PersonResetPage {...asking} offer={{ ...open, ...offer }} isAsked={false} typed={null} error={null} {...more} />
  );
  const asked = (last: SeenReset) => draw({ last, waiting: last.ended ? null : last }, { isAsked: true });
  const typed = { email: 'somebody@else.example', how: 'manager', verified: true } as const;
  const wrong = (field: string, text: string) => ({ typed, error: { field, text } });
  return {
    'person-reset': section(open),
    'person-reset-one-permission': section(open, { hasBoth: false }),
    'person-reset-waits': section({ ...open, waiting: waitsForBoth, last: waitsForBoth }),
    'person-reset-too-new': section({ ...open, waiting: waitsForSomebodyElse, last: waitsForSomebodyElse }),
    'person-reset-elsewhere': section({ ...open, elsewhere }, { saved: 'reset-stopped' }),
    'person-reset-barred': section({ ...open, bar: 'payor-role' }),
    'reset-asking': draw({ elsewhere, last: endedAs(14, 'lapsed', { who: 'by-itself' }) }),
    'reset-asking-company': draw({ terms: { approval: 'company-asks', delayHours: 24 } }),
    'reset-asking-frozen': draw({ terms: { approval: 'frozen', delayHours: 0 } }),
    'reset-asking-email': draw({ terms: { approval: 'email-changed', delayHours: 4 } }),
    'reset-asking-burst': draw({ terms: { approval: 'burst', delayHours: 0 } }),
    'reset-error-email': draw({}, wrong('email', m.t('reset.error-email'))),
    'reset-error-all': draw(
      {},
      {
        typed: { email: '', how: null, verified: false },
        error: {
          field: 'email',
          text: m.t('reset.error-email-missing'),
          also: [
            { field: 'how', text: m.t('reset.error-how') },
            { field: 'verified', text: m.t('reset.error-tick') },
          ],
        },
      },
    ),
    'reset-error-how': draw({}, { ...wrong('how', m.t('reset.error-how')), typed: { ...typed, how: null } }),
    'reset-error-tick': draw(
      {},
      { ...wrong('verified', m.t('reset.error-tick')), typed: { ...typed, verified: false } },
    ),
    'reset-meanwhile': draw({ waiting: isDue, last: isDue }, wrong('', m.t('reset.error-meanwhile'))),
    'reset-many': draw({}, wrong('', m.t('reset.error-many', { time: m.timeWithZone(now, page.zone) }))),
    'reset-done': asked(done),
    'reset-waits': asked(waitsForTime),
    'reset-waits-approval': asked(waitsForApproval),
    'reset-waits-both': asked({ ...waitsForBoth, may: { ...may, withdraw: true } }),
    ...Object.fromEntries(
      bars.map((bar) => [
        `reset-bar-${bar}`,
        draw(
          { bar },
          { error: { field: null, text: resetBarWords(page, bar, { companyName, payorUntil: open.payorUntil }) } },
        ),
      ]),
    ),
  };
}

const listed = (one: SeenReset, more: Partial<ListedReset> = {}): ListedReset => ({
  ...one,
  person: { name: '#41', email: email as Email },
  membership: `mbr_${'1'.padStart(32, '0')}` as MembershipId,
  user: null,
  company: null,
  ...more,
});

const toOperator = {
  membership: null,
  user: `usr_${'1'.padStart(32, '0')}` as UserId,
  company: { id: 'cmp_0' as CompanyId, name: '#6' },
};

const ended: readonly ListedReset[] = [
  listed(done),
  listed(endedAs(11, 'vetoed', { who: 'own-session' })),
  listed(endedAs(17, 'vetoed', { who: 'own-mailbox' })),
  listed(endedAs(12, 'vetoed', { who: 'another' })),
  listed(endedAs(13, 'withdrawn', { who: 'person', name: '#31' }), { membership: null }),
  listed(endedAs(14, 'lapsed', { who: 'by-itself' }), { person: { name: null, email: email as Email } }),
  listed(endedAs(15, 'barred', { who: 'by-itself' }, 'erased'), { person: null, membership: null }),
  ...barredReasons.map((because, index) => listed(endedAs(31 + index, 'barred', { who: 'by-itself' }, because))),
  listed(endedAs(16, 'overtaken', { who: 'service' })),
];

const waiting = [waitsForBoth, waitsForTime, waitsForApproval, waitsForSomebodyElse, isDue].map((one) => listed(one));

const own: OwnReset = {
  id: idOf(21),
  askedAt: instant(now - hour),
  company: '#6',
  administrator: '#31',
  dueAt: after(now, day),
  awaitsApproval: false,
};

/** Lists of resets, the operator's page, and what the person reads whose methods they are. */
export function consoleResets(page: PageContext): Gallery {
  const { m } = page;
  const outside = { ...page, base: '', expiresAt: null, user: null, path: '/mail/0123' };
  const at = { ...page, base: '', expiresAt: null, path: resets };
  const place: ConsolePlace = { heading: '#6', links: [] };
  const lists: ResetsProps = {
    page: at,
    place,
    reader: 'company',
    base: resets,
    directory: '/admin/cmp_0/directory',
    csv: `${resets}/export.csv`,
    waiting: { resets: waiting, next: null },
    ended: { resets: ended, next: idOf(16) },
    waitingNext: `${resets}?after=9`,
    endedNext: `${resets}?before=9`,
    first: resets,
    note: null,
    error: null,
  };
  const all = (many: readonly ListedReset[]) => many.map((one) => ({ ...one, ...toOperator }));
  const ofOperator = { reader: 'operator', base: operatorResets, directory: null, csv: null } as const;
  const none = { resets: [], next: null };
  const ends = { waitingNext: null, endedNext: null, first: null } as const;
  const bannered = (reset: Partial<OwnReset>, said: 'stopped' | 'over' | null = null) => (
    <AccountPage
      page={at}
      early={null}
      resets={{ resets: said === null ? [{ ...own, ...reset }] : [], said }}
      invitations={0}
      administers={false}
      operates={false}
    />
  );
  return {
    resets: <ResetsPage {...lists} />,
    'resets-none': <ResetsPage {...lists} {...ends} waiting={none} ended={none} />,
    'resets-approved': <ResetsPage {...lists} note={m.t('reset.note-approved-done')} />,
    'resets-over': <ResetsPage {...lists} {...ends} error={{ field: null, text: m.t('reset.error-over') }} />,
    'operator-resets': (
      <ResetsPage
        {...lists}
        {...ofOperator}
        waiting={{ resets: all(waiting.filter((one) => !one.isTooNew)), next: null }}
        ended={{ resets: [...all(ended), listed(done, { ...toOperator, company: null })], next: null }}
      />
    ),
    ...operatorPages(at, place),
    'account-reset': bannered({}),
    'account-reset-approval-alone': bannered({ dueAt: instant(now - hour), awaitsApproval: true }),
    'account-reset-approval': bannered({ administrator: null, awaitsApproval: true }),
    'account-reset-service': bannered({ company: null, administrator: null }),
    'account-reset-stopped': bannered({}, 'stopped'),
    'account-reset-over': bannered({}, 'over'),
    'veto-reset': <VetoResetPage page={outside} token="0123" reset={own} />,
    'veto-reset-done': <VetoedResetPage page={outside} />,
  };
}

function operatorPages(page: PageContext, place: ConsolePlace): Gallery {
  const offer = { bar: null, approval: null, waiting: [], last: null };
  const user = { id: toOperator.user, email: email as Email };
  const draw = (over: Partial<OperatorResetProps['offer']>, more: Partial<OperatorResetProps> = {}) => (
    <OperatorResetPage
      page={page}
      place={place}
      offer={{ ...offer, ...over }}
      user={user}
      kinds={['app']}
      asked={null}
      typed={null}
      error={null}
      {...more}
    />
  );
  const operatorBars: readonly OperatorResetBar[] = ['yourself', 'operator', 'disabled', 'nothing-bound'];
  const approving = listed(waitsForApproval, { ...toOperator, company: null });
  return {
    'operator-reset': draw({ approval: 'email-changed' }),
    'operator-reset-frozen': draw({ approval: 'frozen' }),
    'operator-reset-waiting': draw({ waiting: [listed(waitsForBoth, toOperator)] }),
    'operator-reset-asked': draw({ waiting: [approving] }, { asked: approving }),
    'operator-reset-done': draw({}, { asked: done }),
    ...Object.fromEntries(
      operatorBars.map((bar) => [
        `operator-reset-bar-${bar}`,
        draw({ bar }, { error: { field: null, text: operatorBarWords(page, bar) } }),
      ]),
    ),
  };
}
