// Requests and answers: folded, unfolded one by one, copied, read by keyboard and ear.
import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import { copy } from '../fixtures';
import { transcript } from '../fixtures/watched';
import { expectAccessible, heard } from '../test-lib';
import Transcript from './Transcript.svelte';

const show = { name: 'Show them, Every request and its answer' };

test('folded: what it is, how much, how long we waited, and the way to keep it', () => {
  const { told, ...common } = heard();
  render(Transcript, { transcript, ...common });
  expect(screen.getByRole('heading', { level: 2, name: 'Every request and its answer' })).toBeTruthy();
  expect(screen.getByText('40 requests in 13.1 s, without the token.')).toBeTruthy();
  expect(screen.getByText(/We waited 4.0 s/)).toBeTruthy();
  expect(screen.getByRole('button', show).getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByRole('list')).toBeNull();
  screen.getByRole('button', { name: 'Save as HAR…' }).click();
  expect(told).toEqual([{ do: 'save', id: 'har' }]);
});

test('nothing asked yet: nothing to unfold', () => {
  const { told: _, ...common } = heard();
  render(Transcript, { transcript: { ...transcript, rows: [], held: null, buttons: [] }, ...common });
  expect(screen.queryByRole('button')).toBeNull();
});

test('unfolded: a request is one line that unfolds to what went out and what came back', async () => {
  const { told, ...common } = heard();
  const { container } = render(Transcript, { transcript, ...common });
  screen.getByRole('button', show).click();
  await tick();
  const rows = screen.getAllByRole('listitem');
  expect(rows).toHaveLength(40);
  const made = rows[16];
  if (!made) throw new Error('a row');
  const line = within(made).getByRole('button', { name: /^Make the test person POST \/scim\/v2\/Users 201 \d+ ms$/ });
  expect(line.getAttribute('aria-expanded')).toBe('false');
  line.click();
  await tick();
  expect(line.getAttribute('aria-expanded')).toBe('true');
  const sent = within(made).getByRole('group', { name: 'We sent' });
  expect(sent.textContent).toMatch(/^POST \/scim\/v2\/Users HTTP\/1\.1\n[^]*\$KISI_SCIM_TOKEN\n/);
  expect(sent.tabIndex).toBe(0);
  expect(within(made).getByRole('group', { name: 'What came back' }).textContent).toContain('"id": "1234"');
  within(made).getByRole('button', { name: 'Copy as curl: Make the test person' }).click();
  expect(told).toEqual([{ do: 'copy', id: 'exchange-17' }]);
  await expectAccessible(container);
});

test('no answer: its reason stands in the line, and no empty box', async () => {
  const { told: _, ...common } = heard();
  render(Transcript, { transcript: { ...transcript, rows: transcript.rows.slice(11, 12).map((row) => ({ ...row, response: '' })) }, ...common });
  screen.getByRole('button', show).click();
  await tick();
  screen.getByRole('button', { name: /no answer within 10 seconds/ }).click();
  await tick();
  expect(screen.getAllByRole('group')).toHaveLength(1);
});

test('a request that was copied says so', async () => {
  const { told: _, ...common } = heard();
  const rows = transcript.rows.slice(0, 1).map((row) => ({ ...row, copy: copy('one', { label: 'Copy as curl', accessible: null, done: true }) }));
  render(Transcript, { transcript: { ...transcript, rows }, ...common });
  screen.getByRole('button', show).click();
  await tick();
  screen.getByRole('button', { name: /The first person/ }).click();
  await tick();
  expect(screen.getByRole('button', { name: 'Copied ✓, Copy as curl: The first person of the list' })).toBeTruthy();
});
