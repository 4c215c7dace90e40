import type { Route } from './route.ts';

/** For load balancers: alive, and able to serve (DESIGN 2, Clock). They say nothing else. */
export const healthRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/health/live',
    access: 'open',
    handle: async () => ({ as: 'json', status: 200, value: { status: 'ok' } }),
  },
  {
    method: 'GET',
    path: '/health/ready',
    access: 'open',
    handle: async ({ door }) => {
      const ready = await door.ready();
      return { as: 'json', status: ready ? 200 : 503, value: { status: ready ? 'ok' : 'not ready' } };
    },
  },
];
