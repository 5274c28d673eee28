// The page that checks a file: its digest is looked up in the list that stands in the page. Nothing leaves the device.
'use strict';

const { words, files } = JSON.parse(document.getElementById('known').textContent);
const known = new Map(files.map((file) => [file.sha256, file]));
const input = document.getElementById('file');
const result = document.getElementById('result');
const drop = document.getElementById('drop');

drop.hidden = false;
input.addEventListener('change', () => check(input.files[0]));
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  check(event.dataTransfer.files[0]);
});

async function check(file) {
  if (file === undefined) return;
  show('', [line(words.reading)]);
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    const found = known.get(hex);
    show(found === undefined ? 'unknown' : 'genuine', [line(file.name, 'name'), ...verdict(found), line(`SHA-256 ${hex}`, 'digest')]);
  } catch {
    show('unknown', [line(words.unreadable)]);
  }
}

function verdict(found) {
  if (found === undefined) return [line(words.unknown, 'verdict')];
  const title = line(found.title, 'title');
  title.lang = found.language;
  title.dir = found.dir;
  const link = document.createElement('a');
  link.href = found.href;
  link.hreflang = found.language;
  link.textContent = words.read;
  const more = line('');
  more.append(link);
  return [line(words.genuine, 'verdict'), title, line(found.what), line(found.state, 'state'), more];
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
