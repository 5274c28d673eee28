import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'lt',
    'The water level dropped by one and a half metres.',
    'Vandens lygis nukrito pusantro metro.',
    'Vandens lygis nukrito pusės metro.',
  ],
  [
    'be',
    'He spent a year and a half behind bars.',
    'Ён правёў за кратамі паўтара года.',
    'Ён правёў за кратамі паў года.',
  ],
  ['ru', 'He waited an hour and a half.', 'Он ждал полтора часа.', 'Он ждал полчаса часа.'],
  ['pl', 'It weighs one and a half tonnes.', 'Waży półtorej tony.', 'Waży pół tony.'],
  ['uk', 'They waited one and a half hours.', 'Вони чекали півтори години.', 'Вони чекали пів години.'],
  ['fi', 'It took one and a half years.', 'Siihen meni puolitoista vuotta.', 'Siihen meni puoli vuotta.'],
  ['hu', 'It took one and a half years.', 'Másfél évig tartott.', 'Fél évig tartott.'],
  ['de', 'It took one and a half years.', 'Es dauerte anderthalb Jahre.', 'Es dauerte ein halbes Jahr.'],
  ['hi', 'He walked one and a half kilometres.', 'वह डेढ़ किलोमीटर चला।', 'वह आधा किलोमीटर चला।'],
  ['et', 'It took one and a half years.', 'Selleks kulus poolteist aastat.', 'Selleks kulus pool aastat.'],
  [
    'pt',
    'The court reduced the sentence from nine years to six.',
    'O tribunal reduziu a pena de nove anos para seis.',
    'O tribunal reduziu a pena de seis anos para nove.',
  ],
  [
    'de',
    'The court reduced the sentence from nine years to six.',
    'Das Gericht verkürzte die Strafe von neun auf sechs Jahre.',
    'Das Gericht verkürzte die Strafe von sechs auf neun Jahre.',
  ],
  [
    'tr',
    'The petition was signed by over 70 thousand people.',
    'Dilekçeyi 70 binden fazla kişi imzaladı.',
    'Dilekçeyi 70 binden az kişi imzaladı.',
  ],
  [
    'fr',
    'The fine cannot exceed 15,000 euros.',
    'L’amende ne peut dépasser 15 000 euros.',
    'L’amende doit dépasser 15 000 euros.',
  ],
  [
    'it',
    'Citizens over 65 travel free of charge.',
    'I cittadini sopra i 65 anni viaggiano gratis.',
    'I cittadini sotto i 65 anni viaggiano gratis.',
  ],
  [
    'cs',
    'The minimum wage will be 20,800 crowns.',
    'Minimální mzda bude činit 20 800 korun.',
    'Maximální mzda bude činit 20 800 korun.',
  ],
  [
    'hr',
    'The law was backed by 77 deputies, with 60 against.',
    'Za zakon je glasalo 77 zastupnika, protiv 60.',
    'Za zakon je glasalo 60 zastupnika, protiv 77.',
  ],
  [
    'ar',
    'The maximum speed is 60 kilometres an hour.',
    'السرعة القصوى 60 كيلومترًا في الساعة.',
    'السرعة الدنيا 60 كيلومترًا في الساعة.',
  ],
  [
    'nl',
    'At least a dozen greenhouses collapsed.',
    'Zeker een dozijn kassen stortte in.',
    'Zeker een twintigtal kassen stortte in.',
  ],
  ['uk', 'Three of the nine witnesses came.', 'Прийшли троє з дев’яти свідків.', 'Прийшли дев’ятеро з трьох свідків.'],
] as const)('a half is no one and a half, and sides and limits stay in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
