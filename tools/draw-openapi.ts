import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApi } from '#api/openapi.ts';

/**
 * Draws docs/openapi.json: what an installation tells at /api/v1/openapi.json, for programs that are made without one. A test fails when it is not what this draws:
 * node --conditions=gatehouse-source --import tsx tools/draw-openapi.ts
 */
export const drawOpenApi = (): string => `${JSON.stringify(openApi('https://sign-in.example.com'), null, 2)}\n`;

if (import.meta.main) writeFileSync(fileURLToPath(new URL('../docs/openapi.json', import.meta.url)), drawOpenApi());
