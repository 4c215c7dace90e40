import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findDeviations } from './support/rooms/check.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function sources(): string[] {
  const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `src/${name}`);
}

function deviationsOf(file: string): string[] {
  return findDeviations({ path: file, text: readFileSync(path.join(ROOT, file), 'utf8') });
}

test('every source keeps the direction of imports, the purity of the domain and the habits of the house', () => {
  const files = sources();
  expect(files).toContain('src/domain/next-step.ts');
  expect(files.flatMap(deviationsOf)).toEqual([]);
});

/** The deviations of a made-up file, without its name. */
function judge(file: string, text: string): string[] {
  return findDeviations({ path: file, text }).map((sentence) => sentence.replace(`${file}:`, ''));
}

describe('the direction of imports', () => {
  test.each([
    ['src/web/page.tsx', '#flows/sign-in/start.ts'],
    ['src/web/page.tsx', '#text/catalog.ts'],
    ['src/web/routes/a.ts', '../table.ts'],
    ['src/jobs/outbox.ts', '#ports/courier.ts'],
    ['src/flows/a.ts', '#domain/policy.ts'],
    ['src/api/a.ts', '#flows/a.ts'],
    ['src/courier/smtp.ts', '#text/mails.ts'],
    ['src/storage/a.ts', 'kysely'],
    ['src/demo/seed.ts', '#flows/a.ts'],
    ['src/compose.ts', '#storage/open.ts'],
    ['src/compose.ts', './compose-jobs.ts'],
    ['src/compose-jobs.ts', '#courier/compose-mail.ts'],
    ['src/main.ts', './compose.ts'],
    ['src/domain/a.test.ts', '#storage/open.ts'],
  ])('lets %s import %s', (file, specifier) => {
    expect(judge(file, `import { a } from '${specifier}';\nexport const b = a;`)).toEqual([]);
  });

  test.each([
    ['src/domain/a.ts', '#ports/clock.ts', 'domain must not import ports'],
    ['src/ports/a.ts', '#flows/a.ts', 'ports must not import flows'],
    ['src/text/a.ts', '#ports/a.ts', 'text must not import ports'],
    ['src/flows/a.ts', '#web/a.ts', 'flows must not import web'],
    ['src/flows/a.ts', '#storage/a.ts', 'flows must not import storage (only compose.ts imports adapters)'],
    ['src/web/a.tsx', '#crypto/a.ts', 'web must not import crypto (only compose.ts imports adapters)'],
    ['src/jobs/a.ts', '#courier/a.ts', 'jobs must not import courier (only compose.ts imports adapters)'],
    ['src/jobs/a.ts', '#web/a.ts', 'jobs must not import web'],
    ['src/api/a.ts', '#web/a.ts', 'api must not import web'],
    ['src/web/a.ts', '#api/a.ts', 'web must not import api'],
    ['src/api/a.ts', '#storage/a.ts', 'api must not import storage (only compose.ts imports adapters)'],
    ['src/main.ts', '#storage/a.ts', 'main.ts must not import storage (only compose.ts imports adapters)'],
    ['src/storage/a.ts', '#crypto/a.ts', 'storage must not import crypto (only compose.ts imports adapters)'],
    ['src/courier/a.ts', '#flows/a.ts', 'courier must not import flows'],
    ['src/config/a.ts', '#flows/a.ts', 'config must not import flows'],
    ['src/web/a.ts', '#demo/a.ts', 'web must not import demo'],
    ['src/demo/a.ts', '#storage/a.ts', 'demo must not import storage (only compose.ts imports adapters)'],
    ['src/web/a.ts', '#src/compose.ts', 'web must not import compose.ts (only main.ts imports what knows'],
    ['src/web/a.ts', '#src/compose-deps.ts', 'web must not import compose-deps.ts (only main.ts imports what knows'],
    ['src/main.ts', './compose-deps.ts', 'main.ts must not import compose-deps.ts (only main.ts imports what knows'],
    ['src/web/a.ts', '#nowhere/a.ts', 'web must not import nowhere'],
    ['src/web/a.ts', '../flows/a.ts', 'write #flows/a.ts: an import shows the room that it enters'],
    ['src/web/a.ts', '../compose.ts', 'write #compose.ts'],
    ['src/web/a.ts', '../../test/support/smtp.ts', 'src must not import test/support/smtp.ts'],
  ])('refuses that %s imports %s', (file, specifier, sentence) => {
    const [found = ''] = judge(file, `\nimport type { A } from '${specifier}';`);
    expect(found).toContain(`2: ${sentence}`);
  });

  test.each([
    "export * from '#storage/a.ts';",
    "export type { A } from '#storage/a.ts';",
    "export const a = await import('#storage/a.ts');",
    "export type A = import('#storage/a.ts').A;",
    "import '#storage/a.ts';",
  ])('is judged in every form of import: %s', (text) => {
    expect(judge('src/web/a.ts', text)[0]).toContain('web must not import storage');
  });

  test('knows every room: a new folder or file under src is refused until it has a place', () => {
    expect(judge('src/sso/a.ts', '')[0]).toContain('src/sso is no room of DESIGN 1');
    expect(judge('src/compose-anything.ts', '')[0]).toContain('src/compose-anything.ts is no room of DESIGN 1');
    expect(judge('src/util.ts', '')[0]).toContain('src/util.ts is no room of DESIGN 1');
  });
});

describe('the purity of the domain', () => {
  test.each([
    ["import { z } from 'zod';", 'import the package zod'],
    ["import { createHash } from 'node:crypto';", 'import the package node:crypto'],
    ['export async function a() {}', 'use async functions'],
    ['export const a = async () => 1;', 'use async functions'],
    ['export const a = { async b() {} };', 'use async functions'],
    ['await a;', 'use await'],
    ['for await (const a of b) c(a);\nexport {};', 'use await'],
    ['export type A = Promise<number>;', 'use Promise'],
    ['export const a = Promise.resolve(1);', 'use Promise'],
    ['export const a = Date.now();', 'use Date.now'],
    ["export const a = Date['now']();", 'use Date.now'],
    ['export const a = new Date();', 'use new Date()'],
    ['export const a = Date();', 'use Date()'],
    ['export const a = new Date(0);', 'use new Date(…) outside src/domain/deadline.ts'],
    ['export const a = Date.UTC(2027, 0);', 'use Date.UTC outside src/domain/deadline.ts'],
    ["export const a = new Intl.DateTimeFormat('en');", 'use Intl outside src/domain/deadline.ts'],
    ['export const a = Math.random();', 'use Math.random'],
    ['export const a = performance.now();', 'use performance'],
    ['export const a = crypto.randomUUID();', 'use crypto'],
    ["export const a = fetch('x');", 'use fetch'],
    ['setTimeout(a, 1);', 'use setTimeout'],
    ['export const a = globalThis.Date;', 'use globalThis'],
    ['export const a = { process };', 'use process'],
    ["export const a = import('./b.ts');", 'use import()'],
  ])('is broken by: %s', (text, sentence) => {
    expect(judge('src/domain/a.ts', `\n${text}`)).toContainEqual(
      expect.stringContaining(`2: domain must not ${sentence}`),
    );
    expect(judge('src/flows/a.ts', text).filter((each) => each.includes('domain must not'))).toEqual([]);
  });

  test('lets deadline.ts, and nothing else, turn a given instant into a calendar day', () => {
    const text = "export const a = (ms: number) => new Intl.DateTimeFormat('en').format(new Date(ms));";
    expect(judge('src/domain/deadline.ts', text)).toEqual([]);
    expect(judge('src/domain/policy.ts', text)).toHaveLength(2);
    expect(judge('src/domain/deadline.ts', 'export const a = new Date();')).toHaveLength(1);
  });

  test('is not broken by a property that only bears such a name', () => {
    const text = 'export interface A { fetch: 1 }\nexport const a = (b: A) => ({ process: b.fetch });';
    expect(judge('src/domain/a.ts', text)).toEqual([]);
  });
});

describe('the environment', () => {
  test.each([
    "export const a = process.env['PORT'];",
    "export const a = process['env'];",
    'export const a = globalThis.process.env;',
    'const { env } = process;',
    'const { ...all } = process;',
    'const p = process;',
    "import { env } from 'node:process';",
  ])('is read in config/load.ts only: %s', (text) => {
    const rule = '1: process.env is read in src/config/load.ts only';
    expect(judge('src/web/a.ts', text)).toEqual([rule]);
    expect(judge('src/main.ts', text)).toEqual([rule]);
    expect(judge('src/config/load.ts', text)).toEqual([]);
  });

  test('is not what other uses of process read', () => {
    expect(judge('src/main.ts', 'process.exitCode = 2; const { argv } = process;')).toEqual([]);
  });
});

describe('the habits of the house', () => {
  test.each(['export const a = 1;', 'export class A {}', "import { a } from './a.ts';", 'a();'])(
    'a port holds types only, not: %s',
    (text) => {
      expect(judge('src/ports/a.ts', text)).toEqual(['1: ports hold types only']);
    },
  );

  test('a port may import, declare and hand on types', () => {
    const text =
      "import type { A } from './a.ts';\nexport interface B { a: A }\nexport type C = B;\nexport type { A };";
    expect(judge('src/ports/b.ts', text)).toEqual([]);
  });

  test.each(['@ts-ignore', '@ts-expect-error', 'oxlint-disable-next-line', 'biome-ignore format: x', 'TODO'])(
    'no source silences a check or puts work off: %s',
    (words) => {
      expect(judge('src/web/a.ts', `\n// ${words}`)[0]).toContain('2: nothing is silenced or put off');
    },
  );

  test('a test may expect a type error, which fails when there is none, and silence nothing else', () => {
    expect(judge('src/web/a.test.ts', '// @ts-expect-error a step cannot be forged')).toEqual([]);
    expect(judge('src/web/a.test.ts', '// @ts-ignore')).toHaveLength(1);
  });
});
