import { expect, test } from 'vitest';
import { drawn, height, MOST, place, reach, span, TALLEST } from './virtual';

const sheet = { total: 100_000, row: 44, view: 440 };
const tall = { total: 2_000_000, row: 88, view: 440 };

test('what is in sight is drawn, with some rows around it', () => {
  expect(span(0, sheet)).toEqual({ first: 0, last: 16 });
  expect(span(4400, sheet)).toEqual({ first: 94, last: 116 });
  expect(span(1e9, sheet)).toEqual({ first: 99_983, last: 99_999 });
  expect(span(0, { ...sheet, total: 3 })).toEqual({ first: 0, last: 2 });
  expect(drawn(0, { ...sheet, total: 0 }, -1)).toEqual([]);
});

test('never more rows than agreed, however much is in sight', () => {
  expect(drawn(8800, { ...sheet, view: 44_000 }, 5)).toHaveLength(MOST + 1);
});

test('the row that holds the focus is drawn wherever it is, and in its order', () => {
  expect(drawn(4400, sheet, 7).slice(0, 2)).toEqual([7, 94]);
  expect(drawn(4400, sheet, 500).at(-1)).toBe(500);
  expect(drawn(4400, sheet, 100)).toHaveLength(23);
});

test('as long as a browser can draw it, a row lies where it counts', () => {
  expect(height(sheet)).toBe(4_400_000);
  expect(place(70_000, 3_000_000, sheet)).toBe(3_080_000);
});

test('a list too tall for a browser is scrolled in larger strides, from its first row to its last', () => {
  expect(height(tall)).toBe(TALLEST);
  const end = TALLEST - tall.view;
  expect(place(0, 0, tall)).toBe(0);
  expect(span(end, tall).last).toBe(1_999_999);
  expect(place(1_999_999, end, tall) + tall.row).toBeCloseTo(TALLEST, 3);
});

test('scrolling to a row goes no further than needed', () => {
  for (const one of [sheet, tall]) {
    expect(reach(0, 500, one)).toBe(0);
    for (const index of [3, 1000, 77_777, one.total - 1]) {
      const top = reach(index, 0, one);
      expect(place(index, top, one)).toBeGreaterThanOrEqual(top - 0.01);
      expect(place(index, top, one) + one.row).toBeLessThanOrEqual(top + one.view + 0.01);
      expect(reach(index, top, one)).toBeCloseTo(top, 3);
    }
  }
});
