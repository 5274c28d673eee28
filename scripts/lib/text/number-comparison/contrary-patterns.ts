import type { CONTRARIES, ContraryFamily } from '../language/contraries.ts';
import { beside, DAYS, DOWN, inRow, MONTHS, part, step, steps, TIMES, UP } from './contrary-phrases.ts';

type English = { readonly said: Readonly<Record<string, RegExp>>; readonly may: RegExp };

/**
 * How English says each sense, sure enough to look for another one (`said`), and what may say any of its family in any sense (`may`): where
 * that stands twice, nothing is looked for.
 */
export const ENGLISH_CONTRARIES: {
  readonly [Family in ContraryFamily]: English & { said: Record<(typeof CONTRARIES)[Family][number], RegExp> };
} = {
  row: {
    said: { first: inRow('first|opening'), last: inRow('last|final|closing') },
    may: /\b(?:first\p{L}*|last\p{L}*|final\p{L}*|closing|opening|initial\p{L}*|beginning|start\p{L}*|end\p{L}*|previous|past|1st|one)\b/giu,
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
      'twice-weekly': /\b(?:twice (?:weekly|a week|each week|every week)|two times a week)\b/iu,
      weekly: /(?<!(?:bi|twice|times)[ -])\b(?:weekly|every week|each week|once a week)\b/iu,
      'twice-monthly': /\b(?:twice (?:monthly|a month|each month|every month)|two times a month)\b/iu,
      fortnightly: /\b(?:fortnightly|every fortnight|every (?:other|second|two) weeks?)\b/iu,
      monthly: /(?<!(?:bi|twice|times)[ -])\b(?:monthly|every month|each month|once a month)\b/iu,
      quarterly: /\b(?:quarterly|every quarter|each quarter|every three months)\b/iu,
      'half-yearly':
        /\b(?:half-yearly|semi-?annual(?:ly)?|twice (?:yearly|a year|each year|every year)|every six months)\b/iu,
      yearly: /(?<!(?:twice|times|semi|half|bi)[ -])\b(?:yearly|annually|annual|every year|each year|once a year)\b/iu,
      'every-other-year': /\b(?:every (?:other|second|two) years?|biennial(?:ly)?)\b/iu,
    },
    may: /\b(?:(?:half-)?(?:hour|dai|week|fortnight|month|quarter|year)ly|(?:semi-?|bi)?annual\p{L}*|bienn\p{L}*|(?:every|each|per|an?)(?: (?:other|second|two|three|six))? (?:hour|day|week|fortnight|month|quarter|year)s?)\b/giu,
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
  nearness: {
    said: {
      nearly: beside('nearly|almost|just under|not quite|close to|just short of|approaching'),
      over: beside(
        'more than|just over|well over|(?<=\\b(?:for|in|of|at|to|by|killed|with|has|have|had|were|are|after|injured|left) )over|above|upwards of|in excess of',
      ),
    },
    may: /\b(?:nearly|almost|near|close|under|below|less|fewer|not|no|more|over|above|upwards|excess|exceed\p{L}*|approach\p{L}*|short|about|around|some|approximately|roughly|least|most|up to)\b/giu,
  },
  least: {
    said: {
      only: beside('only|just'),
      'at-least': /\bat (?:the very )?least\b/iu,
      'at-most': /\bat (?:the (?:very )?)?most\b/iu,
    },
    may: /\b(?:only|just|least|most|merely|barely|up to|more|less|fewer|not|no|under|over|minimum|maximum)\b/giu,
  },
  extreme: {
    said: { maximum: /\bmaximum\b/iu, minimum: /\bminimum\b/iu },
    may: /\b(?:maxim\p{L}*|minim\p{L}*|least|most)\b/giu,
  },
  level: {
    said: {
      above: /\babove (?:zero|freezing|sea level|(?:the |its |their )?(?:\p{Ll}+ )?(?:average|normal|level))\b/iu,
      below: /\bbelow (?:zero|freezing|sea level|(?:the |its |their )?(?:\p{Ll}+ )?(?:average|normal|level))\b/iu,
    },
    may: /\b(?:above|below|over|under|minus|higher|lower|beneath|exceed\p{L}*)\b/giu,
  },
  multiple: {
    said: {
      'half-as':
        /\b(?:half as (?:many|much|big|large|high|long|likely)|halv(?:ed|es|ing)|half (?:of )?(?:what|that of|those of)|half of (?:last|the previous)|half that of|half the (?:number|amount|size|price|rate|level|cost|length))\b/iu,
      double: /\b(?:twice as|twice the|double the|doubl(?:ed|es|ing))\b/iu,
      triple: /\b(?:three times (?:as|the|more)|tripl(?:ed|es|ing)|trebl(?:ed|es|ing))\b/iu,
      quadruple: /\b(?:four times (?:as|the|more)|quadrupl(?:ed|es|ing))\b/iu,
    },
    may: /\b(?:hal[fv]\p{L}*|doubl\p{L}*|twice|tripl\p{L}*|trebl\p{L}*|quadrupl\p{L}*|times|(?:two|three|four|five|ten|many|mani)-?fold)\b/giu,
  },
  share: {
    said: {
      none: /\bnone of (?:the|them|these|those|us|its|his|her|their)\b/iu,
      few: /(?<!\ba )\b(?:very few|few of the|few of them)\b/iu,
      some: /\bsome of (?:the|them|these|those|its|his|her|their)\b/iu,
      half: /(?<!\b(?:than|over|nearly|almost|about|roughly|least|most|to|top|first|second|other|each) )\b[Hh]alf (?:of )?(?:the|them|these|those|its|his|her|their|all)\b/iu,
      most: /\b[Mm]ost of (?!the time\b)(?:the|them|these|those|its|his|her|their)\b|\b[Mm]ost (?:people|women|men|children|victims|patients|countries|families|voters|workers|students|refugees|detainees|prisoners|residents|members|states|schools|homes|houses)\b/u,
      all: /(?<!\b(?:almost|nearly|not) )\b[Aa]ll (?:of )?(?:\d+ \p{Ll}|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve) \p{Ll}|the|them|these|those|its|his|her|their)\b|\bevery one of\b/iu,
    },
    may: /\b(?:all|any|both|each|every\p{L}*|few|half|many|majority|most\p{L}*|none|no|nothing|nobody|not|never|several|some\p{L}*|whole|entire|total|part\p{L}*)\b/giu,
  },
  pair: {
    said: {
      both: /\b[Bb]oth (?:of the|of them|sides|parties|men|women|(?:\p{Ll}+ )?\p{Ll}+s\b(?! and\b))/u,
      neither: /\b[Nn]either (?:of the|of them|side|party|man|woman|the|\p{Ll}{3,}\b)/u,
    },
    may: /\b(?:both|neither|either|nor|two)\b/giu,
  },
  majority: {
    said: { majority: /\bmajority\b/iu, minority: /\bminority\b/iu },
    may: /\b(?:majorit|minorit|most)\p{L}*/giu,
  },
  trend: {
    said: { rise: new RegExp(`\\b(?:${UP})\\b`, 'u'), fall: new RegExp(`\\b(?:${DOWN})\\b`, 'u') },
    may: /\b(?:r[io]s(?:e|es|en|ing)|increas\p{L}*|gr(?:ew|ow\p{L}*)|climb\p{L}*|soar\p{L}*|surg\p{L}*|widen\p{L}*|f[ae]ll\p{L}*|drop\p{L}*|decreas\p{L}*|declin\p{L}*|shr[aiu]n?k\p{L}*|plung\p{L}*|plummet\p{L}*|narrow\p{L}*|dwindl\p{L}*|up|down|lower\p{L}*|higher|rais\p{L}*|reduc\p{L}*|cut\p{L}*|less|more|fewer|jump\p{L}*|gain\p{L}*|los[est]\p{L}*|sank|sink\p{L}*|slump\p{L}*|slid\p{L}*|expand\p{L}*|add\p{L}*)\b/giu,
  },
  size: {
    said: { larger: /\b(?:larg|bigg|great)(?:er|est)\b/iu, smaller: /\bsmall(?:er|est)\b/iu },
    may: /\b(?:larg\p{L}*|big\p{L}*|great\p{L}*|small\p{L}*|little|tiny|minor\p{L}*|major\p{L}*|less\p{L}*|more|most|least)\b/giu,
  },
  height: {
    said: { higher: /\bhigh(?:er|est)\b(?! (?:education|grade)\b)/u, lower: /\blow(?:er|est)\b/u },
    may: /\b(?:high\p{L}*|low\p{L}*|more|most|less|least|record)\b/giu,
  },
  length: {
    said: { longer: /(?<!\bno )\blong(?:er|est)\b/iu, shorter: /\bshort(?:er|est)\b/iu },
    may: /\b(?:long\p{L}*|short\p{L}*|brief\p{L}*)\b/giu,
  },
  age: {
    said: {
      older:
        /\b(?:oldest|elder|eldest|older (?:than|people|men|women|brother|sister|son|daughter|children|residents))\b/iu,
      younger: /\b(?:youngest|younger (?:than|people|men|women|brother|sister|son|daughter|children))\b/iu,
    },
    may: /\b(?:old\p{L}*|eld\p{L}*|young\p{L}*|new\p{L}*|recent\p{L}*|senior|junior)\b/giu,
  },
  warmth: {
    said: { warmer: /\b(?:warm|hott)(?:er|est)\b/iu, colder: /\b(?:cold|cool)(?:er|est)\b/iu },
    may: /\b(?:warm\p{L}*|hot\p{L}*|cold\p{L}*|cool\p{L}*|heat\p{L}*)\b/giu,
  },
  amount: {
    said: {
      more: /\b[Mm]ore (?:(?:\p{Ll}+ ){1,3}than\b|than (?:their|his|her|its|those|men|women|boys|girls|in|last)\b)/u,
      fewer:
        /\b(?:[Ff]ewer|[Ll]ess) (?:(?:\p{Ll}+ ){1,3}than\b|than (?:their|his|her|its|those|men|women|boys|girls|in|last)\b)/u,
    },
    may: /\b(?:more|less\p{L}*|few\p{L}*|higher|lower|greater|smaller|most|least|over|under|above|below)\b/giu,
  },
  eve: {
    said: {
      'day-before': /\b(?:(?:on )?the eve of|the day before (?!yesterday))/iu,
      'day-after': /\bthe day after (?!tomorrow)/iu,
    },
    may: /\b(?:eve|(?:day|night|morning)s? (?:before|after)|(?:next|following|previous) (?:day|night|morning))\b/giu,
  },
  speed: {
    said: { faster: /\b(?:fast|quick)(?:er|est)\b/iu, slower: /\bslow(?:er|est)\b/iu },
    may: /\b(?:fast\p{L}*|quick\p{L}*|slow\p{L}*|rapid\p{L}*|speed\p{L}*)\b/giu,
  },
  each: {
    said: {
      'per-person': /\b(?:(?:per|for each|for every) (?:person|head|capita|inhabitant)|per capita)\b/iu,
      'per-household': /\b(?:per|for each|for every) (?:household|family)\b/iu,
    },
    may: /\b(?:per|each|every|person|people|capita|famil\p{L}*|household\p{L}*)\b(?<!\bper (?:person|head|capita|family|household))/giu,
  },
  penalty: {
    said: {
      'life-sentence': /\b(?:life (?:sentences?|imprisonment|in prison|term)|sentenced to life)\b/iu,
      'death-sentence': /\b(?:death (?:sentences?|penalty)|capital punishment|sentenced to death)\b/iu,
    },
    may: /\b(?:life|death|capital)\b/giu,
  },
};
