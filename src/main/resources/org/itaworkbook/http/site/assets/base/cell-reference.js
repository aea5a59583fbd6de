// References to cells, such as EIT!G5 or 'ผลที่ประกาศ'!C4.

/** A sheet and a cell as one reference. */
export function reference(sheet, cell) {
  return sheet && cell
    ? `${/^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${cell}`
    : null;
}

/** A reference as people read it, without the quotation marks of a formula. */
export const readable = (ref) => ref.replace(/^'(.*)'!/, (whole, sheet) => `${sheet.replaceAll("''", "'")}!`);

/** A reference's sheet, as its tab names it, and the address on it. */
export function parted(ref) {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'|([^!]+))!(.+)$/.exec(ref);
  return { sheet: quoted ? quoted.replaceAll("''", "'") : plain, address };
}
