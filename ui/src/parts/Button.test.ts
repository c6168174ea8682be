import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { copy, press, say } from '../fixtures';
import { heard } from '../test-lib';
import Button from './Button.svelte';
import Footer from './Footer.svelte';

test('a press tells the action', () => {
  const { told, ...common } = heard();
  render(Button, { button: press('Start', { do: 'choose' }), ...common });
  screen.getByRole('button', { name: 'Start' }).click();
  expect(told).toEqual([{ do: 'choose' }]);
});

test('a button that waits can be focused, does nothing, and leads to its reason', () => {
  const { told, ...common } = heard();
  render(Button, { button: press('Check', undefined, { waiting: say('Waiting for the file') }), ...common });
  const button = screen.getByRole('button', { name: 'Check', description: 'Waiting for the file' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(button.hasAttribute('disabled')).toBe(false);
  button.click();
  expect(told).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Waiting for the file');
});

test('what was copied says so, and still says what it copies', () => {
  const { told: _, ...common } = heard();
  render(Button, { button: copy('IdP Entity ID', { done: true }), ...common });
  expect(screen.getByRole('button', { name: 'Copied ✓, Copy IdP Entity ID' })).toBeTruthy();
});

test('the foot: pressing the waiting button moves the focus to the reason beside it', () => {
  const { told, ...common } = heard();
  const footer = {
    back: press('Back', { do: 'home' }),
    others: [],
    reason: say('2 of 15 copied'),
    primary: press('I have filled it in', { do: 'done', step: 'application' }, { waiting: say('Answer the question first') }),
  };
  const { rerender } = render(Footer, { footer, ...common });
  screen.getByRole('button', { name: 'I have filled it in' }).click();
  expect(document.activeElement?.textContent).toBe('Answer the question first');
  expect(told).toEqual([]);
  void rerender({ footer: { ...footer, primary: { ...footer.primary, waiting: null } }, ...common });
});

test('the foot: what is open stands beside a button that does not wait', () => {
  const { told, ...common } = heard();
  render(Footer, {
    footer: { back: null, others: [], reason: say('2 of 15 copied'), primary: press('Done', { do: 'done', step: 'x' }) },
    ...common,
  });
  expect(screen.getByText('2 of 15 copied')).toBeTruthy();
  screen.getByRole('button', { name: 'Done' }).click();
  expect(told).toEqual([{ do: 'done', step: 'x' }]);
});
