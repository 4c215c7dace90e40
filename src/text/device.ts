import Bowser from 'bowser';

/** "Chrome, Windows": what a user agent names itself as, in names that every language keeps. Null when it says nothing known. */
export function deviceName(userAgent: string): string | null {
  if (userAgent === '') return null;
  const { browser, os } = Bowser.parse(userAgent);
  const names = [browser.name, os.name].filter((one): one is string => typeof one === 'string' && one !== '');
  return names.length > 0 ? names.join(', ') : null;
}
