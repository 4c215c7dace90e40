import { parseId, type MembershipId } from '#domain/identifiers.ts';
import { redirect, type Answer } from '../lifecycle/answer.ts';
import type { CompanyVisit } from '../lifecycle/visit.ts';
import { directoryPath } from './admin-directory.ts';
import { problemPage } from './problem.tsx';

/** Whom the address is about: somebody of this company, or nobody (SECURITY I11). */
export async function memberIn({ door, params, at }: CompanyVisit): Promise<MembershipId | null> {
  const id = parseId('membership', params['member']);
  return id && (await door.deps.store.loadPerson(at.company.id, id)) ? id : null;
}

/** Where the address of a form leads that is opened without it, as by a reload: to the person. */
export async function backToPerson(visit: CompanyVisit): Promise<Answer> {
  const id = await memberIn(visit);
  return id ? redirect(`${directoryPath(visit)}/people/${id}`) : problemPage(visit, 404);
}
