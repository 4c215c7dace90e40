import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Lets every temporary file of this process and of those that it starts lie in one folder, which goes with it. Interrupted, its servers end because
 * their parent does; the folder is removed a moment later, when nobody writes into it any more.
 */
export function takeOwnPlace(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-bench-'));
  // PostgreSQL runs as a user of its own where we are root.
  chmodSync(folder, 0o711);
  process.env['TMPDIR'] = folder;
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      const removal = spawn('sh', ['-c', 'sleep 3; rm -rf -- "$0"', folder], { detached: true, stdio: 'ignore' });
      removal.unref();
      process.removeAllListeners('exit');
      process.exit(128 + constants.signals[signal]);
    });
  }
}
