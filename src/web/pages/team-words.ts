import { mfaReset } from '#domain/mfa-reset.ts';
import type { RoleEffect } from '#domain/role-effect.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import type { TeamResetBar } from '#domain/team-reset.ts';
import { barredWords } from '#flows/barred-words.ts';
import type { TeamResetOffer } from '#flows/recovery/reset-types.ts';
import type { OwnStanding, TeamMember } from '#flows/teams/team-member.ts';
import type { Messages } from '#text/messages.ts';
import type { ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { regionName } from './parts/role-words.ts';
import { resetBarWords, type BarNames } from './parts/reset-words.ts';

/** What every page of a team has. */
export interface TeamPageProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** As people call it. */
  readonly application: string;
  readonly company: string;
  /** `/admin/cmp_…/teams/payments`. */
  readonly base: string;
}

/** What is told before "Reset MFA"; of whom, the page knows. */
export type TeamOffer = Omit<TeamResetOffer, 'person'>;

/** A role of the application, and what it would mean for one person. */
export interface TeamRoleChoice {
  readonly role: HeldRole;
  readonly isChosen: boolean;
  /** Whoever looks at it gives and takes it. */
  readonly isTheirs: boolean;
  /** Null: the membership has no effect yet. */
  readonly effect: RoleEffect | null;
}

/** How somebody stands with what their roles ask, each method on a line of its own. */
export function standingWords(m: Messages, { stands, phoneCountry }: OwnStanding): readonly string[] {
  if (stands.is === 'must-add') return [m.t('team.must-add')];
  if (stands.is === 'not-enrolled') return [m.t(stands.isAsked ? 'team.not-enrolled' : 'team.not-asked')];
  return stands.kinds.map((kind) => (kind === 'app' ? m.t('team.enrolled-app') : textWords(m, phoneCountry)));
}

const textWords = (m: Messages, country: string | null): string =>
  country === null ? m.t('team.enrolled-phone') : m.t('team.enrolled-phone-in', { country: regionName(m, country) });

export function lastSignInWords({ m, zone }: PageContext, { own }: Pick<TeamMember, 'own'>): string | null {
  if (own === null) return null;
  return own.lastSignInAt === null ? m.t('people.never') : m.day(own.lastSignInAt, zone);
}

/** What some bars name; administrators who reset nobody are not asked. */
export interface TeamBarNames extends BarNames {
  readonly areAdministratorsAble: boolean;
}

/** Why nobody who looks after the team resets one of it, and who does (SPEC Y7, A1). */
export function teamBarWords(page: PageContext, bar: TeamResetBar, named: TeamBarNames): string {
  const { m, zone } = page;
  const [company, brand] = [named.companyName, page.brand.name];
  switch (bar) {
    case 'yourself':
      return m.t('team.bar-yourself', { company, brand });
    case 'administrator':
    case 'not-in-team':
    case 'asks-nothing':
    case 'team-too-young':
      return named.areAdministratorsAble ? barredWords(m, bar, brand) : m.t('team.reset-service', { company, brand });
    case 'payor-role':
      return m.t('team.bar-payor-role', { brand });
    case 'payor-lately':
      return m.t('team.bar-payor-lately', {
        time: named.payorUntil === null ? '–' : m.dateTime(named.payorUntil, zone),
        duration: m.duration(mfaReset.payorFor),
        brand,
      });
    default:
      return resetBarWords(page, bar, named);
  }
}
