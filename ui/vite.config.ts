// How the window is built and tested. `preview.html` is served by `npm run dev` only; a build never contains it.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  build: {
    target: ['es2022', 'safari16.4', 'chrome120'],
    // The content policy allows fonts and pictures from the app only, so nothing is inlined as data.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The words live beside the Rust that reads them.
  server: { fs: { allow: ['.', '../src-tauri/core/words'] } },
  clearScreen: false,
  test: { environment: 'jsdom',
    // A busy machine is no failure.
    testTimeout: 60_000, setupFiles: ['src/test-setup.ts'], include: ['src/**/*.test.ts'] },
});
