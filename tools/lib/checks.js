import { program } from './paths.js';
import { runProcess } from './run-process.js';

/** Types of sources, tests and tools. */
export function typecheck() {
  return runProcess(program('tsc'), ['-p', 'tsconfig.json']);
}

/** The linter, with rules that know types: an un-awaited query fails. */
export function lint() {
  return runProcess(program('oxlint'), ['--type-aware', '--deny-warnings', '.']);
}

/** Writes every file in the one format. */
export function format() {
  return runProcess(program('biome'), ['format', '--write', '.']);
}

/** Fails if a file is not in the one format; changes nothing. */
export function checkFormat() {
  return runProcess(program('biome'), ['format', '.']);
}
