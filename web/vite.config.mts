import { defineConfig } from 'vite';
import { precompressed } from './build/precompressed.mts';

/** The pages, built into dist/web; the service serves them from there (src/platform/http/pages). */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [precompressed()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // What the first page loads is measured from it.
    manifest: 'manifest.json',
    // The content policy lets nothing run or show that stands in the page itself.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      onLog: (level, log, tell) => {
        // "use client" is for servers that render; here everything is the client.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  server: { proxy: { '/api': 'http://localhost:3000' } },
});
