import type { VNode } from 'preact';
import type { ResetBar } from '#domain/mfa-reset.ts';
import type { ElsewhereReset, ResetOffer } from '#flows/recovery/reset-types.ts';
import type { PageContext } from '../page-context.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { localPath } from '../safe-href.ts';
import { Contact } from './contact.tsx';
import { ButtonForm } from './form.tsx';
import { ResetStanding } from './reset-standing.tsx';
import { leftToService, resetBarWords, type BarNames } from './reset-words.ts';
import { rich } from './rich.tsx';

interface Props extends Pick<PersonProps, 'page' | 'described' | 'directory' | 'companyName' | 'hasBoth'> {
  readonly offer: Omit<ResetOffer, 'person'>;
  /** Where acts on resets go: `/admin/cmp_…/resets`. */
  readonly resets: string;
}

/** Of whom nothing is told on their page: that there is nothing to reset they see by the rest of it. */
const untoldBars: ReadonlySet<ResetBar> = new Set(['not-active', 'nothing-bound', 'not-entitled']);

/** Resetting one person's MFA (SPEC A1-A4): the way to it, why there is none, and what waits. */
export function ResetSection(props: Props): VNode | null {
  const { page, offer, hasBoth, companyName } = props;
  const { m } = page;
  const { bar, waiting, elsewhere } = offer;
  const isSilent = bar !== null && untoldBars.has(bar);
  if (isSilent && waiting === null && elsewhere.length === 0) return null;
  return (
    <section id="reset">
      <h2>{m.t('reset.title')}</h2>
      <p class="hint">{m.t('reset.explained')}</p>
      {bar !== null && !isSilent && (
        <ResetBarred page={page} bar={bar} companyName={companyName} payorUntil={offer.payorUntil} />
      )}
      {bar === null && !hasBoth && <p class="hint">{m.t('reset.needs-both')}</p>}
      {hasBoth && <Elsewhere {...props} heading="h3" />}
      {hasBoth && waiting && (
        <section class="note warn">
          <h3>{m.t('reset.waiting')}</h3>
          <ResetStanding page={page} reader="company" reset={waiting} base={props.resets} />
        </section>
      )}
      {bar === null && hasBoth && waiting === null && (
        <p>
          <a class="button plain" href={localPath(`${personPath(props)}/reset`)}>
            {m.t('reset.go')}
          </a>
        </p>
      )}
    </section>
  );
}

interface BarredProps extends BarNames {
  readonly page: PageContext;
  readonly bar: ResetBar;
}

/** Why nobody of the company resets them, and who does. */
export function ResetBarred({ page, bar, ...named }: BarredProps): VNode {
  const { m, brand } = page;
  const address = leftToService.has(bar) ? brand.supportAddress : null;
  return (
    <p>
      {resetBarWords(page, bar, named)}{' '}
      {address !== null && rich(m, 'reset.ask-service', { contact: () => <Contact text={address} /> })}
    </p>
  );
}

interface ElsewhereProps extends Pick<Props, 'page' | 'companyName' | 'offer' | 'described' | 'directory'> {
  /** What it stands under decides. */
  readonly heading: 'h2' | 'h3';
}

/** Resets at other companies, of which this one knows only that they are, because its own MFA binds the person (SPEC A1). */
export const Elsewhere = (props: ElsewhereProps): VNode => (
  <>
    {props.offer.elsewhere.map((one) => (
      <ElsewhereOne {...props} reset={one} />
    ))}
  </>
);

/** POST …/people/:member/reset/:reset/veto. It takes away, and asks for no proof. */
function ElsewhereOne({
  page,
  companyName: company,
  reset,
  heading: Heading,
  ...person
}: Omit<ElsewhereProps, 'offer'> & { readonly reset: ElsewhereReset }): VNode {
  const { m, zone } = page;
  return (
    <section class="note warn">
      <Heading>{m.t('reset.elsewhere-title')}</Heading>
      <p>
        {m.t('reset.elsewhere', {
          company,
          time: m.dateTime(reset.askedAt, zone),
          due: m.dateTime(reset.dueAt, zone),
        })}{' '}
        {m.t('reset.elsewhere-ask')}
      </p>
      <ButtonForm page={page} action={`${personPath(person)}/reset/${reset.id}/veto`}>
        {m.t('reset.veto')}
      </ButtonForm>
    </section>
  );
}
