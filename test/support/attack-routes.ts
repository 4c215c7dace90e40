import { randomBytes } from 'node:crypto';
import type { Access, Route } from '#web/routes/route.ts';
import { routes } from '#web/routes/table.ts';

/** `POST /sign-in/:interaction/code`. */
export const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;

export const routesOf = (...access: readonly Access[]): readonly Route[] =>
  routes.filter((route) => access.includes(route.access));

/** What browsers ask for. Machines of others send no cookies and no forms: their hooks are attacked by tests of their own. */
const ofBrowsers = routes.filter((route) => route.access !== 'hook');

export const posts = (): readonly Route[] => ofBrowsers.filter((route) => route.method === 'POST');
/** Those that pages of ours have: what machines and pages of others send has neither cookies nor a form token. */
export const forms = (): readonly Route[] => posts().filter((route) => !('fromElsewhere' in route));
export const gets = (): readonly Route[] => ofBrowsers.filter((route) => route.method === 'GET');

/** What a route's parameters are filled with; random ones where nothing is given. */
export interface Filling {
  /** `int_…` */
  readonly interaction?: string;
  /** `ses_…` */
  readonly session?: string;
  /** Of a mailed link. */
  readonly token?: string;
  /** `cmp_…` */
  readonly company?: string;
  /** `mbr_…` */
  readonly member?: string;
  /** `usr_…` */
  readonly user?: string;
  /** `rol_…` */
  readonly role?: string;
  /** `drf_…` */
  readonly draft?: string;
  /** `rst_…` */
  readonly reset?: string;
  /** `app_…` */
  readonly application?: string;
  /** `sec_…` */
  readonly secret?: string;
  /** Short name of an application whose team somebody looks after. */
  readonly team?: string;
  /** `stp_…` */
  readonly step?: string;
  /** Of the public help. */
  readonly topic?: string;
}

const random: Readonly<Record<string, () => string>> = {
  interaction: () => randomId('int'),
  session: () => randomId('ses'),
  company: () => randomId('cmp'),
  member: () => randomId('mbr'),
  user: () => randomId('usr'),
  role: () => randomId('rol'),
  draft: () => randomId('drf'),
  reset: () => randomId('rst'),
  application: () => randomId('app'),
  secret: () => randomId('sec'),
  step: () => randomId('stp'),
  about: () => 'expired',
  country: () => 'US',
  provider: () => 'twilio',
  team: () => 'payments',
  topic: () => 'clock',
  token: () => randomBytes(32).toString('base64url'),
};

/** A path of this route. Throws for a parameter that nothing is known of: whoever adds one adds it here. */
export function pathOf({ path }: Pick<Route, 'path'>, filling: Filling = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const given = (filling as Readonly<Record<string, string | undefined>>)[name] ?? random[name]?.();
    if (given === undefined) throw new Error(`nothing is known to fill :${name} of ${path} with`);
    return given;
  });
}

export const randomId = (prefix: string): string => `${prefix}_${randomBytes(16).toString('hex')}`;

/** `int_…` of an address `/sign-in/int_…/code`. */
export const interactionIn = (path: string): string => {
  const found = /int_[0-9a-f]{32}/.exec(path)?.[0];
  if (found === undefined) throw new Error(`${path} is no address of an interaction`);
  return found;
};
