import bowser from 'bowser';
import type { Messages } from '#text/messages.ts';

/** A browser as people call it: "Chrome on Windows". What a browser says of itself is a claim: names are taken from a fixed list, never from the text. */
export function deviceWords(m: Messages, userAgent: string): string {
  const { browser, system } = readAgent(userAgent);
  if (browser === null || system === null) return browser ?? system ?? m.t('sessions.unknown-device');
  return m.t('sessions.device', { browser, system });
}

function readAgent(userAgent: string): { browser: string | null; system: string | null } {
  // The parser throws on an empty text.
  if (userAgent.trim() === '') return { browser: null, system: null };
  const { browser, os } = bowser.parse(userAgent);
  return { browser: known(browser.name, bowser.BROWSER_MAP), system: known(os.name, bowser.OS_MAP) };
}

const known = (name: string | undefined, map: Readonly<Record<string, string>>): string | null =>
  name !== undefined && Object.values(map).includes(name) ? name : null;
