import { createHash } from 'node:crypto';

/** What makes a finding the same one after lines moved. */
export interface Identity {
  readonly rule: string;
  readonly file: string;
  readonly scope: string;
  readonly target: string;
}

/**
 * Gives out fingerprints, 16 hex digits each: rule, file, scope, target, and the ordinal among equals. Must be asked in source order,
 * because the ordinal counts the askers.
 */
export function fingerprinter(): (identity: Identity) => string {
  const seen = new Map<string, number>();
  return ({ rule, file, scope, target }) => {
    const key = JSON.stringify([rule, file, scope, target]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return createHash('sha256').update(`${key}${ordinal}`).digest('hex').slice(0, 16);
  };
}
