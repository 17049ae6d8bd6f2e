// Shows articles that may answer a question while its subject is typed. They open beside the form, which loses nothing.
(() => {
  'use strict';
  const subject = document.getElementById('subject');
  const box = document.getElementById('suggestions');
  if (!subject || !box) {
    return;
  }
  const PAUSE = 300;
  const SHORTEST = 3;
  const list = document.getElementById('suggestions-list');
  const status = document.getElementById('suggestions-status');
  let timer;
  let asked;
  let shown = '';

  function show(articles) {
    box.hidden = articles.length === 0;
    list.replaceChildren(...articles.map(article => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = article.href;
      link.target = '_blank';
      link.rel = 'noopener';
      link.textContent = article.title;
      link.lang = article.language;
      const topic = document.createElement('span');
      topic.className = 'hint';
      topic.textContent = article.topic;
      item.append(link, topic);
      return item;
    }));
    // Said once for the same articles, however long the subject grows.
    const now = articles.map(article => article.href).join();
    if (now !== shown) {
      shown = now;
      status.textContent = articles.length === 0 ? '' : document.getElementById('suggestions-say').textContent.replace('{count}', articles.length);
    }
  }

  async function look() {
    asked?.abort();
    asked = new AbortController();
    const words = subject.value.trim();
    if (words.length < SHORTEST) {
      show([]);
      return;
    }
    try {
      const answer = await fetch(`/help/suggestions?q=${encodeURIComponent(words)}`, { signal: asked.signal });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch {
      // Newer words are on their way, or there is no connection: the form works without.
    }
  }

  subject.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  look();
})();
