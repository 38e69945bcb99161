/**
 * How long it takes to find who is to be told: 500 new answers, for ever more follows; half of them searches, all different. The
 * rows for the outbox are written too; nothing is sent.
 */

import { evaluate } from '../src/telling/evaluate.ts';
import { answered, asked, follow, openDesk } from '../src/telling/fixtures/desk.ts';
import { rounded, secondsOf } from './measure.ts';

const answers = 500;
const members = 50;

/** What the nth follower follows: a search, a set, one question of it, or a member. */
function whatOf(n: number): string {
  const set = n % answers;
  const record = `reeks=xx/2031Z${String(set).padStart(5, '0')}`;
  if (n % 2 === 1) return `zoeken=${encodeURIComponent(`"veer ${set}" -woord${n}`)}`;
  if (n % 20 === 0) return `lid=Zwaan ${n % members}`;
  return n % 4 === 0 ? record : `${record}&vraag=1`;
}

export async function benchTelling(): Promise<void> {
  console.log(`Telling: ${answers} answers found in one go`);
  for (const follows of [2000, 8000]) {
    const desk = openDesk('2031-03-20T12:00:00Z');
    for (let n = 0; n < answers; n++) {
      asked(desk, n, { document: {}, askers: [{ name: `Zwaan ${n % members}`, party: 'VVP' }] });
    }
    evaluate(desk);
    for (let n = 0; n < follows; n++) follow(desk, `lezer${n}@lezer.example`, whatOf(n));
    for (let n = 0; n < answers; n++) answered(desk, n);
    let notices = 0;
    const began = process.cpuUsage();
    const seconds = await secondsOf(() => {
      notices = evaluate(desk).notices;
    });
    const { user, system } = process.cpuUsage(began);
    console.log(
      `  ${follows} follows: ${notices} notices in ${rounded(seconds)} s (${rounded((user + system) / 1e6)} s of the processor)`,
    );
    desk.followers.close();
    desk.store.close();
  }
}
