import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import type { Mark as MarkName } from '../bindings';
import { crossing } from '../fixtures';
import { heard } from '../test-lib';
import Band from './Band.svelte';
import Mark from './Mark.svelte';
import Rail from './Rail.svelte';

function step() {
  if (crossing.screen.kind !== 'step') throw new Error('a step');
  return crossing.screen;
}

test('every step is a button with its name and state, and one is here', () => {
  const { told, ...common } = heard();
  render(Rail, { rail: step().rail, practice: false, ...common });
  const nav = screen.getByRole('navigation', { name: 'All steps' });
  expect(within(nav).getAllByRole('button')).toHaveLength(11);
  expect(within(nav).getByRole('button', { current: 'step' }).textContent).toContain('Files into Kisi');
  within(nav).getByRole('button', { name: '2 Your Kisi domain, here, checked' }).click();
  expect(told).toEqual([{ do: 'go', step: 'Your Kisi domain' }]);
});

test('the safe stop stands after the sixth step, and the one sitting is bracketed', () => {
  const { told: _, ...common } = heard();
  const { container } = render(Rail, { rail: step().rail, practice: false, ...common });
  expect(screen.getByText('Safe to stop here. 7 to 10 in one sitting.').closest('li')?.textContent).toContain('Who may sign in');
  expect(container.querySelectorAll('.sitting')).toHaveLength(4);
  expect(container.querySelectorAll('.first, .last')).toHaveLength(2);
});

test('practice is said in the rail and in the band', () => {
  const { told: _, ...common } = heard();
  render(Rail, { rail: step().rail, practice: true, ...common });
  render(Band, { band: step().band, practice: true, ...common });
  expect(screen.getAllByText('Practice').length).toBeGreaterThanOrEqual(3);
});

test('the bar of a narrow window opens the list, and Escape closes it again', async () => {
  const { told: _, ...common } = heard();
  render(Rail, { rail: step().rail, practice: false, ...common });
  const bar = screen.getByRole('button', { name: 'Step 7 of 11 · Files into Kisi' });
  bar.click();
  await tick();
  expect(bar.getAttribute('aria-expanded')).toBe('true');
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await tick();
  expect(bar.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(bar);
});

test('the band says the place, the step, the sitting and what Kisi says', () => {
  const { told, ...common } = heard();
  render(Band, { band: step().band, practice: false, ...common });
  const band = screen.getByRole('region', { name: 'Where you are' });
  expect(band.textContent).toContain('In Kisi, Step 7 of 11 · Files into Kisi');
  expect(band.textContent).toContain('Finish 7 to 10 in one sitting');
  expect(screen.getByRole('status').textContent).toBe('Kisi says at 14:31: single sign-on is off.');
  screen.getByRole('button', { name: 'Ask again' }).click();
  expect(told).toEqual([{ do: 'askKisi' }]);
});

test('the nine marks are nine shapes, and only what we looked at is filled', () => {
  const marks: MarkName[] = ['toCome', 'waiting', 'confirmed', 'partSeen', 'checked', 'checkedWithNote', 'needsYou', 'outOfDate', 'notNeeded'];
  const drawn = marks.map((mark) => {
    const { container } = render(Mark, { mark });
    return { mark, shape: [...container.querySelectorAll('svg > *')].map((one) => one.outerHTML).join(''), filled: container.querySelector('.full') !== null };
  });
  expect(new Set(drawn.map((one) => one.shape)).size).toBe(9);
  expect(drawn.filter((one) => one.filled).map((one) => one.mark)).toEqual(['checked', 'checkedWithNote', 'needsYou']);
});
