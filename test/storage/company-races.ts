import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { MembershipRecord } from '#ports/records.ts';
import type { Store, StoreWrites } from '#ports/store.ts';
import * as team from './company-records.ts';
import type { Race } from './races.ts';
import * as made from './records.ts';

interface Invited {
  readonly user: UserId;
  readonly company: CompanyId;
}

async function invited(store: Store): Promise<Invited> {
  const company = await made.newCompany(store);
  const invitation = { at: made.now, by: null, name: 'Ana' };
  const { user } = await team.newMember(store, company.id, { membership: { status: 'invited', invitation } });
  return { user: user.id, company: company.id };
}

const race = <S>(
  prepare: (store: Store) => Promise<S>,
  contend: (tx: StoreWrites, stake: S, contender: string) => Promise<boolean>,
): Race => ({
  prepare,
  contend: (store, stake, contender) => store.transact((tx) => contend(tx, stake as S, contender)),
});

/** Held first: of two presses the second finds what the first did. */
async function answer(
  tx: StoreWrites,
  { user, company }: Invited,
  write: (membership: MembershipRecord) => Promise<boolean>,
): Promise<boolean> {
  const held = await tx.holdMembership(user, company);
  return held?.membership.status === 'invited' && write(held.membership);
}

/** Of companies, passes, roles and drafts (SECURITY I2). */
export const companyRaces: Readonly<Record<string, Race>> = {
  'an invitation is accepted (SPEC C2)': race(invited, (tx, stake) =>
    answer(tx, stake, (membership) => tx.setMembership({ ...membership, status: 'active' }, made.now)),
  ),
  'an invitation is accepted or declined (SPEC C2)': race(invited, (tx, stake, contender) =>
    answer(tx, stake, (membership) =>
      Number(contender.slice(1)) % 2 === 0
        ? tx.setMembership({ ...membership, status: 'active' }, made.now)
        : tx.leaveCompany(stake.user, stake.company),
    ),
  ),
  'an enrollment pass is spent (SPEC A6)': race(
    async (store) => {
      const pass = made.pass((await made.newUser(store)).id);
      await store.transact((tx) => tx.issuePass(pass));
      return pass;
    },
    (tx, { id, userId }) => tx.spendPass(id, userId, made.now),
  ),
  'more time is given (SPEC P14)': race(
    async (store) => {
      const company = await made.newCompany(store);
      return (await team.newMember(store, company.id)).membership;
    },
    (tx, { id, companyId }, contender) =>
      tx.grantExtension(id, companyId, { days: 7, grantedAt: made.now, by: null, reason: contender }),
  ),
  'a company is left': race(
    async (store) => {
      const company = await made.newCompany(store);
      return { user: (await team.newMember(store, company.id)).user.id, company: company.id };
    },
    (tx, { user, company }) => tx.leaveCompany(user, company),
  ),
  'one of the two last administrators leaves (SPEC C2)': race(
    made.companyOfTwo,
    async (tx, { company, users }, contender) => {
      const user = users[Number(contender.slice(1)) % 2] ?? users[0];
      const held = await tx.holdMembership(user, company);
      return held?.isLastAdministrator === false && tx.leaveCompany(user, company);
    },
  ),
  'a role is made': race(
    () => Promise.resolve(made.hash()),
    (tx, name) => tx.createRole(team.role({ name })),
  ),
  'a role is changed': race(
    async (store) => {
      const role = team.role();
      await store.transact((tx) => tx.createRole(role));
      return role;
    },
    (tx, role) => tx.changeRole(role, 1),
  ),
  'a role is given': race(
    async (store) => {
      const company = await made.newCompany(store);
      const role = team.role();
      await store.transact((tx) => tx.createRole(role));
      return { membership: (await team.newMember(store, company.id)).membership.id, role: role.id };
    },
    (tx, { membership, role }) => tx.setRoles(membership, [role], made.now),
  ),
  'what a draft says is replaced': race(
    async (store) => {
      const draft = team.draft((await made.newUser(store)).id);
      await store.transact((tx) => tx.keepDraft(draft));
      return draft;
    },
    (tx, { id, userId, content, expiresAt }) => tx.changeDraft(id, userId, content, { content: '{}', expiresAt }),
  ),
  'a draft is taken': race(
    async (store) => {
      const draft = team.draft((await made.newUser(store)).id);
      await store.transact((tx) => tx.keepDraft(draft));
      return draft;
    },
    (tx, { id, userId }) => tx.dropDraft(id, userId),
  ),
};
