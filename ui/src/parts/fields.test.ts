// What a person types, chooses, pastes and ticks: each goes out as one action, and secrets stay nowhere.
import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test } from 'vitest';
import type { Block, View } from '../bindings';
import { emptyExport, goOn, keyPair, questions, readBack, values } from '../fixtures';
import { heldToken, rehearse, token } from '../fixtures/sync';
import { heard } from '../test-lib';
import BlockPart from './Block.svelte';
import Dialog from './Dialog.svelte';
import Line from './Line.svelte';

function block<K extends Block['kind']>(view: View, kind: K, nth = 0): Block {
  const found = view.screen.kind === 'step' ? view.screen.blocks.filter((one) => one.kind === kind)[nth] : undefined;
  if (!found) throw new Error(`the fixture holds ${kind}`);
  return found;
}
function draw(shown: Block) {
  const { told, ...common } = heard();
  const secrets: [string, string][] = [];
  render(BlockPart, {
    block: shown,
    ...common,
    rows: async () => null,
    giveSecret: (id: string, text: string) => void secrets.push([id, text]),
    makeKeyPair: (passphrase: string) => void secrets.push(['passphrase', passphrase]),
  });
  return { told, secrets };
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

test('a choice goes out when it is made', () => {
  const { told } = draw(block(questions, 'question'));
  expect(screen.getByRole('group', { name: 'Do you see SSO & SCIM in Kisi?' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Not yet' }).checked).toBe(true);
  screen.getByRole('radio', { name: 'Yes' }).click();
  expect(told).toEqual([{ do: 'answer', question: 'sees-sso', value: 'yes' }]);
});

test('a box goes out as a tick', () => {
  const { told } = draw(block(questions, 'question', 2));
  screen.getByRole('checkbox', { name: /A JumpCloud user/ }).click();
  expect(told).toEqual([{ do: 'tick', id: 'user' }]);
});

test('a line goes out by its button, even unchanged, and when the hand goes elsewhere', async () => {
  const sent: string[] = [];
  const line = { kind: 'line' as const, label: 'Kisi domain', hint: null, value: 'old', placeholder: null, button: 'Ask Kisi' };
  render(Line, { line, send: (value: string) => void sent.push(value) });
  screen.getByRole('button', { name: 'Ask Kisi' }).click();
  await fireEvent.input(field('Kisi domain'), { target: { value: 'new' } });
  await fireEvent.focusOut(field('Kisi domain'), { relatedTarget: screen.getByRole('button') });
  expect(sent).toEqual(['old']);
  await fireEvent.focusOut(field('Kisi domain'));
  expect(sent).toEqual(['old', 'new']);
  await fireEvent.focusOut(field('Kisi domain'));
  expect(sent).toEqual(['old', 'new']);
});

test('each value is copied or ticked, and an empty field says that it stays empty', () => {
  const { told } = draw(block(values, 'values'));
  screen.getByRole('button', { name: 'Copy ACS URLs, Default URL' }).click();
  screen.getByRole('button', { name: 'Copy FirstName' }).click();
  screen.getByRole('checkbox', { name: 'Done: Default RelayState' }).click();
  expect(told.map((action) => action.do)).toEqual(['copy', 'copy', 'tick']);
  expect(screen.getByRole('checkbox', { name: 'Done: Sign' }).getAttribute('aria-checked')).toBe('true');
  expect(screen.getAllByText('Leave empty')).toHaveLength(2);
});

test('a file is picked, or pasted into a field that is emptied', async () => {
  const { told } = draw(block(emptyExport, 'drop'));
  screen.getByRole('button', { name: 'Choose a file…' }).click();
  screen.getByRole('button', { name: 'Paste it' }).click();
  await tick();
  await fireEvent.input(field('Paste the whole text of the file.'), { target: { value: '<EntityDescriptor/>' } });
  screen.getByRole('button', { name: 'Read this text' }).click();
  await tick();
  expect(told).toEqual([
    { do: 'pick', slot: 'export' },
    { do: 'paste', slot: 'export', text: '<EntityDescriptor/>' },
  ]);
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('what is pasted back is compared at once, with its blanks', async () => {
  const { told } = draw(block(readBack, 'compare'));
  const target = field('What stands in SP Entity ID');
  await fireEvent.paste(target, { clipboardData: { getData: () => ' https://api.kisi.io/saml/metadata\n' } });
  expect(told).toEqual([{ do: 'compare', field: 'sp', text: ' https://api.kisi.io/saml/metadata\n' }]);
  expect(screen.getByText('Same')).toBeTruthy();
  screen.getByRole('button', { name: 'It says Assertion' }).click();
  expect(told[1]).toEqual({ do: 'tick', id: 'sign' });
});

test('a secret is handed over and its field is empty at once', async () => {
  const { told, secrets } = draw(block(keyPair, 'secret'));
  const target = field('Paste the key');
  expect(target.type).toBe('password');
  await fireEvent.input(target, { target: { value: 'k-123' } });
  screen.getByRole('button', { name: 'Use this key' }).click();
  expect(secrets).toEqual([['kisi-key', 'k-123']]);
  expect(target.value).toBe('');
  expect(told).toEqual([]);
});

test('a secret that is held shows no field and can be forgotten', () => {
  const { told } = draw(block(keyPair, 'secret', 1));
  expect(document.querySelector('input')).toBeNull();
  screen.getByRole('button', { name: 'Forget it' }).click();
  expect(told).toEqual([{ do: 'forgetSecret', id: 'held' }]);
});

test('a secret that is held can be copied once more, and says that it was', () => {
  const { told } = draw(heldToken);
  expect(document.querySelector('input')).toBeNull();
  screen.getByRole('button', { name: 'Copy Kisi’s SCIM token' }).click();
  screen.getByRole('button', { name: 'Forget it' }).click();
  expect(told).toEqual([
    { do: 'copySecret', id: 'scim-token' },
    { do: 'forgetSecret', id: 'scim-token' },
  ]);
  draw({ ...heldToken, copy: heldToken.copy && { ...heldToken.copy, done: true } });
  expect(screen.getByRole('button', { name: 'Copied ✓, Copy Kisi’s SCIM token' })).toBeTruthy();
});

test('a value that is a secret shows dots, and its button copies the secret', () => {
  const { told } = draw(block(token, 'values'));
  expect(screen.getByText('••••••••')).toBeTruthy();
  screen.getByRole('button', { name: 'Copy Token Key' }).click();
  expect(told).toEqual([{ do: 'copySecret', id: 'scim-token' }]);
});

test('the passphrase goes with the key pair and leaves its field', async () => {
  const { told, secrets } = draw(block(keyPair, 'keyPair'));
  const target = field('Passphrase (you may leave it empty)');
  await fireEvent.input(target, { target: { value: 'correct horse' } });
  screen.getByRole('button', { name: 'Make the key pair' }).click();
  expect(secrets).toEqual([['passphrase', 'correct horse']]);
  expect(target.value).toBe('');
  screen.getByRole('button', { name: 'Save the certificate…' }).click();
  expect(told).toEqual([{ do: 'save', id: 'certificate' }]);
});

test('the dialog waits for the reason and the tick, then sends both', async () => {
  const { told, ...common } = heard();
  if (!goOn.dialog) throw new Error('a dialog');
  render(Dialog, { dialog: goOn.dialog, ...common });
  const confirm = screen.getByRole('button', { name: 'Go on without this' });
  confirm.click();
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: ' our IT wants it so ' } });
  confirm.click();
  expect(document.activeElement).toBe(screen.getByRole('checkbox'));
  expect(told).toEqual([]);
  screen.getByRole('checkbox').click();
  await tick();
  confirm.click();
  expect(told).toEqual([{ do: 'goOn', finding: 'saml.entity-id.slash', reason: 'our IT wants it so' }]);
});

test('the rehearsal waits for the tick that names the organization', async () => {
  const { told, ...common } = heard();
  if (!rehearse.dialog) throw new Error('a dialog');
  render(Dialog, { dialog: rehearse.dialog, ...common });
  screen.getByRole('button', { name: 'Rehearse now' }).click();
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: 'Dreamworld Inc is the right organization' }));
  expect(told).toEqual([]);
  screen.getByRole('checkbox').click();
  await tick();
  screen.getByRole('button', { name: 'Rehearse now' }).click();
  expect(told).toEqual([{ do: 'confirm' }]);
});
