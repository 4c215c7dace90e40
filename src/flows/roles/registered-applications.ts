import type { Deps } from '../deps.ts';

/** Short names of the applications that are registered. A role may name another: roles may come before their application (SPEC C4). */
export const registeredApplications = async ({ store }: Pick<Deps, 'store'>): Promise<readonly string[]> =>
  (await store.listApplications()).map((one) => one.shortName);
