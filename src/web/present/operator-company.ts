import { canonicalName, nameFlaw, type NameFlaw } from '#domain/company-name.ts';
import { zoneNamed } from '#domain/deadline.ts';
import type { CompanyTerms } from '#ports/whole-directory.ts';
import type { PlainKey } from '#text/catalogue.ts';
import type { SessionVisit } from '../lifecycle/visit.ts';
import type { TypedCompany } from '../pages/operator-companies.tsx';
import type { PageError } from '../pages/words-for-refusal.ts';

/** What a form about a company holds; null: no form of ours sends that. */
export function typedCompany({ fields, door }: SessionVisit): TypedCompany | null {
  const { name, language, zone } = fields;
  if (name === undefined || language === undefined || zone === undefined) return null;
  return door.languages.some((one) => one.tag === language) ? { name, language, zone } : null;
}

const flaws: Readonly<Record<NameFlaw, PlainKey>> = {
  missing: 'operator.name-missing',
  'too-long': 'operator.name-too-long',
  'not-plain': 'operator.name-not-plain',
};

/** The terms of a company as typed, or what is wrong with them. */
export function termsFrom({ m }: SessionVisit, typed: TypedCompany): CompanyTerms | PageError {
  const name = canonicalName(typed.name);
  const flaw = nameFlaw(name);
  if (flaw !== null) return { field: 'name', text: m.t(flaws[flaw] as 'operator.name-missing') };
  const timeZone = zoneNamed(typed.zone);
  if (timeZone === null) return { field: 'zone', text: m.t('operator.zone-unknown') };
  return { name, language: typed.language, timeZone };
}

/** What the form was drawn from; null: no form of ours sends that. */
export function seenTerms({ fields }: SessionVisit): CompanyTerms | null {
  const { 'was-name': name, 'was-language': language, 'was-zone': timeZone } = fields;
  if (name === undefined || language === undefined || timeZone === undefined) return null;
  return { name, language, timeZone };
}
