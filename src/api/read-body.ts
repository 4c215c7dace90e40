import type { ApiRequest } from '#ports/api-door.ts';
import type { Problem } from './problems.ts';
import { readJson } from './read-json.ts';

const jsonType = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** Reads what was sent, of a request whose sender is known and may send something. */
export async function readBody(request: ApiRequest): Promise<{ readonly sent: unknown } | Problem> {
  if (!isPlainJson(request)) return { problem: 'unsupported-media-type', headers: { accept: 'application/json' } };
  const body = await request.body();
  if (body === 'too-large') return { problem: 'body-too-large' };
  // What is left of it may still come: it is no request of its own.
  if (body === 'not-whole') return { problem: 'body-too-slow', headers: { connection: 'close' } };
  const read = readJson(body);
  return read.ok ? { sent: read.value } : { problem: 'malformed-json' };
}

const isPlainJson = ({ contentType = '', contentEncoding = 'identity' }: ApiRequest): boolean =>
  jsonType.test(contentType) && contentEncoding.toLowerCase() === 'identity';
