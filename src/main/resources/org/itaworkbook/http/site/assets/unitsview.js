// The view of units: which workbook is used, letters, each unit's workbook, and the answers.

import { t } from './texts.js';
import { show } from './dom.js';
import { Problem, problemBox } from './problem.js';
import { ACCEPT, sourceOf } from './files.js';
import { fileField } from './filefield.js';
import { mount as mountMail } from './mail.js';
import { mountCollect, mountUnits } from './units.js';

/**
 * Brings the view to life. The workbook is the one chosen here, else the one whose result is shown.
 * at: finds an element of the page; current: that other one; onCell: as for the result
 */
export function unitsView(at, { current, onCell }) {
  let chosen = null;
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
    try {
      chosen = file ? await sourceOf(file) : null;
    } catch (thrown) {
      chosen = null;
      show(at('units-fault'), problemBox(thrown));
    }
    draw();
  }

  function draw() {
    at('source').textContent = source() ? t('units.using', source().name) : t('units.choose');
  }

  show(at('units-file'), fileField({ label: t('units.file'), button: t('file.choose'), accept: ACCEPT, chosen: choose, name: 'units-workbook' }).element);
  mountMail(at('mail'), { workbook, onCell });
  mountUnits(at('units-zip'), { workbook });
  mountCollect(at('collect'), { workbook });
  return { draw };
}
