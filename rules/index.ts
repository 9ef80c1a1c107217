import type { Rule } from '../src/model/index.ts';
import noCrossSliceImports from './no-cross-slice-imports.ts';
import noNPlusOne from './no-n-plus-one.ts';
import noRawEntityReturn from './no-raw-entity-return.ts';
import noUuidV4PrimaryKey from './no-uuid-v4-primary-key.ts';
import requireTimeout from './require-timeout.ts';
import thinHandlers from './thin-handlers.ts';

/** Every built rule, by id. */
export const rules: readonly Rule<any>[] = [noCrossSliceImports, noNPlusOne, noRawEntityReturn, noUuidV4PrimaryKey, requireTimeout, thinHandlers];
