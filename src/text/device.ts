import Bowser from 'bowser';

/** Where it knows no browser, Bowser takes its name from the user agent: free text of a stranger, which would stand in a mail of ours. */
const known = new Set(Object.values(Bowser.BROWSER_MAP));

/** "Chrome, Windows": what a user agent names itself as, in names that every language keeps. Null when it says nothing known. */
export function deviceName(userAgent: string): string | null {
  if (userAgent === '') return null;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [known.has(browser.name ?? '') ? browser.name : undefined, os.name];
  return names.filter((one) => one !== undefined && one !== '').join(', ') || null;
}
