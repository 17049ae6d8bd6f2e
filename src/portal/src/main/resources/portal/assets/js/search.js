// Answers while somebody types: asks the form's own address and shows the part of its page with the results.
(() => {
  'use strict';
  // The policy of our pages allows neither inline style nor code made from text.
  Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyCacheSize: 0 });

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('main form[role=search]');
    const box = form && form.querySelector('input[name=q]');
    if (!box || !document.getElementById('results')) {
      return;
    }
    const attributes = {
      get: form.getAttribute('action'),
      trigger: 'input changed delay:250ms',
      target: '#results',
      select: '#results',
      swap: 'outerHTML',
      sync: 'this:replace',
      'replace-url': 'true',
    };
    for (const [name, value] of Object.entries(attributes)) {
      box.setAttribute('data-hx-' + name, value);
    }
    htmx.process(box);
  });
})();
