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
const narrowest = 320;
const phone = 390;
const screens = [{ width: 1280, height: 900 }, { width: phone, height: 844 }, { width: narrowest, height: 640 }];

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
      close: [...document.querySelectorAll('.space ~ .level')].some((blank) => blank.clientHeight < 10),
    }));
    if (found.scripts) told('holds a script');
    if (found.wide) told('must be moved sideways');
    if (found.close) told('an office stands right below the name of another');
    if (viewport.width > narrowest) {
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run({ resultTypes: ['violations'] }));
      for (const { id, help, nodes } of violations) {
        told(`${id}: ${help}, at ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
      }
    }
    if (viewport.width === phone) for (const fault of await edges(page)) told(fault);
    page.removeAllListeners();
  }
  await page.close();
}
const page = await browser.newPage();
await page.emulateMedia({ media: 'print' });
for (const file of pages) {
  await page.goto(pathToFileURL(file).href);
  for (const fault of await paper(page)) console.log(`${file} on paper: ${fault}`);
}
await browser.close();

// How light the right edge of each table is that moves sideways, at either end of its way: dark where more than a margin of
// it is to come.
async function edges(page) {
  const found = [];
  for (const frame of await page.locator('.table').all()) {
    const hidden = await frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
    if (hidden < 24) continue;
    const more = await edge(page, frame);
    await frame.evaluate((frame) => { frame.scrollLeft = frame.scrollWidth; });
    const end = await edge(page, frame);
    if (more > 215 || end < more + 30) found.push(`a table does not show that it goes on: ${more}, ${end}`);
  }
  return found;
}

// The light of the last column but two of the dots of a frame, where no line of the table stands, in the middle of its range.
async function edge(page, frame) {
  const picture = (await frame.screenshot()).toString('base64');
  return page.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(image.width - 3, 0, 1, image.height);
    const light = [...data].filter((_, at) => at % 4 === 0).sort((one, two) => one - two);
    return light[Math.floor(light.length / 2)];
  }, picture);
}

// What is wider than the page it is printed on, for which a browser would print all pages smaller; and paragraphs of three
// lines, of which it would leave one alone on a page.
async function paper(page) {
  const [, height, width] = (await page.content()).match(/@page across \{ size: ([\d.]+)mm ([\d.]+)mm/);
  const room = (size) => Math.floor((size - 50) / 25.4 * 96);
  const found = [];
  await page.setViewportSize({ width: room(height), height: 640 });
  const turned = page.locator('.across');
  for (const annex of await turned.all()) {
    if (await annex.evaluate((annex) => annex.scrollWidth > annex.clientWidth)) found.push('an annex is too wide');
    await annex.evaluate((annex) => annex.remove());
  }
  await page.setViewportSize({ width: room(width), height: 640 });
  return found.concat(await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`${scrollWidth} in ${clientWidth}`] : [];
    const lines = (text) => Math.round(text.clientHeight / parseFloat(getComputedStyle(text).lineHeight));
    const torn = (text) => lines(text) === 3 && getComputedStyle(text).breakInside !== 'avoid';
    const fixed = (text) => lines(text) > 5 && getComputedStyle(text).breakInside === 'avoid';
    const texts = [...document.querySelectorAll(':is(.preamble, section, li) > p:not(.of)')];
    const odd = texts.filter((text) => torn(text) || fixed(text)).map((text) => `${lines(text)} lines: ${text.textContent.slice(0, 60)}`);
    return wide.concat(odd);
  }));
}
