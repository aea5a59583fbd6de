// The outbox: the list of letters, what became of each, and what a person decides about them.

import { n, t, time, whole } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { problemBox } from '../base/problem.js';
import { table } from '../base/table.js';
import { outbox, retry, settle } from '../api/api.js';
import { deliveryBadge } from './delivery-badge.js';
import { addressOf } from './units-table.js';

/** How often letters under way are looked at, in milliseconds: less often for as long as nothing happens. */
const SOON = 2_000;
const SELDOM = 30_000;

/**
 * The outbox, kept fresh while letters are under way and it can be seen.
 * Returns {element, refresh(), look(), redraw()}: asks anew; asks where that may tell something; spells figures anew.
 */
export function outboxView() {
  const words = h('p', { role: 'status' }, t('outbox.help'));
  const list = h('div');
  const note = h('p', { class: 'note', role: 'status' });
  let due = 0;
  let pause = SOON;
  let found = null;
  let forbidden = false;
  let group = '';

  function choose(event) {
    group = event.target.value;
    draw();
    list.querySelector('select')?.focus();
  }

  function draw() {
    const focus = focusIn(list);
    words.textContent = found.count === 0 ? t('outbox.none') : counts(found.states);
    const groups = [...new Set(found.deliveries.map(groupOf))];
    group = groups.includes(group) ? group : '';
    const seen = found.deliveries.filter((each) => group === '' || groupOf(each) === group);
    show(list, groups.length > 1 ? filter(groups, group, choose) : null, found.count === 0 ? null : rows(seen, act));
    if (focus) {
      (list.querySelector(focus) ?? again).focus();
    }
  }

  async function refresh() {
    clearTimeout(due);
    try {
      const fresh = await outbox();
      const same = JSON.stringify(fresh) === JSON.stringify(found);
      found = fresh;
      pause = same ? Math.min(pause * 1.5, SELDOM) : SOON;
      forbidden = false;
      if (!same) {
        draw();
      }
    } catch (thrown) {
      found = null;
      pause = SELDOM;
      forbidden = thrown.status === 403;
      show(list, problemBox(thrown));
    }
    clearTimeout(due);
    due = setTimeout(look, pause);
  }

  /** Looks anew where something may have changed and somebody may see it and can. */
  function look() {
    clearTimeout(due);
    const underWay = found === null ? !forbidden : (found.states.QUEUED ?? 0) + (found.states.SENDING ?? 0) > 0;
    if (list.childElementCount > 0 && underWay && element.isConnected && element.offsetParent !== null) {
      refresh();
    }
  }

  async function act(work, said = '') {
    pause = SOON;
    note.textContent = '';
    try {
      await work();
      await refresh();
      note.textContent = said;
    } catch (thrown) {
      await refresh();
      list.prepend(problemBox(thrown));
    }
  }

  const again = h('button', { type: 'button', 'data-act': 'refresh', onclick: refresh }, t('outbox.refresh'));
  const element = h('div', { 'data-view': 'outbox' }, words, list, note, h('p', { class: 'actions' }, again));
  return { element, refresh, look, redraw: () => found && draw() };
}

/** What finds the control that has the focus again, once the list is drawn anew. */
function focusIn(list) {
  const { activeElement } = document;
  const { act, delivery } = list.contains(activeElement) ? activeElement.dataset : {};
  return act ? `[data-act="${act}"][data-delivery="${delivery}"]` : null;
}

/** An agency and its round: units of two agencies may have one code. */
const groupOf = ({ agency, round }) => [agency, round].filter(Boolean).join(' · ');

/** The choice of one agency and round among several. */
function filter(groups, group, choose) {
  const field = id('outbox-group');
  return h(
    'p',
    { class: 'choice' },
    h('label', { for: field }, t('outbox.group')),
    h(
      'select',
      { id: field, 'data-at': 'outbox-group', onchange: choose },
      h('option', { value: '', selected: group === '' }, t('outbox.group.all')),
      groups.map((each) => h('option', { value: each, selected: group === each }, each)),
    ),
  );
}

const counts = (states) =>
  Object.entries(states)
    .map(([state, count]) => t('outbox.count', t(`delivery.${state}`), whole(count)))
    .join(' · ');

function rows(all, act) {
  return table(
    t('outbox.title'),
    [
      { title: t('mail.unit'), kind: 'row' },
      { title: t('mail.address') },
      { title: t('outbox.subject'), kind: 'wide' },
      { title: t('outbox.time') },
      { title: t('mail.state'), kind: 'status' },
      { title: t('outbox.decide') },
    ],
    [...all]
      .sort(
        (one, other) =>
          groupOf(one).localeCompare(groupOf(other), 'th') ||
          one.unit.localeCompare(other.unit, 'en', { numeric: true }),
      )
      .map((each) => [
        [`${each.unit} ${each.unitName}`, h('span', { class: 'small' }, groupOf(each))],
        addressOf(each),
        each.subject,
        [
          time(each.settled ?? each.created),
          each.nextAttempt && each.attempts > 0
            ? h('span', { class: 'small' }, t('outbox.next', time(each.nextAttempt)))
            : null,
        ],
        [deliveryBadge(each.state), each.reason ? h('p', { class: 'small' }, n(each.reason)) : null],
        decisions(each, act),
      ]),
    { kind: 'tall' },
  );
}

function decisions({ id, state, unitName }, act) {
  const button = (key, work, said) =>
    h(
      'button',
      { type: 'button', 'data-act': key, 'data-delivery': id, onclick: () => act(work, said) },
      t(`outbox.${key}`),
      h('span', { class: 'unseen' }, ` ${unitName}`),
    );
  const settled = ['FAILED', 'UNKNOWN', 'QUEUED'].includes(state);
  return settled
    ? h(
        'div',
        { class: 'actions' },
        state === 'QUEUED' ? button('now', () => retry(id), t('outbox.asked')) : button('retry', () => retry(id)),
        state === 'QUEUED' ? null : button('delivered', () => settle(id, 'delivered')),
        button('dropped', () => settle(id, 'dropped')),
      )
    : '–';
}
