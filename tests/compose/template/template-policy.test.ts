import { readFileSync } from 'node:fs';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { parseTemplate, policyIn } from '../../../scripts/compose/template/template.ts';
import { TEMPLATE_SLOTS } from '../../../scripts/compose/template/template-slots.ts';
import { bodyOf, html, isTemplateName, labels, page, parsed, told } from './parsed.ts';

test.each([
  ...[
    '<base href="https://a.example/">',
    '<base target="_blank">',
    '<meta http-equiv=refresh content="0;url=//a.example">',
  ],
  ...[
    '<META HTTP-EQUIV=" Refresh " content=5>',
    '<meta http-equiv="set-cookie" content="a=b">',
    '<meta charset="latin1">',
  ],
  ...['<meta http-equiv="x-dns-prefetch-control" content="on">', '<meta http-equiv=content-type content="text/html">'],
  ...[
    '<meta name=robots content=noindex>',
    '<meta name=Googlebot content="nofollow, NONE">',
    '<meta name=x content=noindex>',
  ],
])('%s is an error in head and body', (markup) => {
  for (const part of ['head', 'body']) {
    const file = new VFile({
      path: 'templates/page.html',
      value: page('').replace(`</${part}>`, `${markup}</${part}>`),
    });
    const { root } = parseTemplate(file, { slots: [], labels });
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['template-policy']);
    expect(html(root)).toBe(page(''));
  }
});

test.each([
  ['<form action="https://a.example"></form>', '<form></form>'],
  ['<form action="./a"><button formaction="//a.example">b</button></form>', '<form><button>b</button></form>'],
  ['<a href="#a" ping="https://a.example">b</a>', '<a href="#a">b</a>'],
  ['<a data-label-href="download">b</a>', '<a>b</a>'],
  ['<a data-label-onclick="download">b</a>', '<a>b</a>'],
  ['<iframe src="https://a.example"></iframe>', ''],
  ['<object data="a.svg">b</object>', ''],
  ['<embed src="a.svg">', ''],
  ['<div><template shadowrootmode="open">a</template>b</div>', '<div>b</div>'],
  [
    '<svg><a href="#b"><set attributeName="href" to="https://a.example"></set></a></svg>',
    '<svg><a href="#b"></a></svg>',
  ],
])('what leads away is an error: %s', (markup, kept) => {
  const { file, template } = parsed(markup);
  expect(new Set(file.messages.map(({ ruleId }) => ruleId))).toEqual(new Set(['template-policy']));
  expect(bodyOf(html(template.root))).toBe(kept);
});

test.each([
  ...['preload', 'prefetch', 'dns-prefetch', 'preconnect', 'manifest', 'canonical', 'modulepreload'].map(
    (rel) => `<link rel="${rel}" href="https://a.example">`,
  ),
  '<svg><feImage href="a.png"></feImage></svg>',
  '<svg><path fill="u\\72l(https://a.example#b)"></path></svg>',
])('a file or another place that a browser would ask is an error: %s', (markup) => {
  expect(told(markup).join()).toContain('template-file 1:');
});

test('what a page may say of itself is no error', () => {
  const head =
    '<meta charset="UTF-8"><meta name="theme-color" content="#fff"><meta name="msapplication-config" content="none">' +
    '<meta http-equiv="X-UA-Compatible" content="IE=edge"><meta name="robots" content="max-image-preview:large">';
  const body = '<form><input placeholder="a" data-label-placeholder="search"></form><a href="https://a.example">b</a>';
  const file = new VFile({ value: page(body).replace('</head>', `${head}</head>`) });
  parseTemplate(file, { slots: [], labels });
  expect(file.messages.map(String)).toEqual([]);
});

const POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'";

test.each([
  [`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`, true],
  [
    `<meta content="IMG-SRC 'self' data:;base-uri  'none';style-src 'self';default-src 'none';" http-equiv=content-security-policy>`,
    true,
  ],
  [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}; object-src 'none'; upgrade-insecure-requests">`,
    true,
  ],
  ['', false],
  [`<meta http-equiv="Content-Security-Policy-Report-Only" content="${POLICY}">`, false],
  [`<meta http-equiv="Content-Security-Policy" data-if="headline" content="${POLICY}">`, false],
  [`<noscript><meta http-equiv="Content-Security-Policy" content="${POLICY}"></noscript>`, false],
  [`</head><body><meta http-equiv="Content-Security-Policy" content="${POLICY}">`, false],
  [`<meta http-equiv="Content-Security-Policy" content="default-src *; ${POLICY}">`, false],
  [`<meta http-equiv="Content-Security-Policy" content="${POLICY.replace('img', 'image')}">`, false],
  [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("img-src 'self'", "img-src 'self' https:")}">`,
    false,
  ],
  [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY.replace("style-src 'self'", "style-src 'self' data:")}">`,
    false,
  ],
  [`<meta http-equiv="Content-Security-Policy" content="${POLICY}; script-src 'self'">`, false],
  [`<meta http-equiv="Content-Security-Policy" content="${POLICY}; style-src-elem 'none'">`, false],
])('a page keeps its content security policy: %s', (head, isKept) => {
  const file = new VFile({ value: page('').replace('</head>', `${head}</head>`) });
  parseTemplate(file, { slots: ['headline'], labels, policy: POLICY });
  expect(file.messages.some(({ reason }) => /content security policy/.test(reason))).toBe(!isKept);
  if (!isKept) expect(file.messages.map(({ note }) => note).join()).toContain(`content="${POLICY}"`);
});

test.each(Object.keys(TEMPLATE_SLOTS))('the policy of templates/%s.html is found, and holds for itself', (name) => {
  const read = () => new VFile({ value: readFileSync(`templates/${name}.html`, 'utf8') });
  const policy = policyIn(read());
  expect(policy?.includes("base-uri 'none'") ?? false).toBe(!['print', 'card', 'status'].includes(name));
  const file = read();
  if (isTemplateName(name)) parseTemplate(file, { slots: TEMPLATE_SLOTS[name], labels, policy });
  expect(file.messages.map(String)).toEqual([]);
});
