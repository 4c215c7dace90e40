import { afterPassword, mailedCode, people, setupKeyOn, wordsOf } from './fault-visits.ts';
import { Visitor } from './visitor.ts';

/** What became of visits that went on, over and over, while something was done. */
export interface Load {
  readonly visits: number;
  /** What went wrong, in words; empty when every visit came to its end. */
  readonly failures: readonly string[];
}

/** Repeats each visit, all side by side, until `act` is done; each at least once after it as well. */
export async function underLoad(visits: readonly (() => Promise<unknown>)[], act: () => Promise<void>): Promise<Load> {
  const failures: string[] = [];
  let done = 0;
  const over = new AbortController();
  const attempt = async (visit: () => Promise<unknown>): Promise<void> => {
    try {
      await visit();
      done += 1;
    } catch (error) {
      failures.push(String(error));
    }
  };
  const repeat = async (visit: () => Promise<unknown>): Promise<void> => {
    while (!over.signal.aborted) await attempt(visit);
    await attempt(visit);
  };
  const acting = act().finally(() => over.abort());
  await Promise.all([acting, ...visits.map(repeat)]);
  return { visits: done, failures };
}

/** A new browser signs in by password, which is compared under a pepper. */
export const signsInByPassword = (address: string) => async (): Promise<void> => {
  const visitor = new Visitor(address);
  const { status, text } = await visitor.signIn(people.free);
  if (visitor.path !== '/account') throw new Error(`not signed in: ${visitor.path}, ${status}: ${wordsOf(text)}`);
};

/** A browser in the midst of an enrollment, with the setup key that it is shown. */
export async function atSetupKey(address: string): Promise<{ readonly visitor: Visitor; readonly key: string }> {
  const visitor = await afterPassword(address, people.forced);
  await visitor.submit(`${visitor.base}/set-up`);
  await visitor.submit(`${visitor.base}/mailbox`, { code: await mailedCode(address, people.forced) });
  await visitor.submit(`${visitor.base}/method`, { kind: 'app' });
  return { visitor, key: setupKeyOn(visitor) };
}

/** Looks at the page with the setup key again, for which the sealed key is opened. */
export const seesItsKey =
  ({ visitor, key }: { readonly visitor: Visitor; readonly key: string }) =>
  async (): Promise<void> => {
    await visitor.open(visitor.path);
    if (setupKeyOn(visitor) !== key) throw new Error('another setup key than before');
  };
