// Bytes in the forms that Excel takes and gives.

/** A blob as base64, without the words that a data URL begins with. */
export function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/** The XML parts of a zip by name: async (name) => Document, or null where there is none. */
export async function zipParts(blob) {
  const buffer = await blob.arrayBuffer();
  const view = new DataView(buffer);
  const entries = directory(view);
  return async (name) => {
    const entry = entries.get(name);
    if (!entry) {
      return null;
    }
    // The local header repeats the names; only it tells where the bytes begin.
    const from = entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
    const packed = new Blob([buffer.slice(from, from + entry.size)]);
    const text =
      entry.method === DEFLATED
        ? new Response(packed.stream().pipeThrough(new DecompressionStream('deflate-raw'))).text()
        : packed.text();
    return new DOMParser().parseFromString(await text, 'application/xml');
  };
}

function directory(view) {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) {
    end -= 1;
  }
  const entries = new Map();
  let at = end < 0 ? 0 : view.getUint32(end + 16, true);
  while (end >= 0 && at < end && view.getUint32(at, true) === DIRECTORY_ENTRY) {
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, length));
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
