import type { VNode } from 'preact';
import { deadlineInstant } from '#domain/deadline.ts';
import { extensionLimits, type ExtensionRefusal } from '#domain/extension.ts';
import type { DescribedPerson } from '#flows/directory/person.ts';
import type { ExtensionOffer, GivenTime, OfferedTime } from '#flows/roll-out/extension-offer.ts';
import type { PolicyEditor } from '#flows/policy/history.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { PageContext } from '../page-context.ts';
import { calledOf } from '../people-words.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { Field, Form, Select } from './form.tsx';
import { Who } from './person-who.tsx';
import { rich } from './rich.tsx';

/** As the form sends them. */
export type TypedExtension = Readonly<Record<'days' | 'reason', string>>;

interface Props extends Pick<PersonProps, 'page' | 'described' | 'directory' | 'companyName' | 'hasBoth' | 'error'> {
  readonly offer: ExtensionOffer;
  /** What was typed into a form that was not carried out. */
  readonly typedExtension: TypedExtension | null;
}

/** More time for one person (SPEC P14): what was given, or the form to give it, or why nobody may. POST …/extend: `days`, `reason`. */
export function ExtensionSection(props: Props): VNode {
  const { page, described, offer } = props;
  const { m } = page;
  return (
    <section id="extension">
      <h2>{m.t('extension.title')}</h2>
      {offer.given === null ? (
        <Offer {...props} />
      ) : (
        <Given page={page} name={calledOf(described.person)} given={offer.given} />
      )}
    </section>
  );
}

function Given({ page, name, given }: { page: PageContext; name: string; given: GivenTime }): VNode {
  const { m, zone } = page;
  const { days, until, isOver, reason } = given;
  const common = { name, who: whoWords(page, given.by), granted: m.date(given.at, zone) };
  const date = until === null ? '' : m.dateOnlyWithZone(until);
  return (
    <>
      <p>
        {until === null && m.t('extension.stands-off', { ...common, days })}
        {until !== null && isOver && rich(m, 'extension.stands-over', { ...common, date })}
        {until !== null && !isOver && rich(m, 'extension.stands', { ...common, date, days })}
      </p>
      <p>{m.t('extension.stands-reason', { reason })}</p>
    </>
  );
}

function whoWords({ m, brand }: PageContext, by: PolicyEditor): string {
  if (by.who === 'person') return by.name;
  return by.who === 'you' ? m.t('extension.who-you') : m.t('extension.who-service', { brand: brand.name });
}

function Offer(props: Props): VNode {
  const { page, described, offer, hasBoth, companyName } = props;
  if (offer.refusal !== null)
    return <p>{extensionRefusalWords(page, offer.refusal, companyName, methodsNow(described))}</p>;
  return hasBoth ? <ExtensionForm {...props} /> : <p class="hint">{page.m.t('extension.needs-both')}</p>;
}

const ExtensionForm = (props: Props): VNode => (
  <Form page={props.page} action={`${personPath(props)}/extend`}>
    <p class="hint">{props.page.m.t('extension.explained', { most: extensionLimits.mostDays })}</p>
    <Who described={props.described} />
    <ExtensionFields {...props} choices={props.offer.choices} />
    <button type="submit">{props.page.m.t('extension.grant')}</button>
  </Form>
);

interface FieldsProps extends Pick<Props, 'page' | 'typedExtension' | 'error'> {
  readonly choices: readonly OfferedTime[];
}

/** How many days, and why: of one person or of several. */
export function ExtensionFields({ page: { m, serverNow }, choices, typedExtension, error }: FieldsProps): VNode {
  const usual = choices.findLast(({ days }) => days <= extensionLimits.usualDays);
  const zone = m.zone(serverNow, choices[0]?.until.zone ?? 'UTC');
  return (
    <>
      <p class="hint">{m.t('extension.day-ends', { zone })}</p>
      <Select
        name="days"
        label={m.t('extension.until')}
        autocomplete="off"
        selected={typedExtension?.days ?? String(usual?.days ?? '')}
        options={choices.map(({ days, until }) => ({
          value: String(days),
          text: m.t('extension.option', { days, date: m.day(deadlineInstant(until), until.zone) }),
        }))}
      />
      <Field
        name="reason"
        label={m.t('extension.reason')}
        hint={m.t('extension.reason-hint')}
        error={error}
        value={typedExtension?.reason ?? ''}
        autocomplete="off"
      />
    </>
  );
}

/** What became of the method that somebody set up once. */
type MethodsNow = keyof typeof enrolledKeys;

const enrolledKeys = {
  bound: 'extension.enrolled-before',
  reset: 'extension.enrolled-reset',
  unknown: 'extension.enrolled-once',
} as const satisfies Record<string, PlainKey>;

/** As far as the company may know. */
export function methodsNow({ methods, resetAt }: Pick<DescribedPerson, 'methods' | 'resetAt'>): MethodsNow {
  if (methods.length > 0) return 'bound';
  return resetAt === null ? 'unknown' : 'reset';
}

/** Why somebody may not be given more time. */
export function extensionRefusalWords(
  { m }: PageContext,
  because: ExtensionRefusal,
  company: string,
  methods: MethodsNow = 'unknown',
): string {
  switch (because) {
    case 'no-deadline':
      return m.t('extension.no-deadline', { company });
    case 'too-late':
      return m.t('extension.too-late', { most: extensionLimits.mostDays });
    case 'own-membership':
      return m.t('extension.own-membership');
    case 'not-active':
      return m.t('extension.not-active');
    case 'enrolled-before':
      return m.t(enrolledKeys[methods]);
    case 'extended-before':
      return m.t('extension.extended-before');
    default:
      return because satisfies never;
  }
}
