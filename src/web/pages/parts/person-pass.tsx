import type { VNode } from 'preact';
import { enrollmentPass, identityChecks, type IdentityCheck } from '#domain/enrollment-pass.ts';
import type { PassBar } from '#flows/directory/pass-bar.ts';
import type { OfferedPass, PassOffer } from '#flows/directory/pass-offer.ts';
import type { PolicyEditor } from '#flows/policy/history.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from '../page-context.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { Field, Form, Select, TickField } from './form.tsx';
import { Who } from './person-who.tsx';

/** As the form sends them. */
export interface TypedPass {
  readonly email: string;
  readonly how: IdentityCheck | null;
  readonly verified: boolean;
}

interface Props extends Pick<PersonProps, 'page' | 'described' | 'directory' | 'companyName' | 'hasBoth' | 'error'> {
  readonly offer: PassOffer;
  /** What was typed into a form that was not carried out. */
  readonly typedPass: TypedPass | null;
}

/** Of whom only these are told on their page: the others see by themselves, or by the rest of the page, that there is nothing to issue. */
const toldBars: ReadonlySet<PassBar> = new Set([
  'no-password',
  'operator',
  'reset',
  'bound-elsewhere',
  'member-too-young',
]);

/** An enrollment pass for one person (SPEC A6): the form, or why there is none. POST …/pass: `email`, `how`, `verified`, `seen`. */
export function PassSection(props: Props): VNode | null {
  const { page, offer, hasBoth, companyName } = props;
  const { m } = page;
  const isLive = offer.last?.is === 'live' && offer.bar !== 'enrolled';
  if (offer.bar !== null && !toldBars.has(offer.bar) && !isLive) return null;
  return (
    <section id="pass">
      <h2>{m.t('pass.title')}</h2>
      <p class="hint">{m.t('pass.explained', { duration: m.duration(enrollmentPass.validFor) })}</p>
      {offer.bar !== null && <p>{passBarWords(page, offer.bar, companyName)}</p>}
      {hasBoth && offer.last && (offer.bar === null || isLive) && <Last {...props} last={offer.last} />}
      {offer.bar === null && !hasBoth && <p class="hint">{m.t('pass.needs-both')}</p>}
      {offer.bar === null && hasBoth && <Issuing {...props} />}
    </section>
  );
}

/** POST …/pass/withdraw: `pass`. It takes away, and asks for no proof. */
function Last({ last, ...props }: Props & { readonly last: OfferedPass }): VNode {
  const { page } = props;
  return (
    <>
      <p>{lastWords(page, last)}</p>
      {last.is === 'live' && (
        <Form page={page} action={`${personPath(props)}/pass/withdraw`}>
          <input type="hidden" name="pass" value={last.id} />
          <button type="submit" class="plain">
            {page.m.t('pass.withdraw')}
          </button>
        </Form>
      )}
    </>
  );
}

function Issuing(props: Props): VNode {
  const { page, typedPass } = props;
  const { m } = page;
  return (
    <details open={typedPass !== null}>
      <summary>{m.t('pass.act')}</summary>
      <div>
        <p>
          {m.t('pass.danger')} {m.t('pass.told')}
        </p>
        <PassForm {...props} />
      </div>
    </details>
  );
}

function PassForm(props: Props): VNode {
  const { page, described, offer, typedPass, error } = props;
  const { m } = page;
  return (
    <Form page={page} action={`${personPath(props)}/pass`}>
      <Who described={described} />
      <input type="hidden" name="seen" value={offer.last?.id ?? ''} />
      <Field
        name="email"
        label={m.t('pass.email')}
        hint={m.t('pass.email-hint', { email: described.person.email })}
        error={error}
        value={typedPass?.email ?? ''}
        inputmode="email"
        autocomplete="off"
      />
      <Select
        name="how"
        label={m.t('pass.how')}
        autocomplete="off"
        selected={typedPass?.how ?? ''}
        options={howOptions(page)}
        error={error}
      />
      <TickField name="verified" label={m.t('pass.tick')} checked={typedPass?.verified ?? false} error={error} />
      <button type="submit">{m.t('pass.issue')}</button>
    </Form>
  );
}

const lastKeys = {
  live: 'pass.last',
  withdrawn: 'pass.last-withdrawn',
  over: 'pass.last-over',
} as const satisfies Record<OfferedPass['is'], string>;

const lastWords = (page: PageContext, { by, at, is }: OfferedPass): string =>
  page.m.t(lastKeys[is], { who: whoWords(page, by), time: page.m.dateTime(at, page.zone) });

function whoWords({ m, brand }: PageContext, by: PolicyEditor): string {
  if (by.who === 'person') return by.name;
  return by.who === 'you' ? m.t('pass.who-you') : m.t('pass.who-service', { brand: brand.name });
}

const howKeys = {
  'in-person': 'pass.how-in-person',
  'video-with-id': 'pass.how-video-with-id',
  'call-back': 'pass.how-call-back',
  manager: 'pass.how-manager',
} as const satisfies Record<IdentityCheck, PlainKey>;

/** How an administrator made sure whom they are dealing with. */
export const howWords = ({ m }: Pick<PageContext, 'm'>, how: IdentityCheck): string => m.t(howKeys[how]);

const howOptions = (page: PageContext): readonly { value: string; text: string }[] => [
  { value: '', text: page.m.t('pass.how-choose') },
  ...identityChecks.map((how) => ({ value: how, text: howWords(page, how) })),
];

/** Why somebody is issued no pass. */
export function passBarWords({ m, brand }: PageContext, bar: PassBar, company: string): string {
  switch (bar) {
    case 'not-entitled':
      return m.t('pass.bar-not-entitled', { company });
    case 'operator':
      return m.t('pass.bar-operator', { brand: brand.name });
    case 'yourself':
      return m.t('pass.bar-yourself');
    case 'not-active':
      return m.t('pass.bar-not-active');
    case 'disabled':
      return m.t('pass.bar-disabled');
    case 'enrolled':
      return m.t('pass.bar-enrolled');
    case 'no-password':
      return m.t('pass.bar-no-password');
    case 'reset':
      return m.t('pass.bar-reset', { brand: brand.name });
    case 'bound-elsewhere':
      return m.t('pass.bar-bound-elsewhere', { brand: brand.name });
    case 'member-too-young':
      return m.t('pass.bar-member-too-young', {
        duration: m.duration(enrollmentPass.memberFor),
        brand: brand.name,
      });
    default:
      return bar satisfies never;
  }
}
