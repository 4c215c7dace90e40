import bowser from 'bowser';
import type { Messages } from './messages.ts';

/**
 * A browser as people call it: "Chrome on Windows"; null when it says nothing known. What a browser says of itself is a claim: names are taken from a fixed
 * list, never from the text, which would be a stranger's words in a mail of ours.
 */
export function deviceWords(m: Messages, userAgent: string): string | null {
  // The parser throws on an empty text.
  if (userAgent.trim() === '') return null;
  const { browser, os } = bowser.parse(userAgent);
  const names = { browser: known(browser.name, bowser.BROWSER_MAP), system: known(os.name, bowser.OS_MAP) };
  if (names.browser === null || names.system === null) return names.browser ?? names.system;
  return m.t('sessions.device', { browser: names.browser, system: names.system });
}

const known = (name: string | undefined, map: Readonly<Record<string, string>>): string | null =>
  name !== undefined && Object.values(map).includes(name) ? name : null;
