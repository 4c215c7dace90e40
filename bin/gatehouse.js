#!/usr/bin/env node
// The command line from any folder: `bin/gatehouse.js user list`. Gets the right Node and packages first, as every npm script does.
// The entry takes this file's place among the arguments: where it runs itself again with another Node, the words are the same.
import { fileURLToPath } from 'node:url';

process.argv.splice(1, 1, fileURLToPath(new URL('../tools/run.js', import.meta.url)), 'gatehouse');
await import('../tools/run.js');
