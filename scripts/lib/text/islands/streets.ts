/** A street behind the number of a house, as in French, and in English: `5, rue de Rivoli`, `221, Baker Street`. */
const STREET =
  /^(?:(?:rue|avenue|av\.|boulevard|bd|blvd|place|quai|chemin|all[ée]e|impasse|cours|route|passage|square)[ \u00A0]\p{L}|(?:\p{Lu}[\p{L}'’.-]{0,20} ){1,3}(?:Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Terrace|Crescent|Gardens)(?! ?\p{L}))/iu;
const HOUSE = /^[0-9]{1,4}$/;
/** UTF-16 units in which the name of a street stands. */
const REACH = 100;

/** Whether a figure is the number of a house, and what begins at a place its street. */
export const isAddress = (figure: string, text: string, place: number): boolean =>
  HOUSE.test(figure) && STREET.test(text.slice(place, place + REACH));
