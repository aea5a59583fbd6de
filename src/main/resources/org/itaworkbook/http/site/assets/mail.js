// Letters to the units: who would get what, drafts, sending with the count typed, and what became of them.

import { t, whole } from './texts.js';
import { h, id, show } from './dom.js';
import { deliveries } from './api.js';
import { dueField } from './duefield.js';
import { doWork } from './work.js';
import { handOver, saveBlob } from './save.js';
import { badge, table } from './tables.js';
import { findings } from './findings.js';
import { cellButtons } from './cells.js';
import { letterView } from './letter.js';
import { mountOutbox } from './outbox.js';

const PLAN = { SEND: ['good', '✓'], KNOWN: ['info', '–'], NOT_ALLOWED: ['bad', '✗'] };

/**
 * Shows the letters of a workbook in an element.
 * workbook: async (options) => source; throws a Problem where there is none
 * give: what is done with a file that was made; saved as a download where not told
 * onCell, canSelect: as for the result
 * draftsAt: the address where drafts are to be had if not here
 * due: the field of the day to answer by, where it stands elsewhere
 * Returns {forget()}, which takes back what was shown, as it no longer holds, and {redraw()}.
 */
export function mount(element, { workbook, give = saveBlob, onCell = null, canSelect = false, draftsAt = null,
  due = null }) {
  const work = h('div');
  const plan = h('div', { 'data-view': 'plan' });
  const outbox = h('div', { 'data-view': 'outbox' });
  const name = id('letter');
  const letter = () => element.querySelector(`input[name="${name}"]:checked`).value;
  const choice = (value) => h('label', { class: 'choice' },
    h('input', { type: 'radio', name, value, checked: value === 'share', onchange: () => show(plan) }), h('span', {}, t(`mail.letter.${value}`)));
  const day = due ?? dueField({ changed: () => show(plan) });
  const wanted = () => ({ letter: letter(), due: day.value() });
  const context = { workbook, give, work, plan, wanted, cell: onCell ? cellButtons({ onCell, canSelect }) : () => null,
    refresh: () => box.refresh() };

  show(element,
    h('fieldset', { class: 'choices' }, h('legend', {}, t('mail.letter')), choice('share'), choice('reminder')),
    due ? null : day.element,
    h('p', { class: 'actions' },
      h('button', { type: 'button', class: 'primary', 'data-act': 'preview', onclick: () => preview(context) }, t('mail.preview')),
      draftsAt ? null : h('button', { type: 'button', 'data-act': 'drafts', onclick: () => drafts(context) }, t('mail.drafts'))),
    h('p', { class: 'help' }, draftsAt ? t('pane.mail.draftsAt', draftsAt) : t('mail.help')),
    work, plan,
    h('h3', {}, t('outbox.title')),
    outbox);
  const box = mountOutbox(outbox);
  return {
    forget: () => show(plan),
    redraw() {
      if (plan.childElementCount > 0 && context.planned) {
        show(plan, planView(context.planned, context));
      }
      box.redraw();
    },
  };
}

async function preview(context) {
  const { workbook, work, plan, wanted } = context;
  const planned = await doWork(work, t('mail.previewing'), async (options) => {
    // What is read and sent afterwards is what was shown, whatever is chosen meanwhile.
    context.shown = { source: await workbook(options), ...wanted() };
    return ofShown(context, { ...options, mode: 'preview' });
  });
  if (planned) {
    context.planned = planned;
    show(plan, planView(planned, context));
  }
}

/** Letters of what was shown last. */
function ofShown({ shown: { source, letter, due } }, options) {
  return deliveries(source, { ...options, letter, due });
}

async function drafts({ workbook, work, wanted, give }) {
  const made = await doWork(work, t('mail.drafting'), async (options) => {
    const drafted = await deliveries(await workbook(options), { ...options, ...wanted(), mode: 'drafts' });
    return handOver(drafted, give);
  });
  if (made) {
    show(work, h('p', { class: 'note', role: 'status' }, `${made.said} ${t('mail.drafted')}`));
  }
}

function planView(planned, context) {
  const reader = h('div', { 'data-view': 'letter' });
  const noticed = planned.findings.length > 0 ? findings({ analysis: { findings: planned.findings }, cell: context.cell }) : null;
  return [
    h('h3', {}, t('mail.plan', whole(planned.messages.length))),
    planned.messages.length === 0 ? h('p', {}, t('mail.none')) : messages(planned, reader, context),
    planned.unreachable.length === 0 ? null : h('div', { class: 'notice warn' },
      h('p', {}, t('mail.unreachable')),
      h('ul', {}, planned.unreachable.map((unit) => h('li', {}, `${unit.unit} ${unit.unitName}`)))),
    noticed ? [h('h3', {}, noticed.title), noticed.body] : null,
    reader,
    planned.due === 0 ? h('p', { class: 'notice' }, t('mail.nothingDue')) : sending(planned.due, context),
  ];
}

function messages(planned, reader, context) {
  return table(t('mail.plan', whole(planned.messages.length)), [
    { title: t('mail.unit'), kind: 'row' },
    { title: t('mail.address') },
    { title: t('mail.questions'), kind: 'number' },
    { title: t('mail.low') },
    { title: t('mail.measures'), kind: 'number' },
    { title: t('mail.state'), kind: 'status' },
    { title: t('mail.letterColumn') },
  ], planned.messages.map((mail) => [
    `${mail.unit} ${mail.unitName}`,
    mail.recipient === mail.address ? mail.address : [mail.address, h('span', { class: 'small' }, t('mail.redirected', mail.recipient))],
    whole(mail.questions),
    mail.low.length === 0 ? '–' : mail.low.join(', '),
    whole(mail.measures),
    badge(...(PLAN[mail.plan] ?? PLAN.KNOWN), t(`mail.plan.${mail.plan}`)),
    h('button', { type: 'button', 'data-letter': mail.unit, onclick: async () => {
      const one = await doWork(reader, t('mail.reading'), (options) =>
        ofShown(context, { ...options, mode: 'preview', unit: mail.unit }));
      if (one) {
        letterView(reader, one.sample, mail);
      }
    } }, t('mail.read'), h('span', { class: 'unseen' }, ` ${mail.unitName}`)),
  ]), { kind: 'tall' });
}

function sending(due, context) {
  const field = id('count');
  const place = h('div');
  const input = h('input', { id: field, type: 'text', inputmode: 'numeric', autocomplete: 'off', required: true, size: 6,
    'aria-describedby': `${field}-help` });
  return h('form', { class: 'card confirm', onsubmit: async (event) => {
    event.preventDefault();
    const sent = await doWork(place, t('mail.sending'), (options) =>
      ofShown(context, { ...options, mode: 'send', confirm: arabic(input.value.trim()) }), { cancelled: t('mail.cancelled') });
    if (sent) {
      context.planned = null;
      show(context.plan, h('p', { class: 'notice good', role: 'status' }, t('mail.sent', whole(sent.count))));
    }
    context.refresh();
  } },
  h('label', { for: field }, t('mail.confirm', whole(due))),
  h('p', { id: `${field}-help`, class: 'help' }, t('mail.confirmHelp')),
  h('p', { class: 'actions' }, input, h('button', { type: 'submit', class: 'primary', 'data-act': 'send' }, t('mail.send'))),
  place);
}

/** The count may be typed in Thai digits. */
const arabic = (typed) => typed.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
