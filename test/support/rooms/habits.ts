import { importedModules, list, nameOf, part, placeOf, type SourceFile, type SyntaxNode, walk } from './syntax.ts';

/** The only file that reads the environment. */
const ENVIRONMENT_FILE = 'src/config/load.ts';
const SILENCERS = /@ts-(?:ignore|nocheck)|(?:oxlint|eslint)-disable|biome-ignore|\b(?:TODO|FIXME)\b/;
/** Fails by itself when there is no error: tests of types are written so. */
const EXPECTED_ERROR = /@ts-expect-error/;
const TYPE_DECLARATIONS = ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration'];

/** Sentences about reading the environment anywhere but where the configuration is loaded. */
export function findEnvironmentReads(file: SourceFile, program: SyntaxNode): string[] {
  if (file.path === ENVIRONMENT_FILE) return [];
  const reads = Array.from(walk(program)).filter(readsEnvironment);
  const imports = importedModules(file, program).filter(({ specifier }) => /^(node:)?process$/.test(specifier));
  return [...reads.map((node) => placeOf(file, node)), ...imports].map(
    ({ path, line }) => `${path}:${line}: process.env is read in ${ENVIRONMENT_FILE} only`,
  );
}

/** Sentences about anything in a port that exists at run time. */
export function findRuntimePorts(file: SourceFile, program: SyntaxNode): string[] {
  if (!file.path.startsWith('src/ports/')) return [];
  return list(program, 'body')
    .filter((statement) => !isTypeOnly(statement))
    .map((statement) => placeOf(file, statement))
    .map(({ path, line }) => `${path}:${line}: ports hold types only`);
}

/** Sentences about checks that are silenced and work that is put off. */
export function findSilencedChecks(file: SourceFile): string[] {
  const patterns = isTest(file.path) ? [SILENCERS] : [SILENCERS, EXPECTED_ERROR];
  return file.text.split('\n').flatMap((text, index) => {
    const silencer = patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
    if (silencer === undefined) return [];
    return [`${file.path}:${index + 1}: nothing is silenced or put off (${silencer})`];
  });
}

/** Whether a file is a test beside the sources. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

function readsEnvironment(node: SyntaxNode): boolean {
  if (node.type === 'MemberExpression') {
    return isProcess(part(node, 'object')) && nameOf(part(node, 'property')) === 'env';
  }
  if (node.type !== 'VariableDeclarator' || !isProcess(part(node, 'init'))) return false;
  const pattern = part(node, 'id');
  // `const p = process` would hide what is read from it.
  return pattern?.type !== 'ObjectPattern' || list(pattern, 'properties').some(takesEnvironment);
}

function takesEnvironment(property: SyntaxNode): boolean {
  return property.type === 'RestElement' || nameOf(part(property, 'key')) === 'env';
}

/** `process`, also as a property: `globalThis.process`. */
function isProcess(node: SyntaxNode | undefined): boolean {
  if (node?.type === 'MemberExpression') return nameOf(part(node, 'property')) === 'process';
  return node?.type === 'Identifier' && nameOf(node) === 'process';
}

function isTypeOnly(statement: SyntaxNode): boolean {
  if (TYPE_DECLARATIONS.includes(statement.type)) return true;
  return statement['importKind'] === 'type' || statement['exportKind'] === 'type';
}
