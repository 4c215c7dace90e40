import { readFileSync } from 'node:fs';
import { fileNameOf, type Mention, type Value } from './mention.ts';

/**
 * What a setting's mentions in one origin come to: what stands there, or, of a secret, what is in the file that is named there. Paths are not repeated in a problem: where one
 * names no file, it may be the secret itself, put into the wrong place.
 */
export function valueOf(mention: Mention, other: Mention | undefined): Value {
  const { name, place, value, isPath } = mention;
  const fileName = fileNameOf(mention);
  if (other !== undefined) return { problem: `${place}Set either ${name} or ${fileName}: both are set.` };
  return isPath && 'text' in value ? contentOf(value.text, `${place}Set ${fileName} to a file`) : value;
}

function contentOf(path: string, begin: string): Value {
  const text = read(path);
  if (text === null) return { problem: `${begin} that this user may read: the one that it names cannot be read.` };
  return text === '' ? { problem: `${begin} with the secret in it: the one that it names is empty.` } : { text };
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
