// What stands on the first screen, and in which order.
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { firstTime, homeLeft } from '../fixtures';
import { heard } from '../test-lib';
import Home from './Home.svelte';

test('what a rehearsal left stands above everything else, with the way to clean up', () => {
  const { told, ...common } = heard();
  if (homeLeft.screen.kind !== 'home') throw new Error('home');
  render(Home, { home: homeLeft.screen, practice: false, ...common });
  const titles = screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);
  expect(titles.slice(0, 2)).toEqual(['One thing of a rehearsal is left in Kisi', 'Your setups']);
  screen.getByRole('button', { name: 'Clean up now: Dreamworld Inc' }).click();
  expect(told).toEqual([{ do: 'cleanUp', setup: '1' }]);
});

test('without notes the ways come first', () => {
  const { told: _, ...common } = heard();
  if (firstTime.screen.kind !== 'home') throw new Error('home');
  render(Home, { home: firstTime.screen, practice: false, ...common });
  expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Set up my organization');
});
