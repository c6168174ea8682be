// Which rows of a long list are drawn, and where: a few of them, however long the list is. Only numbers; the parts draw.

export interface Sheet {
  /** Rows in all. */
  total: number;
  /** The height of one row, and of what is in sight, in pixels. */
  row: number;
  view: number;
}

/** Browsers end an element at some 33 million pixels, some at half of that. A longer list is scrolled in larger strides. */
export const TALLEST = 16_000_000;
/** Rows drawn at once, without the one that holds the focus and the head. */
export const MOST = 56;
/** Rows drawn beyond what is in sight, on either side. */
const BEYOND = 6;

export const height = (sheet: Sheet) => Math.min(sheet.total * sheet.row, TALLEST);

/** How many rows' pixels one pixel of scrolling passes; 1 unless the list is taller than a browser can draw. */
function stride(sheet: Sheet): number {
  const scrolls = height(sheet) - sheet.view;
  return scrolls > 0 ? (sheet.total * sheet.row - sheet.view) / scrolls : 1;
}

/** Where a row lies in the sheet that is scrolled to `top`. */
export function place(index: number, top: number, sheet: Sheet): number {
  return index * sheet.row - top * (stride(sheet) - 1);
}

/** The first and the last row to draw. */
export function span(top: number, sheet: Sheet): { first: number; last: number } {
  const passed = Math.floor((top * stride(sheet)) / sheet.row);
  const seen = Math.ceil(sheet.view / sheet.row) + 1;
  const first = Math.max(0, Math.min(passed, sheet.total - seen) - BEYOND);
  return { first, last: Math.min(sheet.total, passed + seen + BEYOND, first + MOST) - 1 };
}

/** The rows to draw, and with them the one that holds the focus, wherever it is: its element must not go. */
export function drawn(top: number, sheet: Sheet, active: number): number[] {
  const { first, last } = span(top, sheet);
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  if (active < 0 || active >= sheet.total) return rows;
  if (active < first) return [active, ...rows];
  return active > last ? [...rows, active] : rows;
}

/** How far to scroll so that a row is in sight: no further than needed. */
export function reach(index: number, top: number, sheet: Sheet): number {
  const passed = top * stride(sheet);
  const above = index * sheet.row;
  const below = above + sheet.row - sheet.view;
  return (passed > above ? above : Math.max(passed, below)) / stride(sheet);
}
