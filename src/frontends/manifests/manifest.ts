/** What one manifest file declares: its name and, by dependency, the range as written (`undefined`: any version). */
export interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies: ReadonlyMap<string, string | undefined>;
}

/** What one lock file knows. Pure data behind one question. */
export interface Lock {
  /**
   * The locked version of a direct dependency.
   * @param importer folder of the asking manifest, relative to the lock file's folder (`''` for that folder itself)
   * @param range the range in the manifest, for lock files that are keyed by it
   */
  versionOf(importer: string, name: string, range: string | undefined): string | undefined;
}

/** Narrows parsed JSON, YAML or TOML to an object; anything else is an empty one. */
export function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The strings of a list; anything else is left out. */
export function toStrings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
