import { parseId } from '#domain/identifiers.ts';
import { loadForm } from '#flows/account/drafts.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { AgainGonePage, AgainPage } from '../pages/again.tsx';
import { pageContext } from '../present/context.ts';
import { keptConsoleForm } from '../present/kept-form.ts';
import type { Route } from './route.ts';

/** Where a form of the console waits while its user proves again who they are (SPEC S8, C6). */
export const againRoutes: readonly Route[] = [
  { method: 'GET', path: '/account/again/:draft', access: 'session', handle: showAgain },
];

async function showAgain(visit: SessionVisit): Promise<Answer> {
  const context = pageContext(visit, visit.session.bundle);
  const id = parseId('draft', visit.params.draft);
  const draft = id && (await loadForm(visit.door.deps, visit.session, id));
  if (!draft) return page(AgainGonePage({ page: context }), 404);
  return page(AgainPage({ page: context, form: keptConsoleForm({ ...draft, path: draft.action }) }));
}
