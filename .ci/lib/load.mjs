// Sixty simulated students for ten turns, and what no server should suffer: load.mjs FOLDER PROCESS
// FOLDER holds load.out, what the server printed; PROCESS is its number. No browser: plain requests.
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';

const [folder, process_] = process.argv.slice(2);
const printed = fs.readFileSync(path.join(folder, 'load.out'), 'utf8');
const desk = new URL(printed.match(/http:\S+\/enter\/\S+/)[0]);
const code = printed.match(/[2-9A-Z]{3}-[2-9A-Z]{3}/)[0];
const host = desk.host;
const STUDENTS = 60, TURNS = 10;
const times = [], faults = [];
const agent = new http.Agent({ keepAlive: true, maxSockets: 90 });

function ask(method, to, cookie = '', form = null) {
  const body = form && new URLSearchParams(form).toString();
  const headers = { Cookie: cookie, Host: host, 'Accept-Encoding': 'identity' };
  if (body !== null) Object.assign(headers, { Origin: `http://${host}`, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) });
  const start = performance.now();
  return new Promise((done, fail) => {
    const request = http.request({ host: desk.hostname, port: desk.port, method, path: to, headers, agent }, answer => {
      let text = '';
      answer.setEncoding('utf8').on('data', part => { text += part; }).on('end', () => {
        times.push(performance.now() - start);
        if (answer.statusCode >= 400) faults.push(`${method} ${to}: ${answer.statusCode}`);
        done({ status: answer.statusCode, text, headers: answer.headers });
      });
    });
    // A connection that was kept may be given up by the server at the very moment it is used again: browsers then ask once more.
    request.on('error', e => (request.reusedSocket && e.code === 'ECONNRESET' ? ask(method, to, cookie, form).then(done, fail) : fail(e)));
    request.end(body ?? undefined);
  });
}

const cookie = answer => answer.headers['set-cookie']?.[0].split(';')[0] ?? '';
const key = text => text.match(/name="key" value="([^"]+)"/)[1];
const memory = () => Number(fs.readFileSync(`/proc/${process_}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const entered = await ask('GET', desk.pathname);
const teacher = { cookie: cookie(entered) };
const page = await ask('GET', '/desk', teacher.cookie);
teacher.key = key(page.text);
const steer = what => ask('POST', `/desk/${what}`, teacher.cookie, { key: teacher.key });
const seats = [...page.text.matchAll(/<option value="([A-Z]{2,3})"/g)].map(m => m[1]);
const names = seats.length ? [...new Set(seats)] : ['AZE', 'RUS', 'ARM', 'UKR', 'TUR', 'IRN', 'GEO', 'EU', 'USA'];

// Each student has a page open, and asks for it again whenever it has changed.
let streams = 0;
function listen(student) {
  http.get({ host: desk.hostname, port: desk.port, path: `${student.path}/events`, headers: { Cookie: student.cookie, Host: host } }, answer => {
    streams += 1;
    let busy = false, first = true;
    answer.on('data', part => {
      if (!String(part).includes('changed')) return;
      if (first) { first = false; return; }
      if (busy) return;
      busy = true;
      setTimeout(async () => { busy = false; await ask('GET', student.path, student.cookie); }, Math.random() * 200);
    }).on('error', () => {});
  }).on('error', e => faults.push(`stream: ${e}`));
}

const students = [];
for (let i = 0; i < STUDENTS; i += 1) {
  const answer = await ask('POST', '/join', '', { code, name: `Student ${i + 1}`, seat: names[i % names.length] });
  const student = { cookie: cookie(answer), path: answer.headers.location, seat: names[i % names.length], place: Math.floor(i / names.length) };
  const own = await ask('GET', student.path, student.cookie);
  student.key = key(own.text);
  students.push(student);
  listen(student);
}
await steer('advance');
await steer('advance');
const began = memory();
const pause = ms => new Promise(done => setTimeout(done, ms));

async function work(student, turn) {
  await pause(Math.random() * 1500);
  const own = await ask('GET', student.path, student.cookie);
  const deeds = [...own.text.matchAll(/name="(docket\.[^"]+)" value="([^"]+)"/g)];
  const form = { key: student.key, why: `Turn ${turn}` };
  for (const [, docket, option] of deeds) if (!(docket in form) && option === 'wait') form[docket] = option;
  await ask('POST', `${student.path}/order`, student.cookie, { ...form, do: 'draft' });
  if (student.place === 0) await ask('POST', `${student.path}/order`, student.cookie, { ...form, do: 'propose' });
  if (turn % 3 === student.place % 3) await ask('POST', `${student.path}/say`, student.cookie, { key: student.key, to: '-', text: `A word in turn ${turn}` });
}

const slow = [];
for (let i = 0; i < 40; i += 1) {
  // Slowloris: a header that never ends.
  const socket = net.connect(Number(desk.port), desk.hostname);
  const one = { start: performance.now(), end: 0 };
  socket.on('error', () => {}).on('close', () => { one.end = performance.now(); });
  socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n`);
  const drip = setInterval(() => { if (socket.writable) socket.write('X: y\r\n'); else clearInterval(drip); }, 2000);
  slow.push(one);
}

const odds = [];
for (let turn = 1; turn <= TURNS; turn += 1) {
  await Promise.all(students.map(s => work(s, turn)));
  for (const to of ['discuss', 'commit', 'reveal']) {
    await steer('advance');
    if (to === 'reveal') {
      const start = performance.now();
      for (;;) {
        const { text } = await ask('GET', '/desk', teacher.cookie);
        if (text.includes(`simulated from turn ${turn + 1}`) || turn === TURNS || performance.now() - start > 20000) break;
        await pause(100);
      }
      if (turn < TURNS) odds.push(performance.now() - start);
    }
    await pause(100);
  }
  await steer('advance');
}
await pause(1000);
const whole = await ask('POST', '/desk/note', teacher.cookie, { key: teacher.key, text: 'x'.repeat(300000) }).catch(() => ({ status: 413 }));
faults.splice(0, faults.length, ...faults.filter(f => !f.startsWith('POST /desk/note: 413')));
if (whole.status !== 413) faults.push(`an oversize body gets ${whole.status}`);
const kept = slow.filter(s => s.end === 0 || s.end - s.start > 15000).length;
if (kept > 0) faults.push(`${kept} slow headers are not cut off`);
times.sort((a, b) => a - b);
odds.sort((a, b) => a - b);
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
const p99 = at(0.99), end = memory();
if (p99 > 200) faults.push(`the 99th percentile is ${p99.toFixed(0)} ms`);
if (odds.at(-1) > 2000) faults.push(`odds take ${odds.at(-1).toFixed(0)} ms`);
if (end > began + 200) faults.push(`memory goes from ${began.toFixed(0)} to ${end.toFixed(0)} MiB`);
for (const fault of [...new Set(faults)].slice(0, 20)) console.log(fault);
console.log(`${STUDENTS} students, ${streams} streams, ${TURNS} turns, ${times.length} requests: median ${at(0.5).toFixed(1)} ms, 99th percentile ${p99.toFixed(1)} ms, longest ${times.at(-1).toFixed(0)} ms; odds at most ${odds.at(-1).toFixed(0)} ms; memory ${began.toFixed(0)} to ${end.toFixed(0)} MiB; ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
