// Shared by the tests: a way out that remembers what it was told.
import axe from 'axe-core';
import { expect } from 'vitest';
import type { Action } from './bindings';
import { english } from './words';

export function heard() {
  const told: Action[] = [];
  return { told, labels: english, act: (action: Action) => void told.push(action) };
}

/** Contrast and target sizes need a drawn page: the end-to-end test looks at them. */
export async function expectAccessible(element: Element) {
  const { violations } = await axe.run(element, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
