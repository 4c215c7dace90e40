import type { VNode } from 'preact';
import { permissionsOf } from '#flows/directory/change-person.ts';
import type { PageContext } from '../page-context.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { fieldId, Form } from './form.tsx';
import { Who } from './person-who.tsx';

type Props = Pick<PersonProps, 'page' | 'described' | 'directory' | 'typed' | 'isStale'>;

/** POST …/permissions (SPEC C2): for who has both. `seen`: what the form was drawn from. */
export function PermissionsForm(props: Props): VNode {
  const { page, described, typed, isStale } = props;
  const { m } = page;
  const { person, isYou } = described;
  const stands = permissionsOf(person);
  const shown = typed.permissions ?? stands;
  const told = isStale && typed.permissions !== undefined;
  return (
    <section>
      <h2>{m.t('person.permissions')}</h2>
      <p class="hint">{m.t('person.permissions-hint')}</p>
      {person.status !== 'active' && <p>{m.t('person.permissions-inactive')}</p>}
      {isYou && <p>{m.t('person.permissions-yours')}</p>}
      <Form page={page} action={`${personPath(props)}/permissions`}>
        <Who {...props} />
        <input type="hidden" name="seen" value={JSON.stringify(stands)} />
        <Permission
          page={page}
          name="company-admin"
          on={shown.companyAdmin}
          stands={told ? stands.companyAdmin : null}
        />
        <Permission
          page={page}
          name="directory-admin"
          on={shown.directoryAdmin}
          stands={told ? stands.directoryAdmin : null}
        />
        <button type="submit">{m.t('person.save-permissions')}</button>
      </Form>
    </section>
  );
}

interface PermissionProps {
  readonly page: PageContext;
  readonly name: 'company-admin' | 'directory-admin';
  readonly on: boolean;
  /** What stands, where somebody else changed it; null: not told. */
  readonly stands: boolean | null;
}

const Permission = ({ page: { m }, name, on, stands }: PermissionProps): VNode => (
  <>
    <label class="tick" for={fieldId(name)}>
      <input type="checkbox" id={fieldId(name)} name={name} value="yes" checked={on} autocomplete="off" />
      <span>{m.t(name === 'company-admin' ? 'person.permission-admin' : 'person.permission-directory')}</span>
    </label>
    {stands !== null && stands !== on && <p class="hint">{m.t(stands ? 'person.stands-on' : 'person.stands-off')}</p>}
  </>
);
