// Office.js as a test needs it: the few calls that the pane makes, as strict as Excel's. What was loaded and
// synced can be read, nothing else; an object that may not exist tells so only after a sync.
(() => {
  const fake = window.fakeOffice;
  Object.assign(fake, { log: [], openFiles: 0, settings: {}, ids: 0, syncs: 0 });
  const sheets = Object.entries(fake.sheets).map(([name, cells]) => ({ id: `{${fake.ids++}}`, name, cells, visible: true }));
  fake.workbook = sheets;

  // The names of the workbook: what each stands for goes with its sheet, and is lost with it.
  const names = new Map();
  const bind = (name, sheet, cells, visible) => names.set(name, { sheet: sheet.id, cells, visible });
  Object.entries(fake.names ?? {}).forEach(([name, tab]) => bind(name, sheets.find((sheet) => sheet.name === tab), '$A$1', false));
  const formula = ({ sheet, cells }) => {
    const home = sheets.find((each) => each.id === sheet);
    return home ? `='${home.name.replaceAll("'", "''")}'!${cells}` : `=#REF!${cells}`;
  };
  fake.formulas = () => Object.fromEntries([...names].map(([name, each]) => [name, formula(each)]));

  const fault = (code, message = code) => Object.assign(new Error(message), { code, name: 'RichApi.Error' });
  const note = (what, more = {}) => fake.log.push({ what, ...more });

  // A window of the add-in's own: it opens as any other, and what it says comes over a wire.
  const openWindow = window.open.bind(window);
  const WIRE = 'fake-office-window';
  function displayDialogAsync(url, options, callback) {
    note('dialog', { url });
    const wire = new BroadcastChannel(WIRE);
    const child = openWindow(url);
    const handlers = {};
    wire.onmessage = ({ data }) => handlers.dialogMessageReceived?.({ message: data, origin: location.origin });
    const dialog = {
      addEventHandler: (type, handler) => { handlers[type] = handler; },
      close: () => { wire.close(); child.close(); },
    };
    callback({ status: 'succeeded', value: dialog });
  }
  const messageParent = (text) => new BroadcastChannel(WIRE).postMessage(text);

  // As the real one does: whoever goes by history must notice.
  history.pushState = null;
  history.replaceState = null;
  if (fake.platform !== 'OfficeOnline') {
    for (const name of ['open', 'alert', 'confirm', 'prompt']) {
      window[name] = () => { throw new Error(`${name} fails in a pane on a desktop`); };
    }
    HTMLAnchorElement.prototype.click = () => { throw new Error('downloads fail in a pane on a desktop'); };
  }

  /** The bulk of the rule: a value can be read once it was loaded and then synced. */
  function proxied(context, { read = {}, write = {}, methods = {}, exists = () => true }) {
    const loaded = new Map();
    let known = null;
    context.queue.push(() => { known = exists(); });
    const object = {
      load(names) {
        context.queue.push(() => (exists() ? String(names).split(',').map((name) => name.trim()).forEach((name) => {
          if (!(name in read)) {
            throw fault('InvalidArgument', `no property ${name}`);
          }
          loaded.set(name, structuredClone(read[name]()));
        }) : null));
        return object;
      },
      get isNullObject() {
        if (known === null) {
          throw fault('PropertyNotLoaded', 'isNullObject before sync');
        }
        return !known;
      },
      ...methods,
    };
    for (const name of Object.keys(read)) {
      Object.defineProperty(object, name, {
        get() {
          if (!loaded.has(name)) {
            throw fault('PropertyNotLoaded', `${name} was not loaded and synced`);
          }
          return loaded.get(name);
        },
        set(value) {
          context.queue.push(() => write[name](value));
        },
      });
    }
    return object;
  }

  function sheetProxy(context, key, mayBeMissing) {
    const find = () => sheets.find((sheet) => sheet.name === key || sheet.id === key);
    const found = () => {
      const sheet = find();
      if (!sheet) {
        throw fault('ItemNotFound');
      }
      return sheet;
    };
    if (!mayBeMissing) {
      context.queue.push(() => found());
    }
    return proxied(context, {
      exists: () => Boolean(find()),
      read: { name: () => found().name, id: () => found().id, visibility: () => (found().visible ? 'Visible' : 'Hidden') },
      write: { name: (name) => {
        if (sheets.some((sheet) => sheet.name === name && sheet !== found())) {
          throw fault('ItemAlreadyExists');
        }
        found().name = name;
      } },
      methods: {
        activate: () => context.queue.push(() => { fake.active = found().name; }),
        delete: () => context.queue.push(() => { sheets.splice(sheets.indexOf(found()), 1); }),
        getRange: (address) => rangeProxy(context, found, address),
      },
    });
  }

  function rangeProxy(context, sheet, address, exists) {
    if (!/^\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/.test(address)) {
      throw fault('InvalidArgument', address);
    }
    const cell = () => sheet().cells[address.replaceAll('$', '')] ?? { value: '', format: 'General' };
    return proxied(context, {
      exists,
      read: { values: () => [[cell().value]], numberFormat: () => [[cell().format ?? 'General']], address: () => `${sheet().name}!${address}` },
      methods: {
        get worksheet() {
          return sheet() && sheetProxy(context, sheet().name, false);
        },
        select: () => context.queue.push(() => {
          if (!sheet().visible || fake.active !== sheet().name) {
            throw fault('InvalidOperation', 'the sheet is not active');
          }
          note('select', { sheet: sheet().name, address });
        }),
      },
    });
  }

  function nameProxy(context, name) {
    const found = () => {
      if (!names.has(name)) {
        throw fault('ItemNotFound', name);
      }
      return names.get(name);
    };
    const home = () => sheets.find((sheet) => sheet.id === names.get(name)?.sheet);
    return proxied(context, {
      exists: () => names.has(name),
      read: { name: () => name, formula: () => formula(found()), visible: () => found().visible },
      write: { formula: (text) => setFormula(name, text, found().visible), visible: (visible) => { found().visible = visible; } },
      methods: {
        getRangeOrNullObject: () => rangeProxy(context, home, 'A1', () => Boolean(home())),
        delete: () => context.queue.push(() => { found(); names.delete(name); }),
      },
    });
  }

  function setFormula(name, text, visible) {
    const [, tab, cells] = /^='(.+)'!([$A-Z0-9:]+)$/.exec(text) ?? [];
    const sheet = sheets.find((each) => each.name === tab?.replaceAll("''", "'"));
    if (!sheet) {
      throw fault('InvalidArgument', text);
    }
    bind(name, sheet, cells, visible);
  }

  function addName(context, name, text) {
    context.queue.push(() => {
      if (names.has(name)) {
        throw fault('ItemAlreadyExists', name);
      }
      setFormula(name, text, true);
    });
    return nameProxy(context, name);
  }

  function settingsOf(context) {
    return {
      getItemOrNullObject: (key) => proxied(context, { exists: () => key in fake.settings, read: { value: () => fake.settings[key] } }),
      add: (key, value) => context.queue.push(() => { fake.settings[key] = structuredClone(value); }),
    };
  }

  function insert(context, data, options) {
    let ids = null;
    context.queue.push(() => {
      needs('1.13');
      const drawn = options.sheetNamesToInsert.filter((name) => fake.drawn.includes(name));
      note('insert', { names: options.sheetNamesToInsert, position: options.positionType, size: data.length });
      if (fake.platform === 'OfficeOnline' && drawn.length > 0) {
        throw fault('UnsupportedFeature', `charts on ${drawn}`);
      }
      const fresh = options.sheetNamesToInsert.map((name) => {
        const taken = sheets.some((sheet) => sheet.name === name);
        return { id: `{${fake.ids++}}`, name: taken ? `${name} (2)` : name, cells: {}, visible: true };
      });
      sheets.splice(0, 0, ...fresh);
      // A name that the workbook has already stays what it is; the sheet comes without it.
      fresh.forEach((sheet, at) => Object.entries(fake.fileNames)
        .filter(([name, tab]) => tab === options.sheetNamesToInsert[at] && !names.has(name))
        .forEach(([name]) => bind(name, sheet, '$A$1', false)));
      ids = fresh.map((sheet) => sheet.id);
    });
    return { get value() {
      if (ids === null) {
        throw fault('ValueNotLoaded');
      }
      return ids;
    } };
  }

  const supported = (version) => Number(version.split('.')[1]) <= fake.excelApi;
  const needs = (version) => {
    if (!supported(version)) {
      throw fault('ApiNotFound', `ExcelApi ${version}`);
    }
  };

  window.Excel = {
    async run(work) {
      const context = { queue: [], async sync() {
        fake.syncs += 1;
        await new Promise((resolve) => { setTimeout(resolve); });
        if (fake.editing) {
          context.queue.length = 0;
          throw fault('InvalidOperationInCellEditMode');
        }
        for (const step of context.queue.splice(0)) {
          step();
        }
      } };
      context.workbook = {
        worksheets: { getItem: (key) => sheetProxy(context, key, false), getItemOrNullObject: (key) => sheetProxy(context, key, true) },
        names: { getItemOrNullObject: (name) => nameProxy(context, name), add: (name, text) => addName(context, name, text) },
        settings: settingsOf(context),
        insertWorksheetsFromBase64: (data, options) => insert(context, data, options),
      };
      const result = await work(context);
      await context.sync();
      return result;
    },
    async createWorkbook(data) {
      needs('1.8');
      note('createWorkbook', { data });
    },
  };

  // An answer of the step that a test holds back waits until the test lets it go.
  const held = [];
  fake.letGo = () => held.splice(0).forEach((tell) => tell());
  const answer = (step, done, work) => {
    const tell = () => {
      try {
        done({ status: 'succeeded', value: work() });
      } catch (thrown) {
        done({ status: 'failed', error: { message: thrown.message, code: 5001 } });
      }
    };
    if (step === fake.holds) {
      held.push(tell);
    } else {
      setTimeout(tell);
    }
  };

  function getFileAsync(type, { sliceSize }, done) {
    answer('file', done, () => {
      if (fake.refusal) {
        throw new Error(fake.refusal);
      }
      if (type !== 'compressed' || sliceSize > 4194304 || fake.openFiles >= 2) {
        throw new Error('Internal Error');
      }
      note('getFile');
      fake.openFiles += 1;
      const bytes = Uint8Array.from(atob(fake.file), (letter) => letter.charCodeAt(0));
      return {
        size: bytes.length,
        sliceCount: Math.ceil(bytes.length / sliceSize),
        getSliceAsync: (index, then) => answer(`slice ${index}`, then, () => {
          note('slice', { index });
          return { index, data: [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)] };
        }),
        closeAsync: (then) => answer('close', then, () => {
          fake.openFiles -= 1;
          note('close');
        }),
      };
    });
  }

  window.Office = {
    onReady: () => (fake.silent ? new Promise(() => {}) : Promise.resolve({ host: fake.host, platform: fake.platform })),
    HostType: { Excel: 'Excel' },
    FileType: { Compressed: 'compressed' },
    context: {
      displayLanguage: fake.language,
      requirements: { isSetSupported: (set, version) => (set === 'ExcelApi' ? supported(version) : set === 'DialogApi' || (set === 'CompressedFile' && fake.compressed)) },
      ui: { displayDialogAsync, messageParent },
      document: { url: fake.url, getFileAsync },
    },
  };
})();
