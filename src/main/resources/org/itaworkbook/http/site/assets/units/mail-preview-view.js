// The preview of the letters: who would get what, each letter to read, and how many are to be sent.

import { n, t, whole } from '../base/texts.js';
import { goTo, h, show } from '../base/dom.js';
import { onlyLatest } from '../base/progress.js';
import { findingsSection } from '../result/findings.js';
import { letterView } from './letter-view.js';
import { sendFormView } from './send-form-view.js';
import { unitsChoice } from './units-choice.js';
import { unitsTable } from './units-table.js';

/**
 * What was planned is what is read and sent from here, whatever is chosen meanwhile.
 * planned: as the API answered it; asked: {source, letter, due, units}, what it was asked for
 * letters: async (options) => what the API makes of the same letters
 * cell: makes the button of a cell; started, ended: as for the form that sends
 * choose: called with the codes of the units that alone are to be written to; with none for all
 * marked: the codes of those that are marked; nothing can be sent while they are others than were planned
 */
export function mailPreviewView(planned, asked, { cell, letters, started, ended, choose, marked }) {
  const sending = h('div');
  const chosen = unitsChoice(planned.messages, asked.units, marked, {
    choose,
    changed: (whole) => {
      sending.hidden = !whole;
    },
  });
  const reader = h('div', { 'data-view': 'letter' });
  const reading = onlyLatest();
  const noticed =
    planned.findings.length > 0 ? findingsSection({ analysis: { findings: planned.findings }, cell }) : null;

  async function read(mail) {
    const one = await reading.run(reader, t('mail.reading'), (options) =>
      letters({ ...options, mode: 'preview', unit: mail.unit }),
    );
    if (one?.sample) {
      const letter = letterView(one.sample, mail, { close: () => show(reader) });
      show(reader, letter);
      goTo(letter);
    }
  }

  show(
    sending,
    planned.due === 0
      ? h('p', { class: 'notice' }, t('mail.nothingDue'))
      : planned.sending
        ? h('div', { class: 'notice warn' }, h('p', {}, t('mail.cannot')), h('p', { class: 'small' }, planned.sending))
        : sendFormView(planned.due, {
            letters: (options) => letters({ ...options, digest: planned.digest }),
            started,
            ended,
          }),
  );

  return h(
    'div',
    {},
    h('h3', {}, t('mail.plan', whole(planned.messages.length))),
    h('p', { class: 'help' }, about(asked)),
    planned.messages.length === 0 ? h('p', {}, t('mail.none')) : unitsTable(planned.messages, read, chosen.box),
    chosen.element,
    planned.unreachable.length === 0
      ? null
      : h(
          'div',
          { class: 'notice warn' },
          h('p', {}, t('mail.unreachable')),
          h(
            'ul',
            {},
            planned.unreachable.map((unit) => h('li', {}, `${unit.unit} ${unit.unitName}`)),
          ),
        ),
    noticed ? [h('h3', {}, noticed.title), noticed.body] : null,
    reader,
    sending,
  );
}

/** Which letters of which workbook, and the day that they name. */
const about = ({ source, letter, due }) =>
  [t(`mail.letter.${letter}`), t('mail.from', source.name), due ? `${t('due.label')} ${n(due)}` : null]
    .filter(Boolean)
    .join(' · ');
