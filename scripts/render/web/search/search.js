// The search page: asks the index that lies beside it, and nobody else. Of one that lies in parts it loads those that a
// question needs.
import MiniSearch from './minisearch.js';
import { fileOfShown, filesOfWords, indexOfParts } from './parts.js';
import { wordsOfQuestion } from './words.js';

const form = /** @type {HTMLFormElement} */ (document.querySelector('#ask'));
const field = /** @type {HTMLInputElement} */ (form.elements.namedItem('q'));
const found = /** @type {HTMLElement} */ (document.querySelector('#found'));
const results = /** @type {HTMLElement} */ (document.querySelector('#results'));
const { results: foundText = '', none = '', failed = '' } = form.dataset;
/** @type {NodeListOf<HTMLAnchorElement>} */
const otherYears = document.querySelectorAll('#volumes a');
const { lang, dataset } = document.documentElement;
const figures = new Intl.NumberFormat(lang, { numberingSystem: dataset['digits'] ?? 'latn' });

const STORED = { fields: ['title', 'text'], storeFields: ['title', 'href', 'when', 'extract'] };

/** @type {Map<string, Promise<unknown>>} */
const loaded = new Map();

/** @type {{ readonly from: string, readonly index: MiniSearch } | undefined} */
let last;

/**
 * A file as JSON, loaded when it is first asked for.
 *
 * @template T
 * @param {string} address
 * @returns {Promise<T>}
 */
function load(address) {
  const loading =
    loaded.get(address) ??
    fetch(address).then((answer) => {
      if (!answer.ok) throw new Error(String(answer.status));
      return answer.json();
    });
  loaded.set(address, loading);
  return /** @type {Promise<T>} */ (loading);
}

/** @returns {Promise<import('./parts.js').Head | import('minisearch').AsPlainObject>} */
const loadHead = () => load(form.dataset['index'] ?? '');

/**
 * The index with the words of a question.
 *
 * @param {readonly string[]} words
 */
async function indexOf(words) {
  const head = await loadHead();
  const files = 'folder' in head ? filesOfWords(head.words, words, isBeginning) : [];
  const from = files.join();
  if (last?.from === from) return last.index;
  /** @type {import('./parts.js').Placed[][]} */
  const parts = await Promise.all(files.map((file) => load(`${'folder' in head ? head.folder : ''}${file}`)));
  const index = MiniSearch.loadJS('folder' in head ? indexOfParts(head, parts.flat()) : head, STORED);
  last = { from, index };
  return index;
}

/** @param {string} word */
const isBeginning = (word) => word.length > 1;

/** @param {string} question */
async function ask(question) {
  const words = wordsOfQuestion(question);
  if (words.length === 0) return show('', []);
  const index = await indexOf(words);
  const answers = await Promise.all(
    index
      .search(question, {
        tokenize: wordsOfQuestion,
        processTerm: (term) => term,
        prefix: isBeginning,
        combineWith: 'AND',
        boost: { title: 3 },
      })
      .map(shownOf),
  );
  // Somebody has gone on typing.
  if (question !== field.value) return undefined;
  return show(answers.length === 0 ? none : foundText.replace('#', figures.format(answers.length)), answers);
}

/**
 * What is shown of a statement that was found.
 *
 * @param {Record<string, unknown>} answer
 * @returns {Promise<Record<string, unknown>>}
 */
async function shownOf(answer) {
  const head = await loadHead();
  if (!('folder' in head)) return answer;
  /** @type {readonly (readonly [id: number, shown: Record<string, unknown>])[]} */
  const entries = await load(`${head.folder}${fileOfShown(head.shown, Number(answer['id']))}`);
  return entries.find(([id]) => id === answer['id'])?.[1] ?? {};
}

/** The next question asks for everything again: a newer release has other parts. */
function forget() {
  loaded.clear();
  last = undefined;
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
  for (const link of otherYears) link.search = address.search;
  ask(field.value)
    .catch(() => {
      forget();
      return ask(field.value);
    })
    .catch(() => {
      forget();
      show(failed, []);
    });
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
