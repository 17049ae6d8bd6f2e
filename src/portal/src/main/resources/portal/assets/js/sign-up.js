// Suggests an address from the name, until somebody types one; and puts in the one that is free.
(() => {
  'use strict';
  const name = document.getElementById('name');
  const slug = document.getElementById('slug');
  const free = document.querySelector('output.free');
  let own = slug.value !== '';

  slug.addEventListener('input', () => {
    own = slug.value !== '';
  });
  name.addEventListener('input', () => {
    if (!own) {
      slug.value = name.value.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase()
        .replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-+|-+$/g, '');
    }
  });
  if (free) {
    const take = document.createElement('button');
    take.type = 'button';
    take.className = 'button line small';
    take.textContent = free.textContent;
    take.addEventListener('click', () => {
      slug.value = take.textContent;
      own = true;
      slug.focus();
    });
    free.replaceChildren(take);
  }
})();
