import { importedModules, list, nameOf, part, placeOf, type SourceFile, type SyntaxNode, walk } from './syntax.ts';

/** The only file of the domain that turns instants into calendar days (DESIGN 1). */
const CALENDAR_FILE = 'src/domain/deadline.ts';
const CALENDAR_NAMES = ['Intl'];

/** What waits, asks the clock, draws lots or reaches the world outside. */
const IMPURE_NAMES = new Set([
  'AbortSignal',
  'Buffer',
  'Promise',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'eval',
  'fetch',
  'global',
  'globalThis',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'require',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Sentences about what makes a file of the domain impure. */
export function findImpurities(file: SourceFile, program: SyntaxNode): string[] {
  const foreign = importedModules(file, program)
    .filter(({ specifier }) => !/^[.#]/.test(specifier))
    .map(({ path, line, specifier }) => `${path}:${line}: domain must not import the package ${specifier}`);
  const nodes = Array.from(walk(program));
  const labels = new Set(nodes.flatMap(labelsOf));
  const impure = nodes
    .filter((node) => !labels.has(node))
    .flatMap((node) => {
      const what = impurityOf(node, file.path === CALENDAR_FILE);
      const { path, line } = placeOf(file, node);
      return what === undefined ? [] : [`${path}:${line}: domain must not use ${what}`];
    });
  return [...foreign, ...impure];
}

/** Identifiers that only name a property or a key: `time.process`, `{ process: 1 }`. */
function labelsOf(node: SyntaxNode): SyntaxNode[] {
  if (node['computed'] === true || node['shorthand'] === true) return [];
  return [part(node, 'property'), part(node, 'key')].filter((label) => label !== undefined);
}

function impurityOf(node: SyntaxNode, mayUseCalendar: boolean): string | undefined {
  if (node['async'] === true) return 'async functions: it is synchronous';
  if (node.type === 'AwaitExpression' || node['await'] === true) return 'await: it is synchronous';
  if (node.type === 'ImportExpression') return 'import(): it is synchronous';
  if (node.type === 'MemberExpression') return impureMember(node, mayUseCalendar);
  if (node.type === 'NewExpression' || node.type === 'CallExpression') return impureCall(node, mayUseCalendar);
  return node.type === 'Identifier' ? impureName(nameOf(node), mayUseCalendar) : undefined;
}

function impureName(name: string | undefined, mayUseCalendar: boolean): string | undefined {
  if (name === undefined) return undefined;
  if (IMPURE_NAMES.has(name)) return `${name}: it reaches nothing outside itself`;
  if (CALENDAR_NAMES.includes(name) && !mayUseCalendar) return `${name} outside ${CALENDAR_FILE}`;
  return undefined;
}

function impureMember(node: SyntaxNode, mayUseCalendar: boolean): string | undefined {
  const member = `${nameOf(part(node, 'object'))}.${nameOf(part(node, 'property'))}`;
  if (member === 'Date.now') return 'Date.now: time is an argument';
  if (member === 'Math.random') return 'Math.random: randomness is an argument';
  if (member.startsWith('Date.') && !mayUseCalendar) return `${member} outside ${CALENDAR_FILE}`;
  return undefined;
}

function impureCall(node: SyntaxNode, mayUseCalendar: boolean): string | undefined {
  if (nameOf(part(node, 'callee')) !== 'Date') return undefined;
  if (node.type === 'CallExpression') return 'Date(): time is an argument';
  if (list(node, 'arguments').length === 0) return 'new Date(): time is an argument';
  return mayUseCalendar ? undefined : `new Date(…) outside ${CALENDAR_FILE}`;
}
