// Makes elements. No markup is ever parsed from a text, so no text can become markup.
//
// How the pages are made of them: a view is made by a function whose name ends in View, such as mailView. It returns
// its element; where it can be told something afterwards, {element, ...} with what it can be told. What stands in the
// page's own HTML is brought to life instead (uploadView, unitsView). A section of a result is made by a function
// whose name ends in Section. Smaller things are called what they are: table, badge, fileField.

const SVG = 'http://www.w3.org/2000/svg';

/** An element with attributes; a function is a listener, false and null are left out. */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same in SVG. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name.replace(/^on/, ''), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...kept(children));
  return element;
}

/** The element of the page's own HTML that has this name. */
export const at = (name) => document.querySelector(`[data-at="${name}"]`);

/** Replaces what an element holds. */
export function show(element, ...children) {
  element.replaceChildren(...kept(children));
  return element;
}

function kept(children) {
  return children.flat(3).filter((child) => child !== null && child !== undefined && child !== false);
}

let last = 0;

/** An id that nothing else on the page has. */
export function id(prefix) {
  last += 1;
  return `${prefix}-${last}`;
}

/** Moves the reader, keyboard and screen reader to an element that is no control itself. */
export function goTo(element) {
  element.setAttribute('tabindex', '-1');
  element.focus({ preventScroll: true });
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ behavior: still ? 'auto' : 'smooth', block: 'start' });
}
