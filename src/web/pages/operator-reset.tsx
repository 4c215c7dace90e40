import type { VNode } from 'preact';
import type { EnrollableKind } from '#domain/authenticator.ts';
import { frozenFor } from '#domain/freeze.ts';
import { mfaReset } from '#domain/mfa-reset.ts';
import type { ListedReset, OperatorResetOffer, SeenReset } from '#flows/recovery/reset-types.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import { personPath } from './operator-people.tsx';
import type { PageContext } from './page-context.ts';
import { ResetForm, type TypedReset } from './parts/reset-form.tsx';
import { ResetStanding } from './parts/reset-standing.tsx';
import { operatorBarWords } from './parts/reset-words.ts';
import { SavedNote } from './parts/saved-note.tsx';
import { askedWords } from './person-reset.tsx';
import { localPath } from './safe-href.ts';
import type { PageError } from './words-for-refusal.ts';

/** Where operators see and act on resets. */
export const operatorResets = '/operator/resets';

export interface OperatorResetProps {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  readonly offer: Omit<OperatorResetOffer, 'who'>;
  /** Whose methods they are. */
  readonly user: Pick<OperatorResetOffer['who']['user'], 'id' | 'email'>;
  /** Second factors that are bound. */
  readonly kinds: readonly EnrollableKind[];
  /** What this operator asked for a moment ago; null: nothing. */
  readonly asked: SeenReset | null;
  readonly typed: TypedReset | null;
  readonly error: PageError | null;
}

/** GET and POST /operator/people/:user/reset (SPEC A5): anybody but operators, payors included. */
export function OperatorResetPage(props: OperatorResetProps): VNode {
  const { page, place, offer, user, asked, error } = props;
  const { m } = page;
  const { email, id } = user;
  return (
    <Layout page={page} title={m.t('reset.title-of', { name: email })} console={place} error={error}>
      <p>
        <a href={localPath(personPath(id))}>{m.t('reset.back', { name: email })}</a> ·{' '}
        <a href={operatorResets}>{m.t('reset.to-all')}</a>
      </p>
      {asked && <SavedNote>{askedWords(page, asked, email)}</SavedNote>}
      {offer.waiting.map((one) => (
        <OneWaiting page={page} one={one} />
      ))}
      {asked?.ended && <ResetStanding page={page} reader="operator" reset={asked} base={operatorResets} />}
      {!asked && <Asking {...props} />}
    </Layout>
  );
}

const OneWaiting = ({ page, one }: { page: PageContext; one: ListedReset }): VNode => (
  <section class="note warn">
    <h2>{page.m.t('reset.waiting')}</h2>
    <p>
      {page.m.t('format.fact', {
        name: page.m.t('reset.company'),
        value: one.company?.name ?? page.m.t('reset.none'),
      })}
    </p>
    <ResetStanding page={page} reader="operator" reset={one} base={operatorResets} />
  </section>
);

function Asking({ page, offer, user, kinds, typed, error }: OperatorResetProps): VNode {
  const { m } = page;
  if (offer.bar !== null) return <p>{operatorBarWords(page, offer.bar)}</p>;
  return (
    <>
      <p class="hint">{m.t('reset.operator-explained')}</p>
      <ResetForm
        page={page}
        action={personPath(user.id, '/reset')}
        name={user.email}
        email={user.email}
        kinds={kinds}
        terms={approvalWords(page, offer.approval)}
        last={offer.last}
        typed={typed}
        error={error}
      />
    </>
  );
}

/** Why another operator, or the machine, has to approve it; nothing where nobody has to. */
function approvalWords({ m }: PageContext, approval: OperatorResetOffer['approval']): readonly string[] {
  if (approval === null) return [];
  return approval === 'frozen'
    ? [m.t('reset.will-approve-operator-frozen', { duration: m.duration(frozenFor) })]
    : [m.t('reset.will-approve-operator', { duration: m.duration(mfaReset.emailSettledFor) })];
}
