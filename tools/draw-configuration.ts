import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { schema, settingNames, settingWords, type Setting, type SettingWords } from '#config/schema.ts';

/** docs/configuration.md, drawn from the schema of the settings. A test compares. Throws where a setting has no words. */
export function drawConfiguration(): string {
  return [...heading, ...settingNames.map(drawRow), ...ending].join('\n');
}

function drawRow(name: Setting): string {
  const words = settingWords.get(schema.shape[name]);
  if (words === undefined) throw new Error(`nothing says what ${name} means`);
  const variable = words.secret ? `\`${name}\` or \`${name}_FILE\`` : `\`${name}\``;
  return `| ${variable} | ${defaultOf(name, words)} | ${words.means} |`;
}

function defaultOf(name: Setting, { otherwise }: SettingWords): string {
  if (otherwise !== undefined) return otherwise;
  const standard = schema.shape[name].safeParse(undefined).data;
  if (standard === undefined) throw new Error(`nothing says what holds without ${name}`);
  return `\`${String(standard)}\``;
}

const heading = [
  '# Configuration',
  '',
  '<!-- Drawn by tools/draw-configuration.ts from src/config/schema.ts; a test fails when this is not what it draws. Draw it again, do not edit:',
  '     node --conditions=gatehouse-source --import tsx tools/draw-configuration.ts -->',
  '',
  'Every setting is an environment variable; there are no command-line arguments. A blank variable is one that is not set.',
  '',
  'Secrets may be given as files: where `NAME_FILE` stands beside a setting, it takes the path of a file that holds the value. White space around it is',
  'left out. Both at once are refused.',
  '',
  'What is missing, malformed or unknown (a variable that begins with `GATEHOUSE_` and is not here) is said on standard error, a line for each, and the',
  'process ends with exit code 2. Values are never repeated there.',
  '',
  '| Variable | Default | Means |',
  '|---|---|---|',
];

const ending = [
  '',
  '[operators/install.md](operators/install.md) says which of them production needs, and how to make keys.',
  '',
];

if (import.meta.main)
  writeFileSync(fileURLToPath(new URL('../docs/configuration.md', import.meta.url)), drawConfiguration());
