import { findWrongDirections } from './directions.ts';
import { findEnvironmentReads, findRuntimePorts, findSilencedChecks, isTest } from './habits.ts';
import { findImpurities } from './purity.ts';
import { parse, type SourceFile } from './syntax.ts';

/**
 * Every deviation of a file of `src` from the house rules of DESIGN 1, each a sentence with file,
 * line and rule. Tests beside the sources may import what they like.
 */
export function findDeviations(file: SourceFile): string[] {
  if (isTest(file.path)) return findSilencedChecks(file);
  const program = parse(file);
  return [
    ...findWrongDirections(file, program),
    ...(file.path.startsWith('src/domain/') ? findImpurities(file, program) : []),
    ...findEnvironmentReads(file, program),
    ...findRuntimePorts(file, program),
    ...findSilencedChecks(file),
  ];
}
