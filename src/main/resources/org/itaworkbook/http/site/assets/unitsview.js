// The view of units: which workbook is used, letters, each unit's workbook, and the answers.

import { t } from './texts.js';
import { show } from './dom.js';
import { Problem, problemBox } from './problem.js';
import { ACCEPT, sourceOf } from './files.js';
import { dueField } from './duefield.js';
import { fileField } from './filefield.js';
import { mount as mountMail } from './mail.js';
import { mountCollect, mountUnits } from './units.js';

/** Buttons that can do nothing without a workbook. */
const NEEDS = '[data-act=preview], [data-act=drafts], [data-act=units], [data-act=collect]';

/**
 * Brings the view to life. The workbook is the one chosen here, else the one whose result is shown.
 * at: finds an element of the page; current: that other one; onCell: as for the result
 * Returns {draw()}, for when that other one may be another, and {redraw()}, for when figures are spelled anew.
 */
export function unitsView(at, { current, onCell }) {
  let chosen = null;
  let collected = false;
  const source = () => {
    const used = chosen ?? current();
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
    collected = false;
    try {
      chosen = file ? await sourceOf(file) : null;
    } catch (thrown) {
      chosen = null;
      show(at('units-fault'), problemBox(thrown));
    }
    draw();
  }

  /** The answers are known from now on: who is reminded afterwards must not be one who has answered. */
  function takeCollected(made) {
    chosen = made;
    collected = true;
    field.clear();
    mail.forget();
    draw();
  }

  function draw() {
    const used = source();
    at('source').textContent = !used ? t('units.choose')
      : collected ? t('units.usingCollected', used.name) : t('units.using', used.name);
    field.call(used ? t('units.file') : t('units.fileFirst'));
    at('units').querySelectorAll('[data-needs]').forEach((each) => { each.hidden = used !== null; });
    at('units').querySelectorAll(NEEDS).forEach((each) => { each.disabled = used === null; });
  }

  const field = fileField({ label: t('units.fileFirst'), button: t('file.choose'), accept: ACCEPT, chosen: choose,
    name: 'units-workbook', named: false });
  const due = dueField({ changed: () => mail.forget() });
  show(at('units-file'), field.element, due.element);
  const mail = mountMail(at('mail'), { workbook, onCell, due });
  mountUnits(at('units-zip'), { workbook, due });
  mountCollect(at('collect'), { workbook, use: takeCollected });
  return { draw, redraw: mail.redraw };
}
