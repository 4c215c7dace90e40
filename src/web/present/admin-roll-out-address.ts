import { enrollableKinds } from '#domain/authenticator.ts';
import type { CompanyId } from '#domain/identifiers.ts';
import type { PolicySettings } from '#domain/policy-change.ts';
import type { RollOutFacet } from '#domain/roll-out.ts';
import type { RollOutQuery } from '#flows/roll-out/people.ts';
import { without } from '../pages/directory-fields.ts';
import { anyStatus, readStatus, rollOutNames, type TypedRollOut } from '../pages/roll-out-fields.ts';

type Given = Readonly<Record<string, string | undefined>>;

const longest = 200;

/** What an address or a form says of the list, as far as it says anything: the rest narrows nothing, and garbage is never an error. */
export function readTyped(given: Given): TypedRollOut {
  const text = (name: string): string => (given[name] ?? '').slice(0, longest);
  return {
    q: text('q').normalize('NFC').trim(),
    status: readStatus(given['status']),
    site: facet(text('site')),
    employer: facet(text('employer')),
    group: facet(text('group')),
    method: methods.find((one) => one === given['method']) ?? '',
  };
}

const methods = [...enrollableKinds, 'none'] as const;

/** Values are kept without blanks around them, so that a blank is free to mean "without one". */
const facet = (text: string): string => (text === without ? without : text.trim());

const wanted = (text: string): string | null => (text === '' ? null : text === without ? '' : text);

export const queryOf = (company: CompanyId, settings: PolicySettings, typed: TypedRollOut): RollOutQuery => ({
  company,
  settings,
  reach: typed.status,
  search: typed.q === '' ? null : typed.q,
  employer: wanted(typed.employer),
  site: wanted(typed.site),
  group: wanted(typed.group),
  method: methods.find((one) => one === typed.method) ?? null,
});

const facets = ['site', 'employer', 'group', 'method'] as const satisfies readonly RollOutFacet[];

/** What figures are told apart by; by site where an address says nothing. */
export const readFacet = (given: Given): RollOutFacet => facets.find((one) => one === given['by']) ?? facets[0];

/** A path with what narrows the list, and how figures are told apart. */
export function addressWith(path: string, typed: TypedRollOut, more: Readonly<Record<string, string>> = {}): string {
  const said = rollOutNames.flatMap((name) => (typed[name] === '' ? [] : [[name, typed[name]]]));
  const told = said.filter(([name, value]) => name !== 'status' || value !== anyStatus);
  const search = new URLSearchParams([...told, ...Object.entries(more)]);
  return search.size > 0 ? `${path}?${search}` : path;
}

/** What of an address says how figures are told apart. */
export const byIn = (by: RollOutFacet): Readonly<Record<string, string>> => (by === facets[0] ? {} : { by });

/** The list that nobody narrowed. */
export const anyList: TypedRollOut = { q: '', status: anyStatus, site: '', employer: '', group: '', method: '' };
