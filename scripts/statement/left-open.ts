import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';

/** Whom or what a statement counts, after the sign for a number that is not known yet. */
const COUNTED =
  'people|persons|men|women|children|civilians|detainees|prisoners|dead|killed|injured|wounded|victims|deaths|cases|families|' +
  'Menschen|Personen|Tote|Verletzte|Zivilisten|Kinder|Frauen|personnes|morts|blessés|civils|enfants|femmes|personas|muertos|' +
  'heridos|civiles|niños|mujeres|pessoas|mortos|feridos|persone|morti|feriti|mensen|doden|gewonden|osób|ofiar|osob|människor|' +
  'mennesker|ihmistä|kişi|человек|людей|убитых|раненых|осіб|شخص|شخصا|شخصًا|قتيل|قتيلا|جريح|نفر|אנשים|הרוגים';
/** What is to be put where brackets stand, in the words of whoever left them. */
const TO_FILL_IN =
  'insert|fill in|add (?:quote|name|date|figure|number|link|photo|picture|text)|TK+|TBC|TBD|TODO|to be (?:confirmed|added|completed|determined)|' +
  'einfügen|noch einzufügen|bitte ergänzen|à compléter|à insérer|insérer|insertar|por completar|inserire|inserir|da completare|' +
  'invoegen|wstawić|uzupełnić|doplnit|vložit|lägg till|indsæt|sett inn|lisää|eklenecek|buraya|вставить|уточнить|вставити|' +
  'أدخل|إدراج|يضاف|درج شود|להוסיף|להשלים|插入|待补充|待補充|待定|要追記|要確認|삽입|추후';

const PATTERNS: readonly RegExp[] = [
  /\blorem ipsum\b/i,
  new RegExp(String.raw`[[［【](?:${TO_FILL_IN})(?![\p{L}\p{M}])[^[\]［］【】]{0,80}[\]］】]`, 'iu'),
  /[[［【][^[\]［］【】]{1,60}\s(?:here|einfügen|ergänzen|einsetzen|TBC|TBD|TK)[\]］】]/iu,
  /\[(?:NAME|DATE|PLACE|QUOTE|CITY|COUNTRY|TITLE|AMOUNT|NUMBER|name|date|place|quote|amount|number)\]|<<[A-Z][A-Za-z_ ]{1,30}>>/,
  /«(?:Anrede|Vorname|Nachname|Name|Firma|Titel|FirstName|First_Name|LastName|Last_Name|Title|Prénom|Nom|Nombre|Apellido)»/,
  // What Word and Excel print where what they refer to is gone.
  /\b(?:Error! |Fehler! |Erreur ! ?|¡Error! |Errore\. )(?=\p{Lu})[^.!\n]{5,60}\.|#(?:REF|VALUE|DIV\/0)!|#(?:BEZUG|WERT|NAME\?)!?/u,
  /\[(?:Name|Date|Place|Quote|City|Country|Organi[sz]ation|Your name|Datum|Ort|Zitat|Nom|Lieu|Citation|Fecha|Lugar|Cita|Имя|Дата|Место|Цитата|الاسم|التاريخ|المكان)\]/u,
  new RegExp(String.raw`(?<![\p{L}\p{N}.,-])X{2,4}(?= (?:${COUNTED})(?![\p{L}\p{M}])|\s?%)`, 'u'),
  /(?<![\p{L}\p{N}])(?:TK ?TK|TK(?=: ))/u,
  /\((?:figures?|numbers?|date|name|time|place) (?:to be confirmed|tbc|tbd)\)|\(tbc\)/i,
];

/** Warns of what somebody left to be filled in: `[INSERT QUOTE]`, `XX people`, `Lorem ipsum`. */
export function warnOfLeftOpen(tree: Root, file: VFile): void {
  visit(tree, 'text', (node) => {
    for (const pattern of PATTERNS) {
      const found = pattern.exec(node.value)?.[0];
      if (found === undefined) continue;
      addMessage(file, {
        ruleId: 'left-open',
        severity: 'warning',
        reason: `Unexpected \`${found.slice(0, 60)}\`: something seems to be left to be filled in`,
        place: node,
        actual: found,
        advice: 'Write what belongs there, or take it out; `status: draft` holds the statement until then.',
      });
      return;
    }
  });
}
