// Shows one view, for looking at it in a browser: `npm run dev`, then `/preview.html?screen=values` for a literal one,
// or `?view=/some.json` for one that the core wrote. `?screen=look&play` fills the checklist as a job does.
import { mount } from 'svelte';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import '../look/tokens.css';
import '../look/base.css';
import type { Api } from '../api';
import type { View } from '../bindings';
import App from '../App.svelte';
import { screens, values } from '../fixtures';
import { answers, everybody } from '../fixtures/people';
import { lookAt, lookDone } from '../fixtures/sync';

const asked = new URLSearchParams(location.search);
const written = asked.get('view');
const view: View = written ? await (await fetch(written)).json() : (screens[asked.get('screen') ?? 'values'] ?? values);
const answer = async (told: unknown) => {
  console.info(told);
  return view;
};
const api: Api = {
  show: () => answer('show'),
  act: answer,
  giveSecret: (id) => answer({ giveSecret: id }),
  makeKeyPair: () => answer('makeKeyPair'),
  rows: answers(asked.get('screen') === 'roster-empty' ? [] : everybody),
  onView: (hear) => {
    if (!asked.has('play')) return;
    for (let looked = 1; looked <= 45; looked += 1) setTimeout(() => hear(lookAt(looked)), looked * 200);
    setTimeout(() => hear(lookDone), 46 * 200);
  },
  onDrag: (hear) => hear(asked.has('drag')),
};
const target = document.getElementById('window');
if (target) mount(App, { target, props: { api } });
