import type { OutgoingSms } from '#ports/courier.ts';
import { isGsm7 } from './text-units.ts';

/** What stands for `{name}` in a template of the generic gateway. */
export interface TemplateValues {
  /** E.164. */
  readonly to: string;
  /** The same without `+`. */
  readonly digits: string;
  readonly text: string;
  /** Ours, the same over retries. */
  readonly id: string;
  readonly from: string;
  /** Where delivery reports go: signed for this message alone. */
  readonly report: string;
  /** `0` where the text fits the seven-bit alphabet, else `2` (UCS-2): as Kannel, and SMPP in a fashion, number codings. */
  readonly coding: '0' | '2';
}

export const valuesOf = ({ to, text, id }: OutgoingSms, from: string, report: string): TemplateValues => ({
  to,
  digits: to.replace(/^\+/, ''),
  text,
  id,
  from,
  report,
  coding: isGsm7(text) ? '0' : '2',
});

const names: ReadonlySet<string> = new Set(['to', 'digits', 'text', 'id', 'from', 'report', 'coding']);

/** Fills names in a URL's path and query, or a form, percent-encoded. Braces around anything else stay what they are; values are not looked at again. */
export const fillEncoded = (template: string, values: TemplateValues): string =>
  fill(template, values, encodeURIComponent);

/** Fills names in every text of a JSON value, which makes the escaping JSON's own. */
export const fillJson = (template: unknown, values: TemplateValues): unknown => {
  if (typeof template === 'string') return fill(template, values, (value) => value);
  if (Array.isArray(template)) return template.map((one) => fillJson(one, values));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, one]) => [name, fillJson(one, values)]));
};

const fill = (template: string, values: TemplateValues, encode: (value: string) => string): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => (isName(name) ? encode(values[name]) : whole));

const isName = (name: string): name is keyof TemplateValues => names.has(name);
