import type { SensePatterns } from './sense-patterns.ts';

/** How English says senses of what people do and what becomes of them. */
export const ENGLISH_PEOPLE = {
  penalty: {
    said: {
      'life-sentence': /\b(?:life (?:sentences?|imprisonment|in prison|term)|sentenced to life)\b/iu,
      'death-sentence': /\b(?:death (?:sentences?|penalty)|capital punishment|sentenced to death)\b/iu,
    },
    may: /\b(?:life|death|capital)\b/giu,
  },
  serving: {
    said: {
      'suspended-sentence':
        /\bsuspended (?:(?:prison|jail|custodial) )?(?:sentences?|terms?)\b|\b(?:sentence|months?|years?)\b[^.;:!?]{0,60} suspended\b/iu,
      unsuspended: /\bunsuspended\b/iu,
    },
    may: /\b(?:un)?(?:suspend\p{L}*|suspension|probation\p{L}*|conditional\p{L}*|parole\p{L}*|served?|serving)\b/giu,
  },
  vote: {
    said: {
      unanimously: /\bunanimous(?:ly)?\b/iu,
      'by-majority': /\b(?:by|with) an? (?:\p{Ll}+ )?majority\b|\bmajority (?:vote|verdict|decision)\b/iu,
    },
    may: /\b(?:unanim\p{L}*|majorit\p{L}*|consensus|dissent\p{L}*)\b/giu,
  },
  ballots: {
    said: {
      'in-favour': /\bvot(?:e[sd]?|ing) in favou?r\b|\bvotes? for\b(?=[,;]| and\b)/iu,
      against: /\bvot(?:e[sd]?|ing) against\b/iu,
    },
    may: /\b(?:favou?r\p{L}*|against|oppos\p{L}*|abst[ae]\p{L}*|support\p{L}*|reject\p{L}*|back(?:ed|ing))\b/giu,
  },
  harm: {
    said: {
      killed: /\b(?:killed|dead|died|lost their li(?:ves|fe)|fatalities|murdered|shot dead)\b/iu,
      injured: /\b(?:injur(?:ed|ies)|wounded)\b/iu,
      missing:
        /\b(?:went missing|(?:people|persons|children|men|women|soldiers|sailors|migrants|residents|workers|still|reported|remains?|\d+) (?:are |is |were |was )?(?:still )?missing|(?:people|children|men|women|were|was|been|have|has) disappeared)\b/iu,
      arrested: /\b(?:arrested|detained)\b/iu,
    },
    may: /\b(?:kill\p{L}*|dead|deadl\p{L}*|die[ds]?|dying|deaths?|li(?:ves|fe)|fatal\p{L}*|murder\p{L}*|shot|executed|execution\p{L}*|massacre\p{L}*|slain|perish\p{L}*|injur\p{L}*|wound\p{L}*|hurt|harm\p{L}*|missing|disappear\p{L}*|arrest\p{L}*|detain\p{L}*|detention|custody|victims?|casualt\p{L}*|surviv\p{L}*|bod(?:y|ies)|buried|lost|toll)\b/giu,
  },
  adults: {
    said: { men: /\b[Mm]en\b(?!['’-])/u, women: /\b[Ww]omen\b(?!['’-])/u },
    may: /\b(?:m[ae]n|wom[ae]n|males?|females?|girls?|boys?|husbands?|wi(?:fe|ves)|gender\p{L}*|sex(?:es)?|ladies|mothers?|fathers?)\b/giu,
  },
  minors: {
    said: { boys: /\b[Bb]oys\b(?!['’-])/u, girls: /\b[Gg]irls\b(?!['’-])/u },
    may: /\b(?:girls?|boys?|sons?|daughters?|m[ae]n|wom[ae]n|male|female)\b/giu,
  },
  grown: {
    said: { adults: /\b[Aa]dults\b(?!['’-])/u, children: /\b[Cc]hildren\b(?!['’-])/u },
    may: /\b(?:adult\p{L}*|child\p{L}*|minors?|kids?|grown\p{L}*|infants?|bab(?:y|ies)|teen\p{L}*|young\p{L}*|youths?|parents?|famil\p{L}*|boys?|girls?)\b/giu,
  },
  hours: {
    said: { 'full-time': /\bfull-time\b/iu, 'part-time': /\bpart-time\b/iu },
    may: /\b(?:full|part|half)[- ]?time\p{L}*/giu,
  },
  duty: {
    said: {
      mandatory: /\b(?:mandatory|compulsory|obligatory)\b/iu,
      voluntary: /\b(?:voluntary|voluntarily)\b/iu,
    },
    may: /\b(?:mandator\p{L}*|compulsor\p{L}*|oblig\p{L}*|volunt\p{L}*|option\p{L}*|requir\p{L}*|must|forced)\b/giu,
  },
} as const satisfies Partial<SensePatterns>;
