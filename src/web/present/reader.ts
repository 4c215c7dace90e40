import type { MembershipId, UserId } from '#domain/identifiers.ts';
import { day, type Instant } from '#domain/instant.ts';
import type { KnownPerson } from '#flows/directory/people.ts';
import type { FiguresNow } from '#flows/installation/figures.ts';
import type { CompanyVisit, SessionVisit } from '../lifecycle/visit.ts';

/** The later of what is written down and the reader's own session: sign-ins are written in groups, some seconds later, and whoever reads has signed in. */
const notBefore = ({ session }: Pick<SessionVisit, 'session'>, at: Instant | null): Instant =>
  at !== null && at > session.session.signedInAt ? at : session.session.signedInAt;

type Reading = Pick<CompanyVisit, 'session'> & { readonly at: { readonly membership: { readonly id: MembershipId } } };

/** A person as this administrator sees them: of the administrator the last sign-in is that of the session at hand. */
export function withReader(visit: Reading, person: KnownPerson): KnownPerson {
  const { own } = person;
  if (person.membership !== visit.at.membership.id || own === null) return person;
  return { ...person, own: { ...own, lastSignInAt: notBefore(visit, own.lastSignInAt) } };
}

/** The same of a user that an operator looks at. */
export const withOwnSignIn = <U extends { readonly id: UserId; readonly lastSignInAt: Instant | null }>(
  visit: Pick<SessionVisit, 'session'>,
  user: U,
): U =>
  user.id === visit.session.bundle.user.id ? { ...user, lastSignInAt: notBefore(visit, user.lastSignInAt) } : user;

/** Figures in which whoever reads them has signed in: they were counted some minutes ago. */
export function withReaderCounted(visit: Pick<SessionVisit, 'session'>, now: FiguresNow, at: Instant): FiguresNow {
  if (now.figures === null) return now;
  const { people } = now.figures;
  const atLeast = (counted: number, since: number): number =>
    Math.max(counted, visit.session.session.signedInAt >= at - since ? 1 : 0);
  const seen = {
    seenSinceDay: atLeast(people.seenSinceDay, day),
    seenSinceWeek: atLeast(people.seenSinceWeek, 7 * day),
  };
  return { ...now, figures: { ...now.figures, people: { ...people, ...seen } } };
}
