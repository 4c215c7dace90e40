import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { ROOT } from './paths.js';

const STDERR = 2;

/** Their default would end us and leave the child behind. @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program without a shell until it ends; signals that we get go on to it.
 * Gives its exit code, as shells count it (128 + signal) when a signal ended it; 127 when it could not be started.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runProcess(command, args, options = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', ...options });
  const release = forwardSignals(child);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      release();
      console.error(`gatehouse: cannot run ${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code, signal) => {
      release();
      resolve(code ?? 128 + signalNumber(signal));
    });
  });
}

/**
 * As `runProcess`, with all output on standard error: standard output belongs to what was asked for.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function runAside(command, args, options = {}) {
  return runProcess(command, args, { stdio: ['ignore', STDERR, STDERR], ...options });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // A terminal sends Ctrl+C to the whole group: the child has had it already.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of FORWARDED) process.on(signal, forward);
  return () => {
    for (const signal of FORWARDED) process.off(signal, forward);
  };
}

/** @param {NodeJS.Signals | null} signal */
function signalNumber(signal) {
  return signal === null ? 0 : constants.signals[signal];
}
