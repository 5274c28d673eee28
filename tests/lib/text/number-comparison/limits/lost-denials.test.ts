import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Keiner der 23 Beschwerdeführer hat Einsicht.', 'Einer der 23 Beschwerdeführer hat Einsicht.'],
  ['sr', 'Ниједан од 23 подносиоца нема увид.', 'Један од 23 подносиоца има увид.'],
  ['fi', 'Yksikään 23 valittajasta ei saanut asiakirjoja.', 'Yksi 23 valittajasta sai asiakirjat.'],
  ['lt', 'Nė vienas iš 23 pareiškėjų negavo bylos.', 'Vienas iš 23 pareiškėjų gavo bylą.'],
  ['kk', 'Өтініш берген 23 адамның ешқайсысы іспен танысқан жоқ.', 'Өтініш берген 23 адамның бірі іспен танысты.'],
  ['ta', '23 மனுதாரர்களில் எவருக்கும் கோப்பு கிடைக்கவில்லை.', '23 மனுதாரர்களில் ஒருவருக்கு கோப்பு கிடைத்தது.'],
  ['tr', '23 başvurucudan hiçbiri dosyayı görmedi.', '23 başvurucudan biri dosyayı gördü.'],
])('a “not” beside a figure is missed in %s', (tag, right, wrong) => {
  const source = 'None of the 23 applicants has seen the file.';
  expect(said(source, right, tag)).not.toMatch('denial');
  expect(said(source, wrong, tag)).toMatch('notice denial');
});

test.each([
  ['Not only did 23 people apply, but they came.', '23 Personen bewarben sich und kamen auch.'],
  ['No more than 23 people, if not fewer, applied.', 'Höchstens 23 Personen bewarben sich.'],
  ['It was not long after, and 23 people applied.', 'Bald darauf bewarben sich 23 Personen.'],
  ['It is not known why. 23 people applied.', 'Der Grund ist offen. 23 Personen bewarben sich.'],
])('what denies nothing of a figure is not missed: %s', (source, target) => {
  expect(said(source, target, 'de')).not.toMatch('denial');
});
