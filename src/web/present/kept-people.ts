import { parseId } from '#domain/identifiers.ts';
import { hasPermissions } from '#domain/membership.ts';
import { asKnownTo } from '#flows/directory/people.ts';
import type { KeptWords } from '../pages/parts/kept-words.tsx';
import { calledOf, roleWords } from '../pages/people-words.ts';
import type { WaitingForm } from '../routes/route.ts';

/** Whom an act on one person concerns, as the database has it: what a form says of it is its sender's word. */
export async function personRows({ page: { m }, door, params, fields, at }: WaitingForm): Promise<KeptWords['rows']> {
  const said = fields['who'] ?? '';
  // Nobody is signed in: the page is of the browser that has sent it just now.
  if (!at) return said === '' ? [] : [{ name: m.t('people.person'), value: said }];
  const id = parseId('membership', params['member']);
  if (!id || !hasPermissions(at.membership, 'any')) return [];
  const person = await door.deps.store.loadPerson(at.company.id, id);
  if (!person) return [];
  const known = asKnownTo(person);
  return [
    { name: m.t('people.person'), value: known.name === null ? known.email : `${calledOf(known)} <${known.email}>` },
  ];
}

/** With the roles that would be held. */
export async function roleRows(form: WaitingForm): Promise<KeptWords['rows']> {
  const { m } = form.page;
  const chosen = new Set(form.lists['role'] ?? []);
  const roles = form.at ? (await form.door.deps.store.listRoles()).filter((one) => chosen.has(one.id)) : [];
  const value = roles.length > 0 ? m.list(roles.map((one) => roleWords(m, one))) : m.t('people.none');
  return [...(await personRows(form)), { name: m.t('role.act-chosen'), value }];
}
