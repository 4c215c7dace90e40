import type { Deps } from '../deps.ts';

/** What people call each application that is registered, by the short name that roles have. */
export async function applicationNames({ store }: Pick<Deps, 'store'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.listApplications()).map(({ shortName, settings }) => [shortName, settings.name]));
}

/** The same of one; the short name itself where none is registered by it. */
export const applicationNamed = async (deps: Pick<Deps, 'store'>, shortName: string): Promise<string> =>
  (await applicationNames(deps)).get(shortName) ?? shortName;
