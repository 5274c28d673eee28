import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['it', 'negli anni ’30', 'negli anni ’20'],
  ['sq', 'në vitet ’30', 'në vitet ’20'],
  ['nl', 'in de jaren 30', 'in de jaren 20'],
  ['ru', 'в 30-х годах', 'в 20-х годах'],
  ['zh', '20世纪30年代', '20世纪20年代'],
  ['ko', '30년대', '20년대'],
  ['et', 'kolmekümnendatel', 'kahekümnendatel'],
  ['bg', 'през трийсетте години', 'през двадесетте години'],
  ['is', 'á fjórða áratugnum', 'á fimmta áratugnum'],
  ['nn', 'i trettiåra', 'i førtiåra'],
  ['mr', 'तिसाच्या दशकात', 'साठच्या दशकात'],
  ['uz', 'oʻttizinchi yillarda', 'qirqinchi yillarda'],
  ['ky', 'отузунчу жылдары', 'кыркынчы жылдары'],
  ['tg', 'дар солҳои сиюм', 'дар солҳои чилум'],
])('a decade is no other one, the twenties neither, in %s', (tag, right, wrong) => {
  expect(said('It was built in the 1930s.', right, tag)).not.toMatch(/ask|block/);
  expect(said('It was built in the 1930s.', wrong, tag)).toMatch(/(?:ask|block) changed/);
});

test.each([
  ['fr', 'Un septuagénaire est mort.', 'Un sexagénaire est mort.'],
  ['it', 'Un settantenne è morto.', 'Un sessantenne è morto.'],
  ['hr', 'Muškarac u sedamdesetima poginuo je.', 'Muškarac u šezdesetima poginuo je.'],
  ['fi', 'Seitsenkymppinen mies kuoli.', 'Kuusikymppinen mies kuoli.'],
  ['is', 'Karlmaður á áttræðisaldri lést.', 'Karlmaður á sextugsaldri lést.'],
  ['ja', '70代の男性が死亡した。', '60代の男性が死亡した。'],
])('the decade of an age is no other one in %s', (tag, right, wrong) => {
  expect(said('A man in his seventies was killed.', right, tag)).not.toMatch(/ask|block/);
  expect(said('A man in his seventies was killed.', wrong, tag)).toMatch(/ask|block/);
});
