import { smsCountries, type SmsCountry } from '#domain/phone-rules.ts';
import type { BudgetScope } from '#domain/sms-guard.ts';
import type { Deps } from '#flows/deps.ts';
import { companyFrom, quoted } from '../../find.ts';
import { Misuse } from '../../problem.ts';

/** One of the countries of SPEC M2. Throws Misuse. */
export function countryFrom(typed: string): SmsCountry {
  const country = smsCountries.find((one) => one === typed.trim().toUpperCase());
  if (country !== undefined) return country;
  throw new Misuse(`A country is one of ${smsCountries.join(', ')}, not ${quoted(typed)}.`);
}

/** What a budget is for, and a company's name. */
export interface NamedScope {
  readonly scope: BudgetScope;
  readonly companyName: string | null;
}

/** `service`, `country:US`, `company:` with exact name or id. Throws Misuse, and Refused where there is no such company. */
export async function scopeFrom(deps: Deps, typed: string): Promise<NamedScope> {
  const [, family, rest = ''] = /^(service|country|company)(?::([^]+))?$/.exec(typed.trim()) ?? [];
  if (family === 'service' && rest === '') return { scope: 'service', companyName: null };
  if (family === 'country' && rest !== '') return { scope: `country:${countryFrom(rest)}`, companyName: null };
  if (family === 'company' && rest !== '') {
    const { company } = await companyFrom(deps, rest);
    return { scope: `company:${company.id}`, companyName: company.name };
  }
  throw new Misuse(`A budget is of service, country:US or company:NAME (exact name or id), not ${quoted(typed)}.`);
}
