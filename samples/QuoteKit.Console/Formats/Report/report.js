'use strict';
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const documents = all('.doc'), index = one('#index'), tools = one('.tools'), find = one('#find'), shown = one('#shown'), card = one('#card');
  const places = (element, name) => (element.getAttribute(`data-${name}`) || '').split(' ').filter(Boolean);
  let current = null, pinned = null;

  // With the index in front, one document is shown at a time.
  if (index) one('main').before(index);
  tools.hidden = false;
  one('.keys').hidden = false;

  // Quotations of a document with what they can be filtered by.
  const quotations = new Map(documents.map(doc => [doc, all('.quotations li', doc).map(item => ({
    item, place: item.dataset.a, speaker: item.dataset.speaker, type: item.dataset.type, words: item.textContent.toLowerCase(),
  }))]));

  function filter() {
    const wanted = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const types = new Set(all('[name=type]:checked', tools).map(box => box.value));
    let visible = 0, total = 0;
    for (const doc of documents) {
      const speakers = new Set(all('.speaker[aria-pressed=true]', doc).map(button => button.dataset.speaker));
      const kept = new Set();
      for (const quotation of quotations.get(doc)) {
        const keep = types.has(quotation.type) && (!speakers.size || speakers.has(quotation.speaker)) && wanted.every(word => quotation.words.includes(word));
        quotation.item.hidden = !keep;
        if (keep) kept.add(quotation.place);
      }
      for (const mark of all('[data-a]:not(li)', doc)) mark.classList.toggle('off', !places(mark, 'a').some(place => kept.has(place)));
      if (index) filterRow(doc, kept.size, wanted, types.size < 3);
      if (!current || current === doc) [visible, total] = [visible + kept.size, total + quotations.get(doc).length];
    }
    shown.textContent = visible === total ? `${total} quotations` : `${visible} of ${total} quotations`;
  }

  // A document stays in the index if its title or one of its quotations is looked for.
  function filterRow(doc, kept, wanted, someTypes) {
    const row = one(`tr[data-doc="${doc.id}"]`, index), words = row.textContent.toLowerCase();
    row.hidden = (wanted.length > 0 || someTypes) && !kept && !(wanted.length && wanted.every(word => words.includes(word)));
  }

  // "#d3" shows a document, "#d3-a5" a quotation in it, and nothing the index.
  function route() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const doc = (target && target.closest('.doc')) || (index ? null : documents[0] || null);
    const changed = doc !== current;
    current = doc;
    if (index) {
      index.hidden = Boolean(doc);
      for (const other of documents) other.hidden = other !== doc;
      document.title = doc ? `${one('h2', doc).textContent} - Who said what` : 'Who said what';
    }
    filter();
    if (!target || !doc) {
      if (changed && index) hide();
      return;
    }
    if (target.dataset.go) go(doc, target.dataset.go);
    else if (target === doc) {
      hide();
      one('h2', doc).focus({ preventScroll: true });
      scrollTo(0, 0);
    }
  }

  const marksOf = (doc, place, name = 'a') => all(`[data-${name}~="${CSS.escape(place)}"]:not(li)`, doc);

  function go(doc, place) {
    const [first] = marksOf(doc, place);
    if (!first) return;
    pinned = place;
    show(doc, place);
    one(`[data-go="${CSS.escape(place)}"]`, doc)?.focus({ preventScroll: true });
    first.scrollIntoView({ block: 'center' });
  }

  function show(doc, place) {
    unmark();
    for (const name of ['a', 'source', 'cue']) for (const mark of marksOf(doc, place, name)) mark.classList.add('on');
    const { item, type } = quotations.get(doc).find(quotation => quotation.place === place);
    const rows = [['Source', item.dataset.source], ['Cue', item.dataset.cue], ['Content', one('.what', item).textContent], ['Kind', type], ['Speaker by', item.dataset.by], ['Confidence', item.dataset.sure]];
    const list = document.createElement('dl');
    for (const [name, value] of rows) {
      if (!value) continue;
      const term = document.createElement('dt'), detail = document.createElement('dd');
      term.textContent = name;
      detail.textContent = value;
      list.append(term, detail);
    }
    const who = document.createElement('strong');
    who.textContent = one('.who', item).textContent;
    card.replaceChildren(who, list);
    card.hidden = false;
  }

  function unmark() {
    for (const mark of all('.on')) mark.classList.remove('on');
  }

  function hide() {
    unmark();
    card.hidden = true;
    pinned = null;
  }

  function step(by) {
    const doc = current;
    if (!doc) return;
    const visible = quotations.get(doc).filter(quotation => !quotation.item.hidden);
    if (!visible.length) return;
    const at = visible.findIndex(quotation => quotation.place === pinned);
    const next = at < 0 ? (by > 0 ? 0 : visible.length - 1) : (at + by + visible.length) % visible.length;
    go(doc, visible[next].place);
  }

  function press(button) {
    button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
    filter();
  }

  function reset() {
    for (const button of all('.speaker')) button.setAttribute('aria-pressed', 'false');
    hide();
    tools.reset();
  }

  const saidAt = event => {
    const mark = event.target instanceof Element && event.target.closest('.said:not(.off), .text .tag:not(.off)');
    return mark ? { doc: mark.closest('.doc'), place: places(mark, 'a').at(-1) } : null;
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('.speaker');
    if (button) return press(button);
    const said = saidAt(event);
    if (said) {
      pinned = said.place;
      show(said.doc, said.place);
    }
  });
  document.addEventListener('mouseover', event => {
    const said = saidAt(event);
    if (said) show(said.doc, said.place);
    else if (pinned !== null && current) show(current, pinned);
    else if (!card.contains(event.target)) hide();
  });
  document.addEventListener('focusin', event => {
    const item = event.target.closest('.quotations li');
    if (item) show(item.closest('.doc'), item.dataset.a);
  });
  // A link to where one is already changes no hash.
  for (const link of all('.quotations a')) link.addEventListener('click', () => go(link.closest('.doc'), link.parentElement.dataset.a));
  tools.addEventListener('input', filter);
  tools.addEventListener('reset', () => setTimeout(() => {
    for (const button of all('.speaker')) button.setAttribute('aria-pressed', 'false');
    hide();
    filter();
  }));
  tools.addEventListener('submit', event => event.preventDefault());
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      reset();
      return;
    }
    if (event.target.closest('input[type=search]')) return;
    if (event.key === '/') find.focus();
    else if (event.key === 'n') step(1);
    else if (event.key === 'p') step(-1);
    else if (/^[1-9]$/.test(event.key) && current) {
      const button = all('.speaker', current)[event.key - 1];
      if (!button) return;
      press(button);
      button.focus();
    } else return;
    event.preventDefault();
  });
  addEventListener('hashchange', route);
  route();
})();
