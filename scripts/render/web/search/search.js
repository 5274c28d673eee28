// The search page: asks the index that lies beside it, and nobody else.
import MiniSearch from './minisearch.js';
import { wordsOfQuestion } from './words.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('#ask'));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
const found = /** @type {HTMLElement} */ (document.querySelector('#found'));
const results = /** @type {HTMLElement} */ (document.querySelector('#results'));
const { results: foundText = '', none = '', failed = '' } = form.dataset;
const { lang, dataset } = document.documentElement;
const figures = new Intl.NumberFormat(lang, { numberingSystem: dataset['digits'] ?? 'latn' });

/** @type {Promise<MiniSearch> | undefined} */
let loading;

/** The index, loaded when it is first asked. */
function index() {
  loading ??= fetch(form.dataset['index'] ?? '').then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status));
    return MiniSearch.loadJSON(await answer.text(), {
      fields: ['title', 'text'],
      storeFields: ['title', 'href', 'when', 'extract'],
    });
  });
  return loading;
}

/** @param {string} question */
async function ask(question) {
  const words = wordsOfQuestion(question);
  if (words.length === 0) return show('', []);
  const answers = (await index()).search(question, {
    tokenize: wordsOfQuestion,
    processTerm: (term) => term,
    prefix: (term) => term.length > 1,
    combineWith: 'AND',
    boost: { title: 3 },
  });
  // Somebody has gone on typing.
  if (question !== field.value) return undefined;
  return show(answers.length === 0 ? none : foundText.replace('#', figures.format(answers.length)), answers);
}

/**
 * @param {string} message
 * @param {readonly Record<string, unknown>[]} answers
 */
function show(message, answers) {
  found.textContent = message;
  results.replaceChildren(...answers.map(item));
  results.hidden = answers.length === 0;
}

/** @param {Record<string, unknown>} answer */
function item({ title, href, when, extract }) {
  const link = element('a', title);
  link.setAttribute('href', String(href));
  const heading = element('h2', '');
  heading.append(link);
  const entry = element('li', '');
  entry.className = 'entry';
  if (when !== '') entry.append(Object.assign(element('p', when), { className: 'when' }));
  entry.append(heading);
  if (extract !== '') entry.append(Object.assign(element('p', extract), { className: 'summary' }));
  return entry;
}

/**
 * @param {string} name
 * @param {unknown} text
 */
function element(name, text) {
  const made = document.createElement(name);
  made.textContent = String(text);
  return made;
}

function search() {
  const address = new URL(location.href);
  address.searchParams.set('q', field.value);
  history.replaceState(null, '', address);
  ask(field.value).catch(() => show(failed, []));
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause;
field.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(search, 200);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
document.querySelector('#needs-script')?.remove();
form.hidden = false;
field.value = new URL(location.href).searchParams.get('q') ?? '';
if (field.value !== '') search();
