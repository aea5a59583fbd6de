// The card above the result: which workbook the pane works on, and what can be done with it.

import { t } from '../base/texts.js';
import { h } from '../base/dom.js';
import { serverAddress } from '../base/root.js';
import { fileField } from '../base/file-field.js';
import { ACCEPT } from '../base/files.js';

/**
 * The workbook is the one that is open in Excel, or a file that was chosen.
 * state: {excel, picker, source, analysis}; does: {pick, reread, analyze, recheck, open, insert, save}
 */
export function workbookCard(state, does) {
  const { excel, picker, source } = state;
  return h(
    'div',
    { class: 'card desk' },
    picker ? chooser(state, does) : h('p', {}, `${t('pane.open')} `, h('span', { class: 'desk-name' }, excel.name())),
    picker && source ? h('p', {}, `${t('pane.chosen')} `, h('span', { class: 'desk-name' }, source.name)) : null,
    picker && !source ? null : h('div', { class: 'actions' }, buttons(state, does)),
  );
}

function chooser({ excel }, { pick, reread }) {
  return [
    fileField({
      label: t('pane.choose'),
      button: t('file.choose'),
      accept: ACCEPT,
      name: 'file',
      named: false,
      chosen: ([file]) => file && pick(file),
    }).element,
    h('p', { class: 'help' }, excel ? t('pane.chooseHelp') : t('pane.chooseHelpAlone')),
    excel?.can.file ? h('p', { class: 'actions' }, button('reread', reread)) : null,
  ];
}

function buttons({ excel, picker, analysis }, does) {
  const again = analysis !== null && excel?.can.cells === true;
  const given = analysis !== null && !again;
  return [
    again ? button('recheck', does.recheck, 'primary') : null,
    analysis ? null : button('analyze', does.analyze, 'primary'),
    excel?.can.open ? button('open', does.open, given ? 'primary' : null) : null,
    excel?.can.open && excel.can.insert ? button('insert', does.insert) : null,
    !excel || excel.can.save ? button('save', does.save, given && !excel?.can.open ? 'primary' : null) : null,
    analysis ? button('reanalyze', does.analyze) : null,
    excel && !excel.can.open && !excel.can.save ? h('p', { class: 'help' }, t('pane.noOpen', serverAddress())) : null,
    picker && excel && analysis ? h('p', { class: 'help' }, t('pane.pickedHelp')) : null,
  ];
}

const button = (act, does, kind = null) =>
  h('button', { type: 'button', class: kind, 'data-act': act, onclick: does }, t(`pane.act.${act}`));
