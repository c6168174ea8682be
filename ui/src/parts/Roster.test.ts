// People by the hundred thousand: few rows in the document, the focus never lost, late answers dropped.
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import type { RosterRow, RosterRows } from '../bindings';
import { say } from '../fixtures';
import { answers, everybody, peopleOf, person, rosterOf } from '../fixtures/people';
import { expectAccessible, heard } from '../test-lib';
import type { AskRows } from './props';
import Roster from './Roster.svelte';

const few = peopleOf(300);
const whole = rosterOf(everybody);

/** What it was asked, and the answers as the core would give them. */
function asked(rows: AskRows) {
  const questions: Parameters<AskRows>[] = [];
  return { questions, rows: ((...question) => (questions.push(question), rows(...question))) as AskRows };
}
async function draw(people: RosterRow[], rows = answers(people), roster = rosterOf(people)) {
  const { told, ...common } = heard();
  const drawn = render(Roster, { roster, rows, ...common });
  if (people.length) await screen.findByRole('grid');
  return { told, ...drawn, again: (more: object) => drawn.rerender({ roster, rows, ...common, ...more }) };
}
const rows = () => screen.getAllByRole('row');
const held = () => document.activeElement as HTMLElement;
const name = (row: HTMLElement) => row.querySelector('.name')?.textContent;
async function press(key: string) {
  await fireEvent.keyDown(held(), { key });
  await tick();
  expect(rows().length).toBeLessThanOrEqual(60);
  await waitFor(() => expect(held().getAttribute('aria-busy')).toBeNull());
  return Number(held().getAttribute('aria-rowindex')) - 2;
}
async function enter(at = 0) {
  rows()[at + 1]?.focus();
  await tick();
}
const type = (text: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value: text } });

/** Seen at once; heard a moment later. */
const sum = (text: string) => screen.findByText(`People shown: ${text}`, { selector: '[aria-hidden]' });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a hundred thousand people: a grid that says how many there are, and few rows of it', async () => {
  const { container } = await draw(everybody, answers(everybody), whole);
  const grid = screen.getByRole('grid', { name: 'Who will come to Kisi' });
  expect(grid.getAttribute('aria-rowcount')).toBe('100001');
  expect(rows().length).toBeLessThanOrEqual(60);
  expect(rows().length).toBeGreaterThan(10);
  expect(within(grid).getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Person', 'What happens', 'Why']);
  const second = rows()[2];
  expect(second?.getAttribute('aria-rowindex')).toBe('3');
  expect(second && within(second).getAllByRole('gridcell').map((cell) => cell.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    'Björn Okafor bjorn.okafor.1@dreamworld.com',
    'will be made',
    'In the group Berlin office, and nobody in Kisi has this address.',
  ]);
  expect(screen.getByRole('status').textContent).toBe('People shown: 100,000 of 100,000');
  await expectAccessible(container);
});

test('on a screen four times as tall, still not more than 60 rows', async () => {
  // Nothing has a height here, so it is given one.
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(1_900);
  await draw(everybody, answers(everybody), whole);
  await enter();
  for (const key of ['PageDown', 'PageDown', 'End', 'PageUp']) await press(key);
  expect(rows().length).toBeGreaterThan(50);
});

test('the keyboard goes by row, by page and to both ends; whoever is chosen stands below with all words', async () => {
  await draw(everybody, answers(everybody), whole);
  expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
  await enter();
  expect(held().getAttribute('aria-selected')).toBe('true');
  expect(await press('ArrowUp')).toBe(0);
  expect(await press('ArrowDown')).toBe(1);
  expect(await press('PageDown')).toBe(10);
  expect(await press('PageDown')).toBe(19);
  expect(await press('PageUp')).toBe(10);
  expect(await press('End')).toBe(99_999);
  expect(await press('ArrowDown')).toBe(99_999);
  expect(name(held())).toBe(person(99_999).name);
  expect(screen.getAllByText(person(99_999).email)).toHaveLength(2);
  expect(await press('ArrowUp')).toBe(99_998);
  expect(await press('Home')).toBe(0);
  expect(rows().filter((row) => row.getAttribute('aria-selected') === 'true')).toEqual([held()]);
});

test('the row that holds the focus stays, with its words, while others come and go', async () => {
  await draw(everybody, answers(everybody), whole);
  await enter(3);
  const before = held();
  const grid = screen.getByRole('grid');
  for (const top of [20_000, 400_000, 4_000_000, 100]) {
    grid.scrollTop = top;
    await fireEvent.scroll(grid);
    await tick();
    expect(held()).toBe(before);
    expect(rows().length).toBeLessThanOrEqual(60);
  }
  await waitFor(() => expect(screen.queryByText('…')).toBeNull());
  expect(name(before)).toBe(person(3).name);
});

test('another list is asked for again; who was chosen keeps the focus at the new place', async () => {
  const { questions, rows: ask } = asked(answers(few));
  const { again } = await draw(few, ask);
  await enter(4);
  const longer = [person(900), person(901), ...few];
  await again({ roster: rosterOf(longer, { revision: 2 }), rows: answers(longer, 2) });
  await waitFor(() => expect(held().getAttribute('aria-rowindex')).toBe('8'));
  expect(name(held())).toBe(person(4).name);
  expect(held().getAttribute('aria-selected')).toBe('true');
  await again({ roster: rosterOf(longer, { revision: 2 }), rows: ask });
  expect(questions).toHaveLength(1);
});

test('whoever left the list gives the focus to who stands there now, and the last one to the words', async () => {
  const { again } = await draw(few);
  await enter();
  await press('End');
  const shorter = few.slice(0, 5);
  await again({ roster: rosterOf(shorter, { revision: 2 }), rows: answers(shorter, 2) });
  await waitFor(() => expect(held().getAttribute('aria-rowindex')).toBe('6'));
  await waitFor(() => expect(name(held())).toBe(person(4).name));
  await again({ roster: rosterOf([], { revision: 3 }), rows: answers([], 3) });
  await waitFor(() => expect(held().textContent).toBe('Nobody fits.'));
});

test('it searches once the hand rests, and begins at the top', async () => {
  const { questions, rows: ask } = asked(answers(few));
  await draw(few, ask);
  await enter();
  await press('End');
  vi.useFakeTimers();
  for (const text of ['t', 'ta', 'tan', ' tanaka ']) {
    await type(text);
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(questions.filter(([query]) => query)).toEqual([]);
  await vi.advanceTimersByTimeAsync(20);
  await tick();
  expect(questions.at(-1)).toEqual(['tanaka', 'all', 0, 100]);
  await sum('43 of 300');
  expect(screen.getByRole('grid').scrollTop).toBe(0);
  expect(rows().find((row) => row.tabIndex === 0)?.getAttribute('aria-rowindex')).toBe('2');
});

test('an answer to an older question is dropped, whenever it comes', async () => {
  const late: ((answer: RosterRows) => void)[] = [];
  const ask: AskRows = (query, ...rest) => (query ? new Promise((done) => late.push(done)) : answers(few)(query, ...rest));
  await draw(few, ask);
  await type('anna');
  await waitFor(() => expect(late).toHaveLength(1));
  await type('dörte');
  await waitFor(() => expect(late).toHaveLength(2));
  late[1]?.(await answers(few)('dörte', 'all', 0, 100).then((answer) => answer ?? expect.fail('rows')));
  await sum('30 of 300');
  late[0]?.({ revision: 1, offset: 0, total: 1, rows: [person(7)] });
  await new Promise((done) => setTimeout(done));
  await sum('30 of 300');
  expect(rows().slice(1).every((row) => name(row)?.startsWith('Dörte'))).toBe(true);
});

test('a count shows only those, says what it means, and pressed again shows everybody', async () => {
  const { questions, rows: ask } = asked(answers(few));
  await draw(few, ask);
  const decision = screen.getByRole('button', { name: 'Needs a decision 6' });
  expect(screen.getByRole('button', { name: 'Everybody 300' }).getAttribute('aria-pressed')).toBe('true');
  decision.click();
  await sum('6 of 300');
  expect(decision.getAttribute('aria-pressed')).toBe('true');
  expect(screen.getByRole('button', { pressed: true, description: /cannot tell which/ })).toBe(decision);
  expect(rows()).toHaveLength(7);
  decision.click();
  await sum('300 of 300');
  expect(questions.map(([, filter]) => filter)).toEqual(['all', 'decision', 'all']);
});

test('what could not be read stands above, what can be done beside the title, and nobody is said in words', async () => {
  const unread = [say('Kisi stopped answering after `2,300` people.')];
  const { told, container } = await draw([], answers([]), rosterOf([], { unread, empty: 'Nobody was read yet.' }));
  expect((await screen.findByText('Nobody was read yet.')).tagName).toBe('P');
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByText(/Kisi stopped answering/)).toBeTruthy();
  screen.getByRole('button', { name: 'Read again' }).click();
  screen.getByRole('button', { name: 'Save as CSV…' }).click();
  expect(told).toEqual([
    { do: 'ask', what: 'people' },
    { do: 'save', id: 'roster' },
  ]);
  await expectAccessible(container);
});
