import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { manyFindings, slash } from '../fixtures';
import { heard } from '../test-lib';
import Finding from './Finding.svelte';
import Findings from './Findings.svelte';

const title = { name: 'Must change: Remove the slash at the end of IdP Entity ID' };

test('an open finding says what we saw, what is needed, what to do', () => {
  const { told, ...common } = heard();
  render(Finding, { finding: slash, ...common });
  expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual(['We saw', 'Kisi needs', 'What to do']);
  expect(document.querySelector('mark')?.textContent).toBe('/');
  screen.getByRole('button', { name: 'Copy IdP Entity ID' }).click();
  screen.getByRole('button', { name: 'Go on without this…' }).click();
  expect(told.map((action) => action.do)).toEqual(['copy', 'askGoOn']);
});

test('its title is the one button that folds and unfolds it', async () => {
  const { told: _, ...common } = heard();
  const { rerender } = render(Finding, { finding: { ...slash, open: false }, ...common });
  const button = screen.getByRole('button', title);
  expect(button.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText('We saw')).toBeNull();
  button.click();
  await tick();
  expect(screen.getByText('We saw')).toBeTruthy();
  // The person's own unfolding outlives the next view.
  await rerender({ finding: { ...slash, open: false }, ...common });
  expect(screen.getByText('We saw')).toBeTruthy();
});

test('the reason and the evidence unfold one at a time', async () => {
  const { told: _, ...common } = heard();
  render(Finding, { finding: slash, ...common });
  screen.getByRole('button', { name: 'Why it matters' }).click();
  await tick();
  expect(screen.getByText(/another name/)).toBeTruthy();
  screen.getByRole('button', { name: 'Evidence' }).click();
  await tick();
  expect(screen.queryByText(/another name/)).toBeNull();
  expect(screen.getByText('SHA-256')).toBeTruthy();
});

test('several: one list for one visit, what waits, and the passes as one quiet line', async () => {
  const { told: _, ...common } = heard();
  if (manyFindings.screen.kind !== 'step') throw new Error('a step');
  const block = manyFindings.screen.blocks.find((one) => one.kind === 'findings');
  if (!block) throw new Error('findings');
  render(Findings, { view: block, ...common });
  expect(screen.getByRole('heading', { name: '3 things must change, all in JumpCloud' })).toBeTruthy();
  const visit = screen.getByRole('heading', { name: 'In one visit to JumpCloud' }).parentElement;
  if (!visit) throw new Error('the visit');
  expect(within(visit).getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getByText(/waits for the second export/)).toBeTruthy();
  expect(screen.queryByText('The file is read to its end')).toBeNull();
  screen.getByRole('button', { name: 'Show them' }).click();
  await tick();
  expect(screen.getByText('The file is read to its end')).toBeTruthy();
});
