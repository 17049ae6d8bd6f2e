// Keeps a page of conversations up to date while somebody looks at it. Without it, a reload does.
(() => {
  'use strict';
  const POLL = 20000;
  const LISTEN_AGAIN = 60000;
  const GAP = 1000;
  const TIME_TO_READ = 2000;
  const NEWS_STAY = 8000;

  const [, staff, number] = /^(\/app)?\/conversations(?:\/(\d+))?/.exec(location.pathname);
  const customers = /^\/conversations\/[^/]+/.exec(location.pathname);
  const page = customers ? customers[0] : number ? `/app/conversations/${number}` : location.pathname + location.search;
  const events = !staff ? `${page}/events` : `/app/conversations/events${number ? `?number=${number}` : ''}`;
  const thread = document.querySelector('ol.thread');
  const draft = document.querySelector('#draft textarea');

  let stream;
  let opened = false;
  let over = false;
  let poll;
  let again;
  let busy = false;
  let due = false;

  // What has the class "live" and an id is replaced by what the server has, unless somebody is typing in it.
  const parts = [...document.querySelectorAll('.live[id]')];
  const shown = new Map(parts.map(part => [part, part.innerHTML]));

  const position = line => Number(line.id.slice(2));
  const newest = () => (thread && thread.lastElementChild ? position(thread.lastElementChild) : 0);

  function changed(field) {
    if (field.tagName === 'SELECT') {
      const chosen = [...field.options].findIndex(option => option.defaultSelected);
      return field.selectedIndex !== Math.max(0, chosen);
    }
    return field.type !== 'hidden' && field.value !== field.defaultValue;
  }

  function inUse(part) {
    const focus = document.activeElement;
    return (part.contains(focus) && focus.matches('input, textarea, select'))
      || [...part.querySelectorAll('input, textarea, select')].some(changed);
  }

  // By what an element is known again after its surroundings have been replaced.
  const likeness = element => [element.tagName, element.getAttribute('href'), element.name, element.value, element.form && element.form.getAttribute('action')].join(' ');

  function replace(part, now) {
    const focus = part.contains(document.activeElement) ? likeness(document.activeElement) : null;
    part.replaceChildren(...now.childNodes);
    if (focus) {
      const same = [...part.querySelectorAll('a, button')].find(element => likeness(element) === focus);
      if (same) {
        same.focus({ preventScroll: true });
      }
    }
  }

  const lines = part => [...part.querySelectorAll('.mailbox tbody tr')];
  const named = line => line.querySelector('a').getAttribute('href') + line.querySelector('time').dateTime;

  function tell(id) {
    const news = document.getElementById(id);
    if (news) {
      news.hidden = false;
      setTimeout(() => { news.hidden = true; }, NEWS_STAY);
    }
  }

  function refreshParts(fresh) {
    for (const part of parts) {
      const now = fresh.getElementById(part.id);
      if (!now || now.innerHTML === shown.get(part) || inUse(part)) {
        continue;
      }
      const before = new Set(lines(part).map(named));
      shown.set(part, now.innerHTML);
      replace(part, now);
      const news = lines(part).filter(line => !before.has(named(line)));
      news.forEach(mark);
      if (news.length > 0) {
        tell('says-news');
      }
    }
  }

  function mark(line) {
    const badge = document.getElementById('new-mark');
    const author = line.querySelector('.from strong, th a');
    line.classList.add('new');
    if (badge && author) {
      const copy = badge.cloneNode(true);
      copy.removeAttribute('id');
      copy.hidden = false;
      author.after(' ', copy);
    }
  }

  function refreshThread(fresh) {
    const all = [...fresh.querySelectorAll('ol.thread > li')];
    const last = newest();
    const came = all.filter(line => position(line) > last);
    if (came.length === 0) {
      return;
    }
    const top = draft ? draft.getBoundingClientRect().top : 0;
    came.forEach(mark);
    const newestMark = document.getElementById('newest');
    if (newestMark) {
      newestMark.removeAttribute('id');
    }
    thread.append(...came);
    if (document.activeElement === draft && !CSS.supports('overflow-anchor: auto')) {
      scrollBy(0, draft.getBoundingClientRect().top - top);
    }
    if (draft) {
      meet(fresh, came.filter(line => !line.classList.contains('event')));
    }
  }

  // Somebody wrote while a draft is being written.
  function meet(fresh, came) {
    const now = fresh.querySelector('#draft [name=seen]');
    const notice = document.getElementById('meanwhile-now');
    if (!now) {
      return;
    }
    const seen = () => {
      const before = draft.form.elements.seen;
      before.value = Math.max(before.value, now.value);
    };
    if (draft.value.trim() === '' || came.length === 0) {
      seen();
      return;
    }
    const line = came[came.length - 1];
    notice.querySelector('strong').textContent = line.querySelector('.from strong').textContent;
    for (const what of ['customer', 'answer', 'note']) {
      notice.querySelector(`.${what}`).hidden = !line.classList.contains(what);
    }
    notice.hidden = false;
    // What came the moment before the click can't have been read.
    setTimeout(seen, TIME_TO_READ);
  }

  async function refresh() {
    if (busy) {
      due = true;
      return;
    }
    busy = true;
    try {
      const answer = await fetch(page, { headers: { Accept: 'text/html' }, redirect: 'manual' });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
        refreshParts(fresh);
        if (thread) {
          refreshThread(fresh);
        }
      } else if (answer.type === 'opaqueredirect' || [401, 403, 404].includes(answer.status)) {
        finish();
      }
    } catch {
      // No connection: the next time, then.
    }
    setTimeout(() => {
      busy = false;
      if (due) {
        due = false;
        refresh();
      }
    }, GAP);
  }

  function askNowAndThen() {
    if (!poll) {
      poll = setInterval(refresh, POLL);
    }
    again = setTimeout(listen, LISTEN_AGAIN * (1 + Math.random()));
  }

  function listen() {
    if (!window.EventSource) {
      askNowAndThen();
      return;
    }
    stream = new EventSource(events);
    stream.addEventListener('open', () => {
      clearInterval(poll);
      poll = null;
      if (opened) {
        refresh();
      }
      opened = true;
    });
    stream.addEventListener('changed', event => {
      if (!thread || JSON.parse(event.data).position > newest()) {
        refresh();
      }
    });
    stream.addEventListener('error', () => {
      if (stream.readyState === EventSource.CLOSED) {
        askNowAndThen();
      }
    });
  }

  function rest() {
    clearInterval(poll);
    clearTimeout(again);
    poll = null;
    if (stream) {
      stream.close();
    }
  }

  // Signed out, or nothing to see here any more: what was typed stays where it is.
  function finish() {
    over = true;
    rest();
    const notice = document.getElementById('says-over');
    if (notice) {
      notice.hidden = false;
    }
  }

  function wake() {
    if (!over) {
      rest();
      refresh();
      opened = false;
      listen();
    }
  }

  // Nobody looks at a page in the background, and a browser has few connections for all of them.
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : wake()));
  addEventListener('pagehide', rest);
  addEventListener('pageshow', event => event.persisted && wake());
  if (!document.hidden) {
    listen();
  }
})();
