import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The bundle runs in a vm context, not as a module: coverage must read it as it is on disk.
  plugins: [
    {
      name: 'bundle-is-no-module',
      load(id) {
        if (id.endsWith('/dist/main.js')) throw new Error('read from disk');
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    // A browser on a busy machine may take a while; nothing waits longer than it must.
    expect: { poll: { timeout: 30_000 } },
    // One core is kept free by default: of two, that is half.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'workbench/**/*.ts', 'dist/main.js'],
      exclude: ['**/*.d.ts'],
      excludeAfterRemap: true,
      reporter: ['text-summary'],
    },
  },
});
