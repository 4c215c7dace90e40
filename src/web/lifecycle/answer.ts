import type { VNode } from 'preact';
import type { CookieName } from './cookies.ts';

/** Cookies to set with an answer; null clears one. */
export type SetCookies = Partial<Record<CookieName, string | null>>;

interface Common {
  readonly cookies?: SetCookies;
  readonly headers?: Readonly<Record<string, string>>;
  /** A browser without a binding gets none with it. */
  readonly leavesNoCookie?: true;
}

/** What a route answers: exactly one of these, turned into bytes in one place. */
export type Answer =
  | (Common & { readonly as: 'page'; readonly status: number; readonly page: VNode })
  | (Common & { readonly as: 'redirect'; readonly to: string })
  | (Common & { readonly as: 'json'; readonly status: number; readonly value: unknown })
  | (Common & {
      readonly as: 'file';
      readonly type: string;
      readonly name: string | null;
      readonly content: string | Buffer;
    })
  /** A file of any length, sent as it is made; its reader pulls, so that a slow one is no pile in memory. */
  | (Common & {
      readonly as: 'stream';
      readonly type: string;
      readonly name: string;
      readonly content: AsyncIterable<string>;
    })
  | (Common & { readonly as: 'empty'; readonly status: number });

export const page = (view: VNode, status = 200, more: Common = {}): Answer => ({
  as: 'page',
  status,
  page: view,
  ...more,
});

/** 303: the browser asks for the next page by GET, so that reload and back never send a form again (SPEC S8). */
export const redirect = (to: string, cookies: SetCookies = {}): Answer => ({ as: 'redirect', to, cookies });
