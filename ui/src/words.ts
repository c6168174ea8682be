// The words' own file as plain text: for the preview and the tests, which have no Rust beside them.
import type { Labels } from './labels';
import source from '../../src-tauri/core/words/en/window.ftl?raw';

export const english: Labels = Object.fromEntries(
  source
    .split('\n')
    .map((line) => /^([a-zA-Z-]+) = (.+)$/.exec(line))
    .filter((found) => found !== null)
    .map((found) => [found[1], found[2]]),
);
