// Where the server's paths begin: at the host's root, or below a path that a proxy puts before them.

const ROOT = new URL('../../', import.meta.url);

/** The address of a path of the server, such as 'api/v1/templates', without the host. */
export const atRoot = (path) => ROOT.pathname + path;

/** Where people reach the server, as they may type it. */
export const serverAddress = () => ROOT.href.replace(/\/$/, '');
