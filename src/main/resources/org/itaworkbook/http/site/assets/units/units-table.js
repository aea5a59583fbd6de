// The table of units in the preview of letters: what each would be told, and where its letter stands.

import { t, whole } from '../base/texts.js';
import { h } from '../base/dom.js';
import { badge, table } from '../base/table.js';
import { deliveryBadge } from './delivery-badge.js';

const PLAN = { SEND: ['good', '✓'], KNOWN: ['info', '–'], NOT_ALLOWED: ['bad', '✗'] };

/**
 * messages: as the API planned them; read: called with the one whose letter is to be shown
 * box: makes the mark by which a message's unit is chosen
 */
export const unitsTable = (messages, read, box) =>
  table(
    t('mail.plan', whole(messages.length)),
    [
      { title: t('mail.unit'), kind: 'row' },
      { title: t('mail.address') },
      { title: t('mail.questions'), kind: 'number' },
      { title: t('mail.low') },
      { title: t('mail.measures'), kind: 'number' },
      { title: t('mail.state'), kind: 'status' },
      { title: t('mail.letterColumn') },
    ],
    messages.map((mail) => [
      [box(mail), ` ${mail.unit} ${mail.unitName}`],
      addressOf(mail),
      whole(mail.questions),
      mail.low.length === 0 ? '–' : mail.low.join(', '),
      whole(mail.measures),
      stateOf(mail),
      h(
        'button',
        { type: 'button', 'data-letter': mail.unit, onclick: () => read(mail) },
        t('mail.read'),
        h('span', { class: 'unseen' }, ` ${mail.unitName}`),
      ),
    ]),
    { kind: 'tall' },
  );

/** A unit's address, and the one that its letter really goes to where all mail goes there. */
export const addressOf = ({ address, recipient, copy }) => [
  address,
  ...(copy ? [h('span', { class: 'small' }, t('mail.copy'))] : []),
  ...(recipient === address ? [] : [h('span', { class: 'small' }, t('mail.redirected', recipient))]),
];

/** What is planned; of a letter that went in before, what became of it. */
const stateOf = ({ plan, delivery }) =>
  plan === 'KNOWN' && delivery
    ? deliveryBadge(delivery.state, t('mail.known', t(`delivery.${delivery.state}`)))
    : badge(...(PLAN[plan] ?? PLAN.KNOWN), t(`mail.plan.${plan}`));
