import { expect, test } from 'vitest';
import { label, LABELS } from './labels';
import { english } from './words';

test('the list of names and the words have the same names', () => {
  expect(Object.keys(english).sort()).toEqual([...LABELS].sort());
});

test('a word that a language lacks shows its name', () => {
  expect(label({}, 'copied')).toBe('copied');
});
