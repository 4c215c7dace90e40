import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

/** Where and when it was measured, as names and values. */
export type Machine = Readonly<Record<string, string>>;

const protocolPackage = new URL('../../node_modules/oidc-provider/package.json', import.meta.url);
const peerPackage = new URL('../better-auth/node_modules/better-auth/package.json', import.meta.url);

export function describeMachine(began: Date, loadBefore: number): Machine {
  return {
    Processor: `${cpus()[0]?.model ?? 'unknown'}, ${availableParallelism()} cores`,
    Memory: `${(totalmem() / 1024 ** 3).toFixed(0)} GiB`,
    System: `${nameOfSystem()}, Linux ${release()}`,
    'Node.js': process.version,
    PostgreSQL: versionOfPostgres(),
    'oidc-provider': versionIn(readFileSync(protocolPackage, 'utf8')),
    'better-auth': existsSync(peerPackage) ? versionIn(readFileSync(peerPackage, 'utf8')) : 'not installed',
    Date: `${began.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${Math.round((Date.now() - began.getTime()) / 60_000)} minutes`,
    'Load average': `${loadBefore.toFixed(2)} before, ${(loadavg()[0] ?? 0).toFixed(2)} at the end, the benchmark itself included`,
  };
}

const versionIn = (text: string): string => String((JSON.parse(text) as { version: unknown }).version);

function nameOfSystem(): string {
  return /^PRETTY_NAME="(.+)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux';
}

function versionOfPostgres(): string {
  const folder = '/usr/lib/postgresql';
  const newest = existsSync(folder) ? readdirSync(folder).toSorted((a, b) => Number(b) - Number(a))[0] : undefined;
  if (newest === undefined) return 'not installed';
  return execFileSync(`${folder}/${newest}/bin/postgres`, ['--version'], { encoding: 'utf8' }).trim();
}
