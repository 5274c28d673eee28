import { DAYS, MONTHS } from './english-calendar.ts';

/** What has a beginning, a middle and an end: March 2021, the month, the 1990s. */
const SPAN = `(?:(?:the|this|that|next) (?:(?:last|past|next|coming) )?(?:month|year|week|decade|century|season)|(?:${MONTHS})\\b|(?:the )?(?:19|20)\\d\\d(?:s\\b|\\b))`;
/** Decades of a life or a century: her seventies, the 80s. */
const TENS = "(?:\\d?\\d0s|['’]\\d0s|(?:twen|thir|for|fif|six|seven|eigh|nine)ties|teens)";
/** A part of a span of time: early March, the end of the year. */
export const part = (words: string, nouns: string): RegExp =>
  new RegExp(
    `\\b(?:${words})[ -](?:(?:${MONTHS})\\b|(?:19|20)\\d\\d|spring\\b|summer\\b|autumn\\b|winter\\b|${TENS}\\b)|\\b(?:${nouns}) of ${SPAN}`,
    'u',
  );

/** What follows in a row, so that one of them is the first and one the last. */
const IN_ROW = `half|quarter|third|(?:week|weekend|day|night|month|year|hour|minute)s?|${DAYS}|${MONTHS}|(?:round|phase|session|hearing|sitting|chapter|paragraph|section|article|sentence|witness|victim|defendant|group|batch|convoy|flight|train|bus|boat|vote|ballot|election|meeting|trial|vessel|hostage|prisoner|shipment|instal?lment|tranche|payment|edition|volume|act|scene|page|line|kilomet(?:re|er)|mile|game|match|stage|lap|leg|set|race)(?:e?s)?`;
/** A place in a row: the first week, the last two hearings, for the first time. */
export const inRow = (words: string): RegExp =>
  new RegExp(
    `\\b(?:[Tt]he|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts) (?:very )?(?:${words}) (?:\\d+ |\\p{Ll}{3,12} )?(?:${IN_ROW})\\b(?! ever\\b)|\\b[Ff]or the (?:very )?(?:${words}) time\\b`,
    'u',
  );

/** A week, a month or a year from this one: last week. */
export const step = (unit: string, which: string): RegExp =>
  new RegExp(`\\b(?<!\\bthe )(?:${which}) ${unit}\\b(?!['’-]| of\\b)`, 'iu');
/** Whatever may be a step of a unit: last, the coming, a week before. */
export const steps = (unit: string): RegExp =>
  new RegExp(
    `\\b(?:last|this|next|past|previous|coming|current|following|preceding|same|that|each|every|earlier|later)(?: \\p{Ll}+)? ${unit}s?\\b|\\b${unit}s? (?:before|after|ago|later|earlier|ahead|prior|to come)\\b`,
    'giu',
  );

/** Lengths of time that something happens earlier or later by. */
export const TIMES = '(?:second|minute|hour|day|night|week|month|year|decade)s?';
/** What an amount is right behind: nearly 300, over two thirds, almost half. */
const AMOUNT =
  '(?:[$€£¥]? ?\\d|(?:an? |one[- ])?(?:half|third|quarter|fifth|tenth|dozen|hundred|thousand|million|billion|decade|century|year|month|week|hour)\\b|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\\b|half\\b|double\\b|twice\\b)';
/** Words right before an amount. */
export const beside = (words: string): RegExp => new RegExp(`\\b(?:${words}) (?=${AMOUNT})`, 'iu');

/** Words before a length of time or a part that no number counts: more than a week, less than a third. */
export const aLength = (words: string): RegExp =>
  new RegExp(`\\b(?:${words}) (?=an? (?:${TIMES}|century|half|third|quarter|fifth|tenth)\\b)`, 'iu');

/** Verbs of rising. */
export const UP =
  'rose|risen|rise(?! to\\b)|rises|rising|increased|increases|grew|grown|grows|growing|climbed(?! \\p{Ll}+s\\b)|climbs|soared|surged|widened';
/** Verbs of falling; not to decline to do something, nor to fall in love. */
export const DOWN =
  'fell(?! (?:in|well|short|asleep|ill)\\b)|fallen|falls|falling(?! (?:in|short|asleep)\\b)|dropped(?! (?:out|by|off|the|an?|bombs?)\\b)|drops|decreased|decreases|declined(?! (?:to|an?|the|any|comment|\\p{Ll}+ing)\\b)|declines|shrank|shrunk|shrinks|plunged|plummeted|narrowed|dwindled';
