// The view of reports on the web page: which workbook is used, and the report of it.

import { t } from '../base/texts.js';
import { at, show } from '../base/dom.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT, sourceOf } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { reportView } from './report-view.js';

/**
 * Brings the page's section to life. The workbook is the one chosen here, else the one whose result is shown.
 * current: that other one; before: what state() told earlier
 * Returns {draw()}, for when that other one may be another; {redraw()}, for when figures are spelled anew; {state()};
 * and {unsaved()}, whether a report was made that would be gone with the page.
 */
export function reportsView({ current, before = {} }) {
  const state = { chosen: before.chosen ?? null };
  let drawn = null;
  const source = () => state.chosen ?? current();

  async function choose([file]) {
    show(at('reports-fault'));
    try {
      state.chosen = file ? await sourceOf(file) : null;
    } catch (thrown) {
      state.chosen = null;
      show(at('reports-fault'), problemBox(thrown));
    }
    draw();
  }

  function draw() {
    const used = source() ?? null;
    if (used !== drawn) {
      view.forget();
      drawn = used;
    }
    at('reports-source').textContent = used ? t('units.using', used.name ?? t('report.typed')) : t('report.choose');
    field.call(used ? t('units.file') : t('units.fileFirst'));
    at('reports').querySelector('[data-act=report]').disabled = used === null;
  }

  const field = fileField({
    label: t('units.fileFirst'),
    button: t('file.choose'),
    accept: ACCEPT,
    chosen: choose,
    name: 'reports-workbook',
    named: false,
  });
  show(at('reports-file'), field.element);
  const view = reportView({
    workbook: async () => {
      const used = source();
      if (!used) {
        throw Problem.of('noWorkbook');
      }
      return used;
    },
    before: before.view,
  });
  show(at('reports-body'), view.element);
  draw();
  return { draw, redraw: view.redraw, state: () => ({ ...state, view: view.state() }), unsaved: view.unsaved };
}
