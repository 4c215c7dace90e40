import { fileNameOf, type Mention } from './mention.ts';
import { type Setting, wordsOf } from './schema.ts';

/** What problems call settings: as the operator wrote them, or would write them where the others are. */
export interface Names {
  /** `PORT`, `server.port`. */
  readonly of: (setting: Setting) => string;
  /** A secret's, and how its file is named: `DATABASE_URL (or DATABASE_URL_FILE)`. */
  readonly orFileOf: (setting: Setting) => string;
  /** `NODE_ENV=production`, `mode = "production"`. */
  readonly assignment: (setting: Setting, text: string) => string;
  /** Begins a sentence about it. */
  readonly placeOf: (setting: Setting) => string;
}

/** Names of what is given, and of what is missing: where a file was read, that is the place for it. */
export function namesFor(given: ReadonlyMap<Setting, Mention>, file: string | null): Names {
  const mentionOf = (setting: Setting) => given.get(setting) ?? absent(setting, file);
  return {
    of: (setting) => mentionOf(setting).name,
    orFileOf: (setting) => `${mentionOf(setting).name} (or ${fileNameOf(mentionOf(setting))})`,
    assignment: (setting, text) => {
      const { origin, name } = mentionOf(setting);
      return origin === 'environment' ? `${name}=${text}` : `${name} = "${text}"`;
    },
    placeOf: (setting) => mentionOf(setting).place,
  };
}

const absent = (setting: Setting, file: string | null): Pick<Mention, 'origin' | 'name' | 'place'> =>
  file === null
    ? { origin: 'environment', name: setting, place: '' }
    : { origin: 'file', name: wordsOf(setting).toml, place: `${file}: ` };
