import type { Flag } from '../schema.ts';

export const toFlag = (yes: boolean): Flag => (yes ? 1 : 0);

export const fromFlag = (flag: Flag): boolean => flag === 1;
