// Works the conversations by keys. What a key does stands in the page: aria-keyshortcuts of a link, a button or a field.
(() => {
  'use strict';
  const KEPT = 'single-keys';
  const SEQUENCE = 1500;
  const dialog = document.getElementById('shortcuts');
  const opener = document.getElementById('shortcuts-open');
  const single = document.getElementById('shortcuts-single');
  const draft = document.querySelector('#draft textarea');
  let first = 0;

  const items = () => [...document.querySelectorAll('.mailbox tbody th a, ol.thread > li:not(.event)')];
  const typing = element => element.matches('input:not([type=checkbox], [type=radio]), textarea, select');

  try {
    single.checked = localStorage.getItem(KEPT) !== 'off';
  } catch {
    // A browser that keeps nothing: then it is asked each time.
  }
  single.addEventListener('change', () => {
    try {
      localStorage.setItem(KEPT, single.checked ? 'on' : 'off');
    } catch {
      // As above.
    }
  });
  opener.hidden = false;
  opener.addEventListener('click', () => dialog.showModal());

  // A key is what stands on it in Latin letters, also where the keyboard writes Thai.
  function key(event) {
    if (/^[\x21-\x7e]$/.test(event.key) || event.key.length > 1) {
      return event.key.length > 1 ? event.key : event.key.toLowerCase();
    }
    if (event.code === 'Slash') {
      return event.shiftKey ? '?' : '/';
    }
    return event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : '';
  }

  function move(by) {
    const all = items();
    if (all.length === 0) {
      return;
    }
    const at = all.findIndex(item => item === document.activeElement || item.contains(document.activeElement));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  // The button that Ctrl+Enter presses is the one that stands out.
  function choose(button) {
    draft.form.querySelectorAll('button[aria-keyshortcuts]').forEach(each => each.classList.toggle('line', each !== button));
    draft.focus();
  }

  function press(element) {
    if (draft && element.form === draft.form && element.type === 'submit') {
      choose(element);
    } else if (typing(element)) {
      element.focus();
    } else {
      element.click();
    }
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && draft && event.target === draft) {
      event.preventDefault();
      draft.form.requestSubmit(draft.form.querySelector('button[aria-keyshortcuts]:not(.line)'));
      return;
    }
    if (event.key === 'Escape' && event.target === draft) {
      draft.blur();
      return;
    }
    if (!single.checked || event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey
      || typing(event.target) || dialog.open) {
      return;
    }
    const pressed = key(event);
    const inList = items().includes(document.activeElement);
    const by = pressed === 'j' || (inList && pressed === 'ArrowDown') ? 1 : pressed === 'k' || (inList && pressed === 'ArrowUp') ? -1 : 0;
    const afterG = Date.now() - first < SEQUENCE;
    first = pressed === 'g' ? Date.now() : 0;
    const element = afterG
      ? document.getElementById(`go-${pressed}`)
      : [...document.querySelectorAll('[aria-keyshortcuts]')].find(each => each.getAttribute('aria-keyshortcuts') === pressed);
    if (by !== 0 && !afterG) {
      event.preventDefault();
      move(by);
    } else if (element) {
      event.preventDefault();
      press(element);
    }
  });
})();
