import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { securityHeaders } from './headers.ts';
import { assets, readAsset, stylesheet } from '../pages/asset-href.ts';

const types = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' } as const;

interface Asset {
  readonly type: string;
  readonly plain: Buffer;
  /** Made when it is asked for first: a start waits for none of it. */
  readonly compressed: () => Promise<Buffer>;
  readonly tag: string;
}

/**
 * Serves the few files that pages need, compressed once. Pages themselves are not compressed: they hold codes beside what a request
 * can choose, and their length would tell of both.
 */
export function serveAssets(app: FastifyInstance, brand: { readonly accent: string }, publicUrl: () => string): void {
  for (const name of assets) serve(app, name, () => readAsset(name), publicUrl);
  serve(app, 'gatehouse.css', () => stylesheet(brand.accent), publicUrl);
}

/** Read when it is asked for first. */
function serve(app: FastifyInstance, name: string, content: () => string, publicUrl: () => string): void {
  let made: Asset | null = null;
  app.get(`/assets/${name}`, (request, reply) => {
    const asset = (made ??= assetOf(name, Buffer.from(content())));
    const { v } = request.query as { v?: string };
    reply.headers({
      ...securityHeaders(publicUrl()),
      'cache-control': v ? forGood : shortly,
      etag: asset.tag,
      vary: 'accept-encoding',
    });
    return sendAsset(request, reply, asset);
  });
}

const forGood = 'public, max-age=31536000, immutable';
const shortly = 'public, max-age=300';

function assetOf(name: string, plain: Buffer): Asset {
  const extension = name.split('.').at(-1) as keyof typeof types;
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`;
  let made: Promise<Buffer> | null = null;
  return { type: types[extension], plain, compressed: () => (made ??= compress(plain)), tag };
}

const compress = promisify(brotliCompress);

async function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset): Promise<FastifyReply> {
  if (request.headers['if-none-match'] === asset.tag) return reply.code(304).send();
  const takesBrotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
  if (takesBrotli) reply.header('content-encoding', 'br');
  return reply.type(asset.type).send(takesBrotli ? await asset.compressed() : asset.plain);
}
