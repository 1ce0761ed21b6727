/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';

const page = (outDir: string, input: string) => ({
  consumer: 'client' as const,
  build: {
    outDir,
    emptyOutDir: true,
    // Inlined fonts would need a weaker content security policy.
    assetsInlineLimit: 0,
    // Whatever is fetched later comes from the same machine: nothing is gained by fetching it ahead.
    modulePreload: false as const,
    rollupOptions: { input },
  },
});

/**
 * Tells the browser to compile every function of a kiosk's scripts while they are fetched, beside the page: compiled one
 * by one as they are first called, they hold up the first screen, and each screen when it is first shown.
 */
const compiledAhead: Plugin = {
  name: 'compiled-ahead',
  applyToEnvironment: ({ name }) => name === 'client',
  // Last of all: it counts as a file's first line alone.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
      }
    },
  },
};

/**
 * Leaves the keys out of each language that is fetched: they are those of English, which is there by then, and were a third
 * of what a kiosk loads of languages. `kiosk-ui/language/packed.ts` puts them back.
 */
const packedCatalogues: Plugin = {
  name: 'packed-catalogues',
  applyToEnvironment: ({ name }) => name === 'client',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk' || !/language\/[\w-]+\/catalogue\.ts$/.test(file.facadeModuleId ?? ''))
        continue;
      const catalogue = await import(`data:text/javascript,${encodeURIComponent(file.code)}`);
      const parts = Object.entries<unknown>(catalogue).map(([name, part]) => {
        if (typeof part !== 'object' || part === null) return `export const ${name}=${JSON.stringify(part)};`;
        const values = Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1));
        const texts = values.flatMap(([, value]) =>
          typeof value === 'string' ? [value] : [value.title, value.next],
        );
        if (texts.some((text) => text.includes('|'))) throw new Error(`a text of ${name} has a | in it`);
        return `export const ${name}=${JSON.stringify(texts.join('|'))};`;
      });
      file.code = parts.join('');
    }
  },
};

/**
 * One build for everything: three pages (kiosk, staff console, device rack) and the Node side, which is one
 * `landside` command that becomes hub, DCS, agent or rack by its first argument.
 */
export default defineConfig({
  plugins: [preact(), packedCatalogues, compiledAhead],
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) await builder.build(environment);
    },
  },
  environments: {
    client: page('dist/kiosk', 'kiosk-ui/index.html'),
    console: page('dist/console', 'sync/console/index.html'),
    rack: page('dist/rack', 'device-agent/simulator/page/index.html'),
    ssr: {
      build: {
        outDir: 'dist/node',
        emptyOutDir: true,
        ssr: true,
        sourcemap: true,
        target: 'node20',
        rollupOptions: {
          input: {
            landside: 'device-agent/cli/landside.ts',
            passengers: 'tests/passengers/main.ts',
            bench: 'tests/bench/main.ts',
            record: 'tests/recording/main.ts',
            hardware: 'tests/hardware/main.ts',
            'hardware-guest': 'tests/hardware/guest/main.ts',
          },
        },
      },
    },
  },
  test: {
    include: ['{config,sync,device-agent,kiosk-ui,tests}/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/build-once.ts'],
    setupFiles: ['tests/tell-failed.ts'],
    pool: 'forks',
    // Modules keep no state of their own here, so files share them: loading them anew for each of 62 took two thirds of
    // the processor time of their tests.
    isolate: false,
    // One more than there are cores: browsers, clocks and disks are waited for, and a core is idle meanwhile.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Milliseconds in which a page shows what a touch does, also while every core is busy.
    expect: { poll: { timeout: 10_000 } },
    coverage: {
      provider: 'v8',
      include: ['{config,sync,device-agent,kiosk-ui}/**/*.{ts,tsx}'],
      reporter: ['text-summary'],
    },
  },
});
