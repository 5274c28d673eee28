/**
 * Words of English that stand in names of offices, houses and works, and that other languages have words of their own for,
 * a letter away: Fondation, Plattform, Titel, Departament.
 */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'academy act action adapter adaptor administration adviser advisor agency agreement alliance amendment article ' +
    'assembly assistant association attorney authority board bureau cabinet campaign capital center central centre ' +
    'chamber chancellor charter church circuit civil client club coalition code college colonel command commission ' +
    'commissioner committee common commons communist community company compatible conference congress conservative ' +
    'console constitution consul contract convention cooperation corporation council county court creative credit ' +
    'criminal culture declaration defence defense delegation democracy democrat democratic department deputy ' +
    'development digital direct directive director district division doctor economic editor education effective ' +
    'election element emperor empire energy environment error exclusive executive express faculty federal federation ' +
    'festival filter finance forum foundation fund general global governor group guide health high hospital hotel ' +
    'human independence independent index industry information initiative inspector install institute institution ' +
    'intelligence interest interim internal international island judge judgement judgment justice labor labour ' +
    'league liberal liberty library licence license list local magazine major manager market marshal material ' +
    'medicine member memorial message military minister ministry mission model module mosque museum music muslim ' +
    'nation national network north object office officer olympic online operation opposition order organisation ' +
    'organization palace parliament partner party patriarch patriotic peace people platform police policy popular ' +
    'portal president press prince princess private professor program programme project protection protocol public ' +
    'radio regiment region regional register religion report republic republican research resolution revolution ' +
    'right royal scenario science secretary section security senate senator server service social socialist society ' +
    'solidarity south special sport standard state station statute street studio summit supreme system technical ' +
    'technology theater theatre title trade tribunal union unit united universal university version video war west ' +
    'world'
  ).split(' '),
);
