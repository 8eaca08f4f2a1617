// Keeps a page up to date, counts the cost, shows the clock, keeps drafts. Every page works without it.
(() => {
  'use strict';
  const body = document.body, at = id => document.getElementById(id);
  let offset = Number(body.dataset.now) - Date.now();
  const quiet = { 'X-Quiet': '1' };

  // Focus goes to what was wrong.
  at('wrong')?.focus();
  const url = new URL(location.href);
  if (url.searchParams.has('done')) { url.searchParams.delete('done'); history.replaceState(null, '', url); }

  // One polite voice, at most one sentence every five seconds.
  let spoke = 0;
  const say = text => {
    const wait = Math.max(0, spoke + 5000 - Date.now());
    spoke = Date.now() + wait;
    setTimeout(() => { at('say').textContent = text; }, wait);
  };

  // Clock: the server's, corrected for this device's.
  const told = new Set();
  const tick = () => {
    for (const time of document.querySelectorAll('time[data-ends]')) {
      const ends = Number(time.dataset.ends), left = Math.max(0, Math.ceil((ends - Date.now() - offset) / 1000));
      const text = `${String(Math.floor(left / 60)).padStart(2, '0')}:${String(left % 60).padStart(2, '0')}`;
      if (time.textContent !== text) time.textContent = text;
      for (const [from, words] of [[120, body.dataset.two], [30, body.dataset.thirty], [0, body.dataset.over]]) {
        const key = `${ends}/${from}`;
        if (left <= from && left > from - 5 && !told.has(key)) { told.add(key); say(words); }
      }
    }
  };
  setInterval(tick, 500);

  // Order: running cost, and the draft kept after every change.
  let saving = 0, dirty = false;
  const form = () => at('order');
  const sum = () => {
    const f = form(), out = at('cost');
    if (!f || !out) return;
    const cost = [...f.querySelectorAll('[data-cost]:checked')].reduce((s, e) => s + Number(e.dataset.cost), 0);
    const text = (Math.round(cost * 100) / 10).toLocaleString(out.dataset.lang);
    out.value = text;
    out.classList.toggle('em', cost > Number(f.dataset.capital) + 1e-9);
  };
  const keep = async () => {
    const f = form();
    if (!f) return;
    const data = new URLSearchParams(new FormData(f));
    data.set('do', 'draft');
    const tag = at('order-state');
    try {
      const answer = await fetch(f.action, { method: 'POST', body: data, headers: quiet });
      if (answer.ok) dirty = false;
      if (tag) tag.textContent = answer.ok ? body.dataset.saved : body.dataset.unsaved;
    } catch { if (tag) tag.textContent = body.dataset.unsaved; }
  };
  document.addEventListener('input', e => {
    if (!e.target.closest('#order')) return;
    dirty = true;
    sum();
    clearTimeout(saving);
    saving = setTimeout(keep, 300);
  });
  document.addEventListener('submit', () => { dirty = false; clearTimeout(saving); });
  sum();

  // Tabs of the phone: the one whose section is in view is current.
  const tabs = () => [...document.querySelectorAll('.tabs a')];
  if ('IntersectionObserver' in window) {
    const eye = new IntersectionObserver(seen => {
      const now = seen.find(s => s.isIntersecting);
      if (now) tabs().forEach(a => a.hash === `#${now.target.id}` ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current'));
    }, { rootMargin: '-30% 0px -60%' });
    tabs().forEach(a => { const e = document.querySelector(a.hash); if (e) eye.observe(e); });
  }

  // Sections are replaced where they have changed, but for one in which somebody is writing.
  const open = root => new Set([...root.querySelectorAll('details[data-keep][open]')].map(d => d.dataset.keep));
  const busy = e => e.contains(document.activeElement) && document.activeElement.matches('input:not([type=radio]):not([type=checkbox]),textarea,select')
    || [...e.querySelectorAll('textarea,input[type=text]')].some(f => f.value !== f.defaultValue && !f.closest('#order'));
  const swap = (old, fresh) => {
    const kept = open(old);
    fresh.querySelectorAll('details[data-keep]').forEach(d => { if (kept.has(d.dataset.keep)) d.open = true; });
    const active = document.activeElement, id = old.contains(active) ? active.id : '';
    old.replaceWith(fresh);
    if (id) at(id)?.focus({ preventScroll: true });
  };
  const held = new Map();
  const offer = (old, fresh) => {
    held.set(old.id, fresh);
    if (old.querySelector(':scope > .stale')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn sm stale';
    button.textContent = body.dataset.updated;
    button.addEventListener('click', () => { const next = held.get(old.id); held.delete(old.id); swap(old, next); sum(); });
    old.prepend(button);
  };
  let number = Number(body.dataset.number), asking = false, again = false;
  const refresh = async () => {
    if (asking) { again = true; return; }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!answer.ok || page.body.className !== body.className || page.body.dataset.of !== body.dataset.of || !page.body.dataset.number) { location.reload(); return; }
      offset = Number(page.body.dataset.now) - Date.now();
      number = Number(page.body.dataset.number);
      const news = page.querySelectorAll('#messages .msg').length - document.querySelectorAll('#messages .msg').length;
      const ids = list => [...list].map(e => e.id).join();
      const all = '[data-live]';
      if (ids(document.querySelectorAll(all)) !== ids(page.querySelectorAll(all))) {
        if (busy(at('main')) || dirty) offer(at('state') ?? at('main'), at('state') ? page.getElementById('state') : page.getElementById('main'));
        else swap(at('main'), page.getElementById('main'));
        const [top, fresh] = [at('top'), page.getElementById('top')];
        if (top && fresh) swap(top, fresh);
        const [tabs, nav] = [document.querySelector('.tabs'), page.querySelector('.tabs')];
        if (!tabs && nav) body.append(nav);
      } else {
        for (const old of document.querySelectorAll(all)) {
          const fresh = page.getElementById(old.id);
          const plain = old.cloneNode(true);
          if (!fresh || plain.isEqualNode(fresh)) continue;
          const writes = busy(old) || (old.id === 'move' && dirty);
          if (writes) offer(old, fresh); else swap(old, fresh);
        }
      }
      document.title = page.title;
      at('done')?.remove();
      sum();
      tick();
      if (news > 0) say(page.querySelector('#messages .msg')?.textContent.trim() ?? '');
    } catch { /* The stream says when the server is back. */ } finally {
      asking = false;
      if (again) { again = false; refresh(); }
    }
  };

  // The stream: says that the page has changed. A lost line is said, and taken up again.
  if (body.dataset.events) {
    let tries = 0, stream = null;
    const note = at('conn');
    const connect = () => {
      stream = new EventSource(body.dataset.events);
      stream.addEventListener('changed', e => { if (Number(e.data) !== number) refresh(); });
      stream.onopen = () => {
        if (tries > 0) {
          note.textContent = body.dataset.back;
          note.classList.add('good');
          setTimeout(() => { note.hidden = true; }, 4000);
          refresh();
          if (dirty) keep();
        }
        tries = 0;
      };
      stream.onerror = () => {
        tries += 1;
        note.hidden = false;
        note.classList.remove('good');
        note.textContent = body.dataset.lost.replace('#', String(tries));
        if (stream.readyState === EventSource.CLOSED) { stream.close(); setTimeout(connect, Math.min(8000, 1000 * tries)); }
      };
    };
    connect();
    addEventListener('pagehide', () => stream?.close());
    addEventListener('pageshow', e => { if (e.persisted) { connect(); refresh(); } });
  }
})();
