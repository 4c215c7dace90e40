import type { VNode } from 'preact';
import { Layout } from './layout.tsx';
import { Field, Form } from './parts/form.tsx';
import { TeamRoles } from './parts/team-roles.tsx';
import { localPath } from './safe-href.ts';
import type { TeamPageProps, TeamRoleChoice } from './team-words.ts';
import type { PageError } from './words-for-refusal.ts';

export interface TeamInviteProps extends TeamPageProps {
  readonly typed: { readonly email: string; readonly name: string };
  /** Roles that whoever invites gives. */
  readonly choices: readonly TeamRoleChoice[];
  readonly error: PageError | null;
}

/** GET and POST …/teams/:team/invite: `email`, `name`, `role` (several) (SPEC Y7). */
export function TeamInvitePage(props: TeamInviteProps): VNode {
  const { page, place, application, company, base, choices, error } = props;
  const { m, brand } = page;
  return (
    <Layout page={page} title={m.t('team.invite-title', { application })} console={place} error={error}>
      <p>
        <a href={localPath(base)}>{m.t('team.back')}</a>
      </p>
      <p>{m.t('team.invite-explained', { company })}</p>
      {choices.length === 0 ? (
        <p class="note">{m.t('team.no-role-given', { brand: brand.name })}</p>
      ) : (
        <InviteForm {...props} />
      )}
    </Layout>
  );
}

function InviteForm({ page, application, company, base, typed, choices, error }: TeamInviteProps): VNode {
  const { m } = page;
  const field = (name: keyof typeof typed) => ({ name, value: typed[name], error, autocomplete: 'off' });
  return (
    <Form page={page} action={`${base}/invite`} class="panel">
      <Field {...field('email')} label={m.t('invite.email')} type="email" inputmode="email" />
      <Field {...field('name')} label={m.t('invite.name')} hint={m.t('invite.name-hint')} />
      <TeamRoles {...{ page, application, company, choices, error }} of={null} />
      <button type="submit">{m.t('team.invite')}</button>
    </Form>
  );
}
