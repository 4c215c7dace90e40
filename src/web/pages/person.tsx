import type { VNode } from 'preact';
import type { PlainKey } from '#text/catalogue.ts';
import { Layout } from './layout.tsx';
import type { PageContext } from './page-context.ts';
import { DetailsForm } from './parts/person-details.tsx';
import { PersonFacts } from './parts/person-facts.tsx';
import { PermissionsForm } from './parts/person-permissions.tsx';
import { SecondStep } from './parts/person-second-step.tsx';
import { Standing } from './parts/person-standing.tsx';
import { SavedNote } from './parts/saved-note.tsx';
import { calledOf } from './people-words.ts';
import type { PersonProps, Saved } from './person-props.ts';
import { localPath } from './safe-href.ts';

/** GET /admin/:company/directory/people/:member: one person, as far as the company may know them (SECURITY I11). */
export function PersonPage(props: PersonProps): VNode {
  const { page, place, described, directory, saved, error, setUp, children } = props;
  const { person } = described;
  const called = calledOf(person);
  return (
    <Layout page={page} title={called} console={place} error={error}>
      {saved && <SavedNote>{savedWords(page, saved, called)}</SavedNote>}
      <p>
        <a href={localPath(directory)}>{page.m.t('person.back')}</a>
      </p>
      <PersonFacts {...props} />
      {person.own && <SecondStep {...props} />}
      {setUp}
      <DetailsForm {...props} />
      {props.hasBoth && <PermissionsForm {...props} />}
      {children}
      <Standing {...props} />
    </Layout>
  );
}

const savedWords = ({ m }: PageContext, saved: Saved, name: string): string => m.t(savedKeys[saved], { name });

const savedKeys = {
  details: 'person.saved-details',
  permissions: 'person.saved-permissions',
  roles: 'person.saved-roles',
  extended: 'extension.saved',
  'pass-withdrawn': 'pass.withdrawn',
  'reset-stopped': 'reset.stopped-elsewhere',
  thawed: 'person-freeze.lifted',
  deactivated: 'person.deactivated',
  reactivated: 'person.reactivated',
  withdrawn: 'person.withdrawn',
} as const satisfies Record<Saved, PlainKey>;
