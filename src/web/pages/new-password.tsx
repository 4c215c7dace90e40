import type { VNode } from 'preact';
import { longestName } from '#domain/plain-text.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { Field, Form, Submit } from './parts/form.tsx';
import { rich } from './parts/rich.tsx';
import { Strength } from './parts/strength.tsx';
import { UsernameForManagers } from './password.tsx';
import { errorOf, type PageError } from './words-for-refusal.ts';

interface Props {
  readonly page: PageContext;
  readonly email: string;
  /** Shortest length that is accepted where no company is joined, in characters (SECURITY, Numbers). */
  readonly shortest: number;
  /** Words that belong to this person or service: a password is not mainly made of them. */
  readonly context: readonly string[];
  /** Its user is signed in and changes it; else a mailed link led here. */
  readonly change: boolean;
  /** After an invitation: there is no password yet. Null: it takes the place of another. */
  readonly first: FirstTime | null;
  readonly problem: Problem | null;
}

export interface FirstTime {
  /** What this person is called until now. */
  readonly name: string;
  /** Companies that invite them. */
  readonly companies: readonly OfferedCompany[];
}

interface OfferedCompany {
  readonly id: string;
  readonly name: string;
  readonly ticked: boolean;
  /** Whoever joins it administers something of it. */
  readonly administers: boolean;
  /** Shortest length that is accepted from whoever joins it. */
  readonly shortest: number;
}

const wordsFor = {
  first: {
    title: 'first-password.title',
    label: 'first-password.label',
    again: 'first-password.again',
    action: 'first-password.action',
  },
  new: {
    title: 'new-password.title',
    label: 'new-password.label',
    again: 'new-password.again',
    action: 'new-password.action',
  },
} as const;

/** POST {base}/new-password: `password`, `again`; of a first one also `name` and each ticked `company`. The rules are said before anything is typed. */
export function NewPasswordPage({ page, email, shortest, context, change, first, problem }: Props): VNode {
  const { m, base } = page;
  const words = first ? wordsFor.first : wordsFor.new;
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={m.t(words.title)} error={error} judges>
      <p>{rich(m, 'new-password.for', { email })}</p>
      {change && <p>{m.t('change-password.effect')}</p>}
      <ul>
        <li>{lengthRule(page, shortest, first?.companies ?? [])}</li>
        <li>{m.t('new-password.rule-free')}</li>
        <li>{m.t('new-password.rule-known')}</li>
      </ul>
      <Form page={page} action={`${base}/new-password`}>
        <UsernameForManagers email={email} />
        {first && <AboutYou page={page} first={first} error={error} />}
        <Field
          name="password"
          label={m.t(words.label)}
          type="password"
          autocomplete="new-password"
          error={error}
          first={first === null}
        />
        <Strength page={page} field="password" shortest={leastOf(shortest, first?.companies ?? [])} context={context} />
        <Field name="again" label={m.t(words.again)} type="password" autocomplete="new-password" error={error} />
        <Submit>{m.t(words.action)}</Submit>
      </Form>
    </Layout>
  );
}

const leastOf = (alone: number, companies: readonly OfferedCompany[]): number =>
  Math.min(alone, ...companies.map((one) => one.shortest));

/** Where a company enforces MFA less will do, so that its tick decides: said before anybody types. */
function lengthRule({ m }: PageContext, alone: number, companies: readonly OfferedCompany[]): string {
  const easing = companies.filter((one) => one.shortest < alone);
  const shortest = String(alone);
  if (easing.length === 0) return m.t('new-password.rule-length', { shortest });
  const least = String(Math.max(...easing.map((one) => one.shortest)));
  return m.t('first-password.rule-length', { least, companies: m.either(easing.map((one) => one.name)), shortest });
}

interface AboutYouProps {
  readonly page: PageContext;
  readonly first: FirstTime;
  readonly error: PageError | null;
}

/** Who somebody is, in their own words, and whose invitation they accept: whoever invited them first decides neither (SPEC C2). */
const AboutYou = ({ page, first, error }: AboutYouProps): VNode => (
  <>
    <Field
      name="name"
      label={page.m.t('first-password.name')}
      hint={page.m.t('first-password.name-hint')}
      value={first.name}
      autocomplete="name"
      maxlength={longestName}
      error={error}
      first
    />
    {first.companies.length > 0 && <Companies page={page} companies={first.companies} />}
  </>
);

const Companies = ({ page, companies }: { page: PageContext; companies: FirstTime['companies'] }): VNode => (
  <fieldset>
    <legend>{page.m.t('first-password.companies')}</legend>
    <span class="hint">{page.m.t('first-password.companies-hint')}</span>
    {companies.map((one) => (
      <label class="tick" for={one.id}>
        <input type="checkbox" id={one.id} name="company" value={one.id} checked={one.ticked} autocomplete="off" />
        <span>
          {one.name}
          {one.administers && <span class="hint">{page.m.t('first-password.administers')}</span>}
        </span>
      </label>
    ))}
  </fieldset>
);
