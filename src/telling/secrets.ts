/**
 * The one key of the file of followers, which lies in a file of its own: who has a copy of the one has no address and no
 * token. Addresses are encrypted; tokens are made from the key and a number, so that only their hashes need be kept.
 */

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../record/problem.ts';

export type Secrets = {
  readonly seal: (text: string) => Uint8Array;
  readonly open: (sealed: Uint8Array) => string;
  /** By which an address is found again: the same for the same text. */
  readonly mark: (text: string) => string;
  /** A token that nobody can guess who has not the key: of what it is for and a number, always the same. */
  readonly token: (purpose: 'manage' | 'confirm' | 'stop', number: number) => string;
  /** The secret that a webhook's messages are signed with, as Standard Webhooks writes it. */
  readonly signing: (follower: number) => string;
  /** A UUID that tells nothing of what it is made from. */
  readonly name: (of: string) => string;
};

const keyLength = 32;

/** The key beside the register, made when it is not there yet; only its owner can read it. */
export function loadKey(folder: string, path = join(folder, 'followers.key')): Uint8Array {
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(path, randomBytes(keyLength).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another process has just made it
    }
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== keyLength) {
    throw new Problem('bad-usage', `Cannot read the key in ${path}: expected ${keyLength} bytes in base64`);
  }
  return key;
}

/** What is made of the one key: tokens, marks of addresses and their encryption, each by a key of its own. */
export function secretsOf(key: Uint8Array): Secrets {
  const part = (of: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', `answerable ${of}`, keyLength));
  const [sealing, marking, tokens, signatures, naming] = ['seal', 'mark', 'token', 'signing', 'name'].map(part);
  const hmac = (own: Buffer, text: string): Buffer => createHmac('sha256', own).update(text).digest();
  return {
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing!, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },
    open: (sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', sealing!, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8');
    },
    mark: (text) => hmac(marking!, text).toString('base64url'),
    token: (purpose, number) => hmac(tokens!, `${purpose} ${number}`).subarray(0, 24).toString('base64url'),
    signing: (follower) => `whsec_${hmac(signatures!, String(follower)).toString('base64')}`,
    name: (of) => uuidOf(hmac(naming!, of)),
  };
}

/** The hash under which a token is kept. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** A UUID (RFC 9562, version 8: of our own making) from bytes. */
function uuidOf(bytes: Buffer): string {
  const own = Buffer.from(bytes.subarray(0, 16));
  own[6] = (own[6]! & 0x0f) | 0x80;
  own[8] = (own[8]! & 0x3f) | 0x80;
  return own.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
