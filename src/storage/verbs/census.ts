import { sql } from 'kysely';
import type { CompanyId, UserId } from '#domain/identifiers.ts';
import type { Census } from '#ports/people.ts';
import type { On } from '../engine.ts';
import { censusOf, memberIn, type GroupRow, type Telling } from './census-parts.ts';

/** Nothing else is told apart. */
export const plain: Telling = { columns: [], held: [], looked: sql``, joined: sql``, told: {} };

const counted = censusOf<object, GroupRow>(() => plain);

/** Counts a company's members by what a policy looks at; with `most` null as many at once as the engine counts without holding anybody up. */
export async function census(on: On, company: CompanyId, after: UserId | null, most: number | null): Promise<Census> {
  const { counted: rows, reached } = await counted(on, { company }, after, most);
  return { groups: rows.map((row) => ({ member: memberIn(row), people: row.people })), reached };
}
