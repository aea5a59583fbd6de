// The switch between Arabic and Thai digits, and what a reader chose by it: remembered on this computer only.

import { digits, t } from './texts.js';
import { h, id } from './dom.js';

const KEY = 'ita.digits';
const listeners = [];

/** 'thai' or 'arabic'. */
export function chosenDigits() {
  try {
    return localStorage.getItem(KEY) === 'thai' ? 'thai' : 'arabic';
  } catch {
    return 'arabic';
  }
}

/** Uses the digits that were chosen before. */
export function useChosenDigits() {
  digits(chosenDigits());
}

/** Calls back whenever figures must be shown anew. */
export function onDigits(listener) {
  listeners.push(listener);
}

/** The switch between Arabic and Thai digits. */
export function digitsSwitch() {
  const name = id('digits');
  const choice = (value) =>
    h(
      'label',
      { class: 'segment' },
      h('input', { type: 'radio', name, value, checked: chosenDigits() === value, onchange: () => choose(value) }),
      h(
        'span',
        {},
        h('span', { 'aria-hidden': 'true' }, value === 'thai' ? '๑๒๓' : '123'),
        h('span', { class: 'unseen' }, t(`digits.${value}`)),
      ),
    );
  return h(
    'fieldset',
    { class: 'segments', title: t('digits') },
    h('legend', { class: 'unseen' }, t('digits')),
    choice('arabic'),
    choice('thai'),
  );
}

function choose(value) {
  try {
    localStorage.setItem(KEY, value);
  } catch {
    // A browser that keeps nothing forgets the choice with the page.
  }
  digits(value);
  listeners.forEach((listener) => listener(value));
}
