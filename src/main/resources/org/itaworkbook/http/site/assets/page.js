// The web page: three views, the files that were given, and the result of the one that was chosen.

import { language, loadTexts, n, t } from './texts.js';
import { goTo, show } from './dom.js';
import { applySettings, digitsSwitch, onDigits } from './settings.js';
import { template, templates } from './api.js';
import { Problem, problemBox } from './problem.js';
import { ACCEPT, pastedTable, sourceOf, takeDrops } from './files.js';
import { jobList } from './jobs.js';
import { renderResult } from './result.js';
import { readable } from './names.js';
import { mount as mountMail } from './mail.js';
import { mount as mountTemplates } from './templates.js';
import { mountCollect, mountUnits } from './units.js';

const VIEWS = ['check', 'templates', 'units'];
const at = (name) => document.querySelector(`[data-at="${name}"]`);

let unitsWorkbook = null;
let shown = null;

const jobs = jobList(at('jobs'), { open, say: (words) => { at('status').textContent = n(words); } });

function open(job) {
  shown = job;
  draw();
  if (job) {
    goTo(at('result'));
  }
}

function draw() {
  show(at('result'), shown ? renderResult(shown.analysis, { onCell: copy }) : null);
  document.body.classList.toggle('has-result', shown !== null);
}

/** Without Excel a cell cannot be selected; its name can be taken to Excel's name box. */
async function copy(ref) {
  const toast = at('toast');
  try {
    await navigator.clipboard.writeText(ref);
    toast.textContent = t('cell.copied', readable(ref));
  } catch {
    toast.textContent = t('cell.is', readable(ref));
  }
  toast.hidden = false;
  clearTimeout(copy.timer);
  copy.timer = setTimeout(() => { toast.hidden = true; }, 6_000);
}

async function take(files) {
  goToView('check');
  show(at('fault'));
  for (const file of files) {
    try {
      jobs.add([await sourceOf(file)]);
    } catch (thrown) {
      at('fault').append(problemBox(thrown));
    }
  }
}

function takeText(text) {
  const source = pastedTable(text);
  show(at('fault'), source ? null : problemBox(Problem.of('noTable')));
  if (source) {
    jobs.add([source]);
  }
  return source !== null;
}

async function tryExample(button) {
  button.disabled = true;
  show(at('fault'));
  try {
    const example = (await templates()).filter((each) => each.name === 'example').sort((a, b) => b.fiscalYear - a.fiscalYear)[0];
    const { blob, name } = await template(example.fiscalYear, example.name);
    jobs.add([{ kind: 'file', blob, name, size: blob.size }]);
  } catch (thrown) {
    show(at('fault'), problemBox(thrown));
  }
  button.disabled = false;
}

function goToView(view) {
  if (!VIEWS.includes(view)) {
    return;
  }
  VIEWS.forEach((each) => { at(each).hidden = each !== view; });
  document.querySelectorAll('[data-to]').forEach((link) =>
    link.dataset.to === view ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current'));
  if (view === 'templates' && at('templates-body').childElementCount === 0) {
    mountTemplates(at('templates-body'));
  }
  if (view === 'units') {
    drawSource();
  }
}

/** The workbook of the units' view: the one chosen there, else the one whose result is shown. */
const workbook = async () => {
  const source = unitsWorkbook ?? jobs.current();
  if (!source || source.kind !== 'file') {
    throw Problem.of('noWorkbook');
  }
  return source;
};

function drawSource() {
  const source = unitsWorkbook ?? jobs.current();
  at('source').textContent = source?.kind === 'file' ? t('units.using', source.name) : t('units.choose');
}

function listen() {
  const files = at('files');
  files.accept = ACCEPT;
  files.addEventListener('change', () => {
    take([...files.files]);
    files.value = '';
  });
  takeDrops(at('drop'), take);
  const text = at('text');
  at('paste').addEventListener('submit', (event) => {
    event.preventDefault();
    if (takeText(text.value)) {
      text.value = '';
    }
  });
  document.addEventListener('paste', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, dialog');
    if (typing || at('check').hidden) {
      return;
    }
    const given = [...(event.clipboardData?.files ?? [])];
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.includes('\t')) {
      takeText(pasted);
    } else if (given.length > 0) {
      take(given);
    }
  });
  at('example').addEventListener('click', (event) => tryExample(event.currentTarget));
  at('units-file').accept = ACCEPT;
  at('units-file').addEventListener('change', async (event) => {
    show(at('units-fault'));
    try {
      unitsWorkbook = event.target.files.length > 0 ? await sourceOf(event.target.files[0]) : null;
    } catch (thrown) {
      unitsWorkbook = null;
      show(at('units-fault'), problemBox(thrown));
    }
    drawSource();
  });
  window.addEventListener('hashchange', () => {
    goToView(location.hash.slice(1) || 'check');
    goTo(at('main'));
  });
  onDigits(() => {
    jobs.redraw();
    draw();
    show(at('templates-body'));
    goToView(VIEWS.find((view) => !at(view).hidden));
  });
}

async function start() {
  await loadTexts();
  applySettings();
  at('settings').prepend(digitsSwitch());
  document.querySelector(`[data-language="${language()}"]`)?.setAttribute('aria-current', 'true');
  listen();
  mountUnits(at('units-zip'), { workbook });
  mountMail(at('mail'), { workbook, onCell: copy });
  mountCollect(at('collect'), { workbook });
  goToView(VIEWS.includes(location.hash.slice(1)) ? location.hash.slice(1) : 'check');
  document.documentElement.dataset.ready = 'true';
}

start().catch((thrown) => {
  console.error(thrown);
  at('broken').hidden = false;
});
