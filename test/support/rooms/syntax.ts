import { parseAst } from 'vitest/node';

/** A source file; `path` is relative to the project, with slashes: `src/domain/totp.ts`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A node of the syntax tree (ESTree with TypeScript); what it has besides depends on `type`. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly [part: string]: unknown;
}

/** Where something is written. */
export interface Place {
  readonly path: string;
  readonly line: number;
}

/** A module that a file names in an import or export, static or dynamic, of values or types. */
export interface ImportedModule extends Place {
  readonly specifier: string;
}

/** Parses a file. Throws on a syntax error. */
export function parse(file: SourceFile): SyntaxNode {
  const program: object = parseAst(file.text, { lang: file.path.endsWith('x') ? 'tsx' : 'ts' }, file.path);
  return asNode(program) ?? fail(`${file.path} has no syntax tree`);
}

/** The node and everything under it, in the order of the source. */
export function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** A node's part that is itself a node. */
export function part(node: SyntaxNode, name: string): SyntaxNode | undefined {
  return asNode(node[name]);
}

/** A node's part that is a list of nodes. */
export function list(node: SyntaxNode, name: string): SyntaxNode[] {
  const value = node[name];
  return Array.isArray(value) ? value.map(asNode).filter((each) => each !== undefined) : [];
}

/** The name that an identifier or a string literal gives: `env` of `process.env` and `process['env']`. */
export function nameOf(node: SyntaxNode | undefined): string | undefined {
  const name = node?.['name'] ?? node?.['value'];
  return typeof name === 'string' ? name : undefined;
}

/** The line of a node, counted from 1. */
export function placeOf(file: SourceFile, node: SyntaxNode): Place {
  return { path: file.path, line: file.text.slice(0, node.start).split('\n').length };
}

/** Every module that the file names. */
export function importedModules(file: SourceFile, program: SyntaxNode): ImportedModule[] {
  return Array.from(walk(program)).flatMap((node) => {
    const source = part(node, 'source');
    const specifier = source?.type === 'Literal' ? nameOf(source) : undefined;
    return specifier === undefined ? [] : [{ ...placeOf(file, node), specifier }];
  });
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flat()
    .map(asNode)
    .filter((child) => child !== undefined);
}

function asNode(value: unknown): SyntaxNode | undefined {
  const isNode = typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
  return isNode ? (value as SyntaxNode) : undefined;
}

function fail(why: string): never {
  throw new Error(why);
}
