import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readConfiguration } from '../examples/payments/configuration.ts';

const folder = fileURLToPath(new URL('../examples/payments', import.meta.url));
const files = globSync('**/*.ts', { cwd: folder });
const textOf = (file: string): string => readFileSync(path.join(folder, file), 'utf8');

/** What an example may need: developers copy it without the rest of this repository. */
const packages = ['hono', '@hono/node-server', 'openid-client', 'jose'];

test('the example stands on its own: it imports its own files and packages that its readers can install', () => {
  const imported = files.flatMap((file) =>
    Array.from(textOf(file).matchAll(/\bfrom '([^']+)'/g), ([, specifier = '']) => specifier),
  );
  const others = imported.filter((one) => !/^\.\/[\w-]+\.ts$/.test(one) && !one.startsWith('node:'));
  expect(others.filter((one) => !packages.some((name) => one === name || one.startsWith(`${name}/`)))).toEqual([]);
  expect(imported.length).toBeGreaterThan(40);
});

test('one file of the example reads the environment', () => {
  expect(files.filter((file) => textOf(file).includes('process.env'))).toEqual(['configuration.ts']);
});

test('the example is told where Gatehouse is and who it is itself, and says what is missing', () => {
  const told = { CLIENT_ID: 'app_1', CLIENT_SECRET: 'secret' };
  const usual = { issuer: 'http://localhost:3000', clientId: 'app_1', clientSecret: 'secret', port: 3100 };
  expect(readConfiguration(told)).toEqual(usual);
  expect(readConfiguration({ ...told, GATEHOUSE_ISSUER: 'https://sign-in.example.com/', PORT: '80' })).toEqual({
    ...usual,
    issuer: 'https://sign-in.example.com',
    port: 80,
  });
  expect(() => readConfiguration({ ...told, CLIENT_SECRET: undefined })).toThrow('Set CLIENT_SECRET');
  expect(() => readConfiguration({ ...told, PORT: 'http' })).toThrow('PORT');
  expect(() => readConfiguration({ ...told, GATEHOUSE_ISSUER: 'sign-in' })).toThrow('GATEHOUSE_ISSUER');
});
