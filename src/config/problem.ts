import type { Setting } from './schema.ts';

/** What is wrong with a setting, in a sentence that says where, and what to set, and holds no secret. */
export interface Problem {
  readonly setting: Setting;
  readonly text: string;
}
