// Lists the files that were chosen, takes more that are dropped or pasted, and says at once what is too much. Without it,
// the browser's own field chooses and the server judges.
(() => {
  'use strict';
  const input = document.getElementById('files');
  if (!input) {
    return;
  }
  const MEGA = 1024 * 1024;
  const form = input.form;
  const field = document.getElementById('files-field');
  const list = document.getElementById('files-chosen');
  const told = document.getElementById('files-told');
  const word = (id, name) => document.getElementById(`files-${id}`).textContent.replace('{name}', name);
  const limit = id => Number(document.getElementById(`files-limit-${id}`).value);
  const most = limit('most');
  const each = limit('each') * MEGA;
  const together = limit('together') * MEGA;
  const accepted = input.accept.split(',');
  let chosen = [];

  function size(bytes) {
    return bytes < MEGA ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${Math.round(bytes / MEGA * 10) / 10} MB`;
  }

  function fault(file) {
    const total = chosen.reduce((sum, other) => sum + other.size, 0);
    if (chosen.length >= most) {
      return 'many';
    }
    if (file.size === 0) {
      return 'empty';
    }
    if (!accepted.some(ending => file.name.toLowerCase().endsWith(ending))) {
      return 'kind';
    }
    return file.size > each ? 'large' : total + file.size > together ? 'together' : null;
  }

  function add(files) {
    const faults = [];
    for (const file of files) {
      if (chosen.some(other => other.name === file.name && other.size === file.size && other.lastModified === file.lastModified)) {
        continue;
      }
      const why = fault(file);
      if (why) {
        faults.push(word(why, file.name));
      } else {
        chosen.push(file);
      }
      if (why === 'many') {
        break;
      }
    }
    show(faults);
  }

  function remove(file) {
    const at = chosen.indexOf(file);
    chosen.splice(at, 1);
    show([]);
    const buttons = list.querySelectorAll('button');
    (buttons[Math.min(at, buttons.length - 1)] || input).focus();
  }

  function show(faults) {
    const sent = new DataTransfer();
    chosen.forEach(file => sent.items.add(file));
    input.files = sent.files;
    told.textContent = faults.join(' ');
    told.hidden = faults.length === 0;
    list.hidden = chosen.length === 0;
    list.replaceChildren(...chosen.map(line));
  }

  function line(file) {
    const item = document.createElement('li');
    const name = document.createElement('span');
    name.className = 'called';
    name.dir = 'auto';
    name.textContent = file.name;
    const bytes = document.createElement('span');
    bytes.className = 'hint';
    bytes.textContent = size(file.size);
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', word('remove', file.name));
    button.addEventListener('click', () => remove(file));
    item.append(name, bytes, button);
    return item;
  }

  const carries = transfer => transfer !== null && [...transfer.types].includes('Files');
  input.addEventListener('change', () => add([...input.files]));
  form.addEventListener('dragover', event => {
    if (carries(event.dataTransfer)) {
      event.preventDefault();
      field.classList.add('drop');
    }
  });
  form.addEventListener('dragleave', event => {
    if (!form.contains(event.relatedTarget)) {
      field.classList.remove('drop');
    }
  });
  form.addEventListener('drop', event => {
    field.classList.remove('drop');
    if (carries(event.dataTransfer)) {
      event.preventDefault();
      add([...event.dataTransfer.files]);
    }
  });
  form.addEventListener('paste', event => {
    // A spreadsheet's cells come as a picture too, and as the text that is meant.
    if (event.clipboardData.files.length > 0 && !event.clipboardData.types.includes('text/plain')) {
      event.preventDefault();
      add([...event.clipboardData.files]);
    }
  });
  // The browser may have kept what was chosen before a reload.
  add([...input.files]);
  document.getElementById('files-drop').hidden = false;
})();
