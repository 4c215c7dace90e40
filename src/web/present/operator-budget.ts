import { parseId } from '#domain/identifiers.ts';
import { smsCountries } from '#domain/phone-rules.ts';
import type { BudgetScope, SmsClass } from '#domain/sms-guard.ts';
import type { Fields } from '../lifecycle/form.ts';
import { choiceOf } from './operator.ts';

const classes: readonly SmsClass[] = ['unproven', 'proven'];

/** The budget that an address or a form names; null: no form of ours names one so. */
export function budgetNamed(named: Fields): { readonly scope: BudgetScope; readonly class: SmsClass } | null {
  const [scope, kind] = [scopeFrom(named.scope), choiceOf(classes, named.class)];
  return scope && kind && { scope, class: kind };
}

/** `service`, `country:US`, `company:cmp_…`. */
function scopeFrom(text: string | undefined): BudgetScope | null {
  const [family = '', name, ...rest] = (text ?? '').split(':');
  if (rest.length > 0) return null;
  if (family === 'service') return name === undefined ? 'service' : null;
  const country = family === 'country' ? choiceOf(smsCountries, name) : null;
  if (country !== null) return `country:${country}`;
  const company = family === 'company' ? parseId('company', name) : null;
  return company && `company:${company}`;
}
