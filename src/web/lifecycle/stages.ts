import { parseLanguage } from '#text/languages.ts';
import { messagesFor } from '#text/messages.ts';
import type { Route } from '../routes/route.ts';
import { problemPage } from '../present/problem.tsx';
import { stalePage } from '../present/stale.tsx';
import { redirect, type Answer } from './answer.ts';
import { parseForm } from './form.ts';
import { isUpload } from './upload.ts';
import { isOwnOrigin } from './origin.ts';
import type { Visit } from './visit.ts';

/** A stage lets a visit on, perhaps knowing more, or answers it. */
type Stage = (visit: Visit, route: Route) => Promise<Visit | Answer> | Visit | Answer;

/** What every request passes through, in this order; the route's own guard and act come after it. */
const stages: readonly Stage[] = [chooseLanguage, limitFloods, checkOrigin, readFields, checkFormToken];

/** Machines of others have no language, no pages of ours and no forms: what they send is read by its own route. */
const hookStages: readonly Stage[] = [limitHooks];

export async function passStages(visit: Visit, route: Route): Promise<Visit | Answer> {
  let current = visit;
  for (const stage of route.access === 'hook' ? hookStages : stages) {
    const next = await stage(current, route);
    if ('as' in next) return next;
    current = next;
  }
  return current;
}

/** `?lang=fr` sets the language cookie and comes back to the same page without it. A page for all is in that language, and sets nothing. */
function chooseLanguage(visit: Visit, route: Route): Visit | Answer {
  const chosen = route.method === 'GET' ? parseLanguage(visit.query.lang, visit.door.languages) : null;
  if (chosen === null) return visit;
  if ('forAll' in route && route.forAll) return { ...visit, language: chosen, m: messagesFor(chosen) };
  const rest = new URLSearchParams(Object.entries(visit.query).filter(([name]) => name !== 'lang'));
  return redirect(rest.size > 0 ? `${visit.path}?${rest}` : visit.path, { language: chosen });
}

/** What a form with a file passes before its body is read: null: it may come in. */
export async function passBeforeBody(visit: Visit, route: Route): Promise<Answer | null> {
  const counted = await countFlood(visit, route);
  if ('as' in counted) return counted;
  const own = checkOrigin(visit, route);
  if ('as' in own) return own;
  return visit.newBrowser ? stalePage(visit) : null;
}

/** A form with a file was counted before its body was read. */
async function limitFloods(visit: Visit, route: Route): Promise<Visit | Answer> {
  return takesFile(route) ? visit : countFlood(visit, route);
}

export const takesFile = (route: Route): route is Extract<Route, { access: 'company' | 'operator' }> =>
  'takes' in route && route.takes === 'file';

async function countFlood(visit: Visit, route: Route): Promise<Visit | Answer> {
  const wait = route.method === 'POST' ? await visit.door.flood(visit.facts.network) : null;
  return wait === null ? visit : problemPage(visit, 429, wait);
}

/** What brings a mail was counted before its body was read. */
function limitHooks(visit: Visit, route: Route): Promise<Visit | Answer> | Visit {
  return takesMail(route) ? visit : countHook(visit);
}

export const takesMail = (route: Route): boolean => 'takes' in route && route.takes === 'mail';

/** Both methods write here, so both are counted; told without a page and without cookies. */
export async function countHook(visit: Visit): Promise<Visit | Answer> {
  const wait = await visit.door.flood(visit.facts.network);
  return wait === null ? visit : tooMany(wait);
}

/** To a machine, with the seconds until it may come again. */
export const tooMany = (wait: number): Answer => ({
  as: 'empty',
  status: 429,
  headers: { 'retry-after': String(wait) },
});

function checkOrigin(visit: Visit, route: Route): Visit | Answer {
  return route.method === 'GET' || isFromHere(visit) || elsewhereOf(route) ? visit : problemPage(visit, 403);
}

function isFromHere({ request, door }: Visit): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers;
  return isOwnOrigin({ site: single(site), origin }, door.deps.service.publicUrl());
}

/** What this route answers forms of other sites; null: they are refused. */
const elsewhereOf = (route: Route) => ('fromElsewhere' in route ? (route.fromElsewhere ?? null) : null);

const single = (header: string | string[] | undefined): string | undefined =>
  Array.isArray(header) ? header[0] : header;

function readFields(visit: Visit, route: Route): Visit | Answer {
  if (route.method === 'GET') return visit;
  const { body } = visit.request;
  const parsed = isUpload(body) ? body : parseForm(typeof body === 'string' ? body : '', manyOf(route));
  return parsed === null ? problemPage(visit, 400) : { ...visit, ...parsed };
}

const manyOf = (route: Route): string | null => ('many' in route ? (route.many ?? null) : null);

const formTokenField = '_form';

/** A form drawn for another browser, or without cookies. What was typed is still in the browser: the page says to go back and reload. */
function checkFormToken(visit: Visit, route: Route): Visit | Answer {
  if (route.method === 'GET') return visit;
  const right = !visit.newBrowser && visit.door.deps.hash.equal(visit.fields[formTokenField] ?? '', visit.formToken);
  const elsewhere = elsewhereOf(route);
  if (elsewhere) return right && isFromHere(visit) ? visit : elsewhere(visit);
  return right ? visit : stalePage(visit);
}
