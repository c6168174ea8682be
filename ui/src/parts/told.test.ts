// What the vendor's API told: fields beside what they must be, changes before consent and afterwards.
import { render, screen, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { ChangeView } from '../bindings';
import { makes, mends, readBackBlock } from '../fixtures/told';
import { expectAccessible, heard } from '../test-lib';
import Change from './Change.svelte';
import ReadBack from './ReadBack.svelte';

/** A row's words, piece by piece. */
const said = (item: HTMLElement | undefined) =>
  [...(item?.querySelectorAll('.name, .state, dt, dd, p, button') ?? [])].map((piece) => piece.textContent.trim()).join(' | ');

function drawFields() {
  const { told, ...common } = heard();
  const { container } = render(ReadBack, { readBack: readBackBlock, ...common });
  return { told, container, rows: screen.getAllByRole('listitem') };
}
function drawChange(change: ChangeView) {
  const { told, ...common } = heard();
  const { container } = render(Change, { change, ...common });
  return { told, container, rows: screen.getAllByRole('listitem') };
}

test('a field that must change shows how it is over how it must be, and what differs', async () => {
  const { told, container, rows } = drawFields();
  expect(screen.getByRole('list', { name: 'The application in JumpCloud, field by field' })).toBeTruthy();
  expect(said(rows[1])).toBe(
    'IdP Entity ID, | must change | Is | https://api.kisi.io/saml/metadata/ | Must be | https://api.kisi.io/saml/metadata | Mend…',
  );
  expect(rows[1]?.querySelector('mark')?.textContent).toBe('/');
  screen.getByRole('button', { name: 'Mend…: IdP Entity ID' }).click();
  screen.getByRole('button', { name: 'Ask again' }).click();
  expect(told).toEqual([
    { do: 'askChange', id: 'IdP Entity ID' },
    { do: 'ask', what: 'application' },
  ]);
  await expectAccessible(container);
});

test('what is right says it once; what is empty, and must be, says so', () => {
  const { rows } = drawFields();
  expect(said(rows[0])).toBe('Display Label, | right | Is | Kisi SSO');
  expect(said(rows[9])).toBe('Default RelayState, | right | Is | empty');
  expect(said(rows[10])).toBe('Login URL, | must change | Is | https://web.kisi.io/ | Must be | empty | Mend…');
});

test('what was not seen is no pass: another shape, its own word, both lines', () => {
  const { rows } = drawFields();
  expect(said(rows[12])).toBe(
    'SSO IdP URL, | not seen | Is | not seen: JumpCloud’s API does not tell it | Must be | https://sso.jumpcloud.com/saml2/dreamworldinc',
  );
  expect(rows[12]?.querySelector('rect')).toBeNull();
  expect(rows[0]?.querySelector('rect')).not.toBeNull();
});

test('a change is whole before anybody agrees: whether it can be taken back, before and after, what to know', async () => {
  const { told, container, rows } = drawChange(mends);
  expect(screen.getByRole('heading', { level: 2, name: 'Change two fields of Kisi SSO in JumpCloud' })).toBeTruthy();
  expect(screen.getByText('can be undone')).toBeTruthy();
  expect(said(rows[0])).toBe('IdP Entity ID | Before | https://api.kisi.io/saml/metadata/ | After | https://api.kisi.io/saml/metadata');
  expect(said(rows[1])).toBe('Login URL | Before | https://web.kisi.io/ | After | empty');
  expect(screen.getByText(/may fail for a minute/)).toBeTruthy();
  screen.getByRole('button', { name: 'Change both in JumpCloud…' }).click();
  expect(told).toEqual([{ do: 'askChange', id: 'mend' }]);
  await expectAccessible(container);
});

test('what is made from nothing shows only what comes, then what came of it and the way back', () => {
  const { told, container, rows } = drawChange(makes);
  expect(rows.map(said)).toEqual([
    'Display Label | Kisi SSO',
    'IdP Entity ID | https://api.kisi.io/saml/metadata',
    'ACS URLs, Default URL | https://api.kisi.io/saml/consume/dreamworldinc',
    'Default RelayState | empty',
  ]);
  expect(within(container).getByText(/We looked: all four fields/)).toBeTruthy();
  screen.getByRole('button', { name: 'Take it away again…' }).click();
  expect(told).toEqual([{ do: 'askUndo', id: 'make' }]);
});
