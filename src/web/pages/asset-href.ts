import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type Asset = 'gatehouse.css' | 'gatehouse.js' | 'icon.svg';

const known = new Map<Asset, string>();

/** Address of a file under /assets with a digest of its content, so that it may be cached for good. Read once. */
export function assetHref(asset: Asset): string {
  const href = known.get(asset) ?? `/assets/${asset}?v=${digestOf(asset)}`;
  known.set(asset, href);
  return href;
}

function digestOf(asset: Asset): string {
  const bytes = readFileSync(new URL(`../assets/${asset}`, import.meta.url));
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
}
