import type { VNode } from 'preact';
import type { CompanyId } from '#domain/identifiers.ts';
import type { Entrance, PendingAdministrator } from '#flows/directory/first-administrator.ts';
import { companyPath } from './operator-companies.tsx';
import type { PageContext } from './page-context.ts';
import { ButtonForm, Field, Form } from './parts/form.tsx';
import { Part } from './parts/operator-parts.tsx';
import type { PageError } from './words-for-refusal.ts';

/** What was typed about somebody who is to administer a company. */
export interface TypedAdministrator {
  readonly email: string;
  readonly person: string;
}

interface Props {
  readonly page: PageContext;
  readonly company: CompanyId;
  readonly entrance: Entrance;
  readonly typed: TypedAdministrator;
  readonly error: PageError | null;
}

/** A company that nobody administers is entered by whoever the operator invites: `email`, `person` (SPEC C2, C6). */
export function FirstAdministrator({ page, company, entrance, typed, error }: Props): VNode | null {
  const { m } = page;
  const { isOpen, pending } = entrance;
  if (!isOpen) return null;
  return (
    <Part heading={m.t('operator.first-administrator')}>
      <p>{m.t(pending.length > 0 ? 'operator.administrator-waits' : 'operator.administrator-none')}</p>
      {pending.length > 0 && (
        <ul class="names">
          {pending.map((one) => (
            <li>
              {pendingWords(page, one)}
              <ButtonForm
                page={page}
                action={companyPath(company, `/administrator/${one.membership}/withdraw`)}
                look="link"
              >
                {m.t('person.withdraw', { name: one.email })}
              </ButtonForm>
            </li>
          ))}
        </ul>
      )}
      <section class="panel">
        <p>{m.t('operator.administrator-effect')}</p>
        <Form page={page} action={companyPath(company, '/administrator')}>
          <Field
            name="email"
            label={m.t('operator.email')}
            error={error}
            type="email"
            inputmode="email"
            value={typed.email}
            autocomplete="off"
          />
          <Field
            name="person"
            label={m.t('operator.person-name')}
            error={error}
            value={typed.person}
            autocomplete="off"
          />
          <button type="submit">{m.t('operator.administrator-invite')}</button>
        </Form>
      </section>
    </Part>
  );
}

function pendingWords({ m, zone, serverNow }: PageContext, { email, name, until }: PendingAdministrator): string {
  const who = name === null ? email : `${name} (${email})`;
  if (until === null) return who;
  if (until <= serverNow) return m.t('operator.administrator-expired', { who, date: m.day(until, zone) });
  return m.t('operator.administrator-until', { who, time: m.dateTime(until, zone) });
}
