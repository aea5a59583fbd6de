// The view that takes scores: files dropped or chosen, a pasted table, an example; and the result of one of them.

import { n, t } from './texts.js';
import { goTo, show } from './dom.js';
import { template, templates } from './api.js';
import { Problem, problemBox } from './problem.js';
import { ACCEPT, pastedTable, sourceOf, takeDrops } from './files.js';
import { jobList } from './jobs.js';
import { renderResult } from './result.js';

/**
 * Brings the view to life.
 * at: finds an element of the page; onCell: as for the result; come: brings the view before the reader
 */
export function checkView(at, { onCell, come }) {
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
    show(at('result'), shown ? renderResult(shown.analysis, { onCell }) : null);
    document.body.classList.toggle('has-result', shown !== null);
  }

  async function take(files) {
    come();
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
      const newest = (await templates()).filter((each) => each.name === 'example')
        .sort((one, other) => other.fiscalYear - one.fiscalYear)[0];
      if (!newest) {
        throw Problem.of('noExample');
      }
      const { blob, name } = await template(newest.fiscalYear, newest.name);
      jobs.add([{ kind: 'file', blob, name, size: blob.size }]);
    } catch (thrown) {
      show(at('fault'), problemBox(thrown));
    }
    button.disabled = false;
  }

  at('files').accept = ACCEPT;
  at('files').addEventListener('change', (event) => {
    take([...event.target.files]);
    event.target.value = '';
  });
  takeDrops(at('drop'), take);
  at('paste').addEventListener('submit', (event) => {
    event.preventDefault();
    if (takeText(at('text').value)) {
      at('text').value = '';
    }
  });
  at('example').addEventListener('click', (event) => tryExample(event.currentTarget));

  return {
    add: (sources) => jobs.add(sources),
    sources: () => jobs.sources(),
    current: () => jobs.current(),
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
