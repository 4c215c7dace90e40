import type { ComponentChildren, VNode } from 'preact';
import type { EmailFlaw } from '#domain/email.ts';
import type { Instant } from '#domain/instant.ts';
import type { TextFlaw } from '#domain/plain-text.ts';
import type { Messages } from '#text/messages.ts';
import { SeveralForm } from './admin-invite.tsx';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';

/** What came of inviting, by how it ended: people as they were typed. */
export interface InvitedReport {
  readonly invited: readonly string[];
  readonly again: readonly string[];
  readonly deactivated: readonly string[];
  readonly member: readonly string[];
  /** Their invitation gives permissions, and whoever invited has not both of them. */
  readonly needsBoth: readonly string[];
  readonly tooSoon: readonly string[];
  /** Addresses that are nobody's to use at present; and from when on they all are, null where there are none. */
  readonly notNow: readonly string[];
  readonly notNowUntil: Instant | null;
  /** Beyond what the company may invite for now, as they are pasted; and from when on it may again. */
  readonly waiting: readonly string[];
  readonly waitingFrom: Instant | null;
  /** From when on the next mail to the last of these may leave; null where there are none. */
  readonly from: Instant | null;
  /** Until when those can accept who were invited; null where there are none. */
  readonly until: Instant | null;
  readonly wrong: readonly WrongLine[];
  /** More people than one act invites: the same act goes on with them. */
  readonly isMore: boolean;
}

export interface WrongLine {
  readonly text: string;
  readonly flaw: EmailFlaw | TextFlaw | 'twice' | 'name';
}

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly directory: string;
  readonly report: InvitedReport;
  readonly most: number;
}

/** GET /admin/:company/directory/invite/:draft: who was invited, who was not, and what could not be read, to be corrected and sent again (SPEC S8). */
export function AdminInvitedPage({ page, place, directory, report, most }: Props): VNode {
  const { m, zone } = page;
  const { from, until, notNowUntil } = report;
  const sent = until === null ? '' : m.t('invited.invited-explained', { date: m.dateTime(until, zone) });
  const later = from === null ? '' : m.t('invited.too-soon-explained', { time: m.clockWithZone(from, zone) });
  const count = (people: readonly string[]) => ({ count: people.length });
  return (
    <Layout page={page} title={m.t('invited.title')} console={place}>
      {report.isMore && <p class="note">{m.t('people.done-more')}</p>}
      {isEmpty(report) && <p class="note">{m.t('invited.nobody')}</p>}
      <Group title={m.t('invited.invited', count(report.invited))} people={report.invited}>
        {sent}
      </Group>
      <Group title={m.t('invited.again', count(report.again))} people={report.again}>
        {sent}
      </Group>
      <Group title={m.t('invited.deactivated', count(report.deactivated))} people={report.deactivated}>
        {m.t('invited.deactivated-explained')}
      </Group>
      <Group title={m.t('invited.member', count(report.member))} people={report.member}>
        {m.t('invited.member-explained')}
      </Group>
      <Group title={m.t('invited.needs-both', count(report.needsBoth))} people={report.needsBoth}>
        {m.t('invited.needs-both-explained')}
      </Group>
      <Group title={m.t('invited.too-soon', count(report.tooSoon))} people={report.tooSoon}>
        {later}
      </Group>
      <Group title={m.t('invited.not-now', count(report.notNow))} people={report.notNow}>
        {notNowUntil !== null && m.t('invited.not-now-explained', { time: m.dateTime(notNowUntil, zone) })}
      </Group>
      <Unsent page={page} directory={directory} report={report} most={most} />
      <p class="beside">
        <a class="button plain" href={`${directory}/invite`}>
          {m.t('invited.more')}
        </a>
        <a class="link" href={directory}>
          {m.t('invited.directory')}
        </a>
      </p>
    </Layout>
  );
}

/** Somebody was faster, or the same was pressed twice. */
const isEmpty = ({ wrong, ...people }: InvitedReport): boolean =>
  wrong.length === 0 &&
  [
    people.invited,
    people.again,
    people.deactivated,
    people.member,
    people.needsBoth,
    people.tooSoon,
    people.notNow,
    people.waiting,
  ].every((one) => one.length === 0);

const Group = ({
  title,
  people,
  children,
}: {
  title: string;
  people: readonly string[];
  children: ComponentChildren;
}): VNode | null =>
  people.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <p>{children}</p>
      <ul class="names">
        {people.map((one) => (
          <li>{one}</li>
        ))}
      </ul>
    </section>
  );

/** Whom it did not come to and what nobody can read, in the form that sends them again: nothing is typed twice (SPEC S8). */
function Unsent({ page, directory, report, most }: Omit<Props, 'place'>): VNode | null {
  const { m, zone } = page;
  const { waiting, waitingFrom, wrong } = report;
  const people = [...wrong.map((one) => one.text), ...waiting];
  if (people.length === 0) return null;
  return (
    <section class="panel">
      {waitingFrom !== null && (
        <>
          <h2>{m.t('invited.waiting', { count: waiting.length })}</h2>
          <p>
            {m.t('import.over-budget', { time: m.dateTime(waitingFrom, zone) })} {m.t('invited.waiting-explained')}
          </p>
        </>
      )}
      {wrong.length > 0 && <Wrong m={m} wrong={wrong} />}
      <SeveralForm page={page} directory={directory} people={people.join('\n')} most={most} error={null} />
    </section>
  );
}

const Wrong = ({ m, wrong }: { m: Messages; wrong: readonly WrongLine[] }): VNode => (
  <>
    <h2>{m.t('invited.wrong', { count: wrong.length })}</h2>
    <p>{m.t('invited.wrong-explained')}</p>
    <ul class="names">
      {wrong.map(({ text, flaw }) => (
        <li>{m.t('invited.line-of', { line: text, reason: lineFlawWords(m, flaw) })}</li>
      ))}
    </ul>
  </>
);

/** Why a typed person is nobody who can be invited. */
export const lineFlawWords = (m: Messages, flaw: WrongLine['flaw']): string => m.t(lineFlaws[flaw]);

const lineFlaws = {
  malformed: 'invite.email-malformed',
  'local-part-not-ascii': 'invite.email-not-ascii',
  'domain-ambiguous': 'invite.email-ambiguous',
  'too-long': 'invite.email-too-long',
  'not-plain': 'invite.text-not-plain',
  twice: 'invited.twice',
  name: 'invited.name-holds-address',
} as const satisfies Record<WrongLine['flaw'], string>;
