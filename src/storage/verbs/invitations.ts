import { sql } from 'kysely';
import type { Email } from '#domain/email.ts';
import type { CompanyId, RoleId, UserId } from '#domain/identifiers.ts';
import type { Instant } from '#domain/instant.ts';
import type { InvitationReads, InvitationWrites, MemberByEmail } from '#ports/invitations.ts';
import type { Verbs } from '../engine.ts';
import { fromJson, toJson } from '../json.ts';
import { membershipRecord, storedMembershipColumns } from '../rows/companies.ts';
import { fromFlag } from '../rows/flag.ts';
import type { Json } from '../schema.ts';
import { rowsOf, statement } from '../statement.ts';

type Given = { company: CompanyId; emails: Json<readonly { email: Email }[]> };

/** Whose an e-mail is by now, in the order in which it means somebody. */
const holders = ['own', 'another', 'nobody'] as const satisfies readonly MemberByEmail['held'][];

type Holder = 0 | 1 | 2;

/** From the e-mails that memberships keep: rows of this company alone are looked at. Who does not sign in with theirs any more comes last. */
const byEmail = statement((query, hole: Given, engine) =>
  query
    .selectFrom('memberships')
    .select((row) => [
      ...storedMembershipColumns,
      'email',
      sql<Holder>`case when email = (select person.email from users person where person.id = user_id) then 0
        when exists (select 1 from users person where person.email = memberships.email) then 1 else 2 end`.as('holder'),
      row
        .selectFrom('role_assignments')
        .select(engine.tuples<{ role_id: RoleId }>(['role_id']).as('rows'))
        .whereRef('membership_id', '=', 'memberships.id')
        .as('roles'),
    ])
    .where('company_id', '=', hole.company)
    .where('email', 'in', (eb) =>
      eb.selectFrom(engine.jsonRows<{ email: Email }>(hole.emails, { email: 'text' }).as('given')).select('email'),
    )
    .orderBy('holder')
    .orderBy('id'),
);

/** What was done is told by the audit trail: nothing else remembers each of several invitations. */
const made = statement((query, hole: { user: UserId; since: Instant }) =>
  query
    .selectFrom('audit_events')
    .select(['stream', 'at'])
    .where('subject', '=', hole.user)
    .where('kind', '=', sql.lit('membership.invited'))
    .where('at', '>', hole.since)
    .orderBy('id', 'desc'),
);

const counted = statement((query, hole: { company: CompanyId; since: Instant }) =>
  query
    .selectFrom('invitation_counts')
    .select(['part', 'made'])
    .where('company_id', '=', hole.company)
    .where('part', '>', hole.since)
    .orderBy('part', 'desc'),
);

const countOne = statement((query, hole: { company: CompanyId; part: Instant }) =>
  query
    .insertInto('invitation_counts')
    .values({ company_id: hole.company, part: hole.part, made: sql.lit(1) })
    .onConflict((conflict) =>
      conflict.columns(['company_id', 'part']).doUpdateSet({ made: sql`invitation_counts.made + 1` }),
    ),
);

const forget = statement((query, hole: { company: CompanyId; past: Instant }) =>
  query.deleteFrom('invitation_counts').where('company_id', '=', hole.company).where('part', '<=', hole.past),
);

export const invitationWrites: Verbs<InvitationWrites> = {
  countedInvitations: (on) => (company, since) => rowsOf(on, counted, { company, since }),
  countInvitation: (on) => async (company, part, past) => {
    await countOne(on, { company, part });
    await forget(on, { company, past });
  },
  invitationsOf: (on) => async (user, since) =>
    (await rowsOf(on, made, { user, since })).map(({ stream, at }) => ({ company: stream as CompanyId, at })),
};

export const invitationVerbs: Verbs<InvitationReads> = {
  membersAmong: (on) => async (company, emails) => {
    const rows = await rowsOf(on, byEmail, { company, emails: toJson(emails.map((email) => ({ email }))) });
    const first = new Map(rows.toReversed().map((row) => [row.email, row]));
    return [...first.values()].map((row) => ({
      email: row.email,
      membership: membershipRecord(row),
      isAccepted: fromFlag(row.accepted),
      held: holders[row.holder],
      roles: row.roles === null ? [] : fromJson(row.roles).map(([role]) => role as RoleId),
    }));
  },
};
