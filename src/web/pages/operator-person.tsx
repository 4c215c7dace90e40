import type { VNode } from 'preact';
import type { AuditEvent } from '#domain/audit-event.ts';
import { mayAttempt } from '#domain/throttle.ts';
import type { DescribedMethod, DescribedUser } from '#flows/directory/describe-user.ts';
import { zoneLabel } from '#text/zones.ts';
import { eventWordsOfAnother, toldOnce, unnamed, type ApplicationNames } from './event-words.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { companyPath } from './operator-companies.tsx';
import { membershipNames, permissionWords, statusNames } from './operator-people.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { PersonActs, type PersonActProps } from './parts/operator-acts.tsx';
import { countIn, FactList, Part } from './parts/operator-parts.tsx';
import { OperatorReset } from './parts/operator-reset.tsx';
import { methodNames, SignInTrace } from './parts/sign-in-trace.tsx';
import type { PageError } from './words-for-refusal.ts';

interface Props extends Omit<PersonActProps, 'page' | 'described' | 'error'> {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly described: DescribedUser;
  /** The newest first. */
  readonly events: readonly AuditEvent[];
  /** Of those that they tell of; left out: of none. */
  readonly applications?: ApplicationNames;
  readonly error: PageError | null;
}

/** GET /operator/people/:user; POST …/disable, …/enable, …/invite. */
export function OperatorPersonPage({
  page,
  place,
  described,
  events,
  applications = unnamed,
  error,
  ...acts
}: Props): VNode {
  const { m } = page;
  const { user } = described.bundle;
  const isErased = isGone(described);
  return (
    <Layout page={page} title={isErased ? m.t('operator.status-erased') : user.email} error={error} console={place}>
      {isErased && <p class="note">{m.t('operator.erased')}</p>}
      <Facts page={page} described={described} />
      {!isErased && <Methods page={page} described={described} />}
      <Memberships page={page} described={described} />
      {!isErased && (
        <SignInTrace page={page} policy={described.policy} step={described.step} afterwards={described.afterwards} />
      )}
      {!isErased && <OperatorReset page={page} described={described} isOwn={acts.isOwn} />}
      {!isErased && <PersonActs page={page} described={described} error={error} {...acts} />}
      <Events page={page} events={events} applications={applications} />
    </Layout>
  );
}

const isGone = ({ history }: DescribedUser): boolean => (history?.erasedAt ?? null) !== null;

function Facts({ page, described }: { page: PageContext; described: DescribedUser }): VNode {
  const { m, zone, languages } = page;
  const { bundle, history, lastSignInAt, sessions } = described;
  const { user } = bundle;
  const importedAt = history?.importedAt ?? null;
  return (
    <FactList
      facts={[
        { name: m.t('operator.company-name'), value: user.displayName },
        {
          name: m.t('operator.status'),
          value: (
            <>
              {m.t(statusNames[isGone(described) ? 'erased' : user.status])}{' '}
              {user.operator && <span class="tag">{m.t('operator.is-operator')}</span>}
            </>
          ),
        },
        { name: m.t('operator.last-sign-in'), value: lastSignInWords(page, described, lastSignInAt) },
        { name: m.t('operator.open-sessions'), value: countIn(m, sessions) },
        {
          name: m.t('operator.language'),
          value: languages.find((one) => one.tag === user.language)?.label ?? user.language,
        },
        { name: m.t('operator.own-zone'), value: user.timeZone === null ? '–' : zoneLabel(m, user.timeZone) },
        { name: m.t('operator.created'), value: m.dateTime(user.createdAt, zone) },
        ...(importedAt === null ? [] : [{ name: m.t('operator.imported'), value: m.dateTime(importedAt, zone) }]),
        { name: m.t('operator.company-id'), value: <code>{user.id}</code> },
      ]}
    />
  );
}

/** Of long ago nobody may know any more when it was, only that it was. */
function lastSignInWords(
  { m, zone }: PageContext,
  { history }: DescribedUser,
  at: DescribedUser['lastSignInAt'],
): string {
  if (at !== null) return m.dateTime(at, zone);
  return m.t(history?.hasSignedIn === true ? 'operator.yes' : 'operator.never');
}

const recoveryNames = {
  confirmed: 'operator.recovery-confirmed',
  'not-saved': 'operator.recovery-not-saved',
  none: 'operator.recovery-none',
} as const;

function Methods({ page, described }: { page: PageContext; described: DescribedUser }): VNode {
  const { m } = page;
  const { methods, recoveryCode } = described;
  return (
    <Part heading={m.t('operator.methods')}>
      {methods.length === 0 ? <p>{m.t('operator.methods-none')}</p> : <MethodTable page={page} methods={methods} />}
      <FactList facts={[{ name: m.t('operator.recovery'), value: m.t(recoveryNames[recoveryCode]) }]} />
    </Part>
  );
}

function MethodTable({ page, methods }: { page: PageContext; methods: readonly DescribedMethod[] }): VNode {
  const { m, zone } = page;
  return (
    <ConsoleTable
      caption={m.t('operator.methods')}
      isHeaded
      columns={[
        { name: m.t('operator.method-kind') },
        { name: m.t('operator.method-added'), short: true },
        { name: m.t('operator.method-used'), short: true },
        { name: m.t('operator.method-state') },
      ]}
      rows={methods.map((one) => [
        one.kind === 'recovery-code' ? '' : m.t(methodNames[one.kind]),
        one.boundAt === null ? '–' : m.day(one.boundAt, zone),
        one.lastUsedAt === null ? '–' : m.day(one.lastUsedAt, zone),
        methodState(page, one),
      ])}
    />
  );
}

function methodState({ m, zone, serverNow }: PageContext, { isOffered, attempts }: DescribedMethod): string {
  if (!isOffered) return m.t('operator.method-not-offered');
  if (attempts.disabledAt !== null) return m.t('operator.method-off');
  const verdict = mayAttempt(attempts, serverNow);
  if (!verdict.may && verdict.until !== null)
    return m.t('operator.method-held', { time: m.clockWithZone(verdict.until, zone) });
  return attempts.failures === 0
    ? m.t('operator.method-works')
    : m.t('operator.method-wrong', { count: attempts.failures });
}

function Memberships({ page, described }: { page: PageContext; described: DescribedUser }): VNode {
  const { m } = page;
  const { memberships } = described.bundle;
  return (
    <Part heading={m.t('operator.memberships')}>
      {memberships.length === 0 ? (
        <p>{m.t('operator.memberships-none')}</p>
      ) : (
        <ConsoleTable
          caption={m.t('operator.memberships')}
          isHeaded
          columns={[
            { name: m.t('operator.company-name') },
            { name: m.t('operator.status') },
            { name: m.t('operator.permissions') },
            { name: m.t('operator.roles') },
          ]}
          rows={memberships.map(({ membership, company, roles }) => [
            <a href={companyPath(company.id)}>{company.name}</a>,
            m.t(membershipNames[membership.status]),
            permissionWords(m, membership),
            roles.length === 0 ? '–' : m.list(roles.map((one) => one.label)),
          ])}
        />
      )}
    </Part>
  );
}

function Events({ page, events, applications }: Required<Pick<Props, 'page' | 'events' | 'applications'>>): VNode {
  const { m, zone } = page;
  return (
    <Part heading={m.t('operator.events')}>
      {events.length === 0 ? (
        <p>{m.t('operator.events-none')}</p>
      ) : (
        <ConsoleTable
          caption={m.t('operator.events-caption')}
          columns={[
            { name: m.t('operator.event') },
            { name: m.t('operator.event-at') },
            { name: m.t('operator.event-from') },
          ]}
          rows={toldOnce(events).map((one) => [
            eventWordsOfAnother(m, one, applications),
            m.dateTime(one.at, zone),
            one.from ?? '–',
          ])}
        />
      )}
    </Part>
  );
}
