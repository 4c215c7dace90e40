import { page, type Answer } from '../lifecycle/answer.ts';
import type { Visit } from '../lifecycle/visit.ts';
import type { HelpFacts } from '../pages/help/facts.ts';
import { HelpIndexPage } from '../pages/help/index.tsx';
import { HelpTopicPage } from '../pages/help/topic.tsx';
import { isHelpTopic } from '../pages/help/topics.ts';
import { pageContext } from '../present/context.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

/** The public help: it asks nobody who they are, looks nothing up, and answers while the database does not. */
export const helpRoutes: readonly Route[] = [
  { method: 'GET', path: '/help', access: 'open', forAll: true, handle: async (visit) => showIndex(visit) },
  { method: 'GET', path: '/help/:topic', access: 'open', forAll: true, handle: async (visit) => showTopic(visit) },
];

const showIndex = (visit: Visit): Answer =>
  page(HelpIndexPage({ page: pageContext(visit), facts: factsOf(visit) }), 200, keptByCaches(visit));

function showTopic(visit: Visit): Answer {
  const { topic = '' } = visit.params;
  if (!isHelpTopic(topic)) return { ...problemPage(visit, 404), leavesNoCookie: true };
  return page(HelpTopicPage({ page: pageContext(visit), facts: factsOf(visit), topic }), 200, keptByCaches(visit));
}

/** Ten minutes: so long an old page may outlive an upgrade or a change of what is offered. Without a language in its address it is of whoever asked. */
const keptByCaches = ({ query, language }: Visit): { headers: Record<string, string>; leavesNoCookie: true } => ({
  leavesNoCookie: true,
  headers:
    query.lang === language
      ? { 'cache-control': 'public, max-age=600' }
      : { 'cache-control': 'private, max-age=600', vary: 'cookie, accept-language' },
});

function factsOf({ door: { deps } }: Visit): HelpFacts {
  const { offered, sms, publicUrl } = deps.service;
  const { countries, codeValidFor } = sms;
  return {
    sms: offered.includes('phone') && countries.length > 0 ? { countries, codeValidFor } : null,
    host: new URL(publicUrl()).host,
  };
}
