import { writeFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Argument, Command, Option } from 'commander';
import { programFor } from '#cli/run.ts';
import type { World } from '#cli/world.ts';

/** docs/commands.md, drawn from the commands themselves. A test compares. */
export function drawCommands(): string {
  const leaves = leavesOf(programFor(nowhere()), '');
  return [...heading, ...leaves.flatMap(drawLeaf)].join('\n');
}

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

/** The commands that do something, in the order of `--help`: groups only hold them. */
function leavesOf(command: Command, path: string): readonly Leaf[] {
  return command.commands.flatMap((one) => {
    const name = `${path}${one.name()}`;
    return one.commands.length > 0 ? leavesOf(one, `${name} `) : [{ name, command: one }];
  });
}

function drawLeaf({ name, command }: Leaf): readonly string[] {
  const options = command.options.filter((option) => !option.hidden);
  return [
    `## ${name}`,
    '',
    `\`gatehouse ${[name, ...command.registeredArguments.map(argumentWord)].join(' ')}${options.length > 0 ? ' [options]' : ''}\``,
    '',
    `${sentence(command.description())}${command.registeredArguments.map(drawArgument).join('')}`,
    '',
    ...(options.length > 0 ? ['| Option | |', '|---|---|', ...options.map(drawOption), ''] : []),
    ...examplesOf(command),
  ];
}

function argumentWord(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

const drawArgument = (argument: Argument): string =>
  argument.description === '' ? '' : ` \`${argument.name()}\`: ${argument.description}.`;

/** A bar would end the cell. */
const drawOption = (option: Option): string =>
  `| \`${option.flags.replaceAll('|', '\\|')}\` | ${[option.description, ...allowed(option)].join('; ').replaceAll('|', '\\|')} |`;

/** What an option takes, and what it is where it is left out. */
const allowed = ({ argChoices, defaultValue }: Option): readonly string[] => [
  ...(argChoices ? [`one of ${argChoices.map((one) => `\`${one}\``).join(', ')}`] : []),
  ...(typeof defaultValue === 'string' ? [`\`${defaultValue}\` unless given`] : []),
];

/** The lines below `Example:` in what --help says. */
function examplesOf(command: Command): readonly string[] {
  const [, examples] = helpOf(command).split(/^Examples?:\s*/m);
  if (examples === undefined) return [];
  const lines = examples
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return ['```sh', ...lines.filter((line) => isCommand.test(line)), '```', ''];
}

const isCommand = /^(gatehouse|echo|cat|zcat)\b/;

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const heading = [
  '# Commands',
  '',
  '<!-- Drawn by tools/draw-commands.ts from the commands themselves; a test fails when this is not what it draws. Draw it again, do not edit:',
  '     node --conditions=gatehouse-source --import tsx tools/draw-commands.ts -->',
  '',
  'In a clone, `bin/gatehouse.js` from any folder; where it is installed as a package, `gatehouse`. Commands read the same [configuration](configuration.md)',
  'as the server and may run beside it. Each takes `--help`, `--config FILE` and `--json`; results go to standard output, everything else to standard error. Exit codes:',
  '0 done, 1 refused or failed, 2 misused: the command line, its input or the configuration is wrong.',
  '',
];

/** Nothing is run while it is drawn. */
function nowhere(): World {
  const never = (): never => {
    throw new Error('drawing runs no command');
  };
  const out = new Writable();
  return {
    stdin: Readable.from([]),
    stdout: out,
    stderr: out,
    isTerminal: false,
    directory: '',
    operatingUser: '',
    signal: new AbortController().signal,
    version: '',
    configuration: never,
    explain: never,
    open: never,
    serve: never,
  };
}

if (import.meta.main) writeFileSync(fileURLToPath(new URL('../docs/commands.md', import.meta.url)), drawCommands());
