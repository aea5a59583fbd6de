// One request: upload progress, cancelling, silence, the token, and problems as sentences.

import { language } from '../base/texts.js';
import { Problem } from '../base/problem.js';
import { askSignIn, bearer } from './signin.js';
import { askToken, forgetToken, token } from './token.js';

/** So long nothing may move before the connection counts as lost. */
const SILENCE_SENDING = 60_000;
const SILENCE_WAITING = 180_000;

/**
 * as: 'json', or 'xlsx'/'file' for {blob, name}.
 * onProgress is called with {phase: 'sending', sent, total}, then {phase: 'working'}, then {phase: 'receiving'}.
 */
export async function request(call) {
  for (;;) {
    const given = token();
    const word = bearer() ?? given;
    const answer = await once(call, word);
    if (answer.status !== 401) {
      return understood(answer, call.as);
    }
    if (answer.getResponseHeader('WWW-Authenticate')?.includes('sign-in')) {
      if (given !== null) {
        // Of the server's own, from before people signed in here: it would hide the cookie.
        forgetToken();
        continue;
      }
      call.onProgress?.({ phase: 'token' });
      if (!(await askSignIn(word))) {
        throw Problem.of('notSignedIn');
      }
      continue;
    }
    if (given !== null && given === token()) {
      forgetToken();
    }
    call.onProgress?.({ phase: 'token' });
    if (token() === null && !(await askToken(given !== null))) {
      throw Problem.of('noToken');
    }
  }
}

function once(call, word) {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    let watch = 0;
    const listen = (after) => {
      clearTimeout(watch);
      watch = setTimeout(() => end(Problem.of('silence')), after);
    };
    const cancel = () => end(Problem.of('cancelled'));
    const end = (problem) => {
      clearTimeout(watch);
      call.signal?.removeEventListener('abort', cancel);
      if (problem) {
        reject(problem);
        xhr.abort();
      } else {
        resolve(xhr);
      }
    };
    xhr.open(call.method, call.path);
    xhr.responseType = 'blob';
    xhr.setRequestHeader('Accept', call.accept);
    xhr.setRequestHeader('Accept-Language', language());
    if (call.mediaType) {
      xhr.setRequestHeader('Content-Type', call.mediaType);
    }
    if (word !== null) {
      xhr.setRequestHeader('Authorization', `Bearer ${octets(word)}`);
    }
    xhr.upload.onprogress = (event) => {
      listen(SILENCE_SENDING);
      call.onProgress?.({ phase: 'sending', sent: event.loaded, total: event.total });
    };
    xhr.upload.onload = () => {
      listen(SILENCE_WAITING);
      call.onProgress?.({ phase: 'working' });
    };
    xhr.onprogress = () => {
      listen(SILENCE_SENDING);
      call.onProgress?.({ phase: 'receiving' });
    };
    xhr.onload = () => end(null);
    xhr.onerror = () => end(Problem.of('lost'));
    call.signal?.addEventListener('abort', cancel);
    listen(call.body ? SILENCE_SENDING : SILENCE_WAITING);
    if (call.signal?.aborted) {
      cancel();
    } else {
      xhr.send(call.body ?? null);
    }
  });
}

/** A header holds octets, whatever was typed. */
const octets = (text) => String.fromCharCode(...new TextEncoder().encode(text));

async function understood(xhr, as) {
  const type = xhr.getResponseHeader('Content-Type') ?? '';
  if (xhr.status >= 200 && xhr.status < 300) {
    return as === 'json' ? JSON.parse(await xhr.response.text()) : { blob: xhr.response, name: nameOf(xhr) };
  }
  if (!type.startsWith('application/problem+json')) {
    throw Problem.of('strange', String(xhr.status));
  }
  const { type: kind, status, title, detail } = JSON.parse(await xhr.response.text());
  const wait = Number.parseInt(xhr.getResponseHeader('Retry-After') ?? '', 10);
  throw new Problem({ kind, status, title, detail, retryAfter: Number.isNaN(wait) ? null : wait });
}

/** The file's name, which may be Thai (RFC 8187). */
function nameOf(xhr) {
  const header = xhr.getResponseHeader('Content-Disposition') ?? '';
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(header);
  return extended ? decodeURIComponent(extended[1]) : (/filename="([^"]+)"/i.exec(header)?.[1] ?? 'ITA.xlsx');
}
