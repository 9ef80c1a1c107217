import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    /** Loading the compiler and the grammars takes seconds on a small machine. */
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
