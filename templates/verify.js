// The page that checks a file, or a code from paper: it is looked up in the list that stands in the page. A list that is
// too long for a page lies in parts, by how digests and codes begin, and one part is loaded. Nothing else leaves the
// device; what follows the # of an address does not either.
'use strict';

const { words, languages, versions, fates, pages, folder, parts } = JSON.parse(document.getElementById('known').textContent);
const input = document.getElementById('file');
const result = document.getElementById('result');
const drop = document.getElementById('drop');
const typed = document.getElementById('code');
const CODE_DIGITS = 32;
const loaded = new Map();
let asked = 0;

drop.hidden = false;
input.addEventListener('change', () => checkFile(input.files[0]));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  checkFile(event.dataTransfer.files[0]);
});
if (typed !== null) {
  document.getElementById('typed').hidden = false;
  typed.addEventListener('input', () => {
    const code = typed.value.normalize('NFKC').toLowerCase().replace(/[^0-9a-f]/g, '');
    if (code.length === CODE_DIGITS) checkCode(code);
    else clear();
  });
  addEventListener('hashchange', checkAddress);
  checkAddress();
}

function checkFile(file) {
  if (file === undefined) return;
  show('', [line(words.reading)]);
  answer(aboutFile(file), []);
}

async function aboutFile(file) {
  const hex = await sha256(await file.arrayBuffer());
  const found = find(await pagesBy(hex), hex);
  const verdict = found === undefined ? [line(words.unknown, 'verdict')] : [line(words.genuine, 'verdict'), ...about(found)];
  return [found === undefined ? 'unknown' : 'genuine', [line(file.name, 'name'), ...verdict, line(`SHA-256 ${hex}`, 'digest')]];
}

// The address of a QR code ends with #slug.language.code.
async function checkAddress() {
  const [, slug, language, code] = /^#([^.]+)\.([^.]+)\.(.*)$/.exec(location.hash) ?? [];
  if (code === undefined) return;
  await checkCode(code.toLowerCase(), { slug, language });
  // On a telephone it would be below what can be seen.
  result.scrollIntoView({ behavior: 'instant' });
}

function checkCode(code, name) {
  // What is no code is not shown: an address could say anything in our name.
  const digits = code.length === CODE_DIGITS && /^[0-9a-f]+$/.test(code) ? [codeLine(code)] : [];
  if (parts !== undefined) show('', [line(words.reading)]);
  return answer(aboutCode(code, name, digits), digits);
}

async function aboutCode(code, name, digits) {
  const found = find(await pagesBy(code), code);
  if (found !== undefined) return ['genuine', [line(words.codeKnown, 'verdict'), ...about(found), ...digits]];
  const named = name && (await pageOf(name).catch(() => undefined));
  return ['unknown', [line(words.codeUnknown, 'verdict'), ...(named?.href === undefined ? [] : [title(named), readLink(named)]), ...digits]];
}

// What the paper says it is helps only to find what is published under that name.
async function pageOf({ slug, language }) {
  const there = pages ?? (await pagesBy(await sha256(new TextEncoder().encode(`${slug}.${language}`))));
  return there.find((page) => page.slug === slug && page.language === language);
}

async function sha256(bytes) {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// The statements that what has a digest or a code is among, if it is ours.
async function pagesBy(digest) {
  if (parts === undefined) return pages;
  const [{ length }] = Object.keys(parts);
  const beginning = digest.slice(0, length);
  if (!Object.hasOwn(parts, beginning)) return [];
  const part = loaded.get(beginning) ?? load(`${folder}.${beginning}.${parts[beginning]}.js`);
  loaded.set(beginning, part);
  // What could not be loaded once may be there the next time.
  part.catch(() => loaded.delete(beginning));
  return part;
}

// A part is a script, so that it is read from a disk as well.
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = () => {
      script.remove();
      if (Array.isArray(script.known)) resolve(script.known);
      else reject(new Error(address));
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = address;
    document.head.append(script);
  });
}

function find(among, digest) {
  for (const page of among) {
    for (const edition of page.editions) {
      if (edition.codes?.includes(digest)) return { page, edition };
      for (const [kind, digests] of Object.entries(edition.files ?? {})) {
        if (digests.includes(digest)) return { page, edition, kind };
      }
    }
  }
  return undefined;
}

// The last question is answered. What cannot be read or loaded is said to be so: it may be ours.
async function answer(looked, lines) {
  asked += 1;
  const own = asked;
  const said = await looked.catch(() => ['', [line(words.unreadable), ...lines]]);
  if (own === asked) show(...said);
}

function clear() {
  asked += 1;
  show('', []);
}

function about({ page, edition, kind }) {
  const what = [kind, languages[page.language], versions[edition.version]];
  return [
    title(page),
    line(what.filter((each) => each !== undefined).join(' · ')),
    line(fates[edition.fate], 'state'),
    ...(page.href === undefined ? [] : [readLink(page)]),
  ];
}

function title(page) {
  const paragraph = line(page.title, 'title');
  paragraph.lang = page.language;
  paragraph.dir = page.dir;
  return paragraph;
}

function readLink(page) {
  const link = document.createElement('a');
  link.href = page.href;
  link.hreflang = page.language;
  link.textContent = words.read;
  const paragraph = line('');
  paragraph.append(link);
  return paragraph;
}

// As it stands on paper, to be compared with it.
function codeLine(code) {
  const paragraph = line(`${words.code} `, 'digest');
  const digits = document.createElement('bdi');
  digits.dir = 'ltr';
  digits.textContent = code.replace(/.{4}(?=.)/g, '$& ');
  paragraph.append(digits);
  return paragraph;
}

function line(text, name) {
  const paragraph = document.createElement('p');
  if (name !== undefined) paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

function show(kind, lines) {
  result.className = kind;
  result.replaceChildren(...lines);
}
