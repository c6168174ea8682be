// What runs, how far it is, and the way to stop it.
import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { press, say } from '../fixtures';
import { heard } from '../test-lib';
import Job from './Job.svelte';

const job = { id: 1, title: say('Looking at `api.kisi.io`'), progress: null, cancel: press('Stop', { do: 'cancelJob' }) };

test('says what runs, and can be stopped', () => {
  const { told, ...common } = heard();
  render(Job, { job, ...common });
  expect(screen.getByRole('status').textContent).toBe('Looking at api.kisi.io');
  expect(screen.queryByRole('progressbar')).toBeNull();
  screen.getByRole('button', { name: 'Stop' }).click();
  expect(told).toEqual([{ do: 'cancelJob' }]);
});

test('how far it is, when that is known', async () => {
  const { told: _, ...common } = heard();
  const { rerender } = render(Job, { job: { ...job, progress: { done: 12, of: 45 } }, ...common });
  const bar = screen.getByRole('progressbar', { name: 'Looking at api.kisi.io' });
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['12', '45']);
  expect(screen.getByText('12 / 45')).toBeTruthy();
  await rerender({ job: { ...job, progress: { done: 13, of: 45 } }, ...common });
  expect(bar.getAttribute('aria-valuenow')).toBe('13');
});

test('none of none is not known', () => {
  const { told: _, ...common } = heard();
  render(Job, { job: { ...job, progress: { done: 0, of: 0 }, cancel: null }, ...common });
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
