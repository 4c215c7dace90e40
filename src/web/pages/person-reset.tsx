import type { ComponentChildren, VNode } from 'preact';
import type { DescribedPerson } from '#flows/directory/person.ts';
import type { ResetOffer, SeenReset } from '#flows/recovery/reset-types.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { Elsewhere, ResetBarred } from './parts/person-reset.tsx';
import { ResetForm, type TypedReset } from './parts/reset-form.tsx';
import { ResetStanding } from './parts/reset-standing.tsx';
import { termWords } from './parts/reset-words.ts';
import { rich } from './parts/rich.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import { calledOf } from './people-words.ts';
import { personPath } from './person-props.ts';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

export interface PersonResetProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly companyName: string;
  /** `/admin/cmp_…/directory`. */
  readonly directory: string;
  /** `/admin/cmp_…/resets`. */
  readonly resets: string;
  readonly described: DescribedPerson;
  readonly offer: Omit<ResetOffer, 'person'>;
  /** The newest was asked for a moment ago, by whoever reads. */
  readonly isAsked: boolean;
  readonly typed: TypedReset | null;
  readonly error: PageError | null;
}

/** GET and POST /admin/:company/directory/people/:member/reset (SPEC A1-A4). */
export function PersonResetPage(props: PersonResetProps): VNode {
  const { page, place, described, offer, resets, isAsked, error } = props;
  const { m } = page;
  const { person } = described;
  const name = calledOf(person);
  return (
    <Layout page={page} title={m.t('reset.title-of', { name })} console={place} error={error}>
      <p>
        <a href={localPath(personPath(props))}>{m.t('reset.back', { name })}</a> ·{' '}
        <a href={localPath(resets)}>{m.t('reset.to-all')}</a>
      </p>
      {isAsked && offer.last && <SavedNote>{askedWords(page, offer.last, person.email)}</SavedNote>}
      <Elsewhere {...props} heading="h2" />
      <Body {...props} />
    </Layout>
  );
}

/** What waits; what became of what was asked for; why nobody may; or the form. */
function Body(props: PersonResetProps): VNode {
  const { page, offer, described, companyName, resets, isAsked } = props;
  const standing = (reset: SeenReset) => <ResetStanding page={page} reader="company" reset={reset} base={resets} />;
  if (offer.waiting) return standing(offer.waiting);
  if (isAsked && offer.last) return standing(offer.last);
  const { bar, payorUntil } = offer;
  if (bar !== null) return <ResetBarred page={page} bar={bar} companyName={companyName} payorUntil={payorUntil} />;
  const { person } = described;
  return (
    <>
      <ResetForm
        page={page}
        action={`${personPath(props)}/reset`}
        name={calledOf(person)}
        email={person.email}
        kinds={[...new Set(described.methods.map((one) => one.kind))]}
        terms={[...termWords(page, offer.terms), page.m.t('reset.may-take')]}
        last={offer.last?.id ?? null}
        typed={props.typed}
        error={props.error}
      />
      {offer.last && <Last {...props} last={offer.last} />}
    </>
  );
}

const Last = ({ page, resets, last }: PersonResetProps & { readonly last: SeenReset }): VNode => (
  <section>
    <h2>{page.m.t('reset.last')}</h2>
    <ResetStanding page={page} reader="company" reset={last} base={resets} />
  </section>
);

/** What came of asking: done, or what it waits for. */
export function askedWords(page: PageContext, reset: SeenReset, email: string): ComponentChildren {
  const { m, zone, serverNow } = page;
  if (reset.ended !== null) return reset.ended.outcome === 'done' ? rich(m, 'reset.done', { email }) : null;
  const time = m.dateTime(reset.dueAt, zone);
  const isApproved = reset.approval === null || reset.approved !== null;
  if (isApproved) return rich(m, 'reset.waits-time', { email, time });
  return reset.delay !== null && reset.dueAt > serverNow
    ? rich(m, 'reset.waits-both', { email, time })
    : rich(m, 'reset.waits-approval', { email });
}
