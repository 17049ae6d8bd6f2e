// Shows how far a pack is on its way, and says at once that it is too large. Without this script the form is sent as it is.
(() => {
  'use strict';
  const get = id => document.getElementById(id);

  function isTooLarge() {
    const file = get('pack').files[0];
    return file !== undefined && file.size > Number(get('pack-most').value) * 1024 * 1024;
  }

  function tell() {
    get('pack-told').hidden = !isTooLarge();
  }

  function sending(part) {
    const sent = part >= 1;
    get('pack-sending').hidden = sent;
    get('pack-checking').hidden = !sent;
    if (sent) {
      get('pack-bar').removeAttribute('value');
    } else {
      get('pack-bar').value = Math.round(part * 100);
    }
  }

  function busy(form, is) {
    get('pack-progress').hidden = !is;
    form.querySelector('[type=submit]').disabled = is;
  }

  // What is wrong with a pack takes the place of this page; what went well leads to another.
  function show(request) {
    if (request.responseURL !== location.href && request.status === 200) {
      location.assign(request.responseURL);
      return;
    }
    const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
    const main = answer.querySelector('main');
    document.title = answer.title;
    document.querySelector('main').replaceWith(main);
    const summary = main.querySelector('.summary') || main;
    summary.focus();
    scrollTo(0, 0);
  }

  function send(form) {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', event => sending(event.loaded / event.total));
    request.addEventListener('load', () => show(request));
    request.addEventListener('error', () => form.submit());
    request.open('POST', form.action);
    request.send(new FormData(form));
    sending(0);
    busy(form, true);
  }

  document.addEventListener('change', event => {
    if (event.target.id === 'pack') {
      tell();
    }
  });
  document.addEventListener('submit', event => {
    if (event.target.id !== 'pack-form' || get('pack').files.length === 0) {
      return;
    }
    event.preventDefault();
    tell();
    if (isTooLarge()) {
      get('pack').focus();
    } else {
      send(event.target);
    }
  });
})();
