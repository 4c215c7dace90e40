import { isZone } from '#domain/deadline.ts';
import { readText } from '#domain/plain-text.ts';
import { saveSettings } from '#flows/account/settings.ts';
import { parseLanguage } from '#text/languages.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import { isForPage, type Problem } from '../pages/page-context.ts';
import { ProfilePage } from '../pages/profile.tsx';
import { pageContext } from '../present/context.ts';
import { problemPage } from '../present/problem.tsx';
import { profileProps } from '../present/profile.ts';
import { statusOf } from '../present/status.ts';
import type { Route } from './route.ts';

const path = '/account/profile';

/** What people say about themselves (SPEC U6). */
export const accountProfileRoutes: readonly Route[] = [
  { method: 'GET', path, access: 'session', handle: async (visit) => page(profile(visit, null)) },
  { method: 'POST', path, access: 'session', handle: save },
];

const profile = (visit: SessionVisit, problem: Problem | null) =>
  ProfilePage({
    page: pageContext(visit, visit.session.bundle),
    ...profileProps(visit),
    saved: visit.query['saved'] !== undefined,
    problem,
  });

/** The language holds from the next page on, also where another was chosen in the menu. */
async function save(visit: SessionVisit): Promise<Answer> {
  const { door, facts, session, fields } = visit;
  const { zone = '' } = fields;
  const language = parseLanguage(fields['language'], door.languages);
  if (language === null || fields['name'] === undefined || (zone !== '' && !isZone(zone)))
    return problemPage(visit, 400);
  const settings = { name: readText(fields['name']), language, timeZone: zone === '' ? null : zone };
  const outcome = await saveSettings(door.deps, facts, session, settings);
  if (outcome.ok) return redirect(`${path}?saved=yes`, { language });
  const problem = { ...outcome.refusal, field: 'name' };
  return isForPage(problem) ? page(profile(visit, problem), statusOf(problem)) : problemPage(visit, 409);
}
