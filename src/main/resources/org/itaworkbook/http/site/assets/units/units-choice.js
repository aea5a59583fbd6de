// The choice of the units that letters are to go to.

import { t, whole } from '../base/texts.js';
import { h, show } from '../base/dom.js';

/**
 * messages: as the API planned them; units: the codes that were chosen before, with commas between, or nothing
 * marked: the set of codes that are marked, which is kept here
 * choose: called with the codes that are marked, or with nothing for all units
 * changed: called with whether the marks are those of all messages, so that these may be sent
 * Returns {element, box(mail)}: what is done with the choice, and the mark beside a message's unit.
 */
export function unitsChoice(messages, units, marked, { choose, changed }) {
  const all = new Set(messages.map((mail) => mail.unit)).size;
  const boxes = [];
  const element = h('div');

  const act = (key, text, codes) =>
    h('p', { class: 'actions' }, h('button', { type: 'button', 'data-act': key, onclick: () => choose(codes) }, text));

  function draw() {
    changed(marked.size === all);
    const some = marked.size > 0 && marked.size < all;
    show(
      element,
      marked.size === 0 ? h('p', { class: 'help', role: 'status' }, t('mail.choose.none')) : null,
      some ? act('choose', t('mail.choose', whole(marked.size)), [...marked].join(',')) : null,
      units && !some ? act('choose-all', t('mail.choose.all'), '') : null,
    );
  }

  /** A unit with several addresses stands in several rows. */
  function mark(unit, on) {
    boxes
      .filter((each) => each.dataset.unit === unit)
      .forEach((each) => {
        each.checked = on;
      });
    if (on) {
      marked.add(unit);
    } else {
      marked.delete(unit);
    }
    draw();
  }

  draw();
  return {
    element,
    box(mail) {
      const box = h('input', {
        type: 'checkbox',
        checked: marked.has(mail.unit),
        'aria-label': t('mail.choose.unit', mail.unitName),
        'data-unit': mail.unit,
        onchange: (event) => mark(mail.unit, event.target.checked),
      });
      boxes.push(box);
      return box;
    },
  };
}
