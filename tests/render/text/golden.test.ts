import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { composeText } from '../../../scripts/render/text/compose-text.ts';
import { numbered, sample } from './sample.ts';
import { footnote, visible } from './visible.ts';

test('an English statement, whole', () => {
  const document = sample(
    'en',
    [
      numbered(
        1,
        h(
          'p',
          h('a.pn', { href: '#p1' }, '1'),
          h('span.dateline', 'Koblenz, 13 January 2022 — '),
          'Today\nthe ',
          h('a', { href: 'https://example.org/court' }, 'Higher Regional Court'),
          ' convicted ',
          h('strong', 'Anwar R.'),
          ' of torture',
          footnote(1),
          ', as ',
          h('a', { href: 'https://example.org/court' }, 'it'),
          ' and ',
          h('bdi', { dir: 'rtl', lang: 'ar' }, 'الشبكة السورية لحقوق الإنسان وهي منظمة مستقلة'),
          ' had asked.',
        ),
      ),
      h('h2', 'Findings'),
      numbered(
        2,
        h(
          'blockquote',
          h(
            'p',
            'According to a well-established rule of international law, the conduct of any organ of a State must be regarded as an act of that State.',
          ),
          h('p', 'Second.'),
        ),
      ),
      h('h3', 'Plain'),
      numbered(
        10,
        h(
          'p',
          h('a.pn', { href: '#p10' }, '10'),
          'Write to ',
          h('a', { href: 'mailto:a@example.org' }, 'a@example.org'),
          ' or ',
          h('a', { href: 'tel:+442079460018' }, '+44 20 7946 0018'),
          ', ',
          h('a', { href: 'https://example.org/' }, 'example.org'),
          ', ',
          h('a', { href: '#' }, 'dead link'),
          '.',
        ),
      ),
      h('hr'),
      numbered(11, h('pre', h('code', 'a\tb  \n\n  c\n'))),
      h('figure', h('img', { src: 'x.jpg', alt: 'A court room' }), h('figcaption', 'Koblenz')),
      h(
        'section.notes',
        h('ol', h('li', { id: 'fn-1' }, h('p', 'Rome Statute, Article 7. ', h('a', { href: '#fnref-1' }, '↩')))),
      ),
    ],
    {
      headline: [
        {
          type: 'text',
          value: 'Convicting Security Officer Anwar R. of Crimes against Humanity Constitutes a Condemnation',
        },
      ],
      kickers: [[{ type: 'text', value: 'Statement' }]],
      summary: [{ type: 'text', value: 'A summary.' }],
      date: { iso: '2022-01-13', text: '13 January 2022' },
      reference: 'SNHR/2022/1',
      standing: 'translated',
      partial: true,
      masthead: {
        name: 'Syrian Network for Human Rights',
        about: 'An independent organisation.',
        contacts: [{ name: 'Press desk', phone: '+44 20 7946 0018', email: 'a@example.org', note: 'Weekdays' }],
      },
    },
  );
  expect(visible(composeText(document))).toBe(`Syrian Network for Human Rights

Statement

Convicting Security Officer Anwar R. of Crimes against Humanity
Constitutes a Condemnation
===============================================================

A summary.

This is a translation that has not yet been reviewed. Authoritative
text: English.

Some passages have not been translated yet and appear in English.

Published: 13 January 2022
Reference: SNHR/2022/1

 1  Koblenz, 13 January 2022 — Today the Higher Regional Court [1]
    convicted Anwar R. of torture [Note 1], as it [1] and ‹rtl:الشبكة السورية›
    ‹rtl:لحقوق الإنسان وهي منظمة مستقلة› had asked.

    Findings
    --------

 2  > According to a well-established rule of international law, the
    > conduct of any organ of a State must be regarded as an act of that
    > State.
    >
    > Second.

    Plain

10  Write to a@example.org or +44 20 7946 0018, example.org, dead link.

    * * *

11      a    b

          c

    Image: A court room
    Koblenz

    Ends

Notes
-----

[Note 1] Rome Statute, Article 7.

Links
-----

[1] https://example.org/court

Contact for journalists
-----------------------

Press desk
Telephone: +44 20 7946 0018
E-mail: a@example.org
Weekdays

About us
--------

An independent organisation.
`);
});
