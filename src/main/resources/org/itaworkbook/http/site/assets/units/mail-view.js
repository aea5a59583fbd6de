// Letters to the units: the choice of the letter, its preview or drafts, and the outbox below.

import { t } from '../base/texts.js';
import { h, id, show } from '../base/dom.js';
import { onlyLatest } from '../base/progress.js';
import { handOver, saveBlob } from '../base/save.js';
import { deliveries } from '../api/api.js';
import { cellButtons } from '../result/cell-buttons.js';
import { dueField } from './due-field.js';
import { mailPreviewView } from './mail-preview-view.js';
import { outboxView } from './outbox-view.js';

/**
 * The letters of a workbook.
 * workbook: async (options) => source; throws a Problem where there is none
 * give: what is done with a file that was made; saved as a download where not told
 * onCell, canSelect: as for the result
 * draftsAt: the address where drafts are to be had if not here
 * due: the field of the day to answer by, where it stands elsewhere
 * Returns {element}; {forget()}, which takes back what was shown, as it no longer holds; {redraw()}, for when figures
 * are spelled anew; and {look()}, for when the view is seen again.
 */
export function mailView({ workbook, give = saveBlob, onCell = null, canSelect = false, draftsAt = null, due = null }) {
  const work = h('div');
  const plan = h('div', { 'data-view': 'plan' });
  const outbox = outboxView();
  const name = id('letter');
  const previews = onlyLatest();
  const choice = (value) =>
    h(
      'label',
      { class: 'choice' },
      h('input', { type: 'radio', name, value, checked: value === 'share', onchange: forget }),
      h('span', {}, t(`mail.letter.${value}`)),
    );
  const day = due ?? dueField({ changed: forget });
  const cell = onCell ? cellButtons({ onCell, canSelect }) : () => null;
  let shown = null;
  let sending = false;

  /** What a preview or drafts would be of now. */
  const wanted = async (options) => ({
    letter: element.querySelector(`input[name="${name}"]:checked`).value,
    due: day.value(),
    source: await workbook(options),
  });

  function forget() {
    previews.stop();
    if (!sending) {
      show(work, shown ? h('p', { class: 'note', role: 'status' }, t('mail.changed')) : null);
      shown = null;
      show(plan);
    }
  }

  function drawPlan() {
    const { planned, marked, ...asked } = shown;
    const letters = (options) => lettersOf(asked, options);
    const choose = (units) => preview(units);
    show(plan, mailPreviewView(planned, asked, { cell, letters, started, ended, choose, marked }));
  }

  const started = () => {
    sending = true;
  };

  /** said: what is said of what was sent; null where it came to nothing */
  function ended(said) {
    sending = false;
    if (said) {
      shown = null;
      show(plan, said);
    }
    outbox.refresh();
  }

  /** units: the codes of those to write to, with commas between; of all where it is empty */
  async function preview(units = '') {
    forget();
    const found = await previews.run(work, t('mail.previewing'), async (options) => {
      const asked = { ...(await wanted(options)), units };
      return { ...asked, planned: await lettersOf(asked, { ...options, mode: 'preview' }) };
    });
    if (found && !sending) {
      shown = { ...found, marked: new Set(found.planned.messages.map((mail) => mail.unit)) };
      drawPlan();
    }
  }

  async function drafts() {
    const made = await previews.run(work, t('mail.drafting'), async (options) =>
      handOver(
        await lettersOf(
          { ...(await wanted(options)), units: shown ? [...shown.marked].join(',') : '' },
          { ...options, mode: 'drafts' },
        ),
        give,
      ),
    );
    if (made) {
      show(work, h('p', { class: 'note', role: 'status' }, `${made.said} ${t('mail.drafted')}`));
    }
  }

  const element = h(
    'div',
    {},
    h('fieldset', { class: 'choices' }, h('legend', {}, t('mail.letter')), choice('share'), choice('reminder')),
    due ? null : day.element,
    h(
      'p',
      { class: 'actions' },
      h(
        'button',
        { type: 'button', class: 'primary', 'data-act': 'preview', onclick: () => preview() },
        t('mail.preview'),
      ),
      draftsAt ? null : h('button', { type: 'button', 'data-act': 'drafts', onclick: drafts }, t('mail.drafts')),
    ),
    h('p', { class: 'help' }, draftsAt ? t('pane.mail.draftsAt', draftsAt) : t('mail.help')),
    work,
    plan,
    h('h3', {}, t('outbox.title')),
    outbox.element,
  );
  return {
    element,
    forget,
    redraw() {
      if (shown && !sending) {
        drawPlan();
      }
      outbox.redraw();
    },
    look: outbox.look,
  };
}

/** What the API makes of {source, letter, due, units}. */
const lettersOf = ({ source, letter, due, units = '' }, options) =>
  deliveries(source, { ...options, letter, due, units });
