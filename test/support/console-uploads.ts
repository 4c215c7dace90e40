import { expect } from 'vitest';
import { wordsOf, type Console } from './console-people.ts';
import type { RoleId } from '#domain/identifiers.ts';
import type { Browser } from './attack-browser.ts';
import type { Target } from './attack-target.ts';
import type { Reply } from './visitor.ts';

export interface UploadOptions {
  /** Null: no file was chosen. */
  readonly content: string | Buffer | null;
  readonly name?: string;
  /** Fields before the file, after the form token. */
  readonly before?: readonly (readonly [string, string])[];
  /** What the field of the file is called. */
  readonly field?: string;
  readonly token?: string;
  readonly type?: string;
  readonly site?: string;
  /** So many bytes are missing at the end. */
  readonly cut?: number;
  readonly path?: string;
}

const boundary = 'aB0undaryOfTests';

/** Sends a list as the form of the import page does; the redirect is not followed. */
export async function upload(at: Console, options: UploadOptions): Promise<Reply> {
  const { browser, directory } = at;
  await browser.open(`${directory}/import`);
  return sendFile(browser, options.path ?? `${directory}/import`, options);
}

/** Sends a file as a form that holds one does, with the token of the page last shown; the redirect is not followed. */
export function sendFile(browser: Browser, path: string, options: UploadOptions): Promise<Reply> {
  const { type = `multipart/form-data; boundary=${boundary}`, site = 'same-origin', cut = 0 } = options;
  const whole = bodyOf(options.token ?? browser.formToken(), options);
  return browser.request('POST', path, {
    body: whole.subarray(0, whole.length - cut),
    headers: { 'content-type': type, 'sec-fetch-site': site },
  });
}

/** Sends a list that can be read; answers where its preview is. */
export async function uploadedTo(at: Console, content: string): Promise<string> {
  const { location, status, text } = await upload(at, { content });
  if (location === null) throw new Error(`the list was answered with ${status}: ${text.slice(0, 2000)}`);
  return location;
}

function bodyOf(token: string, { content, name = 'list.csv', before = [], field = 'file' }: UploadOptions) {
  const fields = [['_form', token] as const, ...before].map(
    ([key, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const chosen = content === null ? '' : name;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${chosen}"\r\n`;
  return Buffer.concat([
    Buffer.from(`${fields.join('')}${head}Content-Type: text/csv\r\n\r\n`),
    Buffer.from(content ?? ''),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}

/** A role that requires nothing, by the name that lists call it. */
export async function newRole({ deps }: Target): Promise<{ readonly id: RoleId; readonly name: string }> {
  const id = deps.random.id('role');
  const name = `r${id.slice(-10)}`;
  const role = {
    id,
    application: 'payments',
    name,
    label: 'Some',
    rule: null,
    createdAt: deps.clock.now(),
    revision: 1,
  };
  await deps.store.transact((tx) => tx.createRole(role));
  return { id, name: `payments/${name}` };
}

/** Rows of a list as a file has them. */
export const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;

/** Presses the button of a list's page, with the proof that is fresh; answers the words of the page that follows. */
export async function apply({ browser }: Console, preview: string): Promise<string> {
  await browser.open(preview);
  const left = /name="left" value="(\d+)"/.exec(browser.text)?.[1] ?? 'none';
  const reply = await browser.submit(`${preview}/apply`, { left });
  expect([reply.status, browser.path]).toEqual([200, expect.not.stringContaining('again')]);
  return wordsOf(browser.text);
}
