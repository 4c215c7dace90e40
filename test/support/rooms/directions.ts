import path from 'node:path';
import { type ImportedModule, importedModules, type SourceFile, type SyntaxNode } from './syntax.ts';

/**
 * Which rooms a room may import besides itself (DESIGN 1): the doors lead to the flows, the flows to
 * the ports, the ports to the domain; adapters know ports and domain only.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ports: ['domain'],
  text: ['domain'],
  files: ['ports', 'domain'],
  flows: ['ports', 'domain', 'text'],
  storage: ['ports', 'domain'],
  crypto: ['ports', 'domain'],
  courier: ['ports', 'domain', 'text'],
  web: ['flows', 'files', 'ports', 'domain', 'text'],
  oidc: ['flows', 'ports', 'domain'],
  api: ['flows', 'ports', 'domain'],
  cli: ['config', 'flows', 'files', 'ports', 'domain', 'text'],
  jobs: ['flows', 'ports', 'domain'],
  config: ['domain'],
  demo: ['flows', 'ports', 'domain'],
  'main.ts': ['compose.ts', 'cli', 'config', 'ports', 'domain'],
};

/** The only files that know every room: what puts a product together, and its parts. */
const COMPOSE = 'compose.ts';
const COMPOSING = [
  COMPOSE,
  'compose-api.ts',
  'compose-couriers.ts',
  'compose-deps.ts',
  'compose-door.ts',
  'compose-jobs.ts',
  'compose-oidc.ts',
];
const ADAPTERS = ['storage', 'crypto', 'courier'];

/** Sentences about imports that go the wrong way. */
export function findWrongDirections(file: SourceFile, program: SyntaxNode): string[] {
  const room = roomOf(file.path);
  if (!COMPOSING.includes(room) && MAY_IMPORT[room] === undefined) {
    return [`${file.path}:1: src/${room} is no room of DESIGN 1; name it there and in this test first`];
  }
  return importedModules(file, program).flatMap((imported) => judge(room, imported));
}

/** The room of a file of `src`, or the file's own name directly under it. */
function roomOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function judge(room: string, imported: ImportedModule): string[] {
  const at = `${imported.path}:${imported.line}:`;
  const { specifier } = imported;
  if (specifier.startsWith('.')) return judgeRelative(at, room, imported);
  if (specifier.startsWith('#')) return judgeRoom(at, room, targetOf(specifier));
  return [];
}

/** `#room/file.ts`, and `#src/file.ts` for the files that belong to no room. */
function targetOf(specifier: string): string {
  const [first = '', second = ''] = specifier.slice(1).split('/');
  return first === 'src' ? second : first;
}

function judgeRelative(at: string, room: string, imported: ImportedModule): string[] {
  const target = path.posix.join(path.posix.dirname(imported.path), imported.specifier);
  if (!target.startsWith('src/')) return [`${at} src must not import ${target}, which is not shipped`];
  const targetRoom = roomOf(target);
  // The files directly under src have no room to stay in.
  const isTop = room.endsWith('.ts') && targetRoom.endsWith('.ts');
  if (targetRoom === room || isTop) return judgeRoom(at, room, targetRoom);
  return [`${at} write #${target.slice('src/'.length)}: an import shows the room that it enters`];
}

function judgeRoom(at: string, room: string, target: string): string[] {
  if (target === room || COMPOSING.includes(room)) return [];
  if (MAY_IMPORT[room]?.includes(target) === true) return [];
  return [`${at} ${room} must not import ${target} (${reason(target)})`];
}

function reason(target: string): string {
  if (ADAPTERS.includes(target)) return 'only compose.ts imports adapters';
  if (COMPOSING.includes(target)) return 'only main.ts imports what knows every room';
  return 'the direction is doors → flows → ports → domain';
}
