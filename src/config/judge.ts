import { type Environment, fileVariable, readEnvironment, withoutBlank } from './environment.ts';
import type { Mention } from './mention.ts';
import { modeProblems } from './modes.ts';
import { type Names, namesFor } from './names.ts';
import type { Problem } from './problem.ts';
import { schema, type Setting, settingNames, type Settings } from './schema.ts';
import { valueOf } from './secret-files.ts';
import type { FileOptions } from './settings-file.ts';
import { smsProblems } from './sms-rules.ts';
import { type FileRead, readFileOf } from './toml-file.ts';

/** What environment and file come to. */
export interface Judgment {
  /** With defaults, and without what is malformed. */
  readonly settings: Settings;
  readonly malformed: ReadonlySet<Setting>;
  /** Of each setting the mention that won. */
  readonly given: ReadonlyMap<Setting, Mention>;
  /** Mentions in the file that the environment overrules. */
  readonly overruled: ReadonlyMap<Setting, Mention>;
  /** The TOML file, if there is one. */
  readonly file: string | null;
  /** Nobody named that file: it was in the working directory. */
  readonly isFileFound: boolean;
  readonly problems: readonly string[];
}

type Texts = Readonly<Partial<Record<Setting, string>>>;

/** One mention, or, of a secret that is there and in a file as well, two. */
type Mentioned = ReadonlyMap<Setting, readonly [Mention, Mention?]>;

/**
 * Reads environment and file and judges what they hold; the environment wins. What it overrules in the file is not judged, but the file's names and
 * mode are.
 */
export function judge(environment: Environment, options: FileOptions): Judgment {
  const set = withoutBlank(environment);
  const variables = readEnvironment(set);
  const file = readFileOf(set[fileVariable], options);
  const inEnvironment = bySetting(variables.mentions);
  const inFile = bySetting(file.mentions);
  const winners: Mentioned = new Map([...inFile, ...inEnvironment]);
  const given = firsts(winners);
  const { texts, problems } = textsOf(winners);
  const judged = judgeTexts(texts, problems, namesFor(given, file.name), file);
  return {
    settings: judged.settings,
    malformed: judged.malformed,
    given,
    overruled: firsts(new Map([...inFile].filter(([setting]) => inEnvironment.has(setting)))),
    file: file.name,
    isFileFound: file.isFound,
    problems: [...judged.problems.map(({ text }) => text), ...file.problems, ...variables.problems],
  };
}

function bySetting(mentions: readonly Mention[]): Mentioned {
  const found = new Map<Setting, readonly [Mention, Mention?]>();
  for (const mention of mentions) {
    const [first] = found.get(mention.setting) ?? [];
    found.set(mention.setting, first === undefined ? [mention] : [first, mention]);
  }
  return found;
}

const firsts = (mentioned: Mentioned): ReadonlyMap<Setting, Mention> =>
  new Map(Array.from(mentioned, ([setting, [first]]) => [setting, first]));

function textsOf(winners: Mentioned): { readonly texts: Texts; readonly problems: readonly Problem[] } {
  const values = Array.from(winners, ([setting, [first, second]]) => ({ setting, value: valueOf(first, second) }));
  return {
    texts: Object.fromEntries(values.flatMap(({ setting, value }) => ('text' in value ? [[setting, value.text]] : []))),
    problems: values.flatMap(({ setting, value }) => ('problem' in value ? [{ setting, text: value.problem }] : [])),
  };
}

/** Without knowing how to run there is no saying what is missing for it; what is malformed is not missing. */
function judgeTexts(
  texts: Texts,
  amiss: readonly Problem[],
  names: Names,
  { isUnderstood }: FileRead,
): Pick<Judgment, 'settings' | 'malformed'> & { readonly problems: readonly Problem[] } {
  const malformed = [...amiss, ...formProblems(texts, names)];
  const wrong = new Set(malformed.map(({ setting }) => setting));
  const settings = schema.parse(Object.fromEntries(Object.entries(texts).filter(([name]) => !isIn(wrong, name))));
  const mode = wrong.has('NODE_ENV') || !isUnderstood ? [] : modeProblems(settings, names);
  const sms = wrong.has('GATEHOUSE_SMS_PROVIDERS') || !isUnderstood ? [] : smsProblems(settings, names);
  const missing = [...mode, ...sms].filter(({ setting }) => !wrong.has(setting));
  return { settings, malformed: wrong, problems: [...malformed, ...missing] };
}

const isIn = (names: ReadonlySet<string>, name: string): boolean => names.has(name);

/** At most one for each setting: each judgment of the schema ends with the first thing that it finds. */
function formProblems(texts: Texts, names: Names): readonly Problem[] {
  const issues = schema.safeParse(texts).error?.issues ?? [];
  return issues.flatMap(({ path, message }) => {
    const setting = settingNames.find((name) => name === path[0]);
    return setting === undefined
      ? []
      : [{ setting, text: `${names.placeOf(setting)}Set ${names.of(setting)} to ${message}.` }];
  });
}
