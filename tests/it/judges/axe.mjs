// Opens pages in a browser without a window, on a desk and on a phone, and prints what is wrong with them.
// Arguments: the folder of node modules, the browser, the pages.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, ...pages] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${modules}/`));
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
// The narrowest is what WCAG 1.4.10 asks of reflow.
const screens = [{ width: 1280, height: 900 }, { width: 390, height: 844 }, { width: 320, height: 640 }];
const narrowest = 320;

const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const browser = await chromium.launch({ executablePath, args: quiet });
for (const viewport of screens) {
  const page = await browser.newPage({ viewport });
  for (const file of pages) {
    const told = (fault) => console.log(`${file} at ${viewport.width}: ${fault}`);
    const url = pathToFileURL(file).href;
    const request = (request) => {
      if (request.url() !== url && !request.url().startsWith('data:')) told(`asks for ${request.url()}`);
    };
    page.on('request', request);
    page.on('dialog', (dialog) => { told(`says ${dialog.message()}`); dialog.dismiss(); });
    await page.goto(url);
    const found = await page.evaluate(() => ({
      scripts: document.scripts.length,
      wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    }));
    if (found.scripts) told('holds a script');
    if (found.wide) told('must be moved sideways');
    if (viewport.width > narrowest) {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
      for (const { id, help, nodes } of violations) {
        told(`${id}: ${help}, at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
      }
    }
    page.removeAllListeners();
  }
  await page.close();
}
await browser.close();
