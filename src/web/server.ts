import type { IncomingMessage } from 'node:http';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { longestBounce } from '#domain/bounce.ts';
import { Fault } from '#domain/fault.ts';
import type { Logger } from '#ports/logger.ts';
import { serveAssets } from './lifecycle/assets.ts';
import { formPace, watchBody } from './lifecycle/body-time.ts';
import { admit } from './lifecycle/guards.ts';
import { send } from './lifecycle/send.ts';
import { answerApi, isOfApi, refuseByApi, serveApi } from './lifecycle/serve-api.ts';
import { readUpload } from './lifecycle/upload.ts';
import { mailGate } from './lifecycle/mail-gate.ts';
import { serveProtocol } from './lifecycle/serve-protocol.ts';
import { passStages, takesFile, takesMail } from './lifecycle/stages.ts';
import { uploadGate } from './lifecycle/upload-gate.ts';
import { visitOf } from './lifecycle/visit-of.ts';
import type { Door } from './lifecycle/visit.ts';
import { brokenPage, problemPage } from './present/problem.tsx';
import type { Route } from './routes/route.ts';
import { routes } from './routes/table.ts';

/** SECURITY, Numbers: forms and JSON. */
const bodyLimit = 64 * 1024;

/** The HTML door. Requests are logged by route, never by address: addresses may hold a link's token (SECURITY I10). */
export function buildServer(door: Door, logger: Logger): FastifyInstance {
  const app = Fastify({
    logger: false,
    bodyLimit,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // Beyond what any body may take: how long each takes is watched beside its reader.
    requestTimeout: 150_000,
    http: { headersTimeout: 30_000 },
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => answerRouter(door, error, request, reply),
  });
  app.removeAllContentTypeParsers();
  takeText(app, 'application/x-www-form-urlencoded');
  serveAssets(app, door.brand, door.deps.service.publicUrl);
  for (const route of routes.filter((one) => one.access !== 'hook' && !takesFile(one))) register(app, door, route);
  app.register(async (uploads) => {
    uploads.addContentTypeParser('multipart/form-data', (_: FastifyRequest, body: IncomingMessage) => readUpload(body));
    const gate = uploadGate(door);
    for (const route of routes.filter(takesFile)) register(uploads, door, route, gate(route));
  });
  app.register(async (hooks) => {
    takeText(hooks, 'application/json');
    hooks.setErrorHandler((error: FastifyError, request, reply) => answerHook(door, logger, error, request, reply));
    for (const route of routes.filter((one) => one.access === 'hook' && !takesMail(one))) register(hooks, door, route);
  });
  app.register(async (mails) => {
    mails.removeAllContentTypeParsers();
    const asMail = { parseAs: 'buffer', bodyLimit: longestBounce } as const;
    mails.addContentTypeParser('message/rfc822', asMail, (_request, body, done) => done(null, body));
    mails.setErrorHandler((error: FastifyError, request, reply) => answerHook(door, logger, error, request, reply));
    for (const route of routes.filter(takesMail)) register(mails, door, route, mailGate(door));
  });
  serveProtocol(app, door);
  serveApi(app, door);
  app.setNotFoundHandler((request, reply) => {
    const visit = visitOf(door, request);
    return send(reply, visit, problemPage(visit, 404));
  });
  limitForms(app);
  letGo(app);
  app.setErrorHandler((error: FastifyError, request, reply) =>
    isOfApi(request)
      ? answerProgram(door, logger, error, request, reply)
      : answerError(door, logger, error, request, reply),
  );
  app.addHook('onResponse', (request, reply, done) => {
    logger.info({
      method: request.method,
      route: routeOf(request),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
    done();
  });
  return app;
}

/** Bodies of this type come as they were sent: forms are read strictly later, reports are signed over each byte. */
function takeText(app: FastifyInstance, type: string): void {
  app.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) => done(null, body));
}

/** Once asked to close, answers end their connections: browsers would keep them open for a minute, and the process with them. */
function letGo(app: FastifyInstance): void {
  let isClosing = false;
  app.addHook('preClose', (done) => {
    isClosing = true;
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close');
    done();
  });
  // Answers of the protocol's do not come by `onSend`.
  app.addHook('preHandler', (_request, reply, done) => {
    if (isClosing) reply.raw.setHeader('connection', 'close');
    done();
  });
}

/** Every body but a file's is here soon; the answer to one that is not is that of the server, as to headers that do not come. */
function limitForms(app: FastifyInstance): void {
  const ofFiles = new Set(routes.filter(takesFile).map(({ path }) => path));
  app.addHook('onRequest', (request, _reply, done) => {
    const isFile = ofFiles.has(routeOf(request)) && isMultipart(request.raw);
    if (mayHaveBody(request.raw) && !isFile) watchBody(request.raw, formPace, () => cut(app, request.raw));
    done();
  });
}

const isMultipart = ({ headers }: IncomingMessage): boolean => /^multipart\//i.test(headers['content-type'] ?? '');

const mayHaveBody = ({ headers }: IncomingMessage): boolean =>
  'content-length' in headers || 'transfer-encoding' in headers;

/** As the server itself ends a request that takes too long. */
const cut = ({ server }: FastifyInstance, { socket }: IncomingMessage): boolean =>
  server.emit(
    'clientError',
    Object.assign(new Error('a body that comes too slowly'), { code: requestTimeout }),
    socket,
  );

const requestTimeout = 'ERR_HTTP_REQUEST_TIMEOUT';

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'none';

function register(
  app: FastifyInstance,
  door: Door,
  route: Route,
  gate?: ReturnType<ReturnType<typeof uploadGate>>,
): void {
  if (route.access === 'development' && !door.development) return;
  app.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: route.access !== 'hook',
    ...(gate && { onRequest: gate }),
    handler: async (request, reply) => {
      const visit = visitOf(door, request);
      const passed = await passStages(visit, route);
      return send(reply, visit, 'as' in passed ? passed : await admit(passed, route));
    },
  });
}

/** Faults are 503 and say when to try again; what no part of ours can read is 400; anything else is our mistake, told without its cause. */
function answerError(
  door: Door,
  logger: Logger,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const visit = visitOf(door, request);
  logFailure(logger, error, request);
  if (error instanceof Fault) return send(reply, visit, problemPage(visit, 503, error.retryAfter));
  // What is left of the body is not waited for.
  if (error.statusCode === 408) return send(reply.header('connection', 'close'), visit, problemPage(visit, 408));
  return send(reply, visit, isUnreadable(error) ? problemPage(visit, 400) : brokenPage(visit));
}

/** Programs that call the API get its problems; where it is broken itself, a status. */
function answerProgram(
  door: Door,
  logger: Logger,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  if (!isUnreadable(error)) return answerHook(door, logger, error, request, reply);
  refuseByApi(door, request, reply);
  return undefined;
}

/** The same for machines: a status, no page and no cookie. Providers try again what was answered with 503. */
function answerHook(
  door: Door,
  logger: Logger,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  logFailure(logger, error, request);
  const visit = visitOf(door, request);
  if (error instanceof Fault)
    return send(reply, visit, { as: 'empty', status: 503, headers: { 'retry-after': String(error.retryAfter) } });
  return send(reply, visit, { as: 'empty', status: isUnreadable(error) ? 400 : 500 });
}

const isUnreadable = (error: FastifyError): boolean => error.statusCode !== undefined && error.statusCode < 500;

function logFailure(logger: Logger, error: FastifyError, request: FastifyRequest): void {
  const route = routeOf(request);
  if (error instanceof Fault) return logger.warn({ fault: error.code, cause: causeOf(error), route });
  if (!isUnreadable(error))
    logger.error({ error: { name: error.name, message: error.message, stack: error.stack }, route });
}

/** Addresses that the router itself cannot read: told by the same page as any other, for its own words would repeat the address. */
function answerRouter(door: Door, error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  if (isOfApi(request)) return answerApi(door, request, reply, null);
  const visit = visitOf(door, request);
  send(reply, visit, problemPage(visit, error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 404 : 400));
}

const causeOf = ({ cause }: Fault): string | null =>
  cause instanceof Error ? `${cause.name}: ${cause.message}` : null;
