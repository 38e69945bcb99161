/** A mail server that can be killed: what it says yes to is in its file before it says so. Arguments: port, file. */

import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

const [port = '0', file = ''] = process.argv.slice(2);
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onData(stream, { envelope }, done) {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', () => {
      const head = Buffer.concat(pieces).toString('latin1').split('\r\n\r\n')[0]!;
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
      const to = envelope.rcptTo.map(({ address }) => address).join(' ');
      appendFileSync(file, `${field('message-id')}\t${to}\t${field('subject')}\n`);
      done();
    });
  },
});
server.on('error', () => {});
server.listen(Number(port), '127.0.0.1', () => console.log((server.server.address() as AddressInfo).port));
