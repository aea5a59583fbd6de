// Letters to the units: who would get what, drafts, sending with the count typed, and what became of them.

import { n, t, whole } from './texts.js';
import { h, id, show } from './dom.js';
import { deliveries } from './api.js';
import { dueField } from './duefield.js';
import { doWork, onlyLatest } from './work.js';
import { handOver, saveBlob } from './save.js';
import { badge, table } from './tables.js';
import { findings } from './findings.js';
import { cellButtons } from './cells.js';
import { letterView } from './letter.js';
import { LOOK, mountOutbox } from './outbox.js';

const PLAN = { SEND: ['good', '✓'], KNOWN: ['info', '–'], NOT_ALLOWED: ['bad', '✗'] };

/**
 * Shows the letters of a workbook in an element.
 * workbook: async (options) => source; throws a Problem where there is none
 * give: what is done with a file that was made; saved as a download where not told
 * onCell, canSelect: as for the result
 * draftsAt: the address where drafts are to be had if not here
 * due: the field of the day to answer by, where it stands elsewhere
 * Returns {forget()}, which takes back what was shown, as it no longer holds; {redraw()}, for when figures are spelled
 * anew; and {look()}, for when the view is seen again.
 */
export function mount(element, { workbook, give = saveBlob, onCell = null, canSelect = false, draftsAt = null,
  due = null }) {
  const work = h('div');
  const plan = h('div', { 'data-view': 'plan' });
  const outbox = h('div', { 'data-view': 'outbox' });
  const name = id('letter');
  const previews = onlyLatest();
  const choice = (value) => h('label', { class: 'choice' },
    h('input', { type: 'radio', name, value, checked: value === 'share', onchange: forget }), h('span', {}, t(`mail.letter.${value}`)));
  const day = due ?? dueField({ changed: forget });
  const context = { give, plan, shown: null, sending: false, cell: onCell ? cellButtons({ onCell, canSelect }) : () => null,
    refresh: () => box.refresh() };

  /** What a preview or drafts would be of now. */
  const wanted = async (options) => ({
    letter: element.querySelector(`input[name="${name}"]:checked`).value, due: day.value(), source: await workbook(options) });

  function forget() {
    previews.stop();
    if (!context.sending) {
      show(work, context.shown ? h('p', { class: 'note', role: 'status' }, t('mail.changed')) : null);
      context.shown = null;
      show(plan);
    }
  }

  async function preview() {
    forget();
    const shown = await previews.run(work, t('mail.previewing'), async (options) => {
      const asked = await wanted(options);
      return { ...asked, planned: await lettersOf(asked, { ...options, mode: 'preview' }) };
    });
    if (shown && !context.sending) {
      context.shown = shown;
      show(plan, planView(context));
    }
  }

  async function drafts() {
    const made = await previews.run(work, t('mail.drafting'), async (options) =>
      handOver(await lettersOf(await wanted(options), { ...options, mode: 'drafts' }), give));
    if (made) {
      show(work, h('p', { class: 'note', role: 'status' }, `${made.said} ${t('mail.drafted')}`));
    }
  }

  show(element,
    h('fieldset', { class: 'choices' }, h('legend', {}, t('mail.letter')), choice('share'), choice('reminder')),
    due ? null : day.element,
    h('p', { class: 'actions' },
      h('button', { type: 'button', class: 'primary', 'data-act': 'preview', onclick: preview }, t('mail.preview')),
      draftsAt ? null : h('button', { type: 'button', 'data-act': 'drafts', onclick: drafts }, t('mail.drafts'))),
    h('p', { class: 'help' }, draftsAt ? t('pane.mail.draftsAt', draftsAt) : t('mail.help')),
    work, plan,
    h('h3', {}, t('outbox.title')),
    outbox);
  const box = mountOutbox(outbox);
  return {
    forget,
    redraw() {
      if (context.shown && !context.sending) {
        show(plan, planView(context));
      }
      box.redraw();
    },
    look: box.look,
  };
}

/** What the API makes of {source, letter, due}. */
const lettersOf = ({ source, letter, due }, options) => deliveries(source, { ...options, letter, due });

/** What was shown is what is read and sent from here, whatever is chosen meanwhile. */
function planView(context) {
  const { planned } = context.shown;
  const reader = h('div', { 'data-view': 'letter' });
  const noticed = planned.findings.length > 0 ? findings({ analysis: { findings: planned.findings }, cell: context.cell }) : null;
  return [
    h('h3', {}, t('mail.plan', whole(planned.messages.length))),
    h('p', { class: 'help' }, aboutPlan(context.shown)),
    planned.messages.length === 0 ? h('p', {}, t('mail.none')) : messages(planned, reader, context),
    planned.unreachable.length === 0 ? null : h('div', { class: 'notice warn' },
      h('p', {}, t('mail.unreachable')),
      h('ul', {}, planned.unreachable.map((unit) => h('li', {}, `${unit.unit} ${unit.unitName}`)))),
    noticed ? [h('h3', {}, noticed.title), noticed.body] : null,
    reader,
    planned.due === 0 ? h('p', { class: 'notice' }, t('mail.nothingDue'))
      : planned.sending ? h('div', { class: 'notice warn' }, h('p', {}, t('mail.cannot')), h('p', { class: 'small' }, planned.sending))
        : sending(planned.due, context),
  ];
}

/** Which letters of which workbook, and the day that they name. */
const aboutPlan = ({ source, letter, due }) => [t(`mail.letter.${letter}`), t('mail.from', source.name),
  due ? `${t('due.label')} ${n(due)}` : null].filter(Boolean).join(' · ');

/** What is planned; of a letter that went in before, what became of it. */
const stateOf = ({ plan, delivery }) => (plan === 'KNOWN' && delivery
  ? badge(...(LOOK[delivery.state] ?? LOOK.UNKNOWN), t('mail.known', t(`delivery.${delivery.state}`)))
  : badge(...(PLAN[plan] ?? PLAN.KNOWN), t(`mail.plan.${plan}`)));

function messages(planned, reader, context) {
  const reading = onlyLatest();
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
    stateOf(mail),
    h('button', { type: 'button', 'data-letter': mail.unit, onclick: async () => {
      const one = await reading.run(reader, t('mail.reading'), (options) =>
        lettersOf(context.shown, { ...options, mode: 'preview', unit: mail.unit }));
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
    const confirm = arabic(input.value.trim());
    if (!/^\d{1,6}$/.test(confirm)) {
      show(place, h('p', { class: 'fault', role: 'alert' }, t('mail.countNeeded', whole(due))));
      return;
    }
    context.sending = true;
    const sent = await doWork(place, t('mail.sending'), (options) =>
      lettersOf(context.shown, { ...options, mode: 'send', confirm }), { cancelled: t('mail.cancelled') });
    context.sending = false;
    if (sent) {
      context.shown = null;
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
