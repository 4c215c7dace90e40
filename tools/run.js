#!/usr/bin/env node
// Entry of every npm script. Plain JavaScript without dependencies that an older Node can parse:
// it gets the right Node and the packages before anything that needs them runs.
import path from 'node:path';
import { bench } from './lib/bench.js';
import { build } from './lib/build.js';
import { format, lint, typecheck } from './lib/checks.js';
import { demoApp } from './lib/demo-app.js';
import { ensureDependencies } from './lib/dependencies.js';
import { mutation } from './lib/mutation.js';
import { isSuitable, provideNode, runAgain, withFirstOnPath } from './lib/node.js';
import { dev, gatehouse, start } from './lib/start.js';
import { test } from './lib/test.js';

const USAGE = 2;

/** Each takes the rest of the command line and gives an exit code. @type {Record<string, (args: string[]) => Promise<number>>} */
const COMMANDS = { bench, build, 'demo-app': demoApp, dev, format, gatehouse, lint, mutation, start, test, typecheck };

/** @param {string[]} words */
async function main([name = '', ...args]) {
  const command = COMMANDS[name];
  if (command === undefined) {
    console.error(`usage: node tools/run.js ${Object.keys(COMMANDS).join('|')} [arguments]`);
    return USAGE;
  }
  if (!isSuitable(process.version)) return runAgain(await provideNode());
  // Programs that start `node` by name get the one that runs us.
  process.env.PATH = withFirstOnPath(path.dirname(process.execPath)).PATH;
  await ensureDependencies();
  return command(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(`gatehouse: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
