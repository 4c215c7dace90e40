#!/usr/bin/env node
// The command line from any folder: `bin/gatehouse.js user list`. Gets the right Node and packages first, as every npm script does.
process.argv.splice(2, 0, 'gatehouse');
await import('../tools/run.js');
