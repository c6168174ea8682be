// A list of claims: grouped, filling without noise, folded to what needs somebody.
import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { Checklist as ChecklistView, ChecklistRow } from '../bindings';
import { say } from '../fixtures';
import { checklist } from '../fixtures/watched';
import { expectAccessible, heard } from '../test-lib';
import Checklist from './Checklist.svelte';

const row = (id: string, more: Partial<ChecklistRow>): ChecklistRow => ({
  id,
  claim: `Claim ${id}`,
  mark: 'checked',
  state: 'passed',
  detail: null,
  ...more,
});
const three: ChecklistView = {
  title: 'What we look at',
  summary: '2 of 4 need you',
  groups: [
    { title: 'JumpCloud needs it', rows: [row('a', {}), row('b', { mark: 'needsYou', state: 'must change', detail: say('We saw `1`.') })] },
    { title: 'The standard asks it besides', rows: [row('c', { mark: 'notNeeded', state: 'not needed' })] },
    { title: 'Our advice', rows: [row('d', { mark: 'waiting', state: 'waits' })] },
  ],
  folded: false,
};
const texts = (items: HTMLElement[]) => items.map((item) => item.textContent.replace(/\s+/g, ' ').trim());

afterEach(() => vi.useRealTimers());

test('each group is a list under its title; a row says its claim, how it stands, and what was seen', async () => {
  const { told: _, act: __, ...common } = heard();
  const { container } = render(Checklist, { checklist: three, ...common });
  expect(screen.getByRole('heading', { level: 2, name: 'What we look at' })).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  const needed = within(screen.getByRole('list', { name: 'JumpCloud needs it' })).getAllByRole('listitem');
  expect(texts(needed)).toEqual(['Claim a, passed', 'Claim b, must change We saw 1.']);
  expect(screen.queryByRole('button')).toBeNull();
  await expectAccessible(container);
});

test('folded: what needs somebody stays, the rest is one line that unfolds', async () => {
  const { told: _, act: __, ...common } = heard();
  render(Checklist, { checklist: { ...three, folded: true }, ...common });
  expect(texts(screen.getAllByRole('listitem'))).toEqual(['Claim b, must change We saw 1.', 'Claim d, waits']);
  expect(screen.getByText('1 passed · 1 not needed')).toBeTruthy();
  const show = screen.getByRole('button', { name: 'Show them, What we look at' });
  expect(show.getAttribute('aria-expanded')).toBe('false');
  show.click();
  await tick();
  expect(screen.getAllByRole('listitem')).toHaveLength(4);
  expect(screen.getByRole('button', { name: 'Hide them, What we look at' }).getAttribute('aria-expanded')).toBe('true');
});

test('all 45 passed: no list, one line', () => {
  const { told: _, act: __, ...common } = heard();
  const all = checklist(45, '45 of 45 passed', true);
  const groups = all.groups.map((group) => ({ ...group, rows: group.rows.map((one) => row(one.id, {})) }));
  render(Checklist, { checklist: { ...all, groups }, ...common });
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByText('45 passed')).toBeTruthy();
});

test('a row keeps its element while a job fills it, and no row speaks', async () => {
  const { told: _, act: __, ...common } = heard();
  const { rerender, container } = render(Checklist, { checklist: checklist(3, '3 of 45 looked at'), ...common });
  const before = screen.getAllByRole('listitem');
  expect(before[3]?.textContent).toContain('not yet seen');
  await rerender({ checklist: checklist(4, '4 of 45 looked at'), ...common });
  const after = screen.getAllByRole('listitem');
  expect(after).toHaveLength(45);
  expect(after[3]).toBe(before[3]);
  expect(after[3]?.textContent).toContain('passed');
  expect(container.querySelectorAll('[aria-live], [role=status], [role=alert]')).toHaveLength(1);
});

test('the sum is seen at once and read out at a pace, its last words always', async () => {
  vi.useFakeTimers();
  const { told: _, act: __, ...common } = heard();
  const { rerender } = render(Checklist, { checklist: { ...three, summary: '0 of 45' }, ...common });
  const heardTexts = new Set<string>();
  for (let looked = 1; looked <= 45; looked += 1) {
    await rerender({ checklist: { ...three, summary: `${looked} of 45` }, ...common });
    expect(screen.getAllByText(`${looked} of 45`)[0]?.getAttribute('aria-hidden')).toBe('true');
    await vi.advanceTimersByTimeAsync(100);
    heardTexts.add(screen.getByRole('status').textContent);
  }
  expect(heardTexts.size).toBeLessThanOrEqual(5);
  await vi.advanceTimersByTimeAsync(1500);
  expect(screen.getByRole('status').textContent).toBe('45 of 45');
});
