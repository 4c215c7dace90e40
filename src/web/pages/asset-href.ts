import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brandCss } from './brand-css.ts';
import { strengthCore } from './strength-core.ts';

export const assets = [
  'gatehouse.js',
  'refresh.js',
  'strength.js',
  'strength-core.js',
  'icon.svg',
  'console.css',
] as const;

export type Asset = (typeof assets)[number];

/** What a file under /assets holds: a file beside the pages, or what is put together from packages. */
export const readAsset = (name: Asset | 'gatehouse.css'): string =>
  name === 'strength-core.js' ? strengthCore() : readFileSync(new URL(`../assets/${name}`, import.meta.url), 'utf8');

/** The one stylesheet: the look, then the configured accent (`#rgb` or `#rrggbb`, else RangeError). */
export const stylesheet = (accent: string): string => readAsset('gatehouse.css') + brandCss(accent);

const known = new Map<string, string>();

/** Address of a file under /assets with a digest of its content, so that it may be cached for good. Read once. */
export const assetHref = (asset: Asset): string => hrefOf(asset, asset, () => readAsset(asset));

/** The same of the stylesheet, whose content depends on the accent. */
export const stylesheetHref = (accent: string): string =>
  hrefOf(`gatehouse.css ${accent}`, 'gatehouse.css', () => stylesheet(accent));

function hrefOf(key: string, file: string, content: () => string): string {
  const href = known.get(key) ?? `/assets/${file}?v=${digestOf(content())}`;
  known.set(key, href);
  return href;
}

const digestOf = (content: string): string => createHash('sha256').update(content).digest('base64url').slice(0, 10);
