import { identityChecks } from '#domain/enrollment-pass.ts';
import { parseId } from '#domain/identifiers.ts';
import type { ResetForm } from '#flows/recovery/reset-types.ts';
import type { Fields } from '../lifecycle/form.ts';

/** The form of SPEC A2. Null: no form of ours sends that (400). */
export function readReset(fields: Fields): ResetForm | null {
  const { email, seen } = fields;
  if (email === undefined || seen === undefined) return null;
  const last = seen === '' ? null : parseId('reset', seen);
  if (seen !== '' && last === null) return null;
  const how = identityChecks.find((one) => one === fields['how']) ?? null;
  return { email, how, verified: fields['verified'] === 'yes', seen: last };
}
