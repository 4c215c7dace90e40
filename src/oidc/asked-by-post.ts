import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Sealer } from '#ports/keys.ts';
import { paths } from './addresses.ts';
import { withHintSealed } from './sealed-hint.ts';

/** Bytes: as long as an address may be. */
const longest = 8 * 1024;

/** Bytes that are listened to, and forgotten, before whoever sends them is cut off. */
const longestHeard = 1024 * 1024;

export const isAskedByPost = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && url.split('?', 1)[0] === paths.authorization;

/**
 * A request for authorization that comes as a form (OpenID Connect Core 3.1.2.1) is asked once more by GET: browsers send no cookie of ours with the form of another
 * site, so that whoever is signed in would seem not to be. False: it cannot be read, or says nobody's name.
 */
export async function askByGet(request: IncomingMessage, reply: ServerResponse, sealer: Sealer): Promise<boolean> {
  const form = await formOf(request);
  if (!form?.has('client_id')) return false;
  reply.writeHead(303, { location: `${paths.authorization}?${withHintSealed(form, sealer)}` }).end();
  return true;
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return null;
  const content = await contentOf(request).catch(() => null);
  return content && new URLSearchParams(content.toString('utf8'));
}

/** Null: it is too long. Rejects where whoever sends it goes away. */
async function contentOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Leaving off closes the socket, so that nobody would hear why.
    if (size > longestHeard) break;
    if (size <= longest) parts.push(part);
  }
  return size > longest ? null : Buffer.concat(parts);
}
