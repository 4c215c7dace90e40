import { parseId } from '#domain/identifiers.ts';
import { loadForm } from '#flows/account/drafts.ts';
import { isProofFresh } from '#flows/account/session.ts';
import { page, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { AgainGonePage, AgainPage } from '../pages/again.tsx';
import { pageContext } from '../present/context.ts';
import { keptConsoleForm } from '../present/kept-form.ts';
import { keptInWords } from '../present/kept-words.ts';
import { pageAbove, routeAt } from './find-route.ts';
import type { Route } from './route.ts';

/** Where a form waits while its user proves again who they are (SPEC S8, C6). `table`: every route, one of which takes the form. */
export const againRoutes = (table: () => readonly Route[]): readonly Route[] => [
  { method: 'GET', path: '/account/again/:draft', access: 'session', handle: (visit) => showAgain(visit, table()) },
];

async function showAgain(visit: SessionVisit, table: readonly Route[]): Promise<Answer> {
  const { session, door } = visit;
  const context = pageContext(visit, session.bundle);
  const id = parseId('draft', visit.params.draft);
  const draft = id && (await loadForm(door.deps, visit.facts, session, id));
  const route = draft && routeAt(table, 'POST', draft.action);
  if (!draft || !route) return page(AgainGonePage({ page: context }), 404);
  const form = keptConsoleForm({ ...draft, path: draft.action });
  return page(
    AgainPage({
      page: context,
      draft: id,
      form,
      words: await keptInWords(visit, route, form, session),
      ready: !('fresh' in route && route.fresh) || isProofFresh(session),
      back: pageAbove(table, draft.action),
    }),
  );
}
