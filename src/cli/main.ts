/** The command line: `answerable COMMAND …`. Exit codes: 0 done, 1 some of it could not be done, 2 wrong usage. */

import { Problem } from '../record/problem.ts';

type Command = { readonly run: (args: readonly string[]) => number | Promise<number>; readonly help: string };

/** Only the command that is asked for is loaded: most of what the others need would take longer than the work itself. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  read: () => import('./read.ts').then(({ read: run, help }) => ({ run, help })),
  import: () => import('./import.ts').then(({ importPaths: run, help }) => ({ run, help })),
  search: () => import('./search.ts').then(({ searchRegister: run, help }) => ({ run, help })),
  serve: () => import('./serve.ts').then(({ serve: run, help }) => ({ run, help })),
  start: () => import('./start.ts').then(({ start: run, help }) => ({ run, help })),
  show: () => import('./show.ts').then(({ show: run, help }) => ({ run, help })),
  export: () => import('./export.ts').then(({ exportRegister: run, help }) => ({ run, help })),
  overdue: () => import('./overdue.ts').then(({ overdue: run, help }) => ({ run, help })),
  diff: () => import('./diff.ts').then(({ diff: run, help }) => ({ run, help })),
  split: () => import('./joining.ts').then(({ split: run, splitHelp: help }) => ({ run, help })),
  mcp: () => import('./mcp.ts').then(({ mcp: run, help }) => ({ run, help })),
  status: () => import('./status.ts').then(({ status: run, help }) => ({ run, help })),
  sync: () => import('./sync.ts').then(({ sync: run, help }) => ({ run, help })),
  join: () => import('./joining.ts').then(({ join: run, joinHelp: help }) => ({ run, help })),
  tell: () => import('./tell.ts').then(({ tell: run, help }) => ({ run, help })),
  followers: () => import('./followers.ts').then(({ followers: run, help }) => ({ run, help })),
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
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const asked = ['--help', '-h', 'help'].includes(name);
    if (asked) console.log(usage);
    else console.error(`There is no command "${name}".\n\n${usage}`);
    return asked ? 0 : 2;
  }
  const command = await load();
  if (args.includes('--help')) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    const misused = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof Problem) && !misused) throw error;
    const { message } = error as Error;
    console.error(misused ? `${message.split('. ')[0]}. answerable ${name} --help tells which there are.` : message);
    return 2;
  }
}

// A reader of our output that has seen enough, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
