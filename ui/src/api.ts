// The way to the core: four commands that answer with a View, one that answers with rows of a long list, and two
// events. The only file that knows Tauri.
import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { Action, RosterRows, View } from './bindings';

export interface Api {
  show(): Promise<View>;
  act(action: Action): Promise<View>;
  /** The text goes to Rust and is kept nowhere in the page. */
  giveSecret(id: string, text: string): Promise<View>;
  /** An empty passphrase means none. The key itself never comes to the page. */
  makeKeyPair(passphrase: string): Promise<View>;
  /** Some of the people that a search and a filter leave; null where no list is. */
  rows(query: string, filter: string, offset: number, count: number): Promise<RosterRows | null>;
  /** Views that nobody asked for: after a job, after a file was dropped. */
  onView(hear: (view: View) => void): void;
  /** A file hovers over the window, or has left it. */
  onDrag(hear: (over: boolean) => void): void;
}

export const tauri: Api = {
  show: () => invoke('show'),
  act: (action) => invoke('act', { action }),
  giveSecret: (id, text) => invoke('give_secret', { id, text }),
  makeKeyPair: (passphrase) => invoke('make_key_pair', { passphrase }),
  rows: (query, filter, offset, count) => invoke('rows', { query, filter, offset, count }),
  onView: (hear) => void listen<View>('view', (event) => hear(event.payload)),
  onDrag: (hear) => void listen<{ over: boolean }>('drag', (event) => hear(event.payload.over)),
};
