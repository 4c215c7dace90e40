import type { ReportRequest } from '#ports/courier.ts';

/**
 * The fields of a report: of the query for GET, of the body for POST, which is a form or a flat JSON object. A name that comes twice has its first value here.
 * A body that is neither has no fields.
 */
export function fieldsOf(request: ReportRequest): ReadonlyMap<string, string> {
  return firstOf(pairsOf(request));
}

/** The same with every value, in the order in which they came. */
export function pairsOf({ method, url, headers, body }: ReportRequest): readonly (readonly [string, string])[] {
  if (method === 'GET') return [...new URL(url).searchParams];
  return (headers['content-type'] ?? '').includes('json') ? jsonPairs(body) : [...new URLSearchParams(body)];
}

export const queryOf = ({ url }: ReportRequest): ReadonlyMap<string, string> => firstOf([...new URL(url).searchParams]);

function firstOf(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of pairs) if (!fields.has(name)) fields.set(name, value);
  return fields;
}

function jsonPairs(body: string): [string, string][] {
  const value = parse(body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' || typeof one === 'number' ? [[name, String(one)]] : [],
  );
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return null;
  }
}

/** A provider's code as it may be kept: letters, digits and a few marks, or nothing. */
export const codeOf = (value: string | undefined): string =>
  value !== undefined && /^[\w.:-]{1,40}$/.test(value) ? value : '';
