import type { VNode } from 'preact';
import { writtenDetails } from '#domain/membership-details.ts';
import { detailsOf } from '#flows/directory/change-person.ts';
import { languagesOffered } from '#text/languages.ts';
import type { PageContext } from '../page-context.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { Field, Form, Select } from './form.tsx';

type Props = Pick<PersonProps, 'page' | 'described' | 'directory' | 'typed' | 'isStale' | 'error'>;

/** POST …/details. `seen`: what the form was drawn from, so that nobody's change is written over unseen. */
export function DetailsForm(props: Props): VNode {
  const { page, described, typed, isStale, error } = props;
  const { m } = page;
  const stands = detailsOf(described.person);
  const shown = typed.details ?? stands;
  const told = isStale && typed.details !== undefined;
  return (
    <section>
      <h2>{m.t('person.details')}</h2>
      <p class="hint">{m.t('person.details-hint')}</p>
      <Form page={page} action={`${personPath(props)}/details`}>
        <input type="hidden" name="seen" value={JSON.stringify(stands)} />
        {writtenDetails.map((name) => (
          <Field
            name={name}
            label={m.t(`people.${name}`)}
            hint={told && (shown[name] ?? '') !== (stands[name] ?? '') ? standsWords(page, stands[name]) : undefined}
            error={error}
            value={shown[name] ?? ''}
            autocomplete="off"
          />
        ))}
        <Select
          name="language"
          label={m.t('people.language')}
          autocomplete="off"
          selected={shown.language ?? ''}
          options={languagesOf(page, stands.language)}
        />
        <button type="submit">{m.t('person.save-details')}</button>
      </Form>
    </section>
  );
}

const standsWords = ({ m }: PageContext, value: string | null): string =>
  value === null ? m.t('person.stands-nothing') : m.t('person.stands', { value });

/** What is noted stays to be chosen, even if there is no catalogue of that name any more. */
function languagesOf({ m }: PageContext, noted: string | null): readonly { value: string; text: string }[] {
  const offered = languagesOffered(false).map(({ tag, ownName }) => ({ value: tag as string, text: ownName }));
  const known = noted === null || offered.some((one) => one.value === noted);
  return [
    { value: '', text: m.t('person.language-own') },
    ...offered,
    ...(known ? [] : [{ value: noted, text: noted }]),
  ];
}
