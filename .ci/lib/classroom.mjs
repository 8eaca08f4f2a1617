// Plays an exercise as people do: classroom.mjs CHROMIUM FOLDER PROCESS COMMAND..
// FOLDER holds class.out, what the server printed; PROCESS is its number: it is killed on the way, and begun again by COMMAND.
// Screenshots are left in FOLDER/shots.
import { chromium } from 'playwright-core';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [program, folder, killed, ...command] = process.argv.slice(2);
const modules = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules');
const axe = fs.readFileSync(path.join(modules, 'axe-core/axe.min.js'), 'utf8');
const shots = path.join(folder, 'shots');
fs.mkdirSync(shots, { recursive: true });
const printed = fs.readFileSync(path.join(folder, 'class.out'), 'utf8');
const desk = printed.match(/http:\S+\/enter\/\S+/)[0];
const code = printed.match(/[2-9A-Z]{3}-[2-9A-Z]{3}/)[0];
const root = new URL(desk).origin;
const faults = [];
let looks = 0, isDown = false;
const phone = { width: 390, height: 844 }, laptop = { width: 1280, height: 800 };

const browser = await chromium.launch({
  executablePath: program,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function someone(name, viewport, options = {}) {
  const context = await browser.newContext({ viewport, locale: 'en', bypassCSP: false, ...options });
  const page = await context.newPage();
  page.on('console', m => {
    // A browser writes a line for every answer that is no success; those that are asked for are named where they are.
    if (['error', 'warning'].includes(m.type()) && !/422|403|404/.test(m.text()) && !(isDown && m.text().includes('ERR_'))) faults.push(`${name}: console: ${m.text()}`);
  });
  page.on('pageerror', e => faults.push(`${name}: error: ${e}`));
  page.on('request', r => new URL(r.url()).origin !== root && !r.url().startsWith('data:') && faults.push(`${name}: asks for ${r.url()}`));
  return { name, page, context };
}

// Looks at a page at two widths, light and dark: it does not scroll sideways, targets are large enough, axe finds nothing serious.
async function look({ name, page }, what) {
  const before = page.viewportSize();
  const views = ['light', 'dark'].flatMap(theme => [[`phone-${theme}`, phone, theme], [`laptop-${theme}`, laptop, theme]]);
  for (const [screen, size, colorScheme] of views) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(150);
    const label = `${what}-${screen}`;
    const lies = await page.evaluate(() => {
      const found = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push(`scrolls sideways: ${document.documentElement.scrollWidth}`);
      if (document.querySelectorAll('h1').length !== 1) found.push('has not one h1');
      const odds = document.querySelector('.proj #p-odds')?.parentElement, foot = document.querySelector('.foot');
      if (odds && innerWidth > innerHeight) {
        if (document.documentElement.scrollHeight > innerHeight) found.push(`the projector scrolls: ${document.documentElement.scrollHeight}`);
        if (odds.lastElementChild.getBoundingClientRect().bottom > foot.getBoundingClientRect().top) found.push('odds run into the foot');
      }
      const bar = document.querySelector('.commit');
      if (bar && bar.offsetHeight > 140) found.push(`the bar of the order is ${bar.offsetHeight} high`);
      for (const e of document.querySelectorAll('button,input:not([type=hidden]),select,summary,.btn')) {
        const b = e.getBoundingClientRect();
        if (b.width > 0 && b.height > 0 && (b.height < 23.5 || b.width < 23.5)) found.push(`a target of ${b.width} x ${b.height}: ${e.outerHTML.slice(0, 80)}`);
      }
      return found;
    });
    lies.forEach(l => faults.push(`${name} ${label}: ${l}`));
    await page.screenshot({ path: path.join(shots, `${label}.png`), fullPage: true });
    // The page lets no foreign script run, so that the rules come in by the protocol.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
    for (const { id, impact, nodes } of violations) {
      const text = `${name} ${label}: axe: ${impact} ${id}: ${nodes.length} at ${nodes[0].target.join(' ')}`;
      if (['serious', 'critical'].includes(impact)) faults.push(text); else console.log(text);
    }
    looks += 1;
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}

function expect(holds, what) {
  if (!holds) faults.push(what);
}

async function join(name, seat, viewport, options, lang = 'en') {
  const person = await someone(name, viewport, options);
  const { page } = person;
  await page.goto(`${root}/?lang=${lang}`);
  await page.fill('#code', code.toLowerCase().replace('-', ' '));
  await page.fill('#name', name);
  await page.check(`input[name=seat][value="${seat}"]`);
  await page.click('button[type=submit]');
  await page.waitForURL(/\/seat\/\d+/);
  return person;
}

async function send(page, button) {
  await Promise.all([page.waitForNavigation(), button.click()]);
}

const teacher = await someone('facilitator', laptop);
await teacher.page.goto(desk);
await teacher.page.waitForURL(/\/desk/);
await look(teacher, 'desk-lobby');
const stranger = await someone('stranger', phone);
await stranger.page.goto(`${root}/`);
await look(stranger, 'join');
await stranger.page.goto(`${root}/?lang=fr`);
await look(stranger, 'join-fr');
await stranger.page.fill('#code', 'AAA-AAA');
await stranger.page.fill('#name', 'Nobody');
await send(stranger.page, stranger.page.locator('button[type=submit]'));
expect(await stranger.page.locator('#wrong').evaluate(e => e === document.activeElement), 'what is wrong is not in focus');
expect(await stranger.page.inputValue('#name') === 'Nobody', 'the name is lost with a wrong code');
await look(stranger, 'join-wrong');

const screen = await someone('screen', laptop);
const way = await teacher.page.getAttribute('a[target=_blank]', 'href');
await screen.page.goto(root + way);
await look(screen, 'screen-lobby');

const ana = await join('Ana', 'AZE', phone);
const boris = await join('Boris', 'RUS', laptop, {}, 'fr');
const carla = await join('Carla', 'RUS', phone);
const davit = await join('Davit', 'ARM', phone, { javaScriptEnabled: true });
await look(ana, 'student-lobby');
await look(boris, 'student-lobby-fr');
// Petra's browser runs no script: she reloads and sends forms.
const petra = await join('Petra', 'UKR', phone, { javaScriptEnabled: false });
// Somebody without a seat, a page that is another's, an address that there is not.
const late = await join('Late', '', phone);
await look(late, 'student-waiting');
const own = new URL(ana.page.url()).pathname;
for (const [path, what] of [[own, 'state-seat-only'], ['/desk', 'state-desk-only'], ['/enter/none', 'state-no-link'], ['/none', 'state-nowhere']]) {
  await stranger.page.goto(root + path + '?lang=en');
  await look(stranger, what);
}
await teacher.page.waitForFunction(() => document.querySelector('#seats').textContent.includes('Davit'), null, { timeout: 10000 });

// The server is killed and begun again: pages say so and come back by themselves, and nothing is lost.
let server = null;
async function crash() {
  isDown = true;
  process.kill(Number(killed), 'SIGKILL');
  await ana.page.waitForFunction(() => !document.querySelector('#conn').hidden, null, { timeout: 10000 });
  await ana.page.screenshot({ path: path.join(shots, 'student-lost.png') });
  await ana.page.fill('#why', 'Written while the server was gone');
  server = spawn(command[0], command.slice(1), { stdio: 'ignore' });
  for (const p of [ana, boris, carla, davit, teacher]) {
    await p.page.waitForFunction(() => { const c = document.querySelector('#conn'); return c.hidden || c.classList.contains('good'); }, null, { timeout: 30000 });
  }
  isDown = false;
  await ana.page.waitForFunction(() => document.querySelector('#order-state').textContent.includes('draft'), null, { timeout: 10000 });
  await ana.page.waitForTimeout(1000);
  await petra.page.goto(petra.page.url().split('?')[0]);
  expect((await petra.page.textContent('#messages')).includes('By form alone'), 'a message is lost with the server');
  await ana.page.screenshot({ path: path.join(shots, 'student-back.png') });
}

const advance = () => send(teacher.page, teacher.page.locator('form[action="/desk/advance"] button'));
const phase = words => Promise.all([ana, carla, davit].map(p =>
  p.page.waitForFunction(w => document.querySelector('#top')?.textContent.includes(w) && document.querySelector('[aria-current=step]')?.textContent === w, words, { timeout: 15000 })));

await advance();
await ana.page.waitForFunction(() => document.querySelector('#top').textContent.includes('Briefing'), null, { timeout: 15000 });
await look(ana, 'student-briefing');
await look(boris, 'student-briefing-fr');

for (let turn = 1; turn <= 3; turn += 1) {
  await advance();
  await phase('Plan');
  if (turn === 1) {
    await look(ana, 'student-plan');
    await look(boris, 'student-plan-fr');
    await look(screen, 'screen-plan');
    await petra.page.reload();
    await petra.page.locator('#order .deedopt input:not([value=wait])').first().check();
    await petra.page.fill('#why', 'Without script');
    await send(petra.page, petra.page.locator('button[value=seal]'));
    const sealed = await petra.page.textContent('#move');
    expect(sealed.includes('Order sealed') && sealed.includes('Without script'), 'nothing is sealed without script');
    await petra.page.locator('#messages details[data-keep=write] summary').click();
    await petra.page.check('#messages input[name=to][value=AZE]');
    await petra.page.fill('#messages textarea[name=text]', 'By form alone');
    await send(petra.page, petra.page.locator('#messages details[data-keep=write] button'));
    await ana.page.waitForFunction(() => document.querySelector('#messages').textContent.includes('By form alone'), null, { timeout: 10000 });
    await petra.page.screenshot({ path: path.join(shots, 'student-plain.png'), fullPage: true });
  }
  // Ana alone chooses and writes; what she chose is kept as a draft by itself.
  const deed = ana.page.locator('#order .deedopt input:not([value=wait])').first();
  await deed.check();
  await ana.page.fill('#why', `Turn ${turn}: to see what comes of it`);
  await ana.page.waitForFunction(() => document.querySelector('#order-state').textContent.includes('draft'), null, { timeout: 10000 });
  if (turn === 2) await crash();
  await advance();
  await phase('Discuss');
  if (turn === 1) {
    // A message from Ana to Russia; both Russian pages show it without being asked.
    await ana.page.click('#messages details[data-keep=write] summary');
    await ana.page.check('#messages input[name=to][value=RUS]');
    await ana.page.fill('#messages textarea[name=text]', 'Shall we <b>talk</b>?');
    await send(ana.page, ana.page.locator('#messages details[data-keep=write] button'));
    for (const p of [boris, carla]) await p.page.waitForFunction(() => document.querySelector('#messages').textContent.includes('Shall we <b>talk</b>?'), null, { timeout: 10000 });
    expect(!(await davit.page.content()).includes('Shall we'), 'Armenia reads the message');
    await send(teacher.page, teacher.page.locator('form[action="/desk/pause"] button'));
    await ana.page.waitForFunction(() => document.querySelector('#top').textContent.includes('paused'), null, { timeout: 10000 });
    await look(ana, 'student-paused');
    await look(boris, 'student-paused-fr');
    await send(teacher.page, teacher.page.locator('form[action="/desk/resume"] button'));
    await send(teacher.page, teacher.page.locator('form[action="/desk/extend"] button'));
  }
  if (turn === 2) {
    await teacher.page.click('details[data-keep=new-line] summary');
    await teacher.page.fill('#line-name', 'M-01');
    await teacher.page.fill('#line-from', 'An agency');
    await teacher.page.fill('#line-text', 'A convoy is seen at the border');
    await send(teacher.page, teacher.page.locator('form[action="/desk/plan"] button'));
    await send(teacher.page, teacher.page.locator('form[action="/desk/fire"] button').first());
    await ana.page.waitForFunction(() => document.querySelector('#news').textContent.includes('A convoy is seen'), null, { timeout: 10000 });
    await teacher.page.click('details[data-keep="hand-ARM"] summary');
    await send(teacher.page, teacher.page.locator('details[data-keep="hand-ARM"] form[action="/desk/hand-over"] button'));
    await davit.page.waitForFunction(() => document.querySelector('#state').textContent.includes('policy'), null, { timeout: 10000 });
    await look(davit, 'student-policy');
  }
  await advance();
  await phase('Commit');
  await send(ana.page, ana.page.locator('button[value=seal]'));
  expect((await ana.page.textContent('#move')).includes('Order sealed'), `turn ${turn}: nothing is sealed`);
  await send(boris.page, boris.page.locator('button[value=propose]'));
  await carla.page.waitForSelector('button[value=second]', { timeout: 10000 });
  if (turn === 1) await look(carla, 'student-second');
  await send(carla.page, carla.page.locator('button[value=second]'));
  await send(carla.page, carla.page.locator('button[value=seal-proposal]'));
  if (turn === 1) {
    await look(ana, 'student-sealed');
    await send(ana.page, ana.page.locator('button[value=take-back]'));
    await send(ana.page, ana.page.locator('button[value=seal]'));
  }
  await advance();
  await phase('Reveal');
  // After the last turn there is nothing left to forecast.
  if (turn < 3) await teacher.page.waitForFunction(() => document.querySelector('#odds svg'), null, { timeout: 60000 });
  if (turn === 1) {
    await look(teacher, 'desk-reveal');
    await teacher.page.goto(`${root}/desk?lang=fr`);
    await look(teacher, 'desk-reveal-fr');
    await teacher.page.goto(`${root}/desk?lang=en`);
    expect(!(await ana.page.locator('#odds').count()), 'odds are shown before they may be');
    await send(teacher.page, teacher.page.locator('form[action="/desk/odds"] button'));
    await ana.page.waitForFunction(() => document.querySelector('#odds svg'), null, { timeout: 10000 });
  }
  await look(ana, `student-reveal-${turn}`);
  if (turn > 1) await look(boris, `student-reveal-${turn}-fr`);
  await look(screen, `screen-reveal-${turn}`);
}
await advance();
await ana.page.waitForFunction(() => document.querySelector('#state').textContent.includes('Play is over'), null, { timeout: 15000 });
await look(ana, 'student-over');
await look(boris, 'student-over-fr');
await look(screen, 'screen-over');
await screen.page.goto(`${root}/screen?lang=fr`);
await look(screen, 'screen-over-fr');
await teacher.page.click('a[href="/desk/debrief"]');
await teacher.page.waitForURL(/debrief/);
await look(teacher, 'desk-debrief');

// Without script: the same pages, by forms alone.
await petra.page.reload();
expect((await petra.page.textContent('#state')).includes('Play is over'), 'the end is not told without script');

// From the keyboard alone: the first stop leads past the header.
await stranger.page.goto(`${root}/`);
await stranger.page.keyboard.press('Tab');
expect(await stranger.page.evaluate(() => document.activeElement.className) === 'skip', 'the first stop is not the way past the header');

await browser.close();
const ended = new Promise(done => { server.on('exit', done); });
server.kill('SIGTERM');
expect(await ended === 0, 'the server does not end well');
for (const fault of faults) console.log(fault);
console.log(`${looks} looks, ${faults.length} faults; screenshots in ${shots}`);
process.exit(faults.length === 0 ? 0 : 1);
