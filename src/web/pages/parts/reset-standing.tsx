import type { ComponentChildren, VNode } from 'preact';
import { mfaReset } from '#domain/mfa-reset.ts';
import { barredWords } from '#flows/barred-words.ts';
import type { SeenReset } from '#flows/recovery/reset-types.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from '../page-context.ts';
import { ButtonForm, Form } from './form.tsx';
import { FactList, type Figure } from './operator-parts.tsx';
import { howWords } from './person-pass.tsx';
import { outcomeWords, waitingWords, whenAndWho, type ResetReader } from './reset-words.ts';

export interface ResetStandingProps {
  readonly page: PageContext;
  readonly reader: ResetReader;
  readonly reset: SeenReset;
  /** Where acts on resets go: `/admin/cmp_…/resets`. */
  readonly base: string;
}

/** How a reset stands, and what its reader may do to it. */
export const ResetStanding = (props: ResetStandingProps): VNode => (
  <>
    <FactList facts={factsOf(props)} />
    {props.reset.may.approve && <p class="hint">{props.page.m.t('reset.approve-hint')}</p>}
    <ResetActs {...props} />
  </>
);

function factsOf({ page, reader, reset }: ResetStandingProps): readonly Figure[] {
  const { m } = page;
  const { ended, approved, how } = reset;
  const verified = how === null ? [] : [{ name: m.t('reset.verified'), value: howWords(page, how) }];
  return [
    { name: m.t('reset.asked'), value: whenAndWho(page, reset.askedAt, reset.askedBy) },
    ...verified,
    ...(approved ? [{ name: m.t('reset.approved'), value: whenAndWho(page, approved.at, approved.by) }] : []),
    ended
      ? { name: m.t('reset.became'), value: endWords(page, ended) }
      : { name: m.t('reset.waits-for'), value: lines(waitingWords(page, reader, reset)) },
  ];
}

/** What became of a reset, when and by whom. */
export const endWords = (page: PageContext, ended: NonNullable<SeenReset['ended']>): ComponentChildren =>
  lines([
    outcomeWords(page, ended.outcome),
    ...(ended.because === null ? [] : [barredWords(page.m, ended.because, page.brand.name)]),
    ended.by.who === 'by-itself' ? page.m.dateTime(ended.at, page.zone) : whenAndWho(page, ended.at, ended.by),
  ]);

/** Each on a line of its own. */
export const lines = (said: readonly string[]): ComponentChildren =>
  said.map((one, index) => [index > 0 && <br />, one]);

/** POST …/resets/:reset/approve, …/veto, …/withdraw. */
export function ResetActs({ page, reset, base }: Omit<ResetStandingProps, 'reader'>): VNode | null {
  const { approve, veto, withdraw } = reset.may;
  if (!approve && !veto && !withdraw && !reset.isTooNew) return null;
  const act = (name: string, label: PlainKey) => (
    <ButtonForm page={page} action={`${base}/${reset.id}/${name}`}>
      {page.m.t(label)}
    </ButtonForm>
  );
  return (
    <>
      <div class="row">
        {reset.isTooNew && (
          <Form page={page} action={`${base}/${reset.id}/approve`}>
            <button type="submit" class="plain" disabled aria-describedby={tooNewId(reset)}>
              {page.m.t('reset.approve')}
            </button>
          </Form>
        )}
        {approve && act('approve', 'reset.approve')}
        {withdraw && act('withdraw', 'reset.withdraw')}
        {veto && act('veto', 'reset.veto')}
      </div>
      {reset.isTooNew && (
        <p class="hint" id={tooNewId(reset)}>
          {page.m.t('reset.too-new', { duration: page.m.duration(mfaReset.approverFor) })}
        </p>
      )}
    </>
  );
}

const tooNewId = ({ id }: SeenReset): string => `${id}-too-new`;
