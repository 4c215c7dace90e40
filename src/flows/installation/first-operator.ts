import type { Email } from '#domain/email.ts';
import { after, minute, type Instant } from '#domain/instant.ts';
import { invitationLink } from '#domain/invitation.ts';
import type { OperatorState } from '#ports/installation.ts';
import type { UserBundle, UserRecord } from '#ports/records.ts';
import { deedEvent, type By } from '../by.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { prepareInvitation, type PreparedInvitation } from '../directory/invite.ts';

/** Who is to be the first operator; e-mail, language and zone as the door has read them. */
export type NewOperator = Pick<UserRecord, 'email' | 'displayName' | 'language' | 'timeZone'>;

export type FirstOperator =
  | {
      readonly done: true;
      readonly user: UserRecord;
      /** Shown to whoever ran the command; it is not mailed. */
      readonly link: string;
      readonly expiresAt: Instant;
      /** The user was made by an earlier call, whose link opens nothing any more. */
      readonly renewed: boolean;
      /** Operators of earlier calls who never set a password: disabled now, perhaps a slip in the e-mail. */
      readonly disabled: readonly Email[];
    }
  | { readonly done: false; readonly because: 'operator-exists'; readonly operators: readonly Email[] }
  /** The e-mail is that of a user who is no operator, or is disabled. */
  | { readonly done: false; readonly because: 'e-mail-taken' }
  /** Another call is at it in this moment. */
  | { readonly done: false; readonly because: 'busy' };

/**
 * Makes the first operator, without a password, and the single-use link with which they set one (SPEC C6). Only while no operator can sign in: with this
 * act nobody takes over an installation that is in use. Calls at once take turns.
 */
export async function setUpFirstOperator(deps: Deps, by: By, who: NewOperator): Promise<FirstOperator> {
  const { upkeep } = deps.store;
  const [owner, now] = [deps.random.id('event'), deps.clock.now()];
  if (!(await upkeep.lease('first-operator', owner, now, after(now, minute)))) return { done: false, because: 'busy' };
  try {
    return await decide(deps, by, who);
  } finally {
    await upkeep.release('first-operator', owner);
  }
}

async function decide(deps: Deps, by: By, who: NewOperator): Promise<FirstOperator> {
  const operators = await deps.store.installation.operators();
  const able = operators.filter((one) => one.status === 'active' && one.hasPassword);
  if (able.length > 0) {
    return { done: false, because: 'operator-exists', operators: able.map((one) => one.email) };
  }
  const known = await deps.store.loadUserByEmail(who.email);
  if (known && !(known.user.operator && known.user.status === 'active'))
    return { done: false, because: 'e-mail-taken' };
  const bundle = known ?? newBundle(deps, who);
  const invitation = prepareInvitation(deps, by, bundle, { mail: false, validFor: invitationLink.firstOperatorFor });
  const others = operators.filter((one) => one.status === 'active' && one.id !== bundle.user.id);
  const done = await make(deps, by, { bundle, isNew: known === null, invitation, others });
  if (!done) return { done: false, because: 'e-mail-taken' };
  const { link, expiresAt } = invitation;
  const disabled = others.map((one) => one.email);
  return { done: true, user: bundle.user, link, expiresAt, renewed: known !== null, disabled };
}

interface Making {
  readonly bundle: UserBundle;
  readonly isNew: boolean;
  readonly invitation: PreparedInvitation;
  readonly others: readonly OperatorState[];
}

/** False: somebody took the e-mail meanwhile, and nothing was written. */
function make(deps: Deps, by: By, { bundle: { user }, isNew, invitation, others }: Making): Promise<boolean> {
  const now = deps.clock.now();
  const events = [
    ...(isNew ? [eventOf(deps, by, 'user.created', user.id)] : []),
    ...others.map((one) => eventOf(deps, by, 'user.disabled', one.id)),
  ];
  return commit(deps, async (tx) => {
    if (isNew && !(await tx.createUser(user))) return false;
    for (const { id } of others) {
      await tx.setUserStatus(id, 'disabled', now);
      await tx.voidLinks(id, 'invitation', now);
      await tx.endInteractions(id, 'disabled', now);
    }
    await invitation.write(tx);
    await tx.appendAudit(events);
    return true;
  });
}

const eventOf = (deps: Deps, by: By, kind: 'user.created' | 'user.disabled', subject: UserRecord['id']) =>
  deedEvent(deps, by, { kind, stream: 'installation', subject, detail: { operator: true, because: 'setup' } });

function newBundle(deps: Deps, who: NewOperator): UserBundle {
  const user: UserRecord = {
    ...who,
    id: deps.random.id('user'),
    status: 'active',
    operator: true,
    alwaysRequire: false,
    enrollmentDeferredAt: null,
    enrollmentDemandedAt: null,
    frozenUntil: null,
    createdAt: deps.clock.now(),
  };
  return { user, authenticators: [], memberships: [], mailbox: null, sms: null };
}
