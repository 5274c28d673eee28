import type { Element } from 'hast';

/** True for an element whose content a page without scripts and inline styles must not carry. */
export function isForbiddenElement(element: Element): boolean {
  return element.tagName === 'script' || element.tagName === 'style';
}

/** The properties of an element that hold a script or a style: `onclick`, `style`, `href="javascript:…"`. */
export function forbiddenAttributes(element: Element): readonly string[] {
  return Object.entries(element.properties)
    .filter(([name, value]) => name === 'style' || /^on/i.test(name) || isScriptAddress(value))
    .map(([name]) => name);
}

/** Browsers skip white space and control characters in front of and inside a scheme. */
function isScriptAddress(value: Element['properties'][string]): boolean {
  return typeof value === 'string' && /^javascript:/i.test(value.replaceAll(/[\p{Cc}\p{Zs}]/gu, ''));
}
