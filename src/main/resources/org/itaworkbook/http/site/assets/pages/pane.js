// The task pane: the open workbook's result beside the sheet. Where there is no Excel, a file is chosen instead.

import { language, loadTexts, t } from '../base/texts.js';
import { at, goTo, show } from '../base/dom.js';
import { digitsSwitch, onDigits, useChosenDigits } from '../base/digits-switch.js';
import { keepPageFromDrops } from '../base/files.js';
import { asProblem } from '../base/problem.js';
import { serverAddress } from '../base/root.js';
import { saveBlob } from '../base/save.js';
import { showPerson, signInByWindow } from '../api/signin.js';
import { copied } from '../result/cell-buttons.js';
import { resultView } from '../result/result-view.js';
import { mailView } from '../units/mail-view.js';
import { templatesView } from '../templates/templates-view.js';
import { reportView } from '../report/report-view.js';
import { connect } from '../excel/calls.js';
import { excelProblem } from '../excel/problems.js';
import { workbookView } from '../excel/workbook-view.js';
import { askedView, endToast, seeView, toast } from './frame.js';
import { languageLinks, markLanguage, otherPage, putPage } from './language-switch.js';

const VIEWS = ['analyze', 'templates', 'mail', 'checks', 'report'];

/** What the view of checks shows of a result. */
const CHECKS = ['understood', 'findings', 'published', 'withheld'];

let excel = null;
let missing = false;
let workbook = null;
let mail = null;
let report = null;
let reported = {};

const view = () => askedView(VIEWS);

function drawView() {
  const chosen = view();
  const ofWorkbook = chosen === 'analyze' || chosen === 'checks';
  const mailing = chosen === 'mail';
  const reporting = chosen === 'report';
  seeView(VIEWS, chosen);
  at('book').hidden = !ofWorkbook && !mailing && !reporting;
  at('book').classList.toggle('brief', mailing || reporting);
  at('book').classList.remove('answered');
  at('letters').hidden = !mailing;
  if (ofWorkbook) {
    drawResult();
  } else if (chosen === 'templates' && at('templates-body').childElementCount === 0) {
    show(at('templates-body'), templatesView(templateOptions()));
  } else if (reporting && !report) {
    report = reportView({ workbook: workbook.read, give, before: reported });
    show(at('report-body'), report.element);
  } else if (mailing && mail) {
    mail.look();
  } else if (mailing) {
    mail = mailView({
      workbook: workbook.read,
      give,
      onCell: goToCell,
      canSelect: excel?.can.cells === true,
      draftsAt: excel && !excel.can.save ? serverAddress() : null,
    });
    show(at('mail-body'), mail.element);
  }
}

/** What was shown of another workbook's letters no longer holds. */
function workbookChanged(analysis) {
  if (analysis === null) {
    mail?.forget();
    report?.forget();
  }
  drawResult();
}

function drawResult() {
  const analysis = workbook.analysis();
  at('book').classList.toggle('answered', analysis !== null && ['analyze', 'checks'].includes(view()));
  show(
    at('result'),
    analysis
      ? resultView(analysis, {
          onCell: goToCell,
          canSelect: excel?.can.cells === true,
          parts: view() === 'checks' ? CHECKS : null,
          folds: ['instruments'],
        })
      : null,
  );
}

function templateOptions() {
  return excel?.can.open
    ? { give, get: t('pane.templates.open'), workbook: excel.can.file ? workbook.read : null }
    : { give };
}

/**
 * Gives a file that was made, and says so where the reader would not look for it in the downloads: a workbook opens in
 * Excel; a pane on a desktop cannot save any other.
 */
async function give(blob, name) {
  if (excel?.can.open && name.endsWith('.xlsx')) {
    await excel.openWorkbook(blob);
    return t('pane.templates.opened', name);
  } else if (!excel || excel.can.save) {
    saveBlob(blob, name);
  } else {
    throw excelProblem('noSave', name, serverAddress());
  }
  return null;
}

/** Excel selects a cell; without it the cell's name is copied. */
async function goToCell(ref) {
  if (!excel?.can.cells) {
    toast(await copied(ref));
    return;
  }
  try {
    await excel.select(ref);
    endToast();
  } catch (thrown) {
    const { title, detail } = asProblem(thrown);
    toast(`${title} – ${detail}`);
  }
}

/** Whoever presses a row of what is to be done means its cell. Keyboards have the button in it. */
function listenToRows() {
  at('result').addEventListener('click', (event) => {
    const row = event.target.closest('.first > li, .actions-list > li, .findings > li');
    if (row && !event.target.closest('button, a') && getSelection().isCollapsed) {
      row.querySelector('button.cell')?.click();
    }
  });
}

/** The page in another language, with what Excel wrote into its address. */
function inLanguage(lang) {
  const query = new URLSearchParams(location.search);
  query.set('lang', lang);
  return `${location.pathname}?${query}${location.hash}`;
}

/** Excel's own language decides where the address names none; Thai is for all but English. */
function needsOtherLanguage() {
  const named = new URLSearchParams(location.search).has('lang');
  const wanted = excel?.language.toLowerCase().startsWith('en') ? 'en' : 'th';
  return excel && excel.language !== '' && !named && wanted !== language() ? wanted : null;
}

/** The links keep what Excel wrote into the address, and the view. */
function drawLanguages() {
  languageLinks().forEach((link) => {
    link.href = inLanguage(link.dataset.language);
  });
  markLanguage();
}

/** Changes the language; the workbook is analysed anew in it, if it was before. */
async function speak(event) {
  event.preventDefault();
  const before = workbook.state();
  reported = report?.state() ?? reported;
  workbook.stop();
  try {
    putPage(await otherPage(event.currentTarget));
    await loadTexts();
    bringToLife(before);
    if (before.analyzed) {
      await workbook.analyze();
    }
  } catch (thrown) {
    broken(thrown);
  }
}

async function start() {
  await loadTexts();
  useChosenDigits();
  ({ excel, missing } = await connect());
  if (excel?.can.dialog) {
    signInByWindow(excel.hear);
  }
  const other = needsOtherLanguage();
  if (other) {
    location.replace(inLanguage(other));
    return;
  }
  bringToLife();
  window.addEventListener('hashchange', () => {
    drawLanguages();
    drawView();
    goTo(at('main'));
  });
  onDigits(() => {
    show(at('templates-body'));
    mail?.redraw();
    report?.redraw();
    drawView();
  });
}

/** Fills the page, with the workbook that it had in another language. */
function bringToLife(before = {}) {
  show(at('host'), missing ? t('pane.missing') : excel ? '' : t('pane.alone'));
  at('host').hidden = excel !== null;
  at('settings').prepend(digitsSwitch());
  showPerson();
  drawLanguages();
  listenToRows();
  workbook = workbookView({
    excel,
    before,
    changed: workbookChanged,
    analyzes: () => !['mail', 'report'].includes(view()),
  });
  show(at('workbook'), workbook.element);
  mail = null;
  report = null;
  languageLinks().forEach((link) => link.addEventListener('click', speak));
  at('checks-intro').textContent = excel?.can.cells ? t('pane.checks.intro') : t('pane.checks.introAlone');
  at('templates-intro').textContent = excel?.can.open ? t('pane.templates.intro') : t('templates.intro');
  drawView();
  document.documentElement.dataset.ready = 'true';
}

/** What the page needs did not come; its own words for it stand in the page already. */
function broken(thrown) {
  console.error(thrown);
  at('host').hidden = true;
  at('broken').hidden = false;
}

keepPageFromDrops();
start().catch(broken);
