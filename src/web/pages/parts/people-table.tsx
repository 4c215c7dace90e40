import type { ComponentChildren, VNode } from 'preact';
import type { KnownPerson } from '#flows/directory/people.ts';
import type { PeopleSort } from '#ports/people.ts';
import type { DirectorySort } from '../directory-fields.ts';
import type { PageContext } from '../page-context.ts';
import {
  calledOf,
  invitationWords,
  methodWords,
  permissionWords,
  roleWords,
  statusWords,
  troubleWords,
} from '../people-words.ts';
import { localPath } from '../safe-href.ts';

export interface PeopleTableProps {
  readonly page: PageContext;
  readonly caption: string;
  readonly people: readonly KnownPerson[];
  readonly sort: DirectorySort;
  /** The list sorted otherwise, by its columns. */
  readonly sortedBy: Readonly<Record<'name' | 'last-sign-in', string>>;
  /** The address of one person's page. */
  readonly hrefOf: (person: KnownPerson) => string;
}

/** People as a company may know them. On a narrow window each row is a card, whose cells say which column they are of. */
export function PeopleTable({ page, caption, people, sort, sortedBy, hrefOf }: PeopleTableProps): VNode {
  const { m } = page;
  return (
    <div class="table-wrap" tabindex={0} role="region" aria-label={caption}>
      <table class="people" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" />
            <SortedHead of="name" sort={sort} href={sortedBy.name}>
              {m.t('people.person')}
            </SortedHead>
            <Head>{m.t('people.status')}</Head>
            <Head>{m.t('people.method')}</Head>
            <SortedHead of="last-sign-in" sort={sort} href={sortedBy['last-sign-in']}>
              {m.t('people.last-sign-in')}
            </SortedHead>
            <Head>{m.t('people.employer')}</Head>
            <Head>{m.t('people.site-and-group')}</Head>
            <Head>{m.t('people.permission')}</Head>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {people.map((person) => (
            <Row page={page} person={person} href={hrefOf(person)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Head = ({ children }: { children: ComponentChildren }): VNode => (
  <th scope="col" role="columnheader">
    {children}
  </th>
);

interface SortedHeadProps {
  readonly of: PeopleSort;
  readonly sort: DirectorySort;
  readonly href: string;
  readonly children: ComponentChildren;
}

/** A column by which the list can be sorted; pressed once more, the other way round. */
function SortedHead({ of, sort, href, children }: SortedHeadProps): VNode {
  const isSorted = sort.replace('-', '') === of;
  const order = sort.startsWith('-') ? 'descending' : 'ascending';
  return (
    <th scope="col" role="columnheader" aria-sort={isSorted ? order : undefined}>
      <a href={localPath(href)}>{children}</a>
    </th>
  );
}

function Row({ page, person, href }: { page: PageContext; person: KnownPerson; href: string }): VNode {
  const { m } = page;
  const called = calledOf(person);
  return (
    <tr role="row">
      <td role="cell" class="pick">
        <label for={`pick-${person.membership}`}>
          <input
            type="checkbox"
            id={`pick-${person.membership}`}
            name="member"
            value={person.membership}
            autocomplete="off"
          />
          <span class="unseen">{m.t('people.choose', { name: called })}</span>
        </label>
      </td>
      <th scope="row" role="rowheader">
        <a href={localPath(href)}>
          <b>{called}</b>
        </a>
        {person.name !== null && <span class="hint">{person.email}</span>}
      </th>
      <Status page={page} person={person} />
      <Cell label={m.t('people.method')}>{secondStep(page, person)}</Cell>
      <Cell label={m.t('people.last-sign-in')}>{lastSignIn(page, person)}</Cell>
      <Cell label={m.t('people.employer')}>{person.employer}</Cell>
      <Cell label={m.t('people.site-and-group')}>{siteAndGroup(person)}</Cell>
      <Cell label={m.t('people.permission')}>{permissions(page, person)}</Cell>
    </tr>
  );
}

function Status({ page, person }: { page: PageContext; person: KnownPerson }): VNode {
  const { m } = page;
  const invitation = invitationWords(page, person);
  return (
    <Cell label={m.t('people.status')}>
      <span class={person.status === 'active' ? 'tag' : 'tag idle'}>{statusWords(m, person.status)}</span>
      {invitation !== null && <span class="hint">{invitation}</span>}
      {troubleWords(page, person.own).map((one) => (
        <span class="hint bad">{one}</span>
      ))}
    </Cell>
  );
}

/** An empty cell is left out of a card. */
function Cell({ label, children }: { label: string; children: ComponentChildren }): VNode {
  const isEmpty = children === null || (Array.isArray(children) && children.length === 0);
  return isEmpty ? (
    <td role="cell" class="empty" />
  ) : (
    <td role="cell" data-label={label}>
      <div>{children}</div>
    </td>
  );
}

function secondStep({ m }: PageContext, { own }: KnownPerson): ComponentChildren {
  return own && methodWords(m, own).map((one) => <span class="line">{one}</span>);
}

const siteAndGroup = ({ site, group }: KnownPerson): ComponentChildren =>
  [site, group].filter((one) => one !== null).map((one) => <span class="line">{one}</span>);

function lastSignIn({ m, zone }: PageContext, { own }: KnownPerson): string | null {
  if (own === null) return null;
  return own.lastSignInAt === null ? m.t('people.never') : m.day(own.lastSignInAt, zone);
}

function permissions({ m }: PageContext, person: KnownPerson): ComponentChildren {
  const permission = permissionWords(m, person);
  const roles = person.roles.map((one) => roleWords(m, one));
  return [...(permission === null ? [] : [permission]), ...roles].map((one) => <span class="line">{one}</span>);
}
