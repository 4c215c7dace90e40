import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { list, nameOf, parse, part } from './support/rooms/syntax.ts';

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url));

/** What a module has loaded with it: neither types, which are gone when it runs, nor what it asks for when it is needed. */
function loadedWith(file: string): readonly string[] {
  const program = parse({ path: file, text: readFileSync(file, 'utf8') });
  const loads = list(program, 'body').filter((one) => one['importKind'] !== 'type' && one['exportKind'] !== 'type');
  return loads.map((one) => nameOf(part(one, 'source'))).filter((one) => one !== undefined);
}

/** Every package that is loaded before a module runs, with the chain of files that leads to it. */
function packagesOf(entry: string): ReadonlyMap<string, readonly string[]> {
  const packages = new Map<string, readonly string[]>();
  const chains = new Map([[entry, [entry]]]);
  for (const [file, chain] of chains) {
    for (const specifier of loadedWith(file)) {
      const own = fileOf(specifier, file);
      const longer = [...chain, own ?? specifier];
      if (own === null) packages.set(specifier, longer);
      else if (!chains.has(own)) chains.set(own, longer);
    }
  }
  return packages;
}

/** Null: a package. */
function fileOf(specifier: string, from: string): string | null {
  if (specifier.startsWith('#')) return path.join(SOURCES, specifier.slice(1));
  return specifier.startsWith('.') ? path.join(path.dirname(from), specifier) : null;
}

const isOf = (name: string) => (specifier: string) => specifier === name || specifier.startsWith(`${name}/`);

/** Each is a tenth of a second, or the way of a few. */
const seldom = ['oidc-provider', 'jose', 'commander', 'cli-progress', 'nodemailer', 'yauzl'];

test('a server that starts loads no library that only some requests need (PERFORMANCE row 11)', () => {
  const packages = packagesOf(path.join(SOURCES, 'compose.ts'));
  expect([...packages.keys()]).toContain('fastify');
  const loaded = [...packages].filter(([specifier]) => seldom.some((name) => isOf(name)(specifier)));
  expect(loaded.map(([, chain]) => chain.map((file) => path.relative(SOURCES, file)).join(' → '))).toEqual([]);
});
