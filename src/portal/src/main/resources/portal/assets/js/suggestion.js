// Shows a suggested answer where it was asked for: files that were chosen stay chosen. Without it, the page comes back whole.
(() => {
  'use strict';
  const box = document.getElementById('suggestion');
  if (!box) {
    return;
  }
  const form = box.closest('form');
  const draft = form.elements.text;
  // An article opens beside the draft, which loses nothing.
  const openBeside = () => box.querySelectorAll('a').forEach(link => Object.assign(link, { target: '_blank', rel: 'noopener' }));
  let whole = false;

  async function ask(button) {
    const sent = new FormData(form, button);
    sent.delete('files');
    const before = draft.value;
    button.disabled = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: sent, redirect: 'manual' });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
      // What was typed meanwhile is newer than the answer.
      if (draft.value === before) {
        draft.value = fresh.getElementById('text').value;
      }
      box.replaceChildren(...fresh.getElementById('suggestion').childNodes);
      openBeside();
      if (button.isConnected) {
        button.disabled = false;
      } else {
        draft.focus();
      }
    } catch {
      button.disabled = false;
      whole = true;
      form.requestSubmit(button);
    }
  }

  openBeside();
  form.addEventListener('submit', event => {
    const button = event.submitter;
    if (whole || !button || !['suggest', 'take'].includes(button.value)) {
      return;
    }
    event.preventDefault();
    ask(button);
  });
})();
