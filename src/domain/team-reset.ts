import { earlier, type Instant } from './instant.ts';
import { isWithin, mfaReset, speaksAgainst, type ResetAsking, type ResetBar, type ResetGrounds } from './mfa-reset.ts';
import { mayResetInTeam, type TeamPowers } from './team.ts';

/**
 * Why nobody who looks after an application's team resets somebody of it (SPEC Y7), beside what bars administrators. That the company may not use MFA of its own is no
 * reason: the roles that are looked after require it whatever the company is entitled to (SPEC Y1). `administrator`: they administer something of the company, and
 * administrators reset administrators. `not-in-team`: they hold no role of the application, or one whose holders this team does not reset. `team-too-young`: they came into the team less than seven
 * days ago, so that nobody brings a colleague into it to reset them.
 */
export type TeamResetBar = Exclude<ResetBar, 'not-entitled'> | 'administrator' | 'not-in-team' | 'team-too-young';

/** An application's team as one who looks after it has it: its short name, and what they may do. */
export interface LookedAfter extends TeamPowers {
  readonly application: string;
}

type Speaks = (grounds: ResetGrounds, asking: ResetAsking, team: LookedAfter) => boolean;

const asForAdministrators =
  (bar: ResetBar): Speaks =>
  (grounds, asking) =>
    speaksAgainst(bar, grounds, asking);

/** The first that speaks wins: what the company knows by itself before what is elsewhere (SECURITY I11). */
const bars: Readonly<Record<TeamResetBar, Speaks>> = {
  yourself: asForAdministrators('yourself'),
  'not-active': asForAdministrators('not-active'),
  disabled: asForAdministrators('disabled'),
  'nothing-bound': asForAdministrators('nothing-bound'),
  'payor-role': asForAdministrators('payor-role'),
  'payor-lately': asForAdministrators('payor-lately'),
  // Before what sends to the administrators: they are barred by it, too.
  'member-too-young': asForAdministrators('member-too-young'),
  administrator: ({ administers }) => administers,
  'not-in-team': ({ roles }, _, team) => !mayResetInTeam(team, roles, team.application),
  'team-too-young': ({ roles }, { now }, team) => isWithin(mfaReset.teamFor, inTeamSince(roles, team), now),
  'operator-only': asForAdministrators('operator-only'),
};

const everyBar = Object.keys(bars) as TeamResetBar[];

/** Why nobody who looks after this team resets these methods; null: they may (SPEC Y7, A1, A3). */
export const teamResetBar = (grounds: ResetGrounds, asking: ResetAsking, team: LookedAfter): TeamResetBar | null =>
  everyBar.find((bar) => bars[bar](grounds, asking, team)) ?? null;

/**
 * Whether these methods are left to the operator by what the company knows: by a role that moves money, or a young membership. Then nobody of the company resets them, be it
 * whoever reads themselves (SPEC Y7, A1, A5).
 */
export const isLeftToOperator = (grounds: ResetGrounds, asking: ResetAsking): boolean =>
  (['payor-role', 'payor-lately', 'member-too-young'] as const).some((bar) => speaksAgainst(bar, grounds, asking));

/** Since when the eldest of somebody's roles of the application is theirs; null: they hold none. */
function inTeamSince(roles: ResetGrounds['roles'], { application }: LookedAfter): Instant | null {
  const since = roles.filter((one) => one.application === application).map((one) => one.since);
  return since.length === 0 ? null : since.reduce(earlier);
}
