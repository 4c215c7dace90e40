import { z } from 'zod';
import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiResponseObject,
  type ZodOpenApiResponsesObject,
} from 'zod-openapi';
import type { Operation } from './operation.ts';
import { problems, type ProblemCode } from './problems.ts';
import { parameters, problemBody } from './schemas.ts';
import { operations } from './table.ts';

/** What every operation of an application may be refused with, and what those that take a body may. */
const always: readonly ProblemCode[] = ['query-not-taken', 'missing-token', 'invalid-token'];
const ofBodies: readonly ProblemCode[] = [
  'malformed-json',
  'invalid-body',
  'body-too-slow',
  'body-too-large',
  'unsupported-media-type',
];
const ofAll: readonly ProblemCode[] = ['too-many-requests', 'internal-error', 'unavailable'];

/** The description of the API (OpenAPI 3.1), drawn from the table of operations and the schemas that bodies are read with. */
export const openApi = (publicUrl: string) =>
  createDocument(
    {
      openapi: '3.1.0',
      info: { title: 'Gatehouse API', version: '1', description: about },
      servers: [{ url: publicUrl, description: 'This installation.' }],
      security: [{ [scheme]: [] }],
      paths: pathsOf(operations),
      components: {
        securitySchemes: {
          [scheme]: {
            type: 'oauth2',
            description:
              'An access token of the application itself (`gct_…`), which it gets with its client id and secret. It is good for ten minutes. Tokens that stand for a user are refused.',
            flows: { clientCredentials: { tokenUrl: `${publicUrl}/oidc/token`, scopes: {} } },
          },
        },
      },
    },
    // Answers may say more one day: whoever reads them passes over what they do not know.
    { override: ({ jsonSchema, io }) => io === 'output' && delete jsonSchema.additionalProperties },
  );

const scheme = 'application';

const about = `For applications behind Gatehouse, called by their servers: what the rules ask of somebody who signed in, and proofs that are asked for before something is done.

Names are in snake_case, instants in ISO 8601 and UTC. What is unknown in an answer is to be passed over: there may be more one day. Whatever is not done is told as a problem (RFC 9457), whose \`code\` stays the same for good. A foreign id is answered like an unknown one.`;

function pathsOf(all: readonly Operation[]): Record<string, Record<string, ZodOpenApiOperationObject>> {
  const found: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const one of all)
    (found[one.path.replaceAll(/:(\w+)/g, '{$1}')] ??= {})[one.method.toLowerCase()] = described(one);
  return found;
}

function described(one: Operation): ZodOpenApiOperationObject {
  const { id, summary, description, takes, access } = one;
  const names = [...one.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  return {
    operationId: id,
    summary,
    description,
    ...(access === 'open' && { security: [] }),
    ...(names.length > 0 && { requestParams: { path: z.object(parametersOf(names)) } }),
    ...(takes && { requestBody: { required: true, content: { 'application/json': { schema: takes } } } }),
    responses: { ...answersOf(one), ...refusalsOf(one) },
  };
}

const parametersOf = (names: readonly string[]): Record<string, z.ZodString> =>
  Object.fromEntries(Object.entries(parameters).filter(([name]) => names.includes(name)));

function answersOf({ answers }: Operation): ZodOpenApiResponsesObject {
  const found: ZodOpenApiResponsesObject = {};
  for (const { status, description, schema } of answers)
    found[`${status}`] = { description, content: { 'application/json': { schema } }, ...headersOf(status) };
  return found;
}

/** The codes of a status together, for there is one description of each. */
function refusalsOf({ refuses, takes, access }: Operation): ZodOpenApiResponsesObject {
  const codes = [...(access === 'open' ? [] : always), ...(takes ? ofBodies : []), ...refuses, ...ofAll];
  const found: ZodOpenApiResponsesObject = {};
  for (const { status } of codes.map((code) => problems[code]))
    found[`${status}`] = refusal(
      codes.filter((code) => problems[code].status === status),
      status,
    );
  return found;
}

const known = new Map<string, ZodOpenApiResponseObject>();

/** The same object for the same codes: it stands in the description once. */
function refusal(codes: readonly ProblemCode[], status: number): ZodOpenApiResponseObject {
  const id = codes.join('.');
  const made = known.get(id) ?? {
    id,
    description: codes.map(told).join('\n'),
    content: { 'application/problem+json': { schema: problemBody } },
    ...headersOf(status),
  };
  known.set(id, made);
  return made;
}

const told = (code: ProblemCode): string => `- \`${code}\`: ${problems[code].title}. ${problems[code].detail}`;

interface ToldHeader {
  readonly name: string;
  readonly description: string;
}

const headers: Readonly<Record<number, ToldHeader>> = {
  201: { name: 'Location', description: 'Address of what was made.' },
  401: { name: 'WWW-Authenticate', description: 'RFC 6750 section 3.' },
  429: { name: 'Retry-After', description: 'Seconds.' },
  503: { name: 'Retry-After', description: 'Seconds.' },
};

function headersOf(status: number): Pick<ZodOpenApiResponseObject, 'headers'> {
  const found = headers[status];
  return found ? { headers: { [found.name]: { description: found.description, schema: { type: 'string' } } } } : {};
}
