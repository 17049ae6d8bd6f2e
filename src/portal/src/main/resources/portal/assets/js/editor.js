// Makes the editor save by itself. Without it, the buttons of the form do.
const form = document.getElementById('editor');
const version = document.getElementById('version');
const key = `draft ${location.pathname}`;
const fields = ['title', 'summary', 'markdown'];
const PAUSE = 2000;
const LONGEST_WAIT = 60000;
const HEARTBEAT = 30000;

const texts = () => Object.fromEntries(fields.map(name => [name, form.elements[name].value]));
let saved = JSON.stringify(texts());
let timer;
let wait = PAUSE;
let busy = false;
// Beside the text of somebody else nothing is saved but by the button.
let over = document.querySelector('.theirs') !== null;

const changed = () => JSON.stringify(texts()) !== saved;

function say(what) {
  for (const id of ['says-saved', 'says-now', 'says-lost', 'says-conflict']) {
    document.getElementById(id).hidden = id !== what;
  }
}

function keep() {
  try {
    localStorage.setItem(key, JSON.stringify({ ...texts(), version: version.value }));
  } catch {
    // A browser that keeps nothing: then there is only the server.
  }
}

function forget() {
  try {
    localStorage.removeItem(key);
  } catch {
    // As above.
  }
}

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(save, pause);
}

async function save() {
  if (busy || over || !changed()) {
    return;
  }
  busy = true;
  const sent = JSON.stringify(texts());
  try {
    const answer = await fetch(`${form.getAttribute('action')}/draft`, {
      method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual',
    });
    if (answer.status === 409) {
      over = true;
      say('says-conflict');
    } else if (answer.ok) {
      const told = await answer.json();
      version.value = told.version;
      saved = sent;
      wait = PAUSE;
      forget();
      const at = document.getElementById('saved-at');
      at.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' }).format(new Date(told.at));
      say('says-now');
    } else {
      lost();
    }
  } catch {
    lost();
  } finally {
    busy = false;
  }
  if (changed() && !over) {
    keep();
    later(wait);
  }
}

function lost() {
  wait = Math.min(wait * 2, LONGEST_WAIT);
  keep();
  say('says-lost');
}

function offer() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(key));
  } catch {
    forget();
  }
  const plain = text => text.replace(/\s+/g, ' ').trim();
  if (!kept || fields.every(name => plain(kept[name]) === plain(form.elements[name].value))) {
    forget();
    return;
  }
  const notice = document.getElementById('kept');
  notice.hidden = false;
  document.getElementById('kept-take').addEventListener('click', () => {
    fields.forEach(name => { form.elements[name].value = kept[name]; });
    notice.hidden = true;
    later(0);
    form.elements.markdown.focus();
  });
  document.getElementById('kept-drop').addEventListener('click', () => {
    forget();
    notice.hidden = true;
  });
}

form.addEventListener('input', event => {
  if (fields.includes(event.target.name)) {
    keep();
    later(Math.max(wait, PAUSE));
  }
});
form.addEventListener('submit', () => {
  over = true;
  clearTimeout(timer);
});
addEventListener('online', () => later(0));
// The page comes back from the browser's memory as it was left: what was sent may be older than what is stored.
addEventListener('pageshow', event => { if (event.persisted) { location.reload(); } });
async function greet() {
  const token = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
  const answer = await fetch(`${form.getAttribute('action')}/draft/presence`, { method: 'POST', body: token, redirect: 'manual' });
  if (!answer.ok) {
    return;
  }
  const { others } = await answer.json();
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { timeStyle: 'short' });
  document.getElementById('others').hidden = others.length === 0;
  document.getElementById('others-names').textContent = others.map(other => `${other.name} (${time.format(new Date(other.since))})`).join(', ');
}

setInterval(() => {
  if (!document.hidden) {
    greet().catch(() => {});
  }
}, HEARTBEAT);

const manuscript = form.elements.markdown;

async function place(file) {
  for (const fault of ['type', 'large', 'broken', 'room']) {
    document.getElementById(`picture-${fault}`).hidden = true;
  }
  const parts = new FormData();
  parts.append('image', file);
  parts.append('alt', file.name.replace(/\.[^.]*$/, ''));
  const answer = await fetch(`${form.getAttribute('action')}/images/dropped`, {
    method: 'POST', body: parts, redirect: 'manual',
    headers: { 'X-CSRF-Token': form.elements.csrf_token.value },
  });
  if (answer.ok) {
    const { markdown } = await answer.json();
    manuscript.setRangeText(`${markdown}\n`, manuscript.selectionStart, manuscript.selectionEnd, 'end');
    manuscript.dispatchEvent(new Event('input', { bubbles: true }));
    return;
  }
  const faults = { 402: 'room', 413: 'large' };
  const fault = answer.status === 422 ? (await answer.json()).error : faults[answer.status] ?? 'broken';
  document.getElementById(`picture-${fault}`).hidden = false;
}

async function placeAll(event, files) {
  const pictures = [...files].filter(file => file.type.startsWith('image/'));
  manuscript.classList.remove('drop');
  if (pictures.length === 0) {
    return;
  }
  event.preventDefault();
  for (const picture of pictures) {
    await place(picture).catch(() => { document.getElementById('picture-broken').hidden = false; });
  }
}

document.getElementById('drop-hint').hidden = false;
manuscript.addEventListener('dragover', event => {
  if (event.dataTransfer.types.includes('Files')) {
    event.preventDefault();
    manuscript.classList.add('drop');
  }
});
manuscript.addEventListener('dragleave', () => manuscript.classList.remove('drop'));
manuscript.addEventListener('drop', event => placeAll(event, event.dataTransfer.files));
manuscript.addEventListener('paste', event => placeAll(event, event.clipboardData.files));
offer();
