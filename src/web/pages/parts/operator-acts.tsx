import type { VNode } from 'preact';
import { isFrozen } from '#domain/freeze.ts';
import type { DescribedUser } from '#flows/directory/describe-user.ts';
import { personPath } from '../operator-people.tsx';
import type { PageContext } from '../page-context.ts';
import type { PageError } from '../words-for-refusal.ts';
import { ButtonForm, Form, TickField } from './form.tsx';
import { Part } from './operator-parts.tsx';
import { rich } from './rich.tsx';

export interface PersonActProps {
  readonly page: PageContext;
  readonly described: DescribedUser;
  /** The operator looks at themselves. */
  readonly isOwn: boolean;
  /** Companies that would be left without an administrator, by name: told once somebody tried (SPEC C2). */
  readonly lastOf: readonly string[];
  /** An invitation was asked for again within a minute. */
  readonly isInvitedJustNow: boolean;
  readonly error: PageError | null;
}

/** What an operator may do to a person, each with its effect in words before the button. */
export function PersonActs(props: PersonActProps): VNode {
  const { page, described } = props;
  const { user } = described.bundle;
  return (
    <Part heading={page.m.t('operator.acts')}>
      <Frozen {...props} />
      {user.status === 'active' ? <Disable {...props} /> : <Enable page={page} described={described} />}
      {user.status === 'active' && !described.methods.some((one) => one.kind === 'password') && <Invite {...props} />}
      <p class="hint">{page.m.t('operator.only-machine')}</p>
    </Part>
  );
}

/** "This was not me" was pressed (SPEC U5). POST …/thaw. */
function Frozen({ page, described, isOwn }: PersonActProps): VNode | null {
  const { m, zone, serverNow } = page;
  const { user } = described.bundle;
  if (user.frozenUntil === null || !isFrozen(user.frozenUntil, serverNow)) return null;
  const name = user.displayName;
  return (
    <section class="panel">
      <p>{rich(m, 'person-freeze.until', { time: m.dateTime(user.frozenUntil, zone), name })}</p>
      <p class="hint">{isOwn ? m.t('person-freeze.yourself') : m.t('person-freeze.check', { name })}</p>
      {!isOwn && (
        <ButtonForm page={page} action={personPath(user.id, '/thaw')}>
          {m.t('person-freeze.lift')}
        </ButtonForm>
      )}
    </section>
  );
}

function Disable({ page, described, isOwn, lastOf, error }: PersonActProps): VNode {
  const { m } = page;
  const { user } = described.bundle;
  if (isOwn) return <p>{m.t('operator.disable-yourself')}</p>;
  const companies = m.list(lastOf);
  return (
    <section class="panel">
      <p>{m.t('operator.disable-effect', { sessions: described.sessions })}</p>
      <Form page={page} action={personPath(user.id, '/disable')}>
        {lastOf.length > 0 && <TickField name="even" label={m.t('operator.even-last', { companies })} error={error} />}
        <button type="submit" class="danger-button">
          {m.t('operator.disable')}
        </button>
      </Form>
    </section>
  );
}

const Enable = ({ page, described }: Pick<PersonActProps, 'page' | 'described'>): VNode => (
  <section class="panel">
    <p>{page.m.t('operator.enable-effect')}</p>
    <ButtonForm page={page} action={personPath(described.bundle.user.id, '/enable')}>
      {page.m.t('operator.enable')}
    </ButtonForm>
  </section>
);

const Invite = ({ page, described, isInvitedJustNow }: PersonActProps): VNode => (
  <section class="panel">
    <p>{page.m.t('operator.invite-effect')}</p>
    {isInvitedJustNow && <p class="note">{page.m.t('operator.invited-just-now')}</p>}
    <ButtonForm page={page} action={personPath(described.bundle.user.id, '/invite')}>
      {page.m.t('operator.invite')}
    </ButtonForm>
  </section>
);
