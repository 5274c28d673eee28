import { DAYS, MONTHS } from './english-calendar.ts';
import { inRow, part, step, steps, TIMES } from './english-phrases.ts';
import type { SensePatterns } from './sense-patterns.ts';

/** How English says senses of times. */
export const ENGLISH_TIMES = {
  row: {
    said: {
      first: inRow('first|opening'),
      last: inRow('last|final|closing'),
      'next-to-last': /\b(?:(?:second|next)[- ]to[- ]last|last but one|penultimate)\b/iu,
    },
    may: /\b(?:first\p{L}*|last\p{L}*|final\p{L}*|closing|opening|initial\p{L}*|beginning|start\p{L}*|end\p{L}*|previous|past|penultimate|1st|one)\b/giu,
  },
  weekday: {
    said: {
      sunday: /\bSundays?\b/u,
      monday: /\bMondays?\b/u,
      tuesday: /\bTuesdays?\b/u,
      wednesday: /\bWednesdays?\b/u,
      thursday: /\bThursdays?\b/u,
      friday: /\bFridays?\b/u,
      saturday: /\bSaturdays?\b/u,
    },
    may: new RegExp(`\\b(?:${DAYS})\\b`, 'gu'),
  },
  day: {
    said: {
      yesterday: /(?<!day before )\byesterday\b/iu,
      'day-before-yesterday': /\bday before yesterday\b/iu,
      today: /\b(?:today|tonight)\b/iu,
      tomorrow: /(?<!day after )\btomorrow\b/iu,
      'day-after-tomorrow': /\bday after tomorrow\b/iu,
    },
    may: /\b(?:yesterday|tomorrow|today|tonight|overnight|(?:next|following|previous) (?:day|night)|last night)\b/giu,
  },
  part: {
    said: {
      beginning: part('[Ee]arly', 'beginning|start'),
      middle: part('[Mm]id', 'middle'),
      end: part('[Ll]ate', 'end'),
    },
    may: /\b(?:early|earl\p{L}+|beginning|start(?= of\b)|mid|middle|half|midst|late|later|latest|end\p{L}*|close\p{L}*|final\p{L}*|first|last|past)\b/giu,
  },
  week: {
    said: { 'last-week': step('week', 'last'), 'this-week': step('week', 'this'), 'next-week': step('week', 'next') },
    may: steps('week'),
  },
  month: {
    said: {
      'last-month': step('month', 'last'),
      'this-month': step('month', 'this'),
      'next-month': step('month', 'next'),
    },
    may: steps('month'),
  },
  year: {
    said: {
      'year-before-last': /\byear before last\b/iu,
      'last-year': step('year', 'last'),
      'this-year': step('year', 'this'),
      'next-year': step('year', 'next'),
    },
    may: steps('year'),
  },
  last: {
    said: { 'last-week': step('week', 'last'), 'last-month': step('month', 'last'), 'last-year': step('year', 'last') },
    may: /\b(?:last|past|previous|recent) (?:\p{Ll}+ )?(?:night|week|month|year|day|decade|century|season)\b|\b(?:weeks?|months?|years?|annual\p{L}*)\b(?<!\blast (?:week|month|year))/giu,
  },
  next: {
    said: { 'next-week': step('week', 'next'), 'next-month': step('month', 'next'), 'next-year': step('year', 'next') },
    may: /\b(?:next|coming|following) (?:\p{Ll}+ )?(?:night|week|month|year|day|decade|century|season)\b|\b(?:weeks?|months?|years?|annual\p{L}*)\b(?<!\bnext (?:week|month|year))/giu,
  },
  season: {
    said: {
      spring: /\b(?:in|this|last|next|late|early|by|until|since|the) spring\b(?! of (?:hope|water))/iu,
      summer: /\bsummers?\b/iu,
      autumn: /\bautumns?\b/iu,
      winter: /\bwinters?\b/iu,
    },
    may: /\b(?:spring\p{L}*|summer\p{L}*|autumn\p{L}*|winter\p{L}*|fall)\b/giu,
  },
  weekdays: {
    said: { 'on-weekdays': /\bweekdays?\b/iu, 'at-weekends': /\bweekends?\b/iu },
    may: /\bweek(?:day|end)s?\b/giu,
  },
  twilight: {
    said: {
      dawn: /\b(?:at|before|by|until|since|after) (?:dawn|daybreak|sunrise)\b/iu,
      dusk: /\b(?:dusk|nightfall|sunset|sundown)\b/iu,
    },
    may: /\b(?:dawn\p{L}*|daybreak|sunrise|dusk|nightfall|sunset|sundown|twilight)\b/giu,
  },
  often: {
    said: {
      hourly: /\b(?:hourly|every hour|once an hour)\b/iu,
      'twice-daily': /\b(?:twice (?:daily|a day|each day|every day)|two times a day)\b/iu,
      daily: /(?<!(?:twice|times) )\b(?:daily|every day|each day|once a day)\b/iu,
      'every-other-day': /\bevery (?:other|second|two) days?\b/iu,
      'every-third-day': /\bevery (?:third|three) days?\b/iu,
      'twice-weekly': /\b(?:twice (?:weekly|a week|each week|every week)|two times a week)\b/iu,
      weekly: /(?<!(?:bi|twice|times)[ -])\b(?:weekly|every week|each week|once a week)\b/iu,
      'twice-monthly': /\b(?:twice (?:monthly|a month|each month|every month)|two times a month)\b/iu,
      fortnightly: /\b(?:fortnightly|every fortnight|every (?:other|second|two) weeks?)\b/iu,
      monthly: /(?<!(?:bi|twice|times)[ -])\b(?:monthly|every month|each month|once a month)\b/iu,
      'every-other-month': /\b(?:every (?:other|second|two) months?|bi-?monthly)\b/iu,
      quarterly: /\b(?:quarterly|every quarter|each quarter|every three months)\b/iu,
      'half-yearly':
        /\b(?:half-yearly|semi-?annual(?:ly)?|twice (?:yearly|a year|each year|every year)|every six months)\b/iu,
      yearly: /(?<!(?:twice|times|semi|half|bi)[ -])\b(?:yearly|annually|annual|every year|each year|once a year)\b/iu,
      'every-other-year': /\b(?:every (?:other|second|two) years?|biennial(?:ly)?)\b/iu,
    },
    may: /\b(?:(?:half-|bi-?)?(?:hour|dai|week|fortnight|month|quarter|year)ly|(?:semi-?|bi)?annual\p{L}*|bienn\p{L}*|(?:every|each|per|an?)(?: (?:other|second|two|three|six))? (?:hour|day|week|fortnight|month|quarter|year)s?)\b/giu,
  },
  period: {
    said: {
      'half-of-year':
        /\b(?:first|second|latter|last) half (?:of|in) (?:the |this |last |next )?(?:fiscal |financial |calendar |current )?(?:year|(?:19|20)\d\d)\b|\bhalf[- ]year(?:ly)?\b|\bin the (?:first|second) half(?=[.,;]|$)/iu,
      'quarter-of-year':
        /\b(?:first|second|third|fourth|final|last|this|next|previous) quarter\b(?!-| (?:of (?!the (?:year|fiscal|financial)|(?:19|20)\d\d)|final))/iu,
    },
    may: /\b(?:(?:first|second|latter|last) half|half[- ]year\p{L}*|(?<!\b(?:an?|three|one) )quarter\p{L}*|semest\p{L}*|trimest\p{L}*|(?:three|six|3|6)[- ]months?)\b/giu,
  },
  earliness: {
    said: {
      earlier: new RegExp(`\\b${TIMES} earlier\\b`, 'iu'),
      later: new RegExp(`\\b${TIMES} later\\b`, 'iu'),
    },
    may: /\b(?:earl\p{L}+|lat(?:er?|est)|before|after\p{L}*|prior|previous\p{L}*|ago|subsequent\p{L}*|since|following|next)\b/giu,
  },
  deadline: {
    said: {
      'at-the-earliest':
        /\b(?:at the (?:very )?earliest|no (?:earlier|sooner) than|not (?:earlier|sooner) than|not before)\b/iu,
      'at-the-latest': /\b(?:at the (?:very )?latest|no later than|not later than)\b/iu,
    },
    may: /\b(?:earl\p{L}+|sooner|soonest|lat(?:er?|est)|before|after)\b/giu,
  },
  until: {
    said: {
      until: new RegExp(
        `\\b(?:until|till) (?=(?:(?:the|next|this) )?(?:(?:end|beginning|middle) of |early |late |mid-)?(?:${DAYS}|${MONTHS}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|weekend\\b|noon|midday|midnight|dawn|tomorrow|(?:next|this) \\p{Ll}+|\\d|(?:week|month|year)\\b|spring|summer|autumn|winter))`,
        'iu',
      ),
      'from-then': new RegExp(
        `\\b(?:since|from|as of|starting|beginning) (?=(?:early |late |mid-)?(?:${DAYS}|${MONTHS}|noon|midday|midnight|tomorrow|next \\p{Ll}+)\\b(?! (?:to|until|till|and|-)\\b))`,
        'iu',
      ),
    },
    may: /\b(?:until|till|since|from|as of|to|by|through|before|after|not|n['’]t|never|no)\b/giu,
  },
  eve: {
    said: {
      'day-before': /\b(?:(?:on )?the eve of|the day before (?!yesterday))/iu,
      'day-after': /\bthe day after (?!tomorrow)/iu,
    },
    may: /\b(?:eve|(?:day|night|morning)s? (?:before|after)|(?:next|following|previous) (?:day|night|morning))\b/giu,
  },
  phase: {
    said: {
      still:
        /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|may|must|will|would|who|which|that) still\b(?! (?:more|less|further|another|higher|lower|no|not|without|yet|un\p{Ll}+|ongoing|pending|in progress|a work|\p{Ll}+er)\b)/u,
      already: /(?<!\b(?:not|n['’]t) )\balready\b/iu,
      'not-yet':
        /\b(?:not|never|nor|none|no \p{Ll}{1,16}|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|should|would|must)n['’]t)\b[^.;:!?]{0,40}? yet\b|\b(?:has|have|had|is|are) yet to\b/iu,
      'no-longer':
        /\bno longer\b(?! than\b)|\b(?:not|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|should|would|must)n['’]t)\b[^.;:!?]{0,30}? any ?(?:more|longer)\b/iu,
    },
    may: /\b(?:still|already|yet|no longer|any ?more|any longer|before|if (?:you )?(?:not|haven['’]t)|not (?:\p{Ll}{1,16} )?(?:so )?already)\b|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|should|would|must)n['’]t already\b/giu,
  },
  habit: {
    said: {
      always: /\balways\b/iu,
      often: /(?<!\b(?:more|less|as|how|so|too|very|most|quite|not) )\b(?:often|frequently)\b/iu,
      sometimes: /\b(?:sometimes|occasionally)\b/iu,
      rarely: /\b(?:rarely|seldom|hardly ever)\b/iu,
      never: /\bnever\b(?! (?:before|again|more)\b)/iu,
    },
    may: /\b(?:always|often|frequent\p{L}*|sometimes|occasional\p{L}*|rare\p{L}*|seldom|hardly|scarcely|never|ever|usual\p{L}*|constant\p{L}*|time and again|regular\p{L}*|no|not|(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|should|would|must)n['’]t)\b/giu,
  },
  lasting: {
    said: {
      temporary: /\b(?:temporary|temporarily|provisional|provisionally)\b/iu,
      permanent:
        /\b(?:permanent(?! (?:members?|representatives?|missions?|residents?|residence|residency|secretary|court|observers?|forum|council|committee)\b)|permanently)\b/u,
    },
    may: /\b(?:tempor\p{L}*|provision\p{L}*|interim|permanen\p{L}*|indefinite\p{L}*|lasting)\b/giu,
  },
  term: {
    said: { 'short-term': /\bshort[- ]term\b/iu, 'long-term': /\blong[- ]term\b/iu },
    may: /\b(?:short|medium|long|near|mid)(?:er)?[- ]?(?:terms?|lasting|run)\b/giu,
  },
  concurrence: {
    said: {
      concurrently: /\b(?:concurrently|simultaneously|at the same time)\b/iu,
      consecutively: /\b(?:consecutively|successively|one after (?:the other|another))\b/iu,
    },
    may: /\b(?:concurrent\p{L}*|simultan\p{L}*|(?:the )?same (?:time|day)|at once|consecutiv\p{L}*|success\p{L}*|one after|together|parallel|while)\b/giu,
  },
  since: {
    said: {
      ago: new RegExp(`\\b${TIMES} ago\\b`, 'iu'),
      'from-now': new RegExp(`\\b${TIMES}(?:['’]s?)? from now\\b|\\b${TIMES}['’]s? time\\b`, 'iu'),
    },
    may: /\b(?:ago|from now|times?|within|since|later|earlier|before|after|past|last|next|coming|in)\b/giu,
  },
  pace: {
    said: { suddenly: /\b(?:suddenly|abruptly)\b/iu, gradually: /\bgradual(?:ly)?\b/iu },
    may: /\b(?:sudden\p{L}*|abrupt\p{L}*|gradual\p{L}*|slow\p{L}*|quick\p{L}*|rapid\p{L}*|immediate\p{L}*|step by step)\b/giu,
  },
  daylight: {
    said: {
      'by-day': /\b(?:during the day(?:time)?|in the daytime|by day|in daylight|daytime|day shifts?)\b/iu,
      'round-the-clock': /\b(?:round[- ]the[- ]clock|24 hours a day|day and night)\b/iu,
      'by-night': /\b(?:at night|by night|during the night|overnight|night-?time|night shifts?)\b/iu,
    },
    may: /\b(?:(?:over|mid|to|all-?)?night\p{L}{0,8}|by day|day shifts?|(?:in|during) the day\p{L}*|daylight|daytime|clock|hours a day|evenings?|dark|dawn|dusk)\b/giu,
  },
  continuity: {
    said: {
      continuous: /\b(?:without (?:a break|interruption)|non-?stop|uninterrupted|continuously)\b/iu,
      intermittent: /\b(?:intermittent|intermittently|on and off|off and on)\b/iu,
    },
    may: /\b(?:without (?:a break|interruption)|non-?stop|uninterrupted\p{L}*|continuous\p{L}*|intermittent\p{L}*|on and off|off and on|constant\p{L}*|breaks?|paus\p{L}*|interrupt\p{L}*)\b/giu,
  },
  oftener: {
    said: {
      'more-often': /\bmore (?:often|frequently)\b/iu,
      'less-often': /\bless (?:often|frequently)\b/iu,
    },
    may: /\b(?:often\p{L}*|frequen\p{L}*|rare\p{L}*|seldom)\b/giu,
  },
  punctuality: {
    said: {
      'on-time': /(?<!\b(?:not|never|n['’]t) (?:\p{Ll}+ ){0,2})\bon (?:time|schedule)\b/iu,
      late: new RegExp(`\\b${TIMES} late\\b|\\bbehind schedule\\b|\\boverdue\\b`, 'iu'),
      'ahead-of-time': /\bahead of (?:time|schedule)\b/iu,
    },
    may: /\b(?:(?:on|in) time|schedul\p{L}*|lat(?:e|er|est)|overdue|earl\p{L}+|delay\p{L}*|punctual\p{L}*|ahead)\b/giu,
  },
  advance: {
    said: { 'in-advance': /\b(?:in advance|beforehand)\b/iu, afterwards: /\bafterwards?\b/iu },
    may: /\b(?:advance\p{L}*|before\p{L}*|after\p{L}*|later|subsequent\p{L}*|prior\p{L}*|previous\p{L}*|since|ahead|earlier)\b/giu,
  },
} as const satisfies Partial<SensePatterns>;
