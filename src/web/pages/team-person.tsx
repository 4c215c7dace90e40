import type { VNode } from 'preact';
import type { HeldRole } from '#domain/role-rule.ts';
import type { TeamMember } from '#flows/teams/team-member.ts';
import { Layout } from './layout.tsx';
import { Form } from './parts/form.tsx';
import { FactList, type Figure } from './parts/operator-parts.tsx';
import { lines } from './parts/reset-standing.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import { TeamResetSection } from './parts/team-reset.tsx';
import { TeamRoles } from './parts/team-roles.tsx';
import { calledOf, statusWords } from './people-words.ts';
import { localPath } from './safe-href.ts';
import {
  lastSignInWords,
  standingWords,
  type TeamOffer,
  type TeamPageProps,
  type TeamRoleChoice,
} from './team-words.ts';
import type { PageError } from './words-for-refusal.ts';

export interface TeamPersonProps extends TeamPageProps {
  readonly member: TeamMember;
  /** It is whoever looks at it. */
  readonly isOwn: boolean;
  readonly choices: readonly TeamRoleChoice[];
  /** Roles that whoever looks at it gives, and that are held. */
  readonly held: readonly HeldRole[];
  readonly reset: TeamOffer | null;
  /** Whoever looks at it resets some of the team. */
  readonly resetsSome: boolean;
  /** What was done a moment ago; null: nothing. */
  readonly note: string | null;
  readonly error: PageError | null;
}

/** GET …/teams/:team/people/:member, and …/roles after a save that was refused: one of a team, "Payments Permissions" and "Reset MFA" (SPEC Y7). */
export function TeamPersonPage(props: TeamPersonProps): VNode {
  const { page, place, application, company, base, member, isOwn, note, error, reset, resetsSome } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('team.person-title', { application })} console={place} error={error}>
      <p>
        <a href={localPath(base)}>{m.t('team.back')}</a>
      </p>
      {note !== null && <SavedNote>{note}</SavedNote>}
      <FactList facts={factsOf(props)} />
      <section>
        <Permissions {...props} />
      </section>
      <TeamResetSection
        page={page}
        company={company}
        action={`${base}/people/${member.membership}/reset`}
        offer={reset}
        isOwn={isOwn}
        resetsSome={resetsSome}
      />
    </Layout>
  );
}

function factsOf({ page, member }: TeamPersonProps): readonly Figure[] {
  const { m } = page;
  const { own } = member;
  const lastSignIn = lastSignInWords(page, member);
  return [
    {
      name: m.t('people.person'),
      value: member.name === null ? member.email : lines([member.name, member.email]),
    },
    { name: m.t('people.status'), value: statusWords(m, member.status) },
    ...(own ? [{ name: m.t('team.second-step'), value: lines(standingWords(m, own)) }] : []),
    ...(lastSignIn === null ? [] : [{ name: m.t('people.last-sign-in'), value: lastSignIn }]),
  ];
}

/** POST …/people/:member/roles: `role` (several), `seen`. */
function Permissions(props: TeamPersonProps): VNode {
  const { page, application, company, base, member, isOwn, choices, held } = props;
  const { m } = page;
  const name = calledOf(member);
  const of = { name, phoneCountry: member.own?.phoneCountry ?? null };
  const roles = { page, application, company, choices, of };
  if (isOwn) {
    return (
      <>
        <TeamRoles {...roles} locked />
        <p class="note">{m.t('team.own', { company })}</p>
      </>
    );
  }
  return (
    <Form page={page} action={`${base}/people/${member.membership}/roles`}>
      <NoEffect page={page} member={member} />
      <TeamRoles {...roles} />
      <p class="hint">{m.t('team.at-once')}</p>
      <input type="hidden" name="who" value={name} />
      <input type="hidden" name="seen" value={held.map((role) => role.id).join(' ')} />
      <button type="submit">{m.t('team.save')}</button>
    </Form>
  );
}

function NoEffect({ page: { m }, member }: Pick<TeamPersonProps, 'page' | 'member'>): VNode | null {
  if (member.status === 'active') return null;
  const key = member.status === 'invited' ? 'team.effect-invited' : 'team.effect-inactive';
  return <p class="note">{m.t(key, { name: calledOf(member) })}</p>;
}
