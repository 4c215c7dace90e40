import type { Stats } from 'node:fs';

/** Who runs this process; undefined where the system knows no such numbers. */
export const runningUser = (): number | undefined => process.getuid?.();

/**
 * Whether something that nobody named is in trusted hands: the user's own, or root's. Commands run in any folder, also in one where others may write: what
 * they leave there must not say which database, keys and mail server are ours.
 */
export const isOfTrustedOwner = ({ uid }: Pick<Stats, 'uid'>, user: number | undefined): boolean =>
  user === undefined || uid === user || uid === 0;

/** Its group counts among the others: on many systems all who work there are in one. Says nothing about a link. */
export const mayOthersChange = ({ mode }: Pick<Stats, 'mode'>): boolean => (mode & 0o022) !== 0;
