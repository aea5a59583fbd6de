// Every word that scripts show, in the page's language, and the figures in the digits that the reader chose.

import { atRoot } from './root.js';

let texts = {};
let thai = false;

export const language = () => document.documentElement.lang || 'th';

/** Loads the texts of the page's language, once, before anything is shown. */
export async function loadTexts() {
  const answer = await fetch(atRoot(`texts/${language()}.json`));
  if (!answer.ok) {
    throw new Error(`no texts: ${answer.status}`);
  }
  texts = await answer.json();
}

/**
 * The text of a key, with its {0}, {1} ... replaced, and [0:row|rows] by the word for one or for another count.
 * A key that is not there is a defect.
 */
export function t(key, ...args) {
  const pattern = texts[key];
  if (pattern === undefined) {
    throw new Error(`no text ${key}`);
  }
  return args.length === 0
    ? pattern
    : pattern
        .replace(/\[(\d):([^|\]]*)\|([^\]]*)\]/g, (whole, at, one, more) => (String(args[at]) === '1' ? one : more))
        .replace(/\{(\d)\}/g, (whole, at) => args[at] ?? whole);
}

/** Whether there is such a text; for keys that come from the server and may be newer. */
export const has = (key) => texts[key] !== undefined;

/** Chooses the digits of all figures from now on: 'thai' or 'arabic'. */
export function digits(which) {
  thai = which === 'thai';
}

/** The numbers of a sentence in the chosen digits. Codes and cells, such as e1 or EIT!G5, stay. */
export function n(text) {
  return thai ? String(text).replace(/(?<![A-Za-z$!_][\d.,]*)\d/g, toThai) : String(text);
}

/** A figure with so many decimals, as the server rounded it; a dash where it is withheld. */
export function figure(number, decimals = 2) {
  return number === null || number === undefined ? '–' : spelled(number.toFixed(decimals));
}

/** A whole number. */
export const whole = (number) => spelled(String(number));

/** A figure with its sign. */
export function signed(number, decimals = 2) {
  return (number > 0 ? '+' : number < 0 ? '−' : '±') + figure(Math.abs(number), decimals);
}

/** A time of the server (RFC 3339) as people here write it; Buddhist era in Thai. */
export function time(instant) {
  const calendar = language() === 'th' ? `th-TH-u-ca-buddhist-nu-${thai ? 'thai' : 'latn'}` : 'en-GB';
  return new Intl.DateTimeFormat(calendar, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** A size in bytes, in words. */
export function size(bytes) {
  return bytes === 0
    ? t('size.kb', whole(0))
    : bytes < 1e6
      ? t('size.kb', figure(Math.max(bytes / 1024, 0.1), bytes < 1e4 ? 1 : 0))
      : t('size.mb', figure(bytes / 1048576, 1));
}

const toThai = (digit) => String.fromCharCode(0x0e50 + Number(digit));
const spelled = (number) => (thai ? number.replace(/\d/g, toThai) : number);
