import { earlier, type Instant } from './instant.ts';
import { isWithin, mfaReset, speaksAgainst, type ResetAsking, type ResetBar, type ResetGrounds } from './mfa-reset.ts';
import { mayResetInTeam, type TeamPowers } from './team.ts';

/**
 * Why nobody who looks after an application's team resets somebody of it (SPEC Y7), beside what bars administrators. That the company may not use MFA of its own is no
 * reason: who is reset holds a role that requires it whatever the company is entitled to (SPEC Y1). `administrator`: they administer something of the company, and
 * administrators reset administrators. `not-in-team`: they hold no role of the application, or one whose holders this team does not reset. `asks-nothing`: none of their
 * roles of the application requires MFA, so that their methods are the company's to reset, where it is entitled (SPEC A1). `team-too-young`: they have held one that does for
 * less than seven days, so that nobody brings a colleague into it to reset them.
 */
export type TeamResetBar =
  | Exclude<ResetBar, 'not-entitled'>
  | 'administrator'
  | 'not-in-team'
  | 'asks-nothing'
  | 'team-too-young';

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
  'asks-nothing': ({ roles }, _, team) => inTeamSince(roles, team) === null,
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

/**
 * Since when somebody is one whom the team may reset: the eldest of their roles by which it does, which are those that require MFA (SPEC Y7). Null: they hold none. By a role
 * that asks for nothing it could reset what is no business of the application's.
 */
function inTeamSince(roles: ResetGrounds['roles'], { application, resetsOf }: LookedAfter): Instant | null {
  const ofIt = roles.filter((one) => one.application === application && resetsOf.includes(one.name));
  const since = ofIt.filter((one) => one.rule?.requireMfa === true).map((one) => one.since);
  return since.length === 0 ? null : since.reduce(earlier);
}
