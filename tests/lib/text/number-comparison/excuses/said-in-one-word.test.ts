import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

const DIGITS = 'Please enter the 3 or 4 digit security code.';
const HOURS = 'It will be approved after 48 hours.';
const TIMES = 'The number of users was multiplied by 3.';

test.each([
  ['en fi', DIGITS, 'Syötä kolmi- tai nelinumeroinen turvakoodi.'],
  ['en cs', DIGITS, 'Zadejte prosím troj- nebo čtyřmístný bezpečnostní kód.'],
  ['en sk', DIGITS, 'Zadajte troj- alebo štvormiestny bezpečnostný kód.'],
  ['en lt', DIGITS, 'Įveskite triženklį arba keturženklį saugos kodą.'],
  ['en sv', DIGITS, 'Ange den tre- eller fyrsiffriga säkerhetskoden.'],
  ['en hr', DIGITS, 'Unesite troznamenkasti ili četveroznamenkasti sigurnosni kod.'],
  ['en sr', DIGITS, 'Унесите троцифрени или четвороцифрени безбедносни код.'],
  ['en hy', DIGITS, 'Մուտքագրեք եռանիշ կամ քառանիշ անվտանգության կոդը։'],
  ['en fi', HOURS, 'Se hyväksytään kahden vuorokauden kuluttua.'],
  ['en da', HOURS, 'Den bliver godkendt efter to døgn.'],
  ['en nl', HOURS, 'Het wordt goedgekeurd na twee etmalen.'],
  ['en is', HOURS, 'Það verður samþykkt eftir tvo sólarhringa.'],
  ['en lv', HOURS, 'To apstiprinās pēc divām diennaktīm.'],
  ['en de', TIMES, 'Die Zahl der Nutzer verdreifachte sich.'],
  ['en tr', TIMES, 'Kullanıcı sayısı üçe katlandı.'],
  ['en hr', TIMES, 'Broj korisnika se utrostručio.'],
  ['en lt', TIMES, 'Vartotojų skaičius patrigubėjo.'],
  ['en fr', 'What we have achieved in the past year', 'Ce que nous avons accompli au cours des 12 derniers mois'],
  ['en ar', 'It must be a number between -90 and 90.', 'يجب أن يكون رقمًا بين 90- و 90.'],
  ['en pt-PT', 'The overall size exceeds 25 MB.', 'Por excederem o tamanho máximo permitido de 25 MB.'],
  ['en zh-Hant', 'There is one sprite in each of the four colours', '把四個圖像的主要顏色分別換成要記憶的四個顏色。'],
  ['en fi', 'One player has captured 25, or both have 24.', 'Toinen pelaaja on kerännyt 25, tai molemmilla on 24.'],
])('the same number in another word is none: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en fi', HOURS, 'Se hyväksytään kolmen vuorokauden kuluttua.'],
  ['en de', TIMES, 'Die Zahl der Nutzer verdoppelte sich.'],
  ['en hr', DIGITS, 'Unesite dvoznamenkasti ili četveroznamenkasti sigurnosni kod.'],
  ['en fr', 'What we have achieved in the past year', 'Ce que nous avons accompli au cours des 18 derniers mois'],
  ['en ar', 'It must be a number between -90 and 90.', 'يجب أن يكون رقمًا بين 90 و 90.'],
  ['en pt-PT', 'The overall size exceeds 25 MB.', 'O tamanho é no máximo de 25 MB.'],
])('another number is found: %s, %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
