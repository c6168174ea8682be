// Groups to choose from: boxes and rounds, searched here, few of them in the document.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import type { GroupList as Groups } from '../bindings';
import { press, say } from '../fixtures';
import { groupsOf } from '../fixtures/people';
import { expectAccessible, heard } from '../test-lib';
import GroupList from './GroupList.svelte';

function draw(groups: Groups) {
  const { told, ...common } = heard();
  const drawn = render(GroupList, { groups, ...common });
  return { told, ...drawn, again: (next: Groups) => drawn.rerender({ groups: next, ...common }) };
}
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const held = () => document.activeElement as HTMLInputElement;

test('hundreds of groups: each with its people and what is special, few in the document', async () => {
  const { container } = draw(groupsOf(800));
  expect(screen.getByRole('group', { name: 'Which groups may sign in?' })).toBeTruthy();
  const rows = screen.getAllByRole('listitem');
  expect(rows.length).toBeLessThanOrEqual(60);
  expect(rows[1]?.getAttribute('aria-setsize')).toBe('800');
  expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Lisbon office the tester is in it today 37 people' }).checked).toBe(true);
  await expectAccessible(container);
});

test('choosing goes out; the box follows the view and never runs ahead', async () => {
  const { told, again } = draw(groupsOf(12));
  const box = boxes()[2];
  box?.click();
  expect(told).toEqual([{ do: 'tick', id: 'group-2' }]);
  expect(box?.checked).toBe(false);
  const groups = groupsOf(12);
  await again({ ...groups, rows: groups.rows.map((row) => ({ ...row, chosen: true })) });
  expect(boxes()[2]).toBe(box);
  expect(box?.checked).toBe(true);
});

test('one alone: rounds, and Tab leads to the chosen one', async () => {
  const { told, container } = draw(groupsOf(6, true));
  expect(screen.getByRole('radiogroup', { name: 'Which group comes to Kisi?' })).toBeTruthy();
  const rounds = screen.getAllByRole<HTMLInputElement>('radio');
  expect(rounds.map((round) => round.checked)).toEqual([false, false, true, false, false, false]);
  expect(rounds.filter((round) => round.tabIndex === 0)).toEqual([rounds[2]]);
  expect(screen.queryByRole('searchbox')).toBeNull();
  rounds[4]?.click();
  expect(told).toEqual([{ do: 'answer', question: 'group', value: 'group-4' }]);
  await expectAccessible(container);
});

test('the keyboard moves without choosing; the focus stays while rows come and go', async () => {
  const { told } = draw(groupsOf(400));
  boxes()[0]?.focus();
  await fireEvent.keyDown(held(), { key: 'ArrowDown' });
  await tick();
  expect(held()).toBe(boxes()[1]);
  await fireEvent.keyDown(held(), { key: 'End' });
  await tick();
  expect(held().closest('[role=listitem]')?.getAttribute('aria-posinset')).toBe('400');
  const before = held();
  const list = screen.getByRole('list');
  list.scrollTop = 0;
  await fireEvent.scroll(list);
  await tick();
  expect(held()).toBe(before);
  expect(screen.getAllByRole('listitem').length).toBeLessThanOrEqual(60);
  expect(told).toEqual([]);
});

test('the search looks through the names here, and says how many are left', async () => {
  draw(groupsOf(340));
  await fireEvent.input(screen.getByLabelText('Search the groups'), { target: { value: 'KRAKÓW k' } });
  expect((await screen.findAllByText('Groups shown: 7 of 340')).length).toBeGreaterThan(0);
  expect(screen.getAllByRole('listitem')).toHaveLength(7);
  await fireEvent.input(screen.getByLabelText('Search the groups'), { target: { value: 'nowhere' } });
  await screen.findByText('No group has this in its name.');
  expect(screen.queryByRole('list')).toBeNull();
});

test('a choice that has to wait leads to its reason', async () => {
  const groups = groupsOf(3);
  const waits = press('Choose', { do: 'tick', id: 'a' }, { waiting: say('The people are being counted.') });
  const { told } = draw({ ...groups, rows: groups.rows.map((row) => ({ ...row, choose: waits })) });
  expect(boxes()[2]?.getAttribute('aria-disabled')).toBe('true');
  boxes()[2]?.click();
  await tick();
  await tick();
  expect(told).toEqual([]);
  expect(held().textContent).toBe('The people are being counted.');
});
