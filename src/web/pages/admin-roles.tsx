import type { VNode } from 'preact';
import type { RoleEffect } from '#domain/role-effect.ts';
import type { HeldRole } from '#domain/role-rule.ts';
import { Layout, type ConsolePlace } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { fieldId, Form } from './parts/form.tsx';
import { effectWords, factsWords } from './parts/role-words.ts';
import { localPath } from './safe-href.ts';

/** A role that a person may be given, and what that means for them. */
export interface RoleChoice {
  readonly role: HeldRole;
  readonly isChosen: boolean;
  /** Null: nobody may know, or the membership has no effect yet. */
  readonly effect: RoleEffect | null;
}

/** Roles of one person in one company. */
export interface RolesSectionProps {
  /** `/admin/cmp_…/directory/people/mbr_…/roles`. */
  readonly action: string;
  /** As the company knows the person. */
  readonly name: string;
  readonly status: 'invited' | 'active' | 'inactive';
  readonly phoneCountry: string | null;
  /** Every role that there is, by application. */
  readonly choices: readonly RoleChoice[];
  readonly held: readonly HeldRole[];
  /** Both permissions (SPEC C2). */
  readonly mayChange: boolean;
}

interface Props {
  readonly page: PageContext;
  readonly section: RolesSectionProps;
}

/** The roles of a person as tick boxes by application: what each one's rule means, and what it would mean for this person. POST: `role` (several), `seen`. */
export function RolesSection({ page, section }: Props): VNode {
  const { m } = page;
  return (
    <section id="roles">
      <h2>{m.t('role.section')}</h2>
      <RolesBody page={page} section={section} />
    </section>
  );
}

function RolesBody({ page, section }: Props): VNode {
  const { m, brand } = page;
  const { choices, mayChange } = section;
  if (choices.length === 0) return <p class="hint">{m.t('role.none-exist', { brand: brand.name })}</p>;
  return mayChange ? <RolesForm page={page} section={section} /> : <HeldRoles page={page} section={section} />;
}

const rolesThereAre = ({ choices }: RolesSectionProps): readonly HeldRole[] => choices.map(({ role }) => role);

function HeldRoles({ page: { m }, section }: Props): VNode {
  const { held } = section;
  return (
    <>
      {held.length === 0 && <p>{m.t('role.holds-none')}</p>}
      <ul>
        {held.map((role) => (
          <li>
            {m.t('people.role-named', { role: role.label, application: role.application })}
            <span class="hint">{factsWords(m, role, rolesThereAre(section))}</span>
          </li>
        ))}
      </ul>
      <p class="hint">{m.t('role.needs-both')}</p>
    </>
  );
}

function RolesForm({ page, section }: Props): VNode {
  const { m } = page;
  const { action, choices, held } = section;
  const applications = [...new Set(choices.map((one) => one.role.application))];
  return (
    <Form page={page} action={action}>
      <p>{m.t('role.section-explained')}</p>
      <NoEffect page={page} section={section} />
      {applications.map((application) => (
        <fieldset>
          <legend>{m.t('role.of-application', { application })}</legend>
          {choices
            .filter((one) => one.role.application === application)
            .map((choice) => (
              <RoleTick page={page} section={section} choice={choice} />
            ))}
        </fieldset>
      ))}
      <input type="hidden" name="seen" value={held.map((role) => role.id).join(' ')} />
      <button type="submit">{m.t('role.save')}</button>
    </Form>
  );
}

function NoEffect({ page, section: { status, name } }: Props): VNode | null {
  if (status === 'active') return null;
  const key = status === 'invited' ? 'role.effect-invited' : 'role.effect-inactive';
  return <p class="note">{page.m.t(key, { name })}</p>;
}

function RoleTick({ page: { m }, section, choice }: Props & { choice: RoleChoice }): VNode {
  const { role, isChosen, effect } = choice;
  const id = fieldId(role.id);
  const { name, phoneCountry } = section;
  const means = effect && effectWords(m, { name, phoneCountry, effect });
  const facts = factsWords(m, role, rolesThereAre(section));
  return (
    <label class="tick" for={id}>
      <input
        type="checkbox"
        id={id}
        name="role"
        value={role.id}
        checked={isChosen}
        autocomplete="off"
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-hint`}
      />
      <span>
        <span id={`${id}-name`}>{role.label}</span>
        <span class="hint" id={`${id}-hint`}>
          {means === null ? facts : `${facts} ${means}`}
        </span>
      </span>
    </label>
  );
}

interface PageProps extends Props {
  readonly place: ConsolePlace;
  /** Of the person's own page. */
  readonly personPath: string;
  /** Roles that somebody else made these meanwhile; null: nobody did. */
  readonly changedTo: readonly HeldRole[] | null;
}

/** GET and POST …/directory/people/:member/roles: the same by itself, after somebody else's change with what stands now. */
export function RolesPage({ page, place, section, personPath, changedTo }: PageProps): VNode {
  const { m } = page;
  const { name } = section;
  const error = changedTo && { field: null, text: changedWords(page, changedTo) };
  return (
    <Layout page={page} title={m.t('role.page-title', { name })} console={place} error={error}>
      <RolesBody page={page} section={section} />
      <ul class="links">
        <li>
          <a class="link" href={localPath(personPath)}>
            {m.t('role.back-to-person', { name })}
          </a>
        </li>
      </ul>
    </Layout>
  );
}

const changedWords = ({ m }: PageContext, roles: readonly HeldRole[]): string =>
  roles.length === 0
    ? m.t('role.changed-to-none')
    : m.t('role.changed-meanwhile', { roles: m.list(roles.map((one) => one.label)) });
