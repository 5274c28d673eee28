import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

const SOURCE = 'The loan may not exceed 60,000 euros.';

test.each([
  ['de', 'Das Darlehen darf 60.000 Euro nicht überschreiten.', undefined],
  ['de', 'Das Darlehen darf nicht höher sein als 60.000 Euro.', 'Das Darlehen muss höher sein als 60.000 Euro.'],
  ['fr', 'Le prêt ne peut dépasser 60 000 euros.', 'Le prêt doit dépasser 60 000 euros.'],
  ['es', 'El préstamo no podrá superar los 60.000 euros.', 'El préstamo deberá superar los 60.000 euros.'],
  ['it', 'Il prestito non può superare i 60.000 euro.', 'Il prestito deve superare i 60.000 euro.'],
  ['pt', 'O empréstimo não pode ultrapassar os 60 000 euros.', 'O empréstimo deve ultrapassar os 60 000 euros.'],
  ['ca', 'El préstec no pot superar els 60.000 euros.', 'El préstec ha de superar els 60.000 euros.'],
  ['gl', 'O préstamo non pode superar os 60.000 euros.', 'O préstamo debe superar os 60.000 euros.'],
  ['ro', 'Împrumutul nu poate depăși 60.000 de euro.', 'Împrumutul trebuie să depășească 60.000 de euro.'],
  ['bg', 'Заемът не може да надвишава 60 000 евро.', 'Заемът трябва да надвишава 60 000 евро.'],
  ['mk', 'Кредитот не смее да надмине 60.000 евра.', 'Кредитот треба да надмине 60.000 евра.'],
  ['sr', 'Кредит не сме да пређе 60.000 евра.', 'Кредит мора да пређе 60.000 евра.'],
  ['hr', 'Kredit ne smije premašiti 60.000 eura.', 'Kredit mora premašiti 60.000 eura.'],
  ['sl', 'Posojilo ne sme preseči 60.000 evrov.', 'Posojilo mora preseči 60.000 evrov.'],
  ['cs', 'Úvěr nesmí přesáhnout 60 000 eur.', 'Úvěr musí přesáhnout 60 000 eur.'],
  ['sk', 'Úver nesmie prekročiť 60 000 eur.', 'Úver musí prekročiť 60 000 eur.'],
  ['pl', 'Pożyczka nie może przekroczyć 60 000 euro.', 'Pożyczka musi przekroczyć 60 000 euro.'],
  ['ru', 'Сумма займа не должна превышать 60 000 евро.', 'Сумма займа должна превышать 60 000 евро.'],
  ['uk', 'Сума позики не може перевищувати 60 000 євро.', 'Сума позики має перевищувати 60 000 євро.'],
  ['lt', 'Paskola negali viršyti 60 000 eurų.', 'Paskola turi viršyti 60 000 eurų.'],
  ['lv', 'Aizdevums nedrīkst pārsniegt 60 000 eiro.', 'Aizdevumam jāpārsniedz 60 000 eiro.'],
  ['el', 'Το δάνειο δεν μπορεί να υπερβαίνει τα 60.000 ευρώ.', 'Το δάνειο πρέπει να υπερβαίνει τα 60.000 ευρώ.'],
  ['sq', 'Kredia nuk mund të kalojë 60.000 euro.', 'Kredia duhet të kalojë 60.000 euro.'],
  ['nl', 'De lening mag niet hoger zijn dan 60.000 euro.', 'De lening moet hoger zijn dan 60.000 euro.'],
  ['sv', 'Lånet får inte överstiga 60 000 euro.', 'Lånet måste överstiga 60 000 euro.'],
  ['da', 'Lånet må ikke overstige 60.000 euro.', 'Lånet skal overstige 60.000 euro.'],
  ['nb', 'Lånet kan ikke overstige 60 000 euro.', 'Lånet må overstige 60 000 euro.'],
  ['is', 'Lánið má ekki fara yfir 60.000 evrur.', 'Lánið verður að fara yfir 60.000 evrur.'],
  ['fi', 'Laina ei saa ylittää 60 000:ta euroa.', 'Lainan on oltava suurempi kuin 60 000 euroa.'],
  ['et', 'Laen ei tohi ületada 60 000 eurot.', 'Laen peab ületama 60 000 eurot.'],
  ['id', 'Pinjaman tidak boleh melebihi 60.000 euro.', 'Pinjaman harus melebihi 60.000 euro.'],
  ['vi', 'Khoản vay không được vượt quá 60.000 euro.', 'Khoản vay phải vượt quá 60.000 euro.'],
  ['ar', 'لا يجوز أن يتجاوز القرض 60 ألف يورو.', undefined],
  ['ar', 'قرض لا يتجاوز 60 ألف يورو.', 'قرض يتجاوز 60 ألف يورو.'],
  ['he', 'ההלוואה לא תעלה על 60,000 אירו.', 'ההלוואה תעלה על 60,000 אירו.'],
  ['zh-Hans', '贷款不得超过6万欧元。', '贷款须超过6万欧元。'],
] as const)('what may not be exceeded is no lower limit in %s: %s', (tag, right, wrong) => {
  expect(isBlocked('en', SOURCE, tag, right), right).toBe(false);
  if (wrong !== undefined) expect(isBlocked('en', SOURCE, tag, wrong), wrong).toBe(true);
});

const HEAVY = 'Trucks heavier than 7.5 tonnes may not enter the city.';

test.each([
  ['sk', 'Nákladné autá ťažšie ako 7,5 tony nesmú do mesta.', 'Nákladné autá ľahšie ako 7,5 tony nesmú do mesta.'],
  ['pl', 'Ciężarówki cięższe niż 7,5 tony nie mogą wjechać.', 'Ciężarówki lżejsze niż 7,5 tony nie mogą wjechać.'],
  ['de', 'Lastwagen über 7,5 Tonnen dürfen nicht hinein.', 'Lastwagen, leichter als 7,5 Tonnen, dürfen nicht hinein.'],
  ['sr', 'Камиони тежи од 7,5 тона не смеју у град.', 'Камиони лакши од 7,5 тона не смеју у град.'],
  [
    'lt',
    'Sunkvežimiai, sunkesni nei 7,5 tonos, negali įvažiuoti.',
    'Sunkvežimiai, lengvesni nei 7,5 tonos, negali įvažiuoti.',
  ],
  ['sv', 'Lastbilar tyngre än 7,5 ton får inte köra in.', 'Lastbilar lättare än 7,5 ton får inte köra in.'],
] as const)('heavier is not lighter in %s', (tag, right, wrong) => {
  expect(isBlocked('en', HEAVY, tag, right), right).toBe(false);
  expect(isBlocked('en', HEAVY, tag, wrong), wrong).toBe(true);
});
