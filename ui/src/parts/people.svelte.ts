// The rows of a list that stays in Rust, as far as they were asked for. Answers of an older question are dropped.
import type { RosterRow } from '../bindings';
import type { AskRows } from './props';

/** Rows asked for at once. */
const PAGE = 100;
/** Pages kept on either side of the newest; those further away are asked for again. */
const NEAR = 4;

export class People {
  /** How many the search and the filter leave; null until the first answer. */
  total: number | null = $state(null);
  #pages: ReadonlyMap<number, RosterRow[]> = $state.raw(new Map());
  #rows: AskRows;
  #question = { query: '', filter: '', revision: -1 };
  #asked = new Set<number>();
  /** Nothing of this question has come yet: what is shown belongs to the one before. */
  #old = true;

  constructor(rows: AskRows) {
    this.#rows = rows;
  }

  row(index: number): RosterRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE];
  }

  /** The place of somebody among the rows that are here. */
  find(id: string): number | undefined {
    for (const [page, rows] of this.#pages) {
      const at = rows.findIndex((row) => row.id === id);
      if (at >= 0) return page * PAGE + at;
    }
    return undefined;
  }

  /** Asks for what is missing between two rows. The old rows stay until the first of another question are here. */
  ask(query: string, filter: string, revision: number, first: number, last: number) {
    const now = this.#question;
    if (query !== now.query || filter !== now.filter || revision !== now.revision) {
      this.#question = { query, filter, revision };
      this.#asked.clear();
      this.#old = true;
    }
    for (let page = Math.floor(first / PAGE); page <= Math.floor(last / PAGE); page += 1) void this.#page(page);
  }

  async #page(page: number) {
    if (this.#asked.has(page)) return;
    this.#asked.add(page);
    const question = this.#question;
    const answer = await this.#rows(question.query, question.filter, page * PAGE, PAGE);
    if (question !== this.#question || !answer) return;
    const near = [...(this.#old ? [] : this.#pages)].filter(([other]) => Math.abs(other - page) <= NEAR);
    const kept = new Map(near);
    // A list that has become shorter may answer with its end instead.
    if (answer.offset === page * PAGE) kept.set(page, answer.rows);
    for (const other of this.#asked) if (Math.abs(other - page) > NEAR) this.#asked.delete(other);
    this.#pages = kept;
    this.#old = false;
    this.total = answer.total;
  }
}
