import type { VNode } from 'preact';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { LanguageLink, PageContext } from './page-context.ts';
import { Field, Form, Select, TextArea } from './parts/form.tsx';
import type { PageError } from './words-for-refusal.ts';

/** What was typed about one person. */
export type TypedPerson = Readonly<Record<'email' | 'name' | 'employer' | 'site' | 'group' | 'language', string>>;

export const nothingTyped: TypedPerson = { email: '', name: '', employer: '', site: '', group: '', language: '' };

interface Props {
  readonly page: PageContext;
  readonly place: ConsolePlace;
  /** `/admin/cmp_…/directory`. */
  readonly directory: string;
  readonly company: string;
  readonly typed: TypedPerson;
  /** What was pasted. */
  readonly people: string;
  /** At most so many lines. */
  readonly most: number;
  /** Languages of the catalogues, as they call themselves. */
  readonly languages: readonly Pick<LanguageLink, 'tag' | 'label'>[];
  readonly error: PageError | null;
}

/** GET and POST /admin/:company/directory/invite: `email`, `name`, `employer`, `site`, `group`, `language`; or `people`, several at once (SPEC C2). */
export function AdminInvitePage(props: Props): VNode {
  const { page, place, directory, company, error } = props;
  const { m } = page;
  return (
    <Layout page={page} title={m.t('invite.title')} error={error} console={place}>
      <p>{m.t('invite.explained', { company })}</p>
      <OnePerson {...props} />
      <Several {...props} />
      <p>
        <a class="link" href={`${directory}/import`}>
          {m.t('invite.import')}
        </a>
      </p>
    </Layout>
  );
}

function OnePerson({ page, directory, typed, languages, error }: Props): VNode {
  const { m } = page;
  const field = (name: keyof TypedPerson) => ({ name, value: typed[name], error, autocomplete: 'off' });
  return (
    <section class="panel">
      <h2>{m.t('invite.one')}</h2>
      <Form page={page} action={`${directory}/invite`}>
        <Field {...field('email')} label={m.t('invite.email')} type="email" inputmode="email" />
        <Field {...field('name')} label={m.t('invite.name')} hint={m.t('invite.name-hint')} />
        <p class="hint">{m.t('invite.details')}</p>
        <div class="columns">
          <Field {...field('employer')} label={m.t('people.employer')} />
          <Field {...field('site')} label={m.t('people.site')} />
          <Field {...field('group')} label={m.t('people.group')} />
        </div>
        <Select
          name="language"
          label={m.t('invite.language')}
          autocomplete="off"
          options={[
            { value: '', text: m.t('invite.company-language') },
            ...languages.map(({ tag, label }) => ({ value: tag, text: label })),
          ]}
          selected={typed.language}
        />
        <button type="submit">{m.t('invite.send')}</button>
      </Form>
    </section>
  );
}

const Several = ({ page, directory, people, most, error }: Props): VNode => (
  <section class="panel">
    <h2>{page.m.t('invite.several')}</h2>
    <SeveralForm page={page} directory={directory} people={people} most={most} error={error} />
  </section>
);

/** As mail programs write people. */
const exampleIn = ({ m }: PageContext): string => `${m.t('invite.example-name')} <${m.t('invite.example-email')}>`;

/** The form for several people: also beside what could not be read of one. */
export const SeveralForm = ({
  page,
  directory,
  people,
  most,
  error,
}: Pick<Props, 'page' | 'directory' | 'people' | 'most' | 'error'>): VNode => (
  <Form page={page} action={`${directory}/invite`}>
    <TextArea
      name="people"
      label={page.m.t('invite.people')}
      hint={page.m.t('invite.people-hint', { most: String(most), example: exampleIn(page) })}
      error={error}
      value={people}
      rows={8}
    />
    <button type="submit">{page.m.t('invite.send-several')}</button>
  </Form>
);
