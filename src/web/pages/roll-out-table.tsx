import type { ComponentChildren, VNode } from 'preact';
import type { Struggle } from '#domain/blast-radius.ts';
import { datePlus, dateIn } from '#domain/deadline.ts';
import { isAnnouncement } from '#domain/mailing.ts';
import { classOf, type RollOutClass } from '#domain/roll-out.ts';
import type { LastMail, RollOutPerson } from '#flows/roll-out/people.ts';
import type { PageContext } from './page-context.ts';
import { wholeDay } from './parts/chart-words.ts';
import { calledOf, methodWords } from './people-words.ts';
import { struggleReasons } from './policy-words.ts';
import { localPath } from './safe-href.ts';

interface TableProps {
  readonly page: PageContext;
  readonly caption: string;
  readonly people: readonly RollOutPerson[];
  readonly hrefOf: (one: RollOutPerson) => string;
  /** Whether people can be chosen. */
  readonly picks: boolean;
}

/** People and how far they are. On a narrow window each row is a card, whose cells say which column they are of. */
export function RollOutTable(props: TableProps): VNode {
  const { page, caption, people, picks } = props;
  const { m } = page;
  const heads = ['people.person', 'people.site', 'rollout.status', 'rollout.why', 'people.last-sign-in'] as const;
  return (
    <div class="table-wrap" tabindex={0} role="region" aria-label={caption}>
      <table class="people roll-out" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {picks && <td role="cell" />}
            {heads.map((one) => (
              <th scope="col" role="columnheader">
                {m.t(one)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {people.map((one) => (
            <Row {...props} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ page, one, hrefOf, picks }: TableProps & { one: RollOutPerson }): VNode {
  const { m } = page;
  const { person } = one;
  return (
    <tr role="row">
      {picks && <Pick page={page} one={one} />}
      <th scope="row" role="rowheader">
        <a href={localPath(hrefOf(one))}>
          <b>{calledOf(person)}</b>
        </a>
        {person.name !== null && <span class="hint">{person.email}</span>}
      </th>
      <Cell label={m.t('people.site')}>{person.site}</Cell>
      <Cell label={m.t('rollout.status')}>
        <Tag page={page} of={classOf(one.affected)} />
      </Cell>
      <Cell label={m.t('rollout.why')}>
        {whyWords(page, one).map((words) => (
          <span class="line">{words}</span>
        ))}
      </Cell>
      <Cell label={m.t('people.last-sign-in')}>{lastSignIn(page, one)}</Cell>
    </tr>
  );
}

const Pick = ({ page: { m }, one: { person } }: { page: PageContext; one: RollOutPerson }): VNode => (
  <td role="cell" class="pick">
    <label for={`pick-${person.membership}`}>
      <input
        type="checkbox"
        id={`pick-${person.membership}`}
        name="member"
        value={person.membership}
        autocomplete="off"
      />
      <span class="unseen">{m.t('people.choose', { name: calledOf(person) })}</span>
    </label>
  </td>
);

/** An empty cell is left out of a card. */
const Cell = ({ label, children }: { label: string; children: ComponentChildren }): VNode =>
  children === null || (Array.isArray(children) && children.length === 0) ? (
    <td role="cell" class="empty" />
  ) : (
    <td role="cell" data-label={label}>
      <div>{children}</div>
    </td>
  );

const tags = {
  enrolled: { look: 'tag ok', text: 'rollout.tag-enrolled' },
  notEnrolled: { look: 'tag idle', text: 'rollout.tag-not-enrolled' },
  needsHelp: { look: 'tag bad', text: 'rollout.tag-needs-help' },
  exempt: { look: 'tag idle', text: 'rollout.tag-exempt' },
} as const satisfies Record<RollOutClass, unknown>;

const Tag = ({ page: { m }, of }: { page: PageContext; of: RollOutClass }): VNode => (
  <span class={tags[of].look}>{m.t(tags[of].text)}</span>
);

/** Of the enrolled what they have; of others why it is hard, more time they were given, and the last mail about it. */
export function whyWords(page: PageContext, one: RollOutPerson): readonly string[] {
  const { m } = page;
  const { person, affected, extendedUntil, lastMail } = one;
  if (affected.standing === 'enrolled') return person.own ? methodWords(m, person.own) : [];
  return [
    ...affected.struggles.map((reason) => struggleWords(page, one, reason)),
    ...(extendedUntil ? [m.t('rollout.extended-until', { day: wholeDay(page, extendedUntil.date) })] : []),
    ...(lastMail && affected.standing === 'must-enroll' ? [lastMailWords(page, one, lastMail)] : []),
  ];
}

/** Of a mailbox that cannot be reached it is told since when: whoever calls the person can say so. */
function struggleWords({ m, zone }: PageContext, { person: { own } }: RollOutPerson, reason: Struggle): string {
  const since = own?.unreachableSince ?? null;
  return reason === 'mailbox-unreachable' && since !== null
    ? m.t('people.unreachable', { date: m.day(since, zone) })
    : m.t(struggleReasons[reason]);
}

/** To whom no mail arrives it is tried all the same. */
const lastMailWords = (page: PageContext, { affected }: RollOutPerson, last: LastMail): string =>
  affected.struggles.includes('mailbox-unreachable')
    ? page.m.t('rollout.tried-on', { day: page.m.day(last.at, page.zone) })
    : mailWords(page, last);

function mailWords(page: PageContext, { kind, at }: LastMail): string {
  const { m, zone, serverNow } = page;
  const day = m.day(at, zone);
  if (isAnnouncement(kind)) return m.t('rollout.announced-on', { day });
  const today = dateIn(zone, serverNow);
  const on = dateIn(zone, at);
  if (on === today) return m.t('rollout.mailed-today');
  return on === datePlus(today, -1) ? m.t('rollout.mailed-yesterday') : m.t('rollout.mailed-on', { day });
}

function lastSignIn({ m, zone }: PageContext, { person: { own } }: RollOutPerson): string | null {
  if (own === null) return null;
  return own.lastSignInAt === null ? m.t('people.never') : m.day(own.lastSignInAt, zone);
}
