import { defineAdapter } from '../../model/index.ts';

/** Milliseconds that both libraries wait for a page to load; `timeout: 0` takes it away. */
const DEFAULT = '30000';

const PLAYWRIGHT = 'playwright|playwright-core|playwright-extra|@playwright/test';
const PUPPETEER = 'puppeteer|puppeteer-core|puppeteer-extra';
const load = { effect: 'http', verb: 'name', handle: 'recv' } as const;

/** Loading a page is a request to wherever the address says. */
export default defineAdapter({
  name: 'browsers',
  title: 'Puppeteer and Playwright',
  packages: [...PLAYWRIGHT.split('|'), ...PUPPETEER.split('|')],
  language: 'typescript',
  states: [
    [`${PUPPETEER} launch|connect`, 'Browser'],
    [`${PUPPETEER} default.launch|connect`, 'Browser'],
    [`${PLAYWRIGHT} chromium|firefox|webkit.launch|connect|connectOverCDP`, 'Browser'],
    [`${PLAYWRIGHT} chromium|firefox|webkit.launchPersistentContext`, 'Browser'],
    [`new ${PLAYWRIGHT}|${PUPPETEER} Browser|BrowserContext`, 'Browser'],
    [`new ${PLAYWRIGHT}|${PUPPETEER} Page`, 'Page'],
    ['Browser.newContext|createBrowserContext|createIncognitoBrowserContext', 'Browser'],
    ['Browser.newPage', 'Page'],
    ['get Page.request', 'Requests'],
    ['get Browser.request', 'Requests'],
  ],
  effects: [
    ['Page.goto', { ...load, target: 'arg0', deadline: 0 }, { if: { 'arg1.timeout': 0 } }],
    ['Page.goto', { ...load, target: 'arg0', deadline: ['arg1.timeout', DEFAULT] }],
    ['Page.reload|goBack|goForward', { ...load, deadline: 0 }, { if: { 'arg0.timeout': 0 } }],
    ['Page.reload|goBack|goForward', { ...load, deadline: ['arg0.timeout', DEFAULT] }],
    ['Requests.get|post|put|patch|delete|head|fetch', { ...load, target: 'arg0', data: 'arg1.data', deadline: ['arg1.timeout', DEFAULT] }],
  ],
});
