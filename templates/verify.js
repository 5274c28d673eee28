// The page that checks a file, or a code from paper: it is looked up in the list that stands in the page. Nothing leaves
// the device; what follows the # of an address does not either.
'use strict';

const { words, languages, versions, fates, pages } = JSON.parse(document.getElementById('known').textContent);
const bySum = new Map();
const byCode = new Map();
for (const page of pages) {
  for (const edition of page.editions) {
    for (const code of edition.codes ?? []) byCode.set(code, { page, edition });
    for (const [kind, digests] of Object.entries(edition.files ?? {})) {
      for (const digest of digests) bySum.set(digest, { page, edition, kind });
    }
  }
}
const input = document.getElementById('file');
const result = document.getElementById('result');
const drop = document.getElementById('drop');
const typed = document.getElementById('code');
const CODE_DIGITS = 32;

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
    else show('', []);
  });
  addEventListener('hashchange', checkAddress);
  checkAddress();
}

async function checkFile(file) {
  if (file === undefined) return;
  show('', [line(words.reading)]);
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const found = bySum.get(hex);
    const verdict = found === undefined ? [line(words.unknown, 'verdict')] : [line(words.genuine, 'verdict'), ...about(found)];
    show(found === undefined ? 'unknown' : 'genuine', [line(file.name, 'name'), ...verdict, line(`SHA-256 ${hex}`, 'digest')]);
  } catch {
    show('unknown', [line(words.unreadable)]);
  }
}

// The address of a QR code ends with #slug.language.code.
function checkAddress() {
  const [, slug, language, code] = /^#([^.]+)\.([^.]+)\.(.*)$/.exec(location.hash) ?? [];
  if (code === undefined) return;
  checkCode(code.toLowerCase(), pages.find((page) => page.slug === slug && page.language === language));
  // On a telephone it would be below what can be seen.
  result.scrollIntoView({ behavior: 'instant' });
}

// What the paper says it is helps only to find what is published under that name.
function checkCode(code, named) {
  const found = byCode.get(code);
  // What is no code is not shown: an address could say anything in our name.
  const digits = code.length === CODE_DIGITS && /^[0-9a-f]+$/.test(code) ? [codeLine(code)] : [];
  if (found !== undefined) show('genuine', [line(words.codeKnown, 'verdict'), ...about(found), ...digits]);
  else show('unknown', [line(words.codeUnknown, 'verdict'), ...(named?.href === undefined ? [] : [title(named), readLink(named)]), ...digits]);
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
