// Starts the window's page. Everything it draws comes from `App`.
import { mount } from 'svelte';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './look/tokens.css';
import './look/base.css';
import { tauri } from './api';
import App from './App.svelte';

const target = document.getElementById('window');
if (!target) throw new Error('index.html holds the element #window');
mount(App, { target, props: { api: tauri } });
