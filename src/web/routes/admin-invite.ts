import { invitedAsBefore } from '#flows/directory/find-invitees.ts';
import { parseId } from '#domain/identifiers.ts';
import type { CompanyPerson } from '#ports/people.ts';
import { page, redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import type { TypedPerson } from '../pages/admin-invite.tsx';
import {
  drawInvite,
  drawInvited,
  drawOverBudget,
  inviteAndKeep,
  inviteTyped,
  readPerson,
} from '../present/admin-invite.ts';
import { adminPath } from '../present/console.ts';
import { personRows } from '../present/kept-people.ts';
import { mostPasted, readPasted } from '../present/pasted-people.ts';
import { problemPage } from '../present/problem.tsx';
import type { Route } from './route.ts';

const path = '/admin/:company/directory/invite';
const again = '/admin/:company/directory/people/:member/invite-again';

const ofDirectory = { access: 'company', needs: 'directory-admin' } as const;

/** Inviting people to a company (SPEC C2): whoever holds a stolen session must bring in nobody, and write to nobody. */
export const adminInviteRoutes: readonly Route[] = [
  { method: 'GET', path, ...ofDirectory, handle: async (visit: CompanyVisit) => page(drawInvite(visit, {}, null)) },
  {
    method: 'POST',
    path,
    ...ofDirectory,
    fresh: true,
    label: 'invite.act',
    shows: { email: 'invite.email', name: 'invite.name', people: 'invite.act-people' },
    handle: invite,
  },
  { method: 'GET', path: `${path}/:draft`, ...ofDirectory, handle: showInvited },
  {
    method: 'POST',
    path: again,
    ...ofDirectory,
    fresh: true,
    label: 'invite.act-again',
    shows: personRows,
    handle: inviteAgain,
  },
  { method: 'GET', path: again, ...ofDirectory, handle: toPerson },
];

async function invite(visit: CompanyVisit): Promise<Answer> {
  const { people } = visit.fields;
  return people === undefined ? inviteOne(visit) : inviteSeveral(visit, people);
}

async function inviteOne(visit: CompanyVisit): Promise<Answer> {
  const { email = '', name = '', employer = '', site = '', group = '', language = '' } = visit.fields;
  const typed: TypedPerson = { email, name, employer, site, group, language };
  const read = readPerson(visit, typed);
  if (!read.ok) return page(drawInvite(visit, { typed }, read.error), 422);
  const done = await inviteTyped(visit, read.invitee);
  if (done.is === 'told') return redirect(done.to);
  return page(drawOverBudget(visit, typed, done.from), 429);
}

async function inviteSeveral(visit: CompanyVisit, people: string): Promise<Answer> {
  const { m } = visit;
  const lines = readPasted(people);
  const refuse = (text: string) => page(drawInvite(visit, { people }, { field: 'people', text }), 422);
  if (lines.length === 0) return refuse(m.t('invite.nobody'));
  if (lines.length > mostPasted)
    return refuse(m.t('invite.too-many', { count: lines.length, most: String(mostPasted) }));
  const invitees = lines.flatMap((one) => (one.ok ? [one.invitee] : []));
  const wrong = lines.flatMap((one) => (one.ok ? [] : [{ text: one.text, flaw: one.flaw }]));
  return redirect(await inviteAndKeep(visit, invitees, { wrong }));
}

async function showInvited(visit: CompanyVisit): Promise<Answer> {
  const view = await drawInvited(visit);
  return view ? page(view) : problemPage(visit, 404);
}

/** Whoever has not accepted yet, or declined: a foreign membership answers like an unknown one (SECURITY I11). */
async function inviteAgain(visit: CompanyVisit): Promise<Answer> {
  const person = await personOf(visit);
  if (!person) return problemPage(visit, 404);
  return redirect(await inviteAndKeep(visit, [invitedAsBefore(person)]));
}

async function toPerson(visit: CompanyVisit): Promise<Answer> {
  const person = await personOf(visit);
  return person ? redirect(adminPath(visit, `/directory/people/${person.membership.id}`)) : problemPage(visit, 404);
}

async function personOf({ door, at, params }: CompanyVisit): Promise<CompanyPerson | null> {
  const id = parseId('membership', params.member);
  return id && door.deps.store.loadPerson(at.company.id, id);
}
