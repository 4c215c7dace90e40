import type { ComponentChildren, VNode } from 'preact';
import type { KnownPerson } from '#flows/directory/people.ts';
import type { PageContext } from '../page-context.ts';
import { invitationWords, permissionWords, roleWords, statusWords, troubleWords } from '../people-words.ts';
import type { PersonProps } from '../person-props.ts';

type Props = Pick<PersonProps, 'page' | 'described' | 'companyName'>;

/** What the company knows, at a glance; what is only written down when they were invited is told as such. */
export function PersonFacts({ page, described: { person, isYou }, companyName }: Props): VNode {
  const { m } = page;
  return (
    <section aria-label={m.t('person.facts')}>
      <dl class="facts">
        <Fact name={m.t('person.email')}>{person.email}</Fact>
        <Fact name={m.t('people.status')}>
          <span class={person.status === 'active' ? 'tag' : 'tag idle'}>{statusWords(m, person.status)}</span>{' '}
          {isYou && <span class="tag idle">{m.t('person.you')}</span>}
          {troubleWords(page, person.own).map((one) => (
            <span class="hint bad">{one}</span>
          ))}
        </Fact>
        <Dates page={page} person={person} />
        <Fact name={m.t('people.permission')}>{permissionWords(m, person) ?? m.t('people.none')}</Fact>
        {person.roles.length > 0 && (
          <Fact name={m.t('people.roles')}>{m.list(person.roles.map((one) => roleWords(m, one)))}</Fact>
        )}
      </dl>
      {person.own === null && (
        <p class="note">
          {m.t(person.hasAccepted ? 'person.not-active' : 'person.not-accepted', { company: companyName })}
        </p>
      )}
    </section>
  );
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }): VNode => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Dates({ page, person }: { page: PageContext; person: KnownPerson }): VNode {
  const { m, zone } = page;
  const { own, hasAccepted, invitation, createdAt } = person;
  return (
    <>
      {invitation && (
        <Fact name={m.t('person.invited-at')}>
          {m.date(invitation.at, zone)} <span class="hint">{invitationWords(page, person)}</span>
        </Fact>
      )}
      {hasAccepted && <Fact name={m.t('person.since')}>{m.date(createdAt, zone)}</Fact>}
      {own && (
        <Fact name={m.t('people.last-sign-in')}>
          {own.lastSignInAt === null ? m.t('people.never') : m.dateTime(own.lastSignInAt, zone)}
        </Fact>
      )}
    </>
  );
}
