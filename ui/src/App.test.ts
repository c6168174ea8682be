import { render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import type { Api } from './api';
import App from './App.svelte';
import type { Action, View } from './bindings';
import { choose, firstTime, goOn, oneFinding, screens, values } from './fixtures';
import { answers, everybody } from './fixtures/people';
import { enlarge } from './look/enlarge';
import { expectAccessible } from './test-lib';

/** A core that answers with the views it was given, in turn. */
function core(...views: View[]) {
  const told: Action[] = [];
  const hear: { view?: (view: View) => void; drag?: (over: boolean) => void } = {};
  const next = async () => views.shift() ?? values;
  const api: Api = {
    show: next,
    act: (action) => (told.push(action), next()),
    giveSecret: next,
    makeKeyPair: next,
    rows: answers(everybody),
    onView: (one) => (hear.view = one),
    onDrag: (one) => (hear.drag = one),
  };
  return { api, told, hear };
}

describe('every screen', () => {
  test.each(Object.keys(screens))('%s is accessible', async (name) => {
    const { api } = core(screens[name] ?? values);
    render(App, { api });
    await screen.findByRole('heading', { level: 1, hidden: true });
    await expectAccessible(document.body);
  });
});

describe('the window', () => {
  afterEach(() => delete document.documentElement.dataset.text);

  test('moves the focus to the title when the screen changes, and not before', async () => {
    const { api, told } = core(firstTime, choose);
    render(App, { api });
    const start = await screen.findByRole('button', { name: 'Start setup' });
    expect(document.activeElement).toBe(document.body);
    start.click();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('What do you want to connect?'));
    expect(told).toEqual([{ do: 'choose' }]);
  });

  test('draws a view that nobody asked for, and reads its announcement', async () => {
    const { api, hear } = core(values);
    render(App, { api });
    await screen.findByRole('heading', { level: 1 });
    hear.view?.({ ...oneFinding, announcement: { number: 7, text: 'Checked: one thing must change.' } });
    await screen.findByText('Checked: one thing must change.');
    expect(screen.getByRole('heading', { level: 2, name: 'One thing must change' })).toBeTruthy();
  });

  test('shows where a file may be let go, while one hovers', async () => {
    const { api, hear } = core(values);
    render(App, { api });
    await screen.findByRole('heading', { level: 1 });
    hear.drag?.(true);
    await screen.findByText('Let go. We only read it.');
    hear.drag?.(false);
    await waitFor(() => expect(screen.queryByText('Let go. We only read it.')).toBeNull());
  });

  test('says so when the core does not answer, and keeps the screen', async () => {
    const { api } = core(values);
    render(App, { api: { ...api, act: () => Promise.reject(new Error('gone')) } });
    (await screen.findByRole('button', { name: 'I have filled it in' })).click();
    expect((await screen.findByRole('alert')).textContent).toContain('lost its connection');
  });

  test('an answer that was overtaken is not drawn', async () => {
    const { api } = core(values, oneFinding);
    const late: { answer?: (view: View) => void } = {};
    render(App, { api: { ...api, act: (action) => (action.do === 'done' ? new Promise((done) => (late.answer = done)) : api.act(action)), show: async () => values } });
    (await screen.findByRole('button', { name: 'I have filled it in' })).click();
    screen.getByRole('button', { name: 'My screen looks different' }).click();
    await waitFor(() => expect(screen.queryByText('Fill in the new application')).toBeTruthy());
    late.answer?.(choose);
    await new Promise((done) => setTimeout(done));
    expect(screen.queryByText('What do you want to connect?')).toBeNull();
  });

  test('is in the language of its view', async () => {
    const { api } = core({ ...values, language: 'de' });
    render(App, { api });
    await waitFor(() => expect(document.documentElement.lang).toBe('de'));
  });

  test('Escape leaves a dialog by its quiet button', async () => {
    const { api, told } = core(goOn, oneFinding);
    render(App, { api });
    const dialog = await screen.findByRole('dialog');
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(told).toEqual([{ do: 'closeDialog' }]);
  });

  test('Ctrl and + makes everything larger, Ctrl and 0 as it was', () => {
    const press = (key: string) => enlarge(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true }));
    for (const _ of '12345') press('+');
    expect(document.documentElement.dataset.text).toBe('3');
    press('0');
    expect(document.documentElement.dataset.text).toBe('0');
  });
});
