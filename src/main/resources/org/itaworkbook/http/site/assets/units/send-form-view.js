// The form that sends letters: only who types how many there are sends them.

import { t, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { doWork } from '../base/progress.js';

/**
 * due: how many letters are to be sent; letters: async (options) => what the API makes of them
 * started: called when they are sent; ended: called with words on what was sent, or with null where it came to nothing
 */
export function sendFormView(due, { letters, started, ended }) {
  const field = id('count');
  const place = h('div');
  const input = h('input', {
    id: field,
    type: 'text',
    inputmode: 'numeric',
    autocomplete: 'off',
    required: true,
    size: 6,
    'aria-describedby': `${field}-help`,
  });

  async function send(event) {
    event.preventDefault();
    const confirm = arabic(input.value.trim());
    if (!/^\d{1,6}$/.test(confirm)) {
      show(place, h('p', { class: 'fault', role: 'alert' }, t('mail.countNeeded', whole(due))));
      return;
    }
    started();
    const sent = await doWork(place, t('mail.sending'), (options) => letters({ ...options, mode: 'send', confirm }), {
      cancelled: t('mail.cancelled'),
    });
    ended(sent ? h('p', { class: 'notice good', role: 'status' }, t('mail.sent', whole(sent.count))) : null);
  }

  return h(
    'form',
    { class: 'card confirm', onsubmit: send },
    h('label', { for: field }, t('mail.confirm', whole(due))),
    h('p', { id: `${field}-help`, class: 'help' }, t('mail.confirmHelp')),
    h(
      'p',
      { class: 'actions' },
      input,
      h('button', { type: 'submit', class: 'primary', 'data-act': 'send' }, t('mail.send')),
    ),
    place,
  );
}

/** The count may be typed in Thai digits. */
const arabic = (typed) => typed.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
