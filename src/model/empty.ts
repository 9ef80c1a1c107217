import type { BackendModel, PackageInfo } from './model.ts';

/** The model of a project of which nothing is known but its packages. */
export function emptyModel(packages: readonly PackageInfo[]): BackendModel {
  return {
    entries: [], functions: [], tables: [], packages, imports: [], slices: [], gaps: [],
    coverage: { entries: 0, understood: 0, calls: 0, unresolved: 0 },
    callsIn: () => [], loopCalls: () => [], functionAt: () => undefined, entriesReaching: () => [], wholeRows: () => [],
    table: () => undefined, sliceOf: () => undefined, roleOf: () => 'source',
  };
}
