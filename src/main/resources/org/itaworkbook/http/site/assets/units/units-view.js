// The view of units: which workbook is used, letters, each unit's workbook, and the answers.

import { t } from '../base/texts.js';
import { at, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { collectView } from './collect-view.js';
import { dueField } from './due-field.js';
import { mailView } from './mail-view.js';
import { unitWorkbooksView } from './unit-workbooks-view.js';

/** Buttons that can do nothing without a workbook. */
const NEEDS = '[data-act=preview], [data-act=drafts], [data-act=units], [data-act=collect]';

/**
 * Brings the page's section to life. The workbook is the one chosen here, else the one whose result is shown.
 * current: that other one; onCell: as for the result
 * before: what state() told earlier
 * Returns {draw()}, for when that other one may be another; {redraw()}, for when figures are spelled anew; {state()};
 * and {unsaved()}, whether answers were collected that would be gone with the page.
 */
export function unitsView({ current, onCell, before = {} }) {
  const state = { chosen: before.chosen ?? null, collected: before.collected ?? false, saved: before.saved ?? true };
  let drawn = null;
  const source = () => {
    const used = state.chosen ?? current();
    return used?.kind === 'file' ? used : null;
  };
  const workbook = async () => {
    const used = source();
    if (!used) {
      throw Problem.of('noWorkbook');
    }
    return used;
  };

  async function choose([file]) {
    show(at('units-fault'));
    state.collected = false;
    try {
      state.chosen = file ? await sourceOf(file) : null;
    } catch (thrown) {
      state.chosen = null;
      show(at('units-fault'), problemBox(thrown));
    }
    draw();
  }

  /**
   * The answers are known from now on: who is reminded afterwards must not be one who has answered. A workbook that
   * was chosen meanwhile stays.
   */
  function takeCollected(made, centre) {
    state.saved = false;
    if (source() !== centre) {
      return false;
    }
    state.chosen = made;
    state.collected = true;
    field.clear();
    draw();
    return true;
  }

  function draw() {
    const used = source();
    if (used !== drawn) {
      mail.forget();
      drawn = used;
    }
    at('source').textContent = !used
      ? t('units.choose')
      : state.collected
        ? t('units.usingCollected', used.name)
        : t('units.using', used.name);
    field.call(used ? t('units.file') : t('units.fileFirst'));
    at('units')
      .querySelectorAll('[data-needs]')
      .forEach((each) => {
        each.hidden = used !== null;
      });
    at('units')
      .querySelectorAll(NEEDS)
      .forEach((each) => {
        each.disabled = used === null;
      });
    mail.look();
  }

  const field = fileField({
    label: t('units.fileFirst'),
    button: t('file.choose'),
    accept: ACCEPT,
    chosen: choose,
    name: 'units-workbook',
    named: false,
  });
  const due = dueField({ value: before.due ?? '', changed: () => mail.forget() });
  show(at('units-file'), field.element, due.element);
  const mail = mailView({ workbook, onCell, due });
  show(at('mail'), mail.element);
  show(at('units-zip'), unitWorkbooksView({ workbook, due }));
  show(
    at('collect'),
    collectView({
      workbook,
      use: takeCollected,
      saved: () => {
        state.saved = true;
      },
    }),
  );
  return { draw, redraw: mail.redraw, state: () => ({ ...state, due: due.value() }), unsaved: () => !state.saved };
}
