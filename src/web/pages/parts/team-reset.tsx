import type { VNode } from 'preact';
import type { ResetBar } from '#domain/mfa-reset.ts';
import type { TeamResetBar } from '#domain/team-reset.ts';
import type { PageContext } from '../page-context.ts';
import { localPath } from '../safe-href.ts';
import { teamBarWords, type TeamOffer } from '../team-words.ts';
import { Contact } from './contact.tsx';
import { ResetStanding } from './reset-standing.tsx';
import { leftToService } from './reset-words.ts';
import { rich } from './rich.tsx';

/** Bars of administrators' making: they are asked where they reset anybody. */
const leftToAdministrators: ReadonlySet<TeamResetBar> = new Set([
  'administrator',
  'not-in-team',
  'asks-nothing',
  'team-too-young',
]);

const isLeftToService = (bar: TeamResetBar, { areAdministratorsAble }: TeamOffer): boolean =>
  isOfTeams(bar) ? !areAdministratorsAble : leftToService.has(bar);

const isOfTeams = (bar: TeamResetBar): bar is Exclude<TeamResetBar, ResetBar> => leftToAdministrators.has(bar);

interface BarredProps {
  readonly page: PageContext;
  readonly bar: TeamResetBar;
  readonly company: string;
  readonly offer: TeamOffer;
}

/** Why nobody who looks after the team resets them, and who does. */
export function TeamResetBarred({ page, bar, company, offer }: BarredProps): VNode {
  if (bar === 'yourself' && offer.isLeftToOperator) return <OwnByService page={page} company={company} />;
  const said = teamBarWords(page, bar, { ...offer, companyName: company });
  return <Said page={page} text={said} isService={isLeftToService(bar, offer)} />;
}

/** With how whoever runs the service is reached, where it is they who help. */
function Said({ page: { m, brand }, text, isService }: SaidProps): VNode {
  const address = isService ? brand.supportAddress : null;
  return (
    <p>
      {text} {address !== null && rich(m, 'reset.ask-service', { contact: () => <Contact text={address} /> })}
    </p>
  );
}

interface SaidProps {
  readonly page: PageContext;
  readonly text: string;
  readonly isService: boolean;
}

const OwnByService = ({ page, company }: Pick<SectionProps, 'page' | 'company'>): VNode => (
  <Said page={page} text={page.m.t('team.own-service', { company, brand: page.brand.name })} isService />
);

interface SectionProps {
  readonly page: PageContext;
  readonly company: string;
  /** `/admin/cmp_…/teams/payments/people/mbr_…/reset`. */
  readonly action: string;
  /** Null: nothing is known of them any more. */
  readonly offer: TeamOffer | null;
  /** It is whoever looks at it. */
  readonly isOwn: boolean;
  /** Whoever looks at it resets some of the team. */
  readonly resetsSome: boolean;
}

/** "Reset MFA" of one of a team, on their page: the way to it, why there is none and who resets them, or what waits. */
export function TeamResetSection({ offer, resetsSome, ...props }: SectionProps): VNode {
  const Part = resetsSome ? Offer : NotYours;
  return (
    <section id="reset">
      <h2>{props.page.m.t('reset.title')}</h2>
      {offer && <Part {...props} offer={offer} />}
    </section>
  );
}

type PartProps = Omit<SectionProps, 'offer' | 'resetsSome'> & { readonly offer: TeamOffer };

/** For whoever resets nobody here: who does, as far as the company knows it (SPEC A1). */
function NotYours({ page, company, offer, isOwn }: PartProps): VNode {
  const { bar, isLeftToOperator, areAdministratorsAble } = offer;
  const isService = isLeftToOperator || !areAdministratorsAble;
  if (isOwn && isService) return <OwnByService page={page} company={company} />;
  if (!isOwn && bar !== null && (bar !== 'not-in-team' || isService))
    return <TeamResetBarred page={page} bar={bar} company={company} offer={offer} />;
  return <Said page={page} text={page.m.t('team.reset-none', { company })} isService={false} />;
}

function Offer({ page, company, action, offer }: PartProps): VNode {
  const { m } = page;
  const { waiting, bar } = offer;
  if (waiting) {
    return (
      <section class="note warn">
        <h3>{m.t('reset.waiting')}</h3>
        <ResetStanding page={page} reader="company" reset={waiting} base={action} />
      </section>
    );
  }
  if (bar !== null) return <TeamResetBarred page={page} bar={bar} company={company} offer={offer} />;
  return (
    <>
      <p class="hint">{m.t('reset.explained')}</p>
      <p>
        <a class="button plain" href={localPath(action)}>
          {m.t('reset.go')}
        </a>
      </p>
    </>
  );
}
