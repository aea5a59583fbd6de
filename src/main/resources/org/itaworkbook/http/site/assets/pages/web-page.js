// The web page: its views, its settings, and the way from one language to the other.

import { language, loadTexts, t, time } from '../base/texts.js';
import { at, h, show } from '../base/dom.js';
import { digitsSwitch, onDigits, useChosenDigits } from '../base/digits-switch.js';
import { keepPageFromDrops } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { showPerson } from '../api/signin.js';
import { copied } from '../result/cell-buttons.js';
import { uploadView } from '../upload/upload-view.js';
import { answersView } from '../answers/answers-view.js';
import { unitsView } from '../units/units-view.js';
import { templatesView } from '../templates/templates-view.js';
import { reportsView } from '../report/reports-view.js';
import { askedView, seeView, toast } from './frame.js';
import { languageLinks, markLanguage, otherPage, putPage } from './language-switch.js';

const VIEWS = ['check', 'responses', 'templates', 'units', 'reports', 'agencies'];

let upload = null;
let units = null;
let answers = null;
let reports = null;
let agencies = null;
let gathered = {};
let unfolded = [];

const seen = () => VIEWS.find((view) => !at(view).hidden);

function goToView(view) {
  seeView(VIEWS, view);
  if (view === 'templates' && at('templates-body').childElementCount === 0) {
    show(at('templates-body'), templatesView());
  }
  if (view === 'responses' && at('responses-body').childElementCount === 0) {
    show(at('responses-body'), answers.element);
  }
  if (view === 'units') {
    units.draw();
  }
  if (view === 'reports') {
    reports.draw();
  }
  if (view === 'agencies') {
    bringAgencies();
  }
}

/** Brings the view of many agencies to life: most readers have one, so that it comes when it is asked for. */
async function bringAgencies() {
  const place = at('agencies-body');
  try {
    const { agenciesView } = await import('../agencies/agencies-view.js');
    if (agencies === null && place.isConnected) {
      agencies = agenciesView({ open: alone, before: gathered });
      show(place, agencies.element);
    }
  } catch (thrown) {
    console.error(thrown);
    show(
      place,
      problemBox(Problem.of('lost'), h('button', { type: 'button', onclick: bringAgencies }, t('job.again'))),
    );
  }
}

/** Another result is shown, which other views use. */
function changed() {
  units?.draw();
  reports?.draw();
}

/** Tells what was done with the name of a cell. */
const copy = async (ref) => toast(await copied(ref));

/** Brings the page to life in its language, with the files and workbooks that were given before. */
async function start(kept = { given: [] }) {
  await loadTexts();
  useChosenDigits();
  at('settings').prepend(digitsSwitch());
  markLanguage();
  showPerson();
  languageLinks().forEach((link) => link.addEventListener('click', (event) => speak(event, link)));
  upload = uploadView({ onCell: copy, come: () => goToView('check'), changed });
  units = unitsView({ current: upload.current, onCell: copy, before: kept.units });
  answers = answersView(kept.answers);
  show(at('responses-body'));
  reports = reportsView({ current: upload.current, before: kept.reports });
  agencies = null;
  gathered = kept.agencies ?? {};
  if (gathered.jobs?.length > 0) {
    await bringAgencies();
  }
  goToView(askedView(VIEWS));
  upload.add(kept.given);
  document.documentElement.dataset.ready = language();
}

/** Shows the result of one of many agencies on its own. */
function alone(source) {
  location.hash = 'check';
  upload.add([source]);
}

/** What was given and made here, which another language shows too. */
const kept = () => ({
  given: upload.sources(),
  units: units.state(),
  answers: answers.state(),
  reports: reports.state(),
  agencies: agencies?.state() ?? gathered,
});

function isAny({ given, units, answers, reports, agencies }) {
  const files = [given, answers.files, agencies.jobs ?? []].some((each) => each.length > 0);
  const others = [
    units.chosen,
    units.due,
    reports.chosen,
    reports.view.earlier,
    reports.view.period,
    answers.map,
    answers.into,
    agencies.register,
  ];
  return files || others.some(Boolean);
}

/** Changes the language. Files that were given are not lost: they are analysed anew in it. */
async function speak(event, link) {
  if (!isAny(kept())) {
    link.hash = seen() === 'check' ? '' : seen();
    return;
  }
  event.preventDefault();
  link.hash = seen();
  let page;
  try {
    page = await otherPage(link);
  } catch {
    toast(t('problem.lost.detail'));
    return;
  }
  const now = kept();
  try {
    [upload, answers, agencies].forEach((view) => view?.stop());
    putPage(page);
    history.replaceState(null, '', link.href);
    await start(now);
  } catch (thrown) {
    broken(thrown);
  }
}

function broken(thrown) {
  console.error(thrown);
  at('broken').hidden = false;
}

window.addEventListener('hashchange', () => {
  const view = askedView(VIEWS);
  if (location.hash !== '' && location.hash !== `#${view}`) {
    return;
  }
  goToView(view);
  const title = at(view).querySelector('h1');
  title.setAttribute('tabindex', '-1');
  title.focus({ preventScroll: true });
  scrollTo(0, 0);
});
document.addEventListener('paste', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, dialog');
  if (!typing && seen() === 'check') {
    upload.paste(event.clipboardData);
  }
});
// On paper nothing can be opened: all of it is printed, and folded again afterwards.
window.addEventListener('beforeprint', () => {
  unfolded.push(...at('result').querySelectorAll('details:not([open])'));
  unfolded.forEach((each) => {
    each.open = true;
  });
  at('result')
    .querySelectorAll('.printed')
    .forEach((each) => {
      each.textContent = t('result.printed', time(new Date()));
    });
});
window.addEventListener('afterprint', () => {
  unfolded.forEach((each) => {
    each.open = false;
  });
  unfolded = [];
});
keepPageFromDrops();
// Neither files nor results are kept anywhere: with the page they are gone.
window.addEventListener(
  'beforeunload',
  (event) => [upload, units, answers, reports, agencies].some((view) => view?.unsaved()) && event.preventDefault(),
);
onDigits(() => {
  upload.redraw();
  units.redraw();
  answers.redraw();
  reports.redraw();
  agencies?.redraw();
  show(at('templates-body'));
  goToView(seen());
});
start().catch(broken);
