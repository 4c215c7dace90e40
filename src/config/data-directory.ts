import { lstatSync, mkdirSync, statSync } from 'node:fs';
import { ConfigurationError, type Configuration } from './load.ts';
import { isOfTrustedOwner, mayOthersChange, runningUser } from './trust.ts';

/**
 * Refuses a data directory that lies in the working directory by chance and is in somebody else's hands: secrets would be sealed under his keys, for him to
 * read. One that was named may be anyone's: root may work in the directory of the user that runs the server. Throws ConfigurationError.
 */
export function claimDataDirectory(
  { dataDirectory, isDataDirectoryNamed }: Pick<Configuration, 'dataDirectory' | 'isDataDirectoryNamed'>,
  user: number | undefined = runningUser(),
): void {
  if (isDataDirectoryNamed || user === undefined) return;
  make(dataDirectory);
  const trouble = troubleWith(dataDirectory, user);
  if (trouble !== null) throw new ConfigurationError([`The data directory ${dataDirectory} ${trouble}`]);
}

/** So that nobody else makes it after it was looked at. Where it cannot be made, whoever opens it says why. */
function make(directory: string): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch {
    return;
  }
}

const orName = 'or set GATEHOUSE_DATA_DIR to the one that is meant.';

function troubleWith(directory: string, user: number): string | null {
  const entry = lstatSync(directory, { throwIfNoEntry: false });
  if (entry === undefined) return null;
  const found = statSync(directory, { throwIfNoEntry: false });
  if (found === undefined) return `is a link to nothing. Remove it, ${orName}`;
  const strange = [entry, found].find((one) => !isOfTrustedOwner(one, user));
  if (strange) return `belongs to another user (${strange.uid}), and nobody named it. Run this as that user, ${orName}`;
  return mayOthersChange(found) ? `may be changed by other users. Run chmod 700 "${directory}", ${orName}` : null;
}
