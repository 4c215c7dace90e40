import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { neededInProduction } from '#config/modes.ts';
import { schema, settingNames, type Setting, type SettingWords, wordsOf } from '#config/schema.ts';
import { neededWith } from '#config/sms-rules.ts';
import { splitName, tomlTables } from '#config/toml-names.ts';

/** docs/configuration.md, drawn from the schema of the settings. A test compares. Throws where a setting has no words. */
export function drawConfiguration(): string {
  return [...heading, ...settingNames.map(drawRow), ...fileWords, '```toml', drawExample(), '```', ...ending].join(
    '\n',
  );
}

function drawRow(name: Setting): string {
  const words = wordsOf(name);
  const cells = [
    words.secret ? `\`${name}\`, \`${name}_FILE\`` : `\`${name}\``,
    words.secret ? `\`${words.toml}\`, \`${words.toml}_file\`` : `\`${words.toml}\``,
    words.means,
    defaultOf(name, words),
    neededOf(name),
    words.secret ? 'yes' : '',
  ];
  return `| ${cells.join(' | ')} |`;
}

function neededOf(name: Setting): string {
  if (neededInProduction.has(name)) return 'in production';
  const provider = neededWith(name);
  return provider === null ? '' : `with \`${provider}\``;
}

function defaultOf(name: Setting, { otherwise }: SettingWords): string {
  if (otherwise !== undefined) return otherwise;
  const standard = schema.shape[name].safeParse(undefined).data;
  if (standard === undefined) throw new Error(`nothing says what holds without ${name}`);
  return `\`${String(standard)}\``;
}

/** A file with every setting in it, those without a table first, as TOML wants it. */
export function drawExample(): string {
  return ['', ...tomlTables].map(drawTable).join('\n\n');
}

function drawTable(table: string): string {
  const words = settingNames.map(wordsOf).filter((one) => splitName(one.toml).table === table);
  return [...(table === '' ? [] : [`[${table}]`]), ...words.map(drawLine)].join('\n');
}

function drawLine({ toml, example, secret }: SettingWords): string {
  const { word } = splitName(toml);
  const value = Array.isArray(example) ? `[${example.map(inQuotes).join(', ')}]` : inQuotes(example);
  return `${word}${secret ? '_file' : ''} = ${value}`;
}

/** TOML writes texts as JSON does. */
const inQuotes = (value: unknown): string => JSON.stringify(value);

const heading = [
  '# Configuration',
  '',
  '<!-- Drawn by tools/draw-configuration.ts from src/config/schema.ts; a test fails when this is not what it draws. Draw it again, do not edit:',
  '     node --conditions=gatehouse-source --import tsx tools/draw-configuration.ts -->',
  '',
  'Every setting is an environment variable and a name in a TOML file. The environment wins, setting by setting. What is blank is not set, and with nothing',
  'set Gatehouse starts as a demo for this machine alone.',
  '',
  'The file is the one that `--config` names on the command line, else `GATEHOUSE_CONFIG`, else `gatehouse.toml` in the working directory if there is one. The',
  'working directory of `npm start` and `bin/gatehouse.js` is the folder of these sources. A file that nobody named has to belong to the user who',
  'runs Gatehouse or to root, and its paths begin where it really is if it is a link. A file that its group or everybody may write is refused.',
  '',
  'Secrets may be given as files: `NAME_FILE`, or `name_file` in the TOML file, takes the path of a file that holds the value. White space around it is',
  'left out. Both at once, in the same place, are refused. Paths in variables begin at the working directory, paths in the TOML file at its own folder.',
  '',
  'What is missing, malformed or unknown (a variable that begins with `GATEHOUSE_` and is not here, a name or table in the file that is not here) is said on',
  'standard error, a line for each with file and line number, and the process ends with exit code 2. Values are never repeated there. A value in',
  'the file that the environment overrules is not judged; `gatehouse config show` tells which of the two won.',
  '',
  '| Variable | In the file | Means | Default | Needed | Secret |',
  '|---|---|---|---|---|---|',
];

const fileWords = [
  '',
  '## gatehouse.toml',
  '',
  'A dot in the table above stands for a table of TOML: `server.port` is `port` below `[server]`, `sms.http.url` is `url` below `[sms.http]`. Names without a table come first. A number or a list may be',
  'written as a text, as in a variable. The file is UTF-8, of at most 256 KiB. If a secret itself stands in it, only its owner may have access to it (`chmod 600`).',
  '',
  'With everything in it:',
  '',
];

const ending = [
  '',
  '[operators/install.md](operators/install.md) says which of them production needs, and how to make keys.',
  '',
];

if (import.meta.main)
  writeFileSync(fileURLToPath(new URL('../docs/configuration.md', import.meta.url)), drawConfiguration());
