// Looks at reports as a browser shows them: browser.mjs CHROMIUM FOLDER [review]
// FOLDER holds en.html and fr.html, and the drawings of each in en/ and fr/; the review of an exercise has no such drawings.
// Screenshots are left in FOLDER/shots.
import { chromium } from 'playwright-core';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const [program, folder, kind] = process.argv.slice(2);
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const axe = fs.readFileSync(path.join(modules, 'axe-core/axe.min.js'), 'utf8');
const shots = path.join(folder, 'shots');
fs.mkdirSync(shots, { recursive: true });
const SMALLEST = { wide: 11.5, narrow: 11 };
const faults = [];
let looks = 0;

const browser = await chromium.launch({
  executablePath: program,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

// Opens a file and calls `look` with the page; what the console says and what is asked of a network are faults.
async function open(file, name, options, look) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const address = pathToFileURL(file).href;
  const fault = text => faults.push(`${name}: ${text}`);
  page.on('console', m => ['error', 'warning'].includes(m.type()) && fault(`console: ${m.text()}`));
  page.on('pageerror', e => fault(`error: ${e}`));
  page.on('request', r => r.url() !== address && fault(`asks for ${r.url()}`));
  await page.goto(address);
  await look(page, fault);
  looks += 1;
  await context.close();
}

// What is wrong with how the page lies on the screen: runs inside the browser.
function lies() {
  const found = [];
  const boxes = selector => [...document.querySelectorAll(selector)]
    .map(e => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 0 && b.height > 0);
  if (document.documentElement.scrollWidth > innerWidth) found.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
  const drawn = boxes('svg.chart');
  if (drawn.length === 0) found.push('no drawing is shown');
  let smallest = 99;
  for (const [svg, edge] of drawn) {
    const scale = edge.width / svg.viewBox.baseVal.width;
    const texts = [...svg.querySelectorAll('text')].map(e => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 0);
    texts.forEach(([text, a], i) => {
      smallest = Math.min(smallest, parseFloat(getComputedStyle(text).fontSize) * scale);
      const words = text.textContent;
      const across = a.left < edge.left - 1 || a.right > edge.right + 1;
      if (across || a.top < edge.top - 1 || a.bottom > edge.bottom + 1) found.push(`cut: ${words}`);
      for (const [other, b] of texts.slice(i + 1)) {
        const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // The boxes of letters hold some air above and below.
        if (wide > 2 && tall > 4) found.push(`on each other: ${words} / ${other.textContent}`);
      }
    });
  }
  for (const [e, b] of boxes('a:not(p a):not(.skip),summary')) {
    if (b.height < 23.5) found.push(`a target of ${b.height} pixels: ${e.textContent}`);
  }
  return { found, smallest };
}

async function whole(page, fault, least) {
  const { found, smallest } = await page.evaluate(lies);
  found.forEach(fault);
  if (least && smallest < least) fault(`text of ${smallest.toFixed(1)} pixels in a drawing`);
}

const screens = [['wide', 1280, 800], ['narrow', 390, 844]];
for (const lang of ['en', 'fr']) {
  const file = path.join(folder, `${lang}.html`);
  for (const [screen, width, height] of screens) {
    for (const colorScheme of ['light', 'dark']) {
      const name = `${lang}-${screen}-${colorScheme}`;
      const options = { viewport: { width, height }, colorScheme };
      await open(file, name, options, async (page, fault) => {
        await whole(page, fault, SMALLEST[screen]);
        await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true });
      });
      // The page lets nothing run, so that the rules of axe-core need a browser that does not listen to it; tables are open.
      await open(file, name, { ...options, bypassCSP: true }, async (page, fault) => {
        await page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true; }));
        if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) fault('scrolls sideways with tables open');
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
        for (const { id, impact, nodes } of violations) fault(`axe: ${impact} ${id}: ${nodes.length} at ${nodes[0].target.join(' ')}`);
      });
    }
  }
  await open(file, `${lang}-320`, { viewport: { width: 320, height: 640 } }, (page, fault) => whole(page, fault));
  await open(file, `${lang}-paper`, { viewport: { width: 760, height: 1100 }, colorScheme: 'dark' }, async (page, fault) => {
    await page.emulateMedia({ media: 'print' });
    await whole(page, fault);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    if (ground !== 'rgb(255, 255, 255)') fault(`paper is ${ground}`);
    await page.screenshot({ path: path.join(shots, `${lang}-paper.png`), fullPage: true });
  });
  if (kind === 'review') continue;
  const drawings = fs.readdirSync(path.join(folder, lang)).filter(f => f.endsWith('.svg'));
  if (drawings.length === 0) faults.push(`${lang}: no drawing was written`);
  for (const drawing of drawings) {
    await open(path.join(folder, lang, drawing), `${lang}/${drawing}`, { viewport: { width: 800, height: 900 } }, async (page, fault) => {
      const [root, broken] = await page.evaluate(() => [document.documentElement.nodeName, document.querySelector('parsererror') !== null]);
      if (root !== 'svg' || broken) fault('is not well-formed');
      const named = await page.evaluate(() => document.querySelector('svg > title')?.textContent.length > 20);
      if (!named) fault('says in no words what it shows');
    });
  }
}
await browser.close();

for (const fault of faults) console.log(fault);
console.log(`${looks} looks, ${faults.length} faults; screenshots in ${shots}`);
process.exit(faults.length === 0 ? 0 : 1);
