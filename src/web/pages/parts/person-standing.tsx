import type { VNode } from 'preact';
import { calledOf } from '../people-words.ts';
import { personPath, type PersonProps } from '../person-props.ts';
import { Form } from './form.tsx';
import { Who } from './person-who.tsx';

type Props = Pick<PersonProps, 'page' | 'described' | 'directory' | 'companyName' | 'hasBoth'>;

/** Putting a person aside and bringing them back, each with its effect (SPEC C5). */
export function Standing(props: Props): VNode | null {
  const { page, described, hasBoth } = props;
  const { person, isYou } = described;
  if (isYou) return <p class="hint">{page.m.t('person.leave-yourself')}</p>;
  if (!hasBoth && (person.companyAdmin || person.directoryAdmin)) return <p>{page.m.t('person.needs-both')}</p>;
  return (
    <>
      {!person.hasAccepted && <InviteAgain {...props} />}
      {person.status === 'active' && <Deactivate {...props} />}
      {person.status === 'invited' && <Withdraw {...props} />}
      {person.status === 'inactive' && person.hasAccepted && <Reactivate {...props} />}
    </>
  );
}

function Deactivate(props: Props): VNode {
  const { page, described, companyName: company } = props;
  const { m } = page;
  return (
    <section>
      <h2>{m.t('person.deactivate-title')}</h2>
      <p>{m.t('person.deactivate-stops', { company })}</p>
      <p>{m.t('person.deactivate-stays')}</p>
      <Form page={page} action={`${personPath(props)}/deactivate`}>
        <Who {...props} />
        <button type="submit" class="danger-button">
          {m.t('person.deactivate', { name: calledOf(described.person) })}
        </button>
      </Form>
    </section>
  );
}

function Withdraw(props: Props): VNode {
  const { page, described } = props;
  const { m } = page;
  return (
    <section>
      <h2>{m.t('person.withdraw-title')}</h2>
      <p>{m.t('person.withdraw-stops')}</p>
      <Form page={page} action={`${personPath(props)}/deactivate`}>
        <Who {...props} />
        <button type="submit" class="danger-button">
          {m.t('person.withdraw', { name: calledOf(described.person) })}
        </button>
      </Form>
    </section>
  );
}

function Reactivate(props: Props): VNode {
  const { page, described, companyName: company } = props;
  const { m } = page;
  return (
    <section>
      <h2>{m.t('person.reactivate-title')}</h2>
      <p>{m.t('person.reactivate-effect', { company })}</p>
      <Form page={page} action={`${personPath(props)}/reactivate`}>
        <Who {...props} />
        <button type="submit" class="plain">
          {m.t('person.reactivate', { name: calledOf(described.person) })}
        </button>
      </Form>
    </section>
  );
}

/** Sends the mail anew: what becomes of it is the invitations' part of the console. */
function InviteAgain(props: Props): VNode {
  const { page, described } = props;
  const { m } = page;
  const { person } = described;
  return (
    <section>
      <h2>{m.t('person.invite-again-title')}</h2>
      {person.status === 'inactive' && <p>{m.t('person.invite-again-needed')}</p>}
      <p>{m.t('person.invite-again-hint')}</p>
      <Form page={page} action={`${personPath(props)}/invite-again`}>
        <Who {...props} />
        <button type="submit" class="plain">
          {m.t('person.invite-again', { name: calledOf(person) })}
        </button>
      </Form>
    </section>
  );
}
