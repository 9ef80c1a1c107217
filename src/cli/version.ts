import { createRequire } from 'node:module';

/** The version in this package's manifest, found by the package's own name: the same from sources and from the build. */
export function toolVersion(): string {
  return (createRequire(import.meta.url)('backend-audit/package.json') as { version: string }).version;
}
