/** The command line: `answerable COMMAND …`. Exit codes: 0 done, 1 some of it could not be done, 2 wrong usage. */

import { Problem } from '../record/problem.ts';
import * as differing from './diff.ts';
import * as exporting from './export.ts';
import * as followers from './followers.ts';
import * as importing from './import.ts';
import * as joining from './joining.ts';
import * as assisting from './mcp.ts';
import * as overdue from './overdue.ts';
import * as reading from './read.ts';
import * as searching from './search.ts';
import * as serving from './serve.ts';
import * as showing from './show.ts';
import * as starting from './start.ts';
import * as status from './status.ts';
import * as syncing from './sync.ts';
import * as telling from './tell.ts';

const commands = {
  read: { run: reading.read, help: reading.help },
  import: { run: importing.importPaths, help: importing.help },
  search: { run: searching.searchRegister, help: searching.help },
  serve: { run: serving.serve, help: serving.help },
  start: { run: starting.start, help: starting.help },
  show: { run: showing.show, help: showing.help },
  export: { run: exporting.exportRegister, help: exporting.help },
  overdue: { run: overdue.overdue, help: overdue.help },
  diff: { run: differing.diff, help: differing.help },
  split: { run: joining.split, help: joining.splitHelp },
  mcp: { run: assisting.mcp, help: assisting.help },
  status: { run: status.status, help: status.help },
  sync: { run: syncing.sync, help: syncing.help },
  join: { run: joining.join, help: joining.joinHelp },
  tell: { run: telling.tell, help: telling.help },
  followers: { run: followers.followers, help: followers.help },
};

const usage = `answerable COMMAND …

  start [PATH…] import documents and open the register as a site (npm start)
  read PATH…    read documents and show what was read
  import PATH…  read documents and keep them in the register
  sync SOURCE   ask a source what changed, and take it in
  status        tell how fresh the register is, and what failed
  search QUERY  find passages in the register
  show ID       show a record of the register
  export        write the whole register as NDJSON or CSV
  overdue       list the question sets that are overdue, as of any day
  diff A B      show what differs between two readings
  split ID DOC  take a document out of a record
  join ID DOC   join a document to a record
  serve         open the register as a site
  tell          tell followers by mail and webhook what happened
  followers     how the telling stands; export or delete what is kept of an address
  mcp           serve the register to an assistant (Model Context Protocol)

answerable COMMAND --help tells more. Exit codes: 0 done, 1 some of it could not be done, 2 wrong usage.`;

async function main([name = '--help', ...args]: readonly string[]): Promise<number> {
  const command = commands[name as keyof typeof commands];
  if (!command) {
    console[name === '--help' || name === 'help' ? 'log' : 'error'](usage);
    return name === '--help' || name === 'help' ? 0 : 2;
  }
  if (args.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    const misused = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof Problem) && !misused) throw error;
    console.error((error as Error).message);
    return 2;
  }
}

// A reader of our output that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
