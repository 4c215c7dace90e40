import type { VNode } from 'preact';
import { longestName } from '#domain/plain-text.ts';
import type { ZoneGroup } from '#text/zones.ts';
import { Layout } from './layout.tsx';
import type { PageContext, Problem } from './page-context.ts';
import { ChoiceField } from './policy-fields.tsx';
import { Field, fieldId, Form, Submit } from './parts/form.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import { errorOf } from './words-for-refusal.ts';

export interface ProfileProps {
  readonly page: PageContext;
  readonly name: string;
  readonly language: string;
  readonly languages: readonly { readonly value: string; readonly text: string }[];
  /** IANA name; empty: as it comes from the company. */
  readonly zone: string;
  /** What that is, by name. */
  readonly companyZone: string;
  readonly zones: readonly ZoneGroup[];
  readonly saved: boolean;
  readonly problem: Problem | null;
}

/** Display name, language, time zone (SPEC U6). POST /account/profile: `name`, `language`, `zone`. */
export function ProfilePage(props: ProfileProps): VNode {
  const { page, name, language, languages, saved, problem } = props;
  const { m } = page;
  const error = errorOf(page, problem);
  return (
    <Layout page={page} title={m.t('profile.title')} error={error}>
      {saved && error === null && <SavedNote>{m.t('profile.saved')}</SavedNote>}
      <Form page={page} action="/account/profile">
        <Field
          name="name"
          label={m.t('profile.name')}
          hint={m.t('profile.name-hint')}
          value={name}
          autocomplete="name"
          maxlength={longestName}
          error={error}
        />
        <ChoiceField
          name="language"
          label={m.t('profile.language')}
          hint={m.t('profile.language-hint')}
          value={language}
          choices={languages}
          error={null}
        />
        <Zone {...props} />
        <Submit>{m.t('profile.save')}</Submit>
      </Form>
      <p>
        <a class="link" href="/account">
          {m.t('profile.back')}
        </a>
      </p>
    </Layout>
  );
}

/** The company's stands first, which is that of everybody who never chose one. */
function Zone({ page: { m }, zone, companyZone, zones }: ProfileProps): VNode {
  const id = fieldId('zone');
  return (
    <div class="field">
      <label for={id}>{m.t('profile.zone')}</label>
      <span class="hint" id={`${id}-hint`}>
        {m.t('profile.zone-hint')}
      </span>
      <select id={id} name="zone" autocomplete="off" aria-describedby={`${id}-hint`}>
        <option value="" selected={zone === ''}>
          {m.t('profile.zone-default', { zone: companyZone })}
        </option>
        {zones.map((group) => (
          <optgroup label={group.label}>
            {group.zones.map((one) => (
              <option value={one.zone} selected={one.zone === zone}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
