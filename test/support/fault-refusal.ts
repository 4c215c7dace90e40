import { expect } from 'vitest';

/**
 * What a refusal to start looks like: code 2, nothing on standard output, and on standard error all of these words, without a stack and without a key.
 * To be compared with what `failToStart` gives.
 */
export function refusalSaying(...words: readonly RegExp[]): object {
  const said = words.map((word) => `(?=[^]*${word.source})`).join('');
  const stderr: unknown = expect.stringMatching(new RegExp(`^(?![^]*\\n\\s+at )(?![^]*[A-Za-z0-9+/]{40})${said}`));
  return { code: 2, stdout: '', stderr };
}
