import { aLength, beside, DOWN, TIMES, UP } from './english-phrases.ts';
import type { SensePatterns } from './sense-patterns.ts';

/** How English says senses of amounts. */
export const ENGLISH_AMOUNTS = {
  nearness: {
    said: {
      nearly: beside('nearly|almost|just under|not quite|close to|just short of|approaching'),
      over: beside(
        'more than|just over|well over|(?<=\\b(?:for|in|of|at|to|by|killed|with|has|have|had|were|are|after|injured|left) )over|above|upwards of|in excess of',
      ),
    },
    may: /\b(?:nearly|almost|near|close|under|below|less|fewer|not|no|more|over|above|upwards|excess|exceed\p{L}*|approach\p{L}*|short|about|around|some|approximately|roughly|least|most|up to)\b/giu,
  },
  side: {
    said: { 'more-than': aLength('more than'), 'less-than': aLength('less than') },
    may: /\b(?:nearly|almost|near|close|under|below|less|fewer|not|no|more|over|above|excess|exceed\p{L}*|about|around|some|approximately|roughly|least|most|up to|within|impossible|unable|cannot|never|without|nor)\b/giu,
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
      above:
        /\babove[ -](?:zero|freezing|sea level|(?:the |its |their )?(?:\p{Ll}+[ -])?(?:average|normal|usual|levels?|mark|line|threshold|mean|median|norm))\b/iu,
      below:
        /\bbelow[ -](?:zero|freezing|sea level|(?:the |its |their )?(?:\p{Ll}+[ -])?(?:average|normal|usual|levels?|mark|line|threshold|mean|median|norm))\b/iu,
    },
    may: /\b(?:above|below|over|under|minus|higher|lower|beneath|exceed\p{L}*)\b/giu,
  },
  multiple: {
    said: {
      'half-as':
        /\b(?:half as (?:many|much|big|large|high|long|likely)|halv(?:ed|es|ing)|half (?:of )?(?:what|that of|those of)|half of (?:last|the previous)|half that of|half the (?:number|amount|size|price|rate|level|cost|length))\b/iu,
      double: /\b(?:twice as|twice the|double the|doubl(?:ed|es|ing))\b/iu,
      triple: /\b(?:three times (?:as|the|more)|tripl(?:ed|es|ing)|trebl(?:ed|es|ing))\b/iu,
      'times-less': /\b[\p{Ll}\d]{1,12} times (?:fewer|less|lower|smaller)\b/iu,
      quadruple: /\b(?:four times (?:as|the|more)|quadrupl(?:ed|es|ing))\b/iu,
    },
    may: /\b(?:hal[fv]\p{L}*|doubl\p{L}*|twice|tripl\p{L}*|trebl\p{L}*|quadrupl\p{L}*|times|(?:two|three|four|five|ten|many|mani)-?fold)\b/giu,
  },
  share: {
    said: {
      none: /\bnone of (?:the|them|these|those|us|its|his|her|their)\b/iu,
      few: /(?<!\ba )\b(?:very few|few of (?:the|them)|only (?:a handful|a few) of)\b/iu,
      some: /\bsome of (?:the|them|these|those|its|his|her|their)\b/iu,
      half: /(?<!\b(?:than|over|nearly|almost|about|roughly|least|most|to|top|first|second|other|each) )\b[Hh]alf (?:of )?(?:the|them|these|those|its|his|her|their|all)\b/iu,
      most: /\b[Mm]ost of (?!the time\b)(?:the|them|these|those|its|his|her|their)\b|\b[Mm]ost (?:people|women|men|children|victims|patients|countries|families|voters|workers|students|refugees|detainees|prisoners|residents|members|states|schools|homes|houses)\b/u,
      'almost-all': /\b(?:almost|nearly|virtually|practically) (?:all|every)\b/iu,
      all: /(?<!\b(?:almost|nearly|virtually|practically|not) )\b[Aa]ll (?:of )?(?:\d+ \p{Ll}|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve) \p{Ll}|the|them|these|those|its|his|her|their)\b|\bevery one of\b/iu,
    },
    may: /\b(?:all|any|both|each|every\p{L}*|few|half|many|majority|most\p{L}*|none|no|nothing|nobody|not|never|several|some\p{L}*|whole|entire|total|part\p{L}*)\b/giu,
  },
  pair: {
    said: {
      both: /\b[Bb]oth (?:of the|of them|sides|parties|men|women|(?:\p{Ll}+ )?\p{Ll}+s\b(?! and\b))/u,
      neither: /\b[Nn]either (?:of the(?: two)?|of them|side|party|man|woman|the|\p{Ll}{3,}\b)/u,
      'one-of-two': /\b[Oo]ne of (?:the|its|their|his|her|these|those) two\b/u,
    },
    may: /\b(?:both|neither|either|nor|two)\b/giu,
  },
  alone: {
    said: {
      'none-of-them': /\b(?:none|neither) of (?:the|them|these|those|us|its|his|her|their)\b/iu,
      'one-of-them': /\bonly one of\b/iu,
    },
    may: /\b(?:no|none|neither|nor|nobody|nothing|not|n['’]t|one|single|any|anyone|either)\b/giu,
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
      same: /\bas many \p{Ll}+s as\b(?! possible| needed| necessary)|\bunchanged\b|\bthe same (?:number|amount|level|rate)\b/iu,
    },
    may: /\b(?:as many|unchanged|same|equal\p{L}*|more|less\p{L}*|few\p{L}*|higher|lower|greater|smaller|most|least|over|under|above|below)\b/giu,
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
  sum: {
    said: {
      'each-of-them':
        /\b(?:\d[\d.,]{0,12}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|hundred|thousand|million)(?: \p{Ll}{1,16}){0,2}? each(?=[.,;:]|$)|\bapiece\b|\b(?:is|are|was|were|have|had|has) each\b|\b[Ee]ach of the (?!\p{Ll}+s? (?:is|was)\b)/u,
      'in-total': /\b(?:in total|an? (?:combined )?total of|in all(?=[.,;:]|$)|all told)\b/iu,
      'in-a-row': new RegExp(
        `\\bin a row\\b|\\bconsecutive ${TIMES}\\b|\\b${TIMES} running\\b|\\bstraight ${TIMES}\\b`,
        'iu',
      ),
      'on-average': /\b(?:on average|an average of)\b/iu,
    },
    may: /\b(?:each|apiece|every|total\p{L}*|altogether|in all|all told|in a row|consecutiv\p{L}*|running|straight|success\p{L}*|averag\p{L}*|median|per|sum|overall|combined|in succession)\b/giu,
  },
  degree: {
    said: {
      sharply: /\b(?:sharply|steeply|dramatically|significantly|considerably|substantially|markedly|drastically)\b/iu,
      slightly: /\b(?:slight|slightly|marginally)\b/iu,
    },
    may: /\b(?:sharp\p{L}*|steep\p{L}*|dramatic\p{L}*|significant\p{L}*|considerabl\p{L}*|substantial\p{L}*|marked\p{L}*|drastic\p{L}*|slight\p{L}*|marginal\p{L}*|a little|a bit|somewhat|much|far|moderate\p{L}*|modest\p{L}*)\b/giu,
  },
  extent: {
    said: {
      fully: /(?<!\b(?:not|n['’]t|yet|never|without) (?:\p{Ll}+ )?)\b(?:fully|completely|entirely)\b/iu,
      partly: /\b(?:partly|partially)\b/iu,
    },
    may: /\b(?:full\p{L}*|complet\p{L}*|entire\p{L}*|whol\p{L}*|total\p{L}*|parti\p{L}*|partly|in part|all|mostly|largely|mainly)\b/giu,
  },
  coverage: {
    said: {
      including: /(?<!\bnot )\bincluding\b/iu,
      excluding: /\b(?:excluding|not including|not counting|with the exception of|except for)\b/iu,
    },
    may: /\b(?:includ\p{L}*|inclusive|exclud\p{L}*|except\p{L}*|counting|apart from|aside from|besides|other than|without|but)\b/giu,
  },
  exactness: {
    said: { exactly: beside('exactly|precisely'), about: beside('about|around|roughly|approximately|some') },
    may: /\b(?:exact\p{L}*|precise\p{L}*|about|around|roughly|approximate\p{L}*|some|nearly|almost|over|under|up to|more|less|fewer|least|most|estimated)\b/giu,
  },
  balance: {
    said: { surplus: /\bsurplus(?:es)?\b/iu, deficit: /\bdeficits?\b/iu },
    may: /\b(?:surplus|deficit|shortfall)\p{L}*/giu,
  },
  result: {
    said: {
      profit: /(?<!\b(?:non|for)[- ]?)\bprofits?\b(?!-)/iu,
      loss: /\b(?:net|operating|annual|quarterly|financial|pre-?tax) loss(?:es)?\b|\bloss(?:es)? of (?:about |around |some |nearly |over )?(?:[$€£¥]|US|\d+ (?:million|billion))/iu,
    },
    may: /\b(?:profit\p{L}*|loss\p{L}*|lost|los(?:e|es|ing)|gain\p{L}*|earning\p{L}*|deficit\p{L}*|surplus\p{L}*)\b/giu,
  },
  tax: {
    said: {
      gross: /\bgross (?:salary|salaries|wages?|pay|income|earnings|monthly|annual|amount|revenue|profit)\b/iu,
      net: /\bnet (?:salary|salaries|wages?|pay|income|earnings|monthly|annual|amount|revenue|profit)\b/iu,
    },
    may: /\b(?:gross|net|(?:before|after|pre)[- ]?(?:tax\p{L}*|deductions?))\b/giu,
  },
  distance: {
    said: {
      nearest: /\b(?:nearest|closest|nearer)\b/iu,
      farthest: /\b(?:f[au]rthest|most (?:distant|remote))\b/iu,
    },
    may: /\b(?:near\p{L}*|clos\p{L}*|far|f[au]rth\p{L}*|distan\p{L}*|remot\p{L}*)\b/giu,
  },
  price: {
    said: {
      cheaper: /\b(?:cheap(?:er|est)|(?:less|least) (?:expensive|costly))\b/iu,
      dearer: /\b(?:(?:more|most) (?:expensive|costly)|costl(?:ier|iest)|pric(?:ier|iest))\b/iu,
    },
    may: /\b(?:cheap\p{L}*|expensive\p{L}*|cost\p{L}*|pric\p{L}*|affordabl\p{L}*)\b/giu,
  },
  strength: {
    said: { stronger: /\bstrong(?:er|est)\b/iu, weaker: /\bweak(?:er|est)\b/iu },
    may: /\b(?:strong\p{L}*|strength\p{L}*|weak\p{L}*|power\p{L}*|hard\p{L}*)\b/giu,
  },
  wealth: {
    said: { richer: /\b(?:rich|wealthi)(?:er|est)\b/iu, poorer: /\bpoor(?:er|est)\b/iu },
    may: /\b(?:rich\p{L}*|wealth\p{L}*|poor\p{L}*|poverty)\b/giu,
  },
  occasions: {
    said: {
      once: /\b(?:only|just) once\b/iu,
      twice: /(?<!\bthink )\btwice\b(?! (?:as|the|that|an?|each|every|daily|weekly|monthly|yearly)\b)/iu,
      repeatedly: /\b(?:repeatedly|several times|many times|time and again)\b/iu,
    },
    may: /\b(?:once|twice|thrice|times?|repeat\p{L}*|again)\b/giu,
  },
} as const satisfies Partial<SensePatterns>;
