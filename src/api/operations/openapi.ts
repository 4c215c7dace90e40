import { z } from 'zod';
import type { Operation } from '../operation.ts';
import { paths } from '../paths.ts';

export const seeOpenApiOperation: Operation = {
  method: 'GET',
  path: paths.openapi,
  id: 'getOpenApi',
  summary: 'This description',
  description: 'Everything that the API does, as OpenAPI 3.1. Anybody may read it.',
  access: 'open',
  takes: null,
  answers: [{ status: 200, description: 'An OpenAPI document.', schema: z.record(z.string(), z.unknown()) }],
  refuses: [],
  async run({ deps }) {
    const { openApi } = await import('../openapi.ts');
    return { status: 200, value: openApi(deps.service.publicUrl()) };
  },
};
