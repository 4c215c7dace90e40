import { sql, type SqlBool } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { CompanyId, ResetId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { ListedResetRecord, ResetReads, ResetWindow } from '#ports/resets.ts';
import type { Verbs } from '../engine.ts';
import { resetColumns, resetRecord } from '../rows/resets.ts';
import { rowsOf, statement } from '../statement.ts';

/** Which resets a list shows: each shape is a statement of its own, so that each goes by its index. */
const scopes = {
  all: null,
  company: (hole: Hole) => sql<SqlBool>`reset.company_id = ${hole.company}`,
  user: (hole: Hole) => sql<SqlBool>`reset.user_id = ${hole.user}`,
} as const;

type Scope = keyof typeof scopes;

const states = {
  waiting: sql<SqlBool>`reset.ended_at is null`,
  'to-approve': sql<SqlBool>`reset.ended_at is null and reset.approval is not null and reset.approved_at is null`,
  ended: sql<SqlBool>`reset.ended_at is not null`,
} as const;

type State = keyof typeof states;

interface Hole {
  company: CompanyId;
  user: UserId;
  beforeAt: Instant;
  beforeId: ResetId;
  most: number;
}

const listOf = (scope: Scope, state: State) =>
  statement((query, hole: Hole) => {
    const narrowed = scopes[scope];
    const rows = query
      .selectFrom('resets as reset')
      .innerJoin('users as person', 'person.id', 'reset.user_id')
      .leftJoin('memberships as member', (join) =>
        join.onRef('member.user_id', '=', 'reset.user_id').onRef('member.company_id', '=', 'reset.company_id'),
      )
      .leftJoin('companies as company', 'company.id', 'reset.company_id')
      .select(resetColumns.map((column) => `reset.${column}` as const))
      .select([
        'person.display_name',
        'person.erased_at',
        'member.id as membership',
        'member.known_name',
        'company.name as company_name',
        // A company goes on knowing whom it reset by what it knew them by; operators and the person by what is true now.
        scope === 'company' ? sql<Email>`coalesce(member.email, '')`.as('email') : 'person.email as email',
      ])
      .where(states[state])
      .where(sql<SqlBool>`(reset.asked_at, reset.id) < (${hole.beforeAt}, ${hole.beforeId})`)
      .orderBy('reset.asked_at', 'desc')
      .orderBy('reset.id', 'desc')
      .limit(hole.most);
    return narrowed === null ? rows : rows.where(narrowed(hole));
  });

const lists = new Map(
  (Object.keys(scopes) as Scope[]).flatMap((scope) =>
    (Object.keys(states) as State[]).map((state) => [`${scope} ${state}`, listOf(scope, state)] as const),
  ),
);

const scopeOf = ({ company, user }: ResetWindow): Scope => {
  if (user !== null) return 'user';
  return company === null ? 'all' : 'company';
};

const stateOf = ({ waiting, toApprove }: ResetWindow): State => {
  if (!waiting) return 'ended';
  return toApprove ? 'to-approve' : 'waiting';
};

/** Beyond every reset there is. */
const end = { askedAt: Number.MAX_SAFE_INTEGER as Instant, id: '' as ResetId };

export const seeResets: Verbs<ResetReads>['seeResets'] = (on) => async (window) => {
  const list = lists.get(`${scopeOf(window)} ${stateOf(window)}`);
  if (!list) throw new RangeError('no such list of resets');
  const before = window.before ?? end;
  const rows = await rowsOf(on, list, {
    company: window.company ?? ('' as CompanyId),
    user: window.user ?? ('' as UserId),
    beforeAt: before.askedAt,
    beforeId: before.id,
    most: window.most,
  });
  return rows.map(
    (row): ListedResetRecord => ({
      ...resetRecord(row),
      email: row.erased_at === null ? row.email : null,
      name:
        row.erased_at === null ? (row.known_name ?? (window.company === null ? row.display_name : row.email)) : null,
      membership: row.membership,
      companyName: row.company_name,
    }),
  );
};
