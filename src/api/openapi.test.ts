import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { drawOpenApi } from '../../tools/draw-openapi.ts';
import { openApi } from './openapi.ts';
import { allPaths } from './paths.ts';
import { problemCodes, problems } from './problems.ts';
import { operations } from './table.ts';

const document = openApi('https://sign-in.example.com');
const text = JSON.stringify(document);

test('the description is valid OpenAPI 3.1, by a program that is not ours', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document) as unknown as Record<string, unknown>)).toEqual({
    valid: true,
  });
  expect(validator.version).toBe('3.1');
});

test('it describes each operation, its parameters, its answers and its refusals, in words', () => {
  expect(new Set(operations.map(({ path }) => path))).toEqual(new Set(allPaths));
  for (const { method, path, id } of operations) {
    const found = document.paths?.[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method === 'GET' ? 'get' : 'post'];
    expect(found).toMatchObject({ operationId: id });
    for (const words of [found?.summary, found?.description]) expect(words).toMatch(/\w{2,} \w{2,}|description/);
    expect(Object.keys(found?.responses ?? {}).length).toBeGreaterThan(2);
    expect(found?.parameters?.length ?? 0).toBe(path.split(':').length - 1);
  }
});

test('every answer and refusal is described in words', () => {
  const ofPaths = Object.values(document.paths ?? {}).flatMap(({ get, post }) => [get, post]);
  const described: readonly object[] = [
    ...ofPaths.flatMap((one) => Object.values<object>(one?.responses ?? {})),
    ...Object.values<object>(document.components?.responses ?? {}),
  ].filter((one) => !('$ref' in one));
  expect(described.length).toBeGreaterThan(10);
  for (const one of described) expect(one).toMatchObject({ description: expect.stringMatching(/\w+ \w+/) as unknown });
});

test('every problem that an operation may come to is in it, and told how to go on from', () => {
  const ofAddresses = ['unknown-address', 'method-not-allowed'];
  const told = problemCodes.filter((code) => text.includes(`- \`${code}\`: `));
  expect([...told, ...ofAddresses].toSorted()).toEqual([...problemCodes].toSorted());
  for (const { title, detail } of Object.values(problems)) {
    expect(title).not.toMatch(/\.$/);
    expect(detail).toMatch(/\.$/);
  }
});

test('what is unknown in an answer is to be passed over, what is unknown in a body is refused', () => {
  expect(document.components?.schemas).toMatchObject({ StepUpRequest: { additionalProperties: false } });
  expect(document.components?.schemas?.['StepUp']).not.toHaveProperty('additionalProperties');
});

test('docs/openapi.json is what the schemas draw', () => {
  expect(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')).toBe(drawOpenApi());
});

test('docs/api.md says of each problem what to do', () => {
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  expect(problemCodes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
