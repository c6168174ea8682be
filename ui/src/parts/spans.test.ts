import { expect, test } from 'vitest';
import { letters, path, pieces } from './spans';

test('a value and its difference are one piece', () => {
  const drawn = pieces([
    { kind: 'text', text: 'It is ' },
    { kind: 'value', text: 'a/b' },
    { kind: 'difference', text: '/' },
    { kind: 'menu', text: 'Save' },
  ]);
  expect(drawn.map((piece) => piece.kind)).toEqual(['text', 'value', 'menu']);
});

test('a value breaks after each slash and nowhere else', () => {
  const parts = letters('https://api.kisi.io/saml', false);
  expect(parts.map((part) => [part.text, part.breaks])).toEqual([
    ['https://', true],
    ['api.kisi.io/', true],
    ['saml', false],
  ]);
});

test('blanks at the ends of a value are seen, blanks inside stay letters', () => {
  expect(letters(' Kisi SSO ', false).map((part) => [part.text, part.blank])).toEqual([
    [' ', true],
    ['Kisi SSO', false],
    [' ', true],
  ]);
});

test('every blank of a difference is seen by itself', () => {
  expect(letters('a \n', true).map((part) => [part.text, part.blank])).toEqual([
    ['a', false],
    [' ', true],
    ['\n', true],
  ]);
});

test('a fingerprint breaks after its colons', () => {
  const parts = letters('3B:1E:5C:5F:B4:9F:E2:C8', false);
  expect(parts.map((part) => part.text)).toEqual(['3B:', '1E:', '5C:', '5F:', 'B4:', '9F:', 'E2:', 'C8']);
  expect(parts.filter((part) => !part.breaks)).toHaveLength(1);
});

test('no letter is lost or added', () => {
  for (const text of ['', '/', '//', ' /a/ ', 'a\tb', 'urn:oasis:names:tc', 'AA:BB:CC:DD:EE:FF:00:11']) {
    for (const differs of [true, false]) {
      expect(letters(text, differs).map((part) => part.text).join('')).toBe(text);
    }
  }
});

test('a path breaks after its signs and an encoded blank, never inside a word', () => {
  const parts = path('/scim/v2/Users?filter=userName%20eq%20%22a%22&count=1');
  expect(parts.map((part) => part.text)).toEqual(['/', 'scim/', 'v2/', 'Users?', 'filter=userName%20', 'eq%20', '%22a%22&', 'count=1']);
  expect(parts.map((part) => part.breaks)).toEqual([true, true, true, true, true, true, true, false]);
});
