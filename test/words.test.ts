import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '#text/en.ts';
import { fr } from '#text/fr.ts';

const root = path.join(import.meta.dirname, '..', 'src');

/** Keys that are put together from a code: `event.<kind>`, `error.<status>`. Their completeness is a matter of types. */
const assembled = /^(event|error)\./;

describe('the words of the catalogues', () => {
  it('are all said somewhere', () => {
    const files = globSync('**/*.{ts,tsx}', { cwd: root }).filter((file) => !/^text.(en|fr)/.test(file));
    const source = files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
    const idle = Object.keys(en).filter((key) => !assembled.test(key) && !source.includes(`'${key}'`));
    expect(idle).toEqual([]);
  });

  it('have one word in French for whoever runs the service', () => {
    const strange = Object.values(fr).filter((text) => /opérateur/i.test(JSON.stringify(text)));
    expect(strange).toEqual([]);
  });
});
