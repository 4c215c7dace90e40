import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import type { TeamMember } from '#flows/teams/team-member.ts';
import { Layout } from './layout.tsx';
import { ResetForm, type TypedReset } from './parts/reset-form.tsx';
import { ResetStanding } from './parts/reset-standing.tsx';
import { termWords } from './parts/reset-words.ts';
import { SavedNote } from './parts/saved-note.tsx';
import { TeamResetBarred } from './parts/team-reset.tsx';
import { calledOf } from './people-words.ts';
import { askedWords } from './person-reset.tsx';
import { localPath } from './safe-href.ts';
import type { TeamOffer, TeamPageProps } from './team-words.ts';
import type { PageError } from './words-for-refusal.ts';

export interface TeamResetProps extends TeamPageProps {
  readonly member: TeamMember;
  /** Methods that the reset would remove. */
  readonly kinds: readonly EnrollableKind[];
  readonly offer: TeamOffer;
  /** The newest was asked for a moment ago, by whoever reads. */
  readonly isAsked: boolean;
  readonly typed: TypedReset | null;
  readonly error: PageError | null;
}

/** GET and POST …/teams/:team/people/:member/reset (SPEC Y7, A1-A4). */
export function TeamResetPage(props: TeamResetProps): VNode {
  const { page, place, base, member, offer, isAsked, error } = props;
  const { m } = page;
  const name = calledOf(member);
  return (
    <Layout page={page} title={m.t('reset.title-of', { name })} console={place} error={error}>
      <p>
        <a href={localPath(`${base}/people/${member.membership}`)}>{m.t('team.back-person', { name })}</a> ·{' '}
        <a href={localPath(base)}>{m.t('team.back')}</a>
      </p>
      {isAsked && offer.last && <SavedNote>{askedWords(page, offer.last, member.email)}</SavedNote>}
      <Body {...props} />
    </Layout>
  );
}

/** What waits; what became of what was asked for; why nobody may; or the form. */
function Body({ page, base, company, member, kinds, offer, isAsked, typed, error }: TeamResetProps): VNode {
  const action = `${base}/people/${member.membership}/reset`;
  const { bar, waiting, last } = offer;
  const shown = waiting ?? (isAsked ? last : null);
  if (shown) return <ResetStanding page={page} reader="company" reset={shown} base={action} />;
  if (bar !== null) return <TeamResetBarred page={page} bar={bar} company={company} offer={offer} />;
  return (
    <>
      <ResetForm
        page={page}
        action={action}
        name={calledOf(member)}
        email={member.email}
        kinds={kinds}
        told={page.m.t('team.reset-told')}
        terms={[...termWords(page, offer.terms), page.m.t('reset.may-take')]}
        last={last?.id ?? null}
        typed={typed}
        error={error}
      />
      {last && (
        <section>
          <h2>{page.m.t('reset.last')}</h2>
          <ResetStanding page={page} reader="company" reset={last} base={action} />
        </section>
      )}
    </>
  );
}
