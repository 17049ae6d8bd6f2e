// Shows what a form of looks would do while it is filled in. Without it, its button "Show" does.
const form = document.querySelector('form.dress');
const PAUSE = 500;
let timer;
let asked = 0;

async function show() {
  const mine = ++asked;
  const sent = new FormData(form);
  sent.append('purpose', 'preview');
  const plain = form.enctype !== 'multipart/form-data';
  const answer = await fetch(form.getAttribute('action'), { method: 'POST', body: plain ? new URLSearchParams(sent) : sent });
  if (!answer.ok || mine !== asked) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const shades = document.getElementById('shades');
  if (shades) {
    shades.replaceWith(document.adoptNode(page.getElementById('shades')));
  }
  const next = page.getElementById('frame').getAttribute('src');
  // In its place, so that the browser's way back is not filled with drafts.
  document.getElementById('frame').contentWindow.location.replace(new URL(next, location.href));
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(() => show().catch(() => {}), PAUSE);
}

for (const pair of document.querySelectorAll('.colour')) {
  const [picker, text] = pair.querySelectorAll('input');
  picker.hidden = false;
  // The text beside it says the same, with a label.
  picker.setAttribute('aria-hidden', 'true');
  picker.addEventListener('input', () => { text.value = picker.value; later(); });
  text.addEventListener('input', () => { if (/^#[0-9a-f]{6}$/i.test(text.value)) { picker.value = text.value; } });
}
if (form) {
  form.addEventListener('input', later);
  const button = form.querySelector('button[value="preview"]');
  if (button) {
    button.hidden = true;
  }
}

// A desktop's page, however little room there is for it.
const stage = document.querySelector('.look-stage');
function fit() {
  const wide = !document.querySelector('.narrow-frame').checked && stage.clientWidth < 1280;
  stage.classList.toggle('shrunk', wide);
  stage.style.setProperty('--shrink', String(stage.clientWidth / 1280));
}
if (stage) {
  document.querySelector('.narrow-frame').checked = stage.clientWidth < 500;
  new ResizeObserver(fit).observe(stage);
  document.querySelector('.look').addEventListener('change', fit);
}

const link = document.getElementById('link');
if (link && navigator.clipboard) {
  const button = link.querySelector('button');
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.querySelector('input').value);
    button.querySelector('.copy').hidden = true;
    button.querySelector('.copied').hidden = false;
  });
}
