import type { Examples } from '../rule.ts';

export const linkExamples: Examples = {
  ok: [
    { source: '[a](https://a.example/x) b', target: 'ب [ا](https://a.example/x)' },
    { source: 'a[^1] [b][r]', target: 'ا[^1] [ب][r]', definitions: '[r]: <https://a.example>\n\n[^1]: x' },
    // The source names the site in its text.
    { source: 'Go to site.a.example.', target: 'Gehen Sie auf www.site.a.example.', tag: 'de' },
    { source: '[a]() b', target: '[ا](#) ب' },
    {
      source: 'Its [statutes](https://court.example/statutes) and the [verdict](https://court.example/verdict)',
      target: 'Das [Verdikt](https://court.example/verdict) und die [Statuten](https://court.example/statutes)',
      tag: 'de',
    },
    {
      source: 'In Berlin write to b@a.example, in Hamburg to h@a.example',
      target: 'Wer in Hamburg lebt, schreibt an h@a.example, wer in Berlin lebt, an b@a.example',
      tag: 'de',
    },
    // A scheme that is named alone is no address, whatever stands at it.
    {
      source: 'An address begins with http:// or https://',
      target: '网址以http://或https://开头',
      tag: 'zh-Hans',
    },
    // Letters behind an address are no part of it.
    { source: 'See https://a.example/faq for more', target: 'https://a.example/faqのFAQを参照', tag: 'ja' },
    { source: 'See https://a.example/notes', target: 'https://a.example/notes에서 보세요', tag: 'ko' },
    {
      source: 'It asks a service (https://a.example).',
      target: '온라인 서비스(https://a.example)로 보냅니다.',
      tag: 'ko',
    },
    { source: 'From the WWW. It is free', target: 'Op de website. Het is gratis', tag: 'nl' },
  ],
  notOk: [
    { source: '[a](https://a.example/x) b', target: 'ب ا' },
    {
      source: 'Families write to a@a.example, reporters to b@a.example',
      target: 'Las familias escriben a b@a.example, la prensa a a@a.example',
      tag: 'es',
      severity: 'warning',
    },
    {
      source: 'The list is at https://a.example/list and the map at https://a.example/map',
      target: 'Die Liste steht auf https://a.example/map und die Karte auf https://a.example/list',
      tag: 'de',
      severity: 'warning',
    },
    // An address that is made up, in the words of the language.
    {
      source: 'Take an address without your name, for example "teacher25@email.com".',
      target: 'Neem een adres zonder je naam, bijv. "leraar25@email.com".',
      tag: 'nl',
      severity: 'warning',
      times: 2,
    },
    {
      source: 'Write to teacher25@email.com.',
      target: 'Schrijf naar leraar25@email.com.',
      tag: 'nl',
      times: 2,
    },
    { source: '[a](https://a.example/x)', target: '[ا](https://b.example/x)', times: 2 },
    { source: 'a', target: '[ا](javascript:alert(1))' },
    { source: 'a', target: '<javascript:alert(1)>' },
    { source: 'a', target: '![ا](https://evil.example/x.png)' },
    { source: 'a[^1]', target: 'ا', definitions: '[^1]: x' },
    { source: '[a](http://www.a.example/en/x/#b)', target: '[ا](https://a.example/ar/x#c)', severity: 'notice' },
    { source: '[a](https://en.a.example/x)', target: '[ا](https://ar.a.example/x)', severity: 'notice' },
    { source: '[a](https://a.example/x.html)', target: '[ا](https://a.example/x.html.ar)', severity: 'notice' },
    {
      source: '[a](https://a.example/free-sw.html)',
      target: '[ا](https://a.example/free-sw.ar.html)',
      severity: 'notice',
    },
    { source: '[a](https://a.example/x#y)', target: '[ا](https://a.example/x.ar.html#y)', severity: 'notice' },
    { source: '[a](https://en.a.example/x)', target: '[ا](https://ar.a.example/y)', severity: 'warning' },
    // A page for telephones.
    { source: '[a](https://en.m.a.example/x)', target: '[ا](https://ar.a.example/y)', severity: 'warning' },
    { source: '[a](https://en.m.a.example/x)', target: '[ا](https://ar.m.b.example/y)', times: 2 },
    { source: '[a](https://en.a.example/x)', target: '[ا](https://fr.a.example/x)', times: 2 },
    {
      source: '[a](https://creativecommons.org/publicdomain/zero/1.0/) and press@example.com',
      target: '[ا](https://creativecommons.org/publicdomain/zero/1.0/deed.ar) و Press@example.com',
      severity: 'notice',
      times: 2,
    },
    {
      source: '[a](https://creativecommons.org/licenses/by/4.0/deed.de)',
      target: '[ا](https://creativecommons.org/licenses/by/4.0/deed.ar)',
      severity: 'notice',
    },
    {
      source: '[a](https://a.example/wiki/Map)',
      target: '[ا](https://a.example/wiki/Ar:Map)',
      severity: 'notice',
    },
    { source: '[a](https://a.example/wiki/Map)', target: '[ا](https://a.example/wiki/Fr:Map)', times: 2 },
    { source: 'as @me@a.example', target: 'ك @ana@b.example', severity: 'warning', times: 2 },
    { source: 'as username@a.example', target: 'als nutzername@a.example', severity: 'warning', tag: 'de', times: 2 },
    {
      source: 'as https://mail.example.org/admin',
      target: 'als https://mail.voorbeeld.nl/admin',
      tag: 'nl',
      severity: 'warning',
      times: 2,
    },
    {
      source: 'as shop@customdomain.a.example',
      target: 'wie shop@meinedomain.a.example',
      tag: 'de',
      severity: 'warning',
      times: 2,
    },
    {
      source: 'to debian-list-subject-request@lists.a.example',
      target: 'a debian-lista-assunto-request@lists.a.example',
      tag: 'pt',
      severity: 'warning',
      times: 2,
    },
    // A host without a point is an example, and a site may be named without `www.`.
    {
      source: 'as http://server/index.php?x=y',
      target: 'örneğin http://sunucu/index.php?x=y',
      tag: 'tr',
      severity: 'warning',
      times: 2,
    },
    {
      source: 'More at www.site.a.example now',
      target: 'En savoir plus : site.a.example',
      tag: 'fr',
      severity: 'notice',
    },
    // A word of another script, written onto an address.
    {
      source: 'you can visit https://a.example/ to see it',
      target: 'تساں https://a.example/اُتے ڳئے',
      tag: 'skr',
      severity: 'notice',
    },
    // A letter beside an address hides it.
    { source: 'to press@a.example', target: 'press@a.example-এ লিখুন', tag: 'bn', severity: 'notice' },
    { source: 'see http://a.example/', target: 'смотри a.example/', tag: 'ru', severity: 'notice' },
    { source: 'to press@a.example', target: 'ঠিকানা Press@a.example-এ লিখুন', tag: 'bn', severity: 'notice' },
    // The same page once more, or once less.
    {
      source: '[a](https://a.example/x) b',
      target: '[ا](https://a.example/x) ب [ج](https://a.example/x)',
      severity: 'warning',
    },
    {
      source: '<https://sub-domain.a.example>',
      target: '<https://sous-domaine.a.example>',
      severity: 'warning',
      times: 2,
    },
    { source: 'Go to site.a.example.', target: 'Gehen Sie auf www.site.b.example.', tag: 'de', severity: 'error' },
    { source: 'to me@a.example', target: 'إلى ana@b.example', times: 2 },
    {
      source: '[a](https://a.example/x) b [c](https://b.example/y)',
      target: '[ا](https://b.example/y) ب [ج](https://a.example/x)',
      severity: 'warning',
    },
    {
      source: '[Amnesty](https://a.example/x) b [Syria](https://b.example/y)',
      target: '[Syria](https://a.example/x) ب [Amnesty](https://b.example/y)',
      severity: 'warning',
    },
    {
      source: 'It begins with http:// alone',
      target: 'Es beginnt [mit](http://localhost/x) http:// allein',
      tag: 'de',
    },
  ],
};
