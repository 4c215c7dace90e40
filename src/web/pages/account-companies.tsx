import type { ComponentChildren, VNode } from 'preact';
import { deadlineInstant, type Deadline } from '#domain/deadline.ts';
import type { MembershipId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { deadlineWords } from './parts/deadline.ts';
import { Form } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import type { PageError } from './words-for-refusal.ts';

/** A company that invites this user. */
export interface InvitationRow {
  readonly id: MembershipId;
  readonly company: string;
  /** Null: nobody who could be named. */
  readonly inviter: string | null;
  /** Null: for as long as it stands. */
  readonly until: Instant | null;
  /** From when on it requires two-factor authentication; null: it does not. */
  readonly deadline: Deadline | null;
  /** Whoever accepts administers something of it. */
  readonly administers: boolean;
}

/** A company that this user belongs to, or that put them aside and could bring them back. */
export interface BelongingRow {
  readonly id: MembershipId;
  readonly company: string;
  readonly isActive: boolean;
  readonly administers: boolean;
}

interface Props {
  readonly page: PageContext;
  readonly open: readonly InvitationRow[];
  readonly expired: readonly InvitationRow[];
  readonly active: readonly BelongingRow[];
  readonly putAside: readonly BelongingRow[];
  /** Whose invitation was accepted just now. */
  readonly joined: InvitationRow | null;
  readonly error: PageError | null;
}

const base = '/account/companies';

/** GET /account/companies: invitations to accept or decline, and companies to leave, those that put the user aside included (SPEC C2). */
export function AccountCompaniesPage({ page, open, expired, active, putAside, joined, error }: Props): VNode {
  const { m } = page;
  const isEmpty = [open, expired, active, putAside].every((rows) => rows.length === 0);
  return (
    <Layout page={page} title={m.t('own-companies.title')} error={error} wide>
      {joined && (
        <SavedNote>
          {rich(m, 'own-companies.joined', { company: joined.company })} {ruleWords(page, joined)}
        </SavedNote>
      )}
      {isEmpty && <p>{m.t('own-companies.none')}</p>}
      <Group heading={m.t('own-companies.invitations')} rows={open.map((one) => <Open page={page} row={one} />)} />
      <Group heading={m.t('own-companies.member-of')} rows={active.map((one) => <Belonging page={page} row={one} />)} />
      <Group
        heading={m.t('own-companies.put-aside')}
        rows={putAside.map((one) => <Belonging page={page} row={one} />)}
      />
      <Group heading={m.t('own-companies.expired')} rows={expired.map((one) => <Expired page={page} row={one} />)} />
    </Layout>
  );
}

const Group = ({ heading, rows }: { heading: string; rows: readonly VNode[] }): VNode | null =>
  rows.length === 0 ? null : (
    <section>
      <h2>{heading}</h2>
      <ul class="rows">{rows}</ul>
    </section>
  );

function Open({ page, row }: { page: PageContext; row: InvitationRow }): VNode {
  const { m } = page;
  const { company, inviter, until, administers } = row;
  return (
    <li class="row-text">
      <h3>{company}</h3>
      {(inviter !== null || until !== null) && (
        <dl class="facts">
          {inviter !== null && <Fact term={m.t('own-companies.invited-by')}>{inviter}</Fact>}
          {until !== null && <Fact term={m.t('own-companies.open-until')}>{m.dateTime(until, page.zone)}</Fact>}
        </dl>
      )}
      <h4>{m.t('own-companies.means')}</h4>
      <ul>
        <li>
          {m.t('own-companies.means-rules')} {ruleWords(page, row)}
        </li>
        {administers && <li>{m.t('own-companies.means-administers')}</li>}
        <li>{m.t('own-companies.means-seen')}</li>
        <li>{m.t('own-companies.means-leave')}</li>
      </ul>
      <div class="beside">
        <Press page={page} row={row} act="accept" named={m.t('own-companies.accept-named', { company })}>
          {m.t('own-companies.accept')}
        </Press>
        <Press page={page} row={row} act="decline" named={m.t('own-companies.decline-named', { company })} plain>
          {m.t('own-companies.decline')}
        </Press>
      </div>
    </li>
  );
}

function ruleWords(page: PageContext, { deadline, company }: InvitationRow): string {
  const { m, serverNow } = page;
  if (deadline === null) return m.t('own-companies.requires-nothing');
  const at = deadlineInstant(deadline);
  return at <= serverNow
    ? m.t('own-companies.requires-since', { date: m.date(at, deadline.zone) })
    : m.t('own-companies.requires-from', { date: deadlineWords(page, at, deadline, company) });
}

function Expired({ page, row }: { page: PageContext; row: InvitationRow }): VNode {
  const { m } = page;
  const { company, until } = row;
  const date = until === null ? '' : m.date(until, page.zone);
  return (
    <li class="row-text">
      <h3>{company}</h3>
      <p>{m.t('own-companies.expired-explained', { date, company })}</p>
      <Press page={page} row={row} act="decline" named={m.t('own-companies.remove-named', { company })} plain>
        {m.t('own-companies.remove')}
      </Press>
    </li>
  );
}

function Belonging({ page, row }: { page: PageContext; row: BelongingRow }): VNode {
  const { m } = page;
  const { id, company, isActive, administers } = row;
  return (
    <li class="row-text">
      <h3>
        {company} {administers && <span class="tag">{m.t('own-companies.administrator')}</span>}
      </h3>
      {!isActive && <p>{m.t('own-companies.put-aside-explained', { company })}</p>}
      <div class="beside">
        <a class="button plain" href={`${base}/${id}/leave`} aria-label={m.t('own-companies.leave-named', { company })}>
          {m.t('own-companies.leave')}
        </a>
      </div>
    </li>
  );
}

const Fact = ({ term, children }: { term: string; children: ComponentChildren }): VNode => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);

interface PressProps {
  readonly page: PageContext;
  readonly row: { readonly id: MembershipId };
  readonly act: 'accept' | 'decline';
  /** With the company's name: several of these buttons are on the page. */
  readonly named: string;
  readonly plain?: boolean;
  readonly children: ComponentChildren;
}

const Press = ({ page, row, act, named, plain = false, children }: PressProps): VNode => (
  <Form page={page} action={`${base}/${row.id}/${act}`}>
    <button type="submit" class={plain ? 'plain' : undefined} aria-label={named}>
      {children}
    </button>
  </Form>
);

interface LeaveProps {
  readonly page: PageContext;
  readonly row: BelongingRow;
  /** It was refused: nobody else administers the company (SPEC C2). */
  readonly isLast: boolean;
}

/** GET /account/companies/:member/leave: what leaving does, before it is done. */
export function LeaveCompanyPage({ page, row, isLast }: LeaveProps): VNode {
  const { m } = page;
  const { company } = row;
  const error = isLast ? { field: null, text: m.t('own-companies.last-administrator', { company }) } : null;
  return (
    <Layout page={page} title={m.t('own-companies.leave-title', { company })} error={error}>
      <ul>
        {row.isActive ? (
          <>
            <li>{m.t('own-companies.leave-access', { company })}</li>
            <li>{m.t('own-companies.leave-rules')}</li>
          </>
        ) : (
          <li>{m.t('own-companies.leave-for-good', { company })}</li>
        )}
        <li>{m.t('own-companies.leave-permissions')}</li>
        <li>{m.t('own-companies.leave-back')}</li>
        <li>{m.t('own-companies.leave-methods')}</li>
      </ul>
      {!isLast && (
        <Form page={page} action={`${base}/${row.id}/leave`}>
          <button type="submit" class="wide">
            {m.t('own-companies.leave-now', { company })}
          </button>
        </Form>
      )}
      <p>
        <a class="button plain wide" href={base}>
          {m.t('own-companies.stay')}
        </a>
      </p>
    </Layout>
  );
}
