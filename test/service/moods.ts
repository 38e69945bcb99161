/** How the service of the tests misbehaves: by chance that is the same in every run, so that a failure can be run again. */

import type { ServerResponse } from 'node:http';

/** Numbers from 0 up to 1 that look like chance and are the same for the same seed. */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What goes wrong with an answer; none for a good one. */
export const moods = [
  '429',
  '429-date',
  '500',
  '503',
  'cut',
  'short',
  'slow',
  'reset',
  'error-page',
  'wrong-type',
  'empty',
] as const;
export type Mood = (typeof moods)[number];

/** Answers wrongly. `bytes` are what a good answer would have held. */
export async function misbehave(mood: Mood, response: ServerResponse, type: string, bytes: Uint8Array): Promise<void> {
  switch (mood) {
    case '429':
      response.writeHead(429, { 'retry-after': '0' }).end('Too many requests');
      return;
    case '429-date':
      response.writeHead(429, { 'retry-after': new Date().toUTCString() }).end('Too many requests');
      return;
    case '500':
    case '503':
      response.writeHead(Number(mood)).end('<html><body>Oeps</body></html>');
      return;
    case 'cut': // the connection breaks in the middle
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
      return;
    case 'short': // ends well, but not all of it came
      response.writeHead(200, { 'content-type': type }).end(bytes.subarray(0, Math.floor(bytes.length * 0.9)));
      return;
    case 'slow':
      response.writeHead(200, { 'content-type': type });
      for (let at = 0; at < 4; at++) {
        const quarter = Math.ceil(bytes.length / 4);
        response.write(bytes.subarray(at * quarter, (at + 1) * quarter));
        await new Promise((done) => setTimeout(done, 5));
      }
      response.end();
      return;
    case 'reset':
      response.destroy();
      return;
    case 'error-page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><title>fout404</title>Errors/404.htm</html>');
      return;
    case 'wrong-type':
      response.writeHead(200, { 'content-type': 'text/plain' }).end(bytes);
      return;
    case 'empty':
      response.writeHead(200, { 'content-type': type }).end();
  }
}
