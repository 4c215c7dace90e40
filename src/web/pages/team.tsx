import type { ComponentChildren, VNode } from 'preact';
import type { TeamPage } from '#flows/teams/list-team.ts';
import type { TeamMember } from '#flows/teams/team-member.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { ConsoleTable } from './parts/console-table.tsx';
import { fieldId } from './parts/form.tsx';
import { lines } from './parts/reset-standing.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import { calledOf, statusWords } from './people-words.ts';
import { localPath } from './safe-href.ts';
import { lastSignInWords, standingWords, type TeamPageProps } from './team-words.ts';

export interface TeamListProps extends TeamPageProps {
  /** What was looked for; empty: nothing. */
  readonly search: string;
  readonly listed: TeamPage;
  readonly links: { readonly previous: string | null; readonly next: string | null };
  /** What was done a moment ago; null: nothing. */
  readonly note: string | null;
}

/** GET /admin/:company/teams/:team: who has permissions in an application, for whoever looks after them (SPEC Y7). */
export function TeamListPage(props: TeamListProps): VNode {
  const { page, place, application, company, base, listed, note } = props;
  const { m } = page;
  const isEmpty = listed.people.length === 0 && !listed.isPartial;
  return (
    <Layout page={page} title={m.t('team.title', { application })} console={place}>
      {note !== null && <SavedNote>{note}</SavedNote>}
      <p>{m.t('team.explained', { application, company })}</p>
      <p class="row">
        <a class="button" href={localPath(`${base}/invite`)}>
          {m.t('team.invite')}
        </a>
      </p>
      <Search {...props} />
      {isEmpty ? <p class="note">{m.t('people.nobody')}</p> : <People {...props} />}
      {listed.isPartial && <p>{m.t('people.partial')}</p>}
      <Pager {...props} />
    </Layout>
  );
}

/** GET: a list can be reloaded, kept and handed on. */
const Search = ({ page: { m }, base, search }: TeamListProps): VNode => (
  <form method="get" action={localPath(base)} class="filters" role="search" aria-label={m.t('people.filter')}>
    <div class="field">
      <label for={fieldId('q')}>{m.t('people.search')}</label>
      <input type="search" id={fieldId('q')} name="q" value={search} maxlength={200} autocomplete="off" />
    </div>
    <div class="row">
      <button type="submit">{m.t('people.apply')}</button>
      {search !== '' && (
        <a class="button plain" href={localPath(base)}>
          {m.t('people.clear')}
        </a>
      )}
    </div>
  </form>
);

const People = ({ page, application, company, base, listed }: TeamListProps): VNode => (
  <ConsoleTable
    caption={page.m.t('team.caption', { application, company })}
    columns={[
      { name: page.m.t('people.person') },
      { name: page.m.t('people.status') },
      { name: page.m.t('team.permissions') },
      { name: page.m.t('team.second-step') },
      { name: page.m.t('people.last-sign-in'), short: true },
    ]}
    rows={listed.people.map((one) => [
      nameOf(one, base),
      statusOf(page, one),
      lines(one.roles.map((role) => role.label)),
      one.own ? lines(standingWords(page.m, one.own)) : '–',
      lastSignInWords(page, one) ?? '–',
    ])}
  />
);

const nameOf = (member: TeamMember, base: string): ComponentChildren => (
  <>
    <a href={localPath(`${base}/people/${member.membership}`)}>
      <b>{calledOf(member)}</b>
    </a>
    {member.name !== null && <span class="hint">{member.email}</span>}
  </>
);

const statusOf = ({ m }: PageContext, { status }: TeamMember): VNode => (
  <span class={status === 'active' ? 'tag' : 'tag idle'}>{statusWords(m, status)}</span>
);

function Pager({ page: { m }, links: { previous, next }, listed }: TeamListProps): VNode | null {
  if (previous === null && next === null) return null;
  return (
    <nav class="pager" aria-label={m.t('team.pages')}>
      {previous !== null && (
        <a class="button plain" rel="prev" href={localPath(previous)}>
          {m.t('people.previous')}
        </a>
      )}
      {next !== null && (
        <a class="button plain" rel="next" href={localPath(next)}>
          {m.t(listed.isPartial ? 'people.further' : 'people.next')}
        </a>
      )}
    </nav>
  );
}
