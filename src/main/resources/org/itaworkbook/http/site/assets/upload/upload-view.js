// The view that takes scores: files dropped or chosen, a pasted table, an example; and the result of one of them.

import { n, t, whole } from '../base/texts.js';
import { at, goTo, h, show } from '../base/dom.js';
import { sourceOf } from '../base/files.js';
import { Problem, problemBox } from '../base/problem.js';
import { template, templates } from '../api/api.js';
import { changesOf } from '../result/changes.js';
import { resultView } from '../result/result-view.js';
import { dropzoneView } from './dropzone.js';
import { pasteBoxView, pastedTable } from './paste-box.js';
import { uploadListView } from './upload-list.js';

/**
 * Brings the page's section to life.
 * onCell: as for the result; come: brings the view before the reader
 * changed: called when another result is shown, or none
 */
export function uploadView({ onCell, come, changed }) {
  let shown = null;
  let replaced = null;
  const jobs = uploadListView({
    open,
    trouble,
    replace,
    say: (words) => {
      at('status').textContent = n(words);
    },
  });

  function open(job, lead) {
    shown = job;
    draw();
    changed();
    if (lead) {
      goTo(at('result'));
    }
  }

  function trouble(failed, all) {
    at('trouble').hidden = all < 2;
    at('trouble').classList.toggle('warn', failed > 0);
    show(
      at('trouble'),
      failed === 0 ? t('jobs.done', whole(all)) : t('jobs.trouble', whole(failed), whole(all)),
      ' ',
      h('a', { href: '#agencies' }, t('jobs.agencies')),
    );
  }

  /** The file that will not do leaves the list when another has been chosen. */
  function replace(job) {
    replaced = job;
    at('files').click();
  }

  function draw() {
    show(
      at('result'),
      shown
        ? [
            resultView(shown.analysis, {
              onCell,
              file: shown.source.name,
              example: shown.source.example === true,
              converted: isConverted(shown),
              changes: shown.before ? changesOf(shown.before, shown.analysis) : null,
            }),
            foot(shown),
          ]
        : null,
    );
    document.body.classList.toggle('has-result', shown !== null);
  }

  /** What stands after the result and stays in sight. */
  function foot(job) {
    const place = h('div', { class: 'job-more' });
    return h(
      'div',
      { class: 'result-foot' },
      h(
        'button',
        { type: 'button', class: 'primary', 'data-act': 'download-below', onclick: () => jobs.annotated(job, place) },
        t('job.downloadShort'),
      ),
      h('button', { type: 'button', 'data-act': 'print', onclick: () => print() }, t('job.print')),
      h('button', { type: 'button', class: 'link', onclick: () => goTo(jobs.element) }, t('result.top')),
      place,
    );
  }

  async function take(files) {
    come();
    show(at('fault'));
    const sources = [];
    for (const file of files) {
      try {
        sources.push(await sourceOf(file));
      } catch (thrown) {
        at('fault').append(problemBox(thrown));
      }
    }
    if (sources.length > 0) {
      jobs.add(sources);
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
      const newest = (await templates()).templates
        .filter((each) => each.name === 'example')
        .sort((one, other) => other.fiscalYear - one.fiscalYear)[0];
      if (!newest) {
        throw Problem.of('noExample');
      }
      const { blob, name } = await template(newest.fiscalYear, newest.name);
      jobs.add([{ kind: 'file', blob, name, size: blob.size, example: true }]);
    } catch (thrown) {
      show(at('fault'), problemBox(thrown));
    }
    button.disabled = false;
  }

  function takeChosen(files) {
    if (replaced) {
      jobs.remove(replaced);
    }
    replaced = null;
    take(files);
  }

  dropzoneView(at('drop'), at('files'), {
    dropped: take,
    chosen: takeChosen,
    givenUp: () => {
      replaced = null;
    },
  });
  pasteBoxView(at('paste'), at('text'), takeText);
  show(at('uploads'), jobs.element);
  at('example').addEventListener('click', (event) => tryExample(event.currentTarget));

  return {
    add: (sources) => jobs.add(sources),
    sources: () => jobs.sources(),
    current: () => jobs.current(),
    unsaved: () => jobs.unsaved(),
    stop: () => jobs.stop(),
    redraw() {
      jobs.redraw();
      draw();
    },
    /** Takes what the reader pasted anywhere on the page but in a field. */
    paste(clipboard) {
      const text = clipboard?.getData('text/plain') ?? '';
      const files = [...(clipboard?.files ?? [])];
      if (text.includes('\t')) {
        takeText(text);
      } else if (files.length > 0) {
        take(files);
      }
    },
  };
}

/** Whether the cells that are named stand in a workbook that the engine made, not in what was given. */
const isConverted = ({ source, analysis }) =>
  source.kind === 'text' ||
  !/\.xls[xm]$/i.test(source.name) ||
  analysis.findings.some((finding) => finding.code === 'CONVERTED_FROM_XLS');
