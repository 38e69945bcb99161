#!/usr/bin/env node
// Sets up what is missing (the packages, among them the runtime that the project pins), then runs a task or a command with it.
// Plain JavaScript for any Node from 20, and no packages: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtime = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const stamp = join(root, 'node_modules', '.answerable-lock');

function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: process.cwd(), stdio: 'inherit' });
  if (error) console.error(`Cannot run ${command}: ${error.message}`);
  return status ?? 1;
}

/** What only tests and measuring need is fetched when it is first needed, and stays. */
function setUp(toRun) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const kept = existsSync(runtime) && existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (kept === lock || (toRun && kept === `${lock} to run`)) return;
  const less = toRun && (kept === '' || kept.endsWith(' to run'));
  console.error('Setting up: fetching the packages that package-lock.json names, Node 24 among them (once).');
  const { status } = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--no-update-notifier',
      '--loglevel=error',
      ...(less ? ['--omit=dev'] : []),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0 || !existsSync(runtime)) {
    console.error('Cannot set up: npm install failed. Is the npm registry within reach, and is npm 10 or newer?');
    process.exit(1);
  }
  writeFileSync(stamp, less ? `${lock} to run` : lock);
}

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser tests need Chromium: Debian's package, where we may install it; else they are left out and say so. */
function setUpBrowser() {
  if (process.env.CHROMIUM || browsers.some((path) => existsSync(path))) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Setting up: installing Chromium for the browser tests (apt-get install chromium, once).');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
  }
  if (browsers.some((path) => existsSync(path))) return;
  console.error('Chromium is not here and could not be installed: the browser tests are left out.');
  console.error('Install it (Debian: apt-get install chromium) or name it in CHROMIUM=/path/to/chromium.');
}

/** A small nursery keeps the memory of long work flat; it costs no time that can be measured. */
const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=4'];

const bin = (name) => join(root, 'node_modules', '.bin', name);
const steps = {
  format: () => run(bin('biome'), ['check', '--error-on-warnings', root]),
  types: () =>
    run(bin('tsc'), ['--noEmit', '-p', root]) ||
    run(bin('tsc'), ['--noEmit', '-p', join(root, 'src', 'web', 'script')]),
  dead: () => run(runtime, [join(root, 'node_modules', 'knip', 'bin', 'knip.js'), '--directory', root]),
  unit: () =>
    run(runtime, [
      '--test',
      join(root, 'src/**/*.test.ts'),
      join(root, 'examples/**/*.test.ts'),
      join(root, 'relevance/*.test.ts'),
    ]),
  rooms: () => run(runtime, ['--test', join(root, 'test/rooms.test.ts')]),
  whole: () => run(runtime, ['--test', join(root, 'test/**/*.test.ts')]),
};
const tasks = {
  check: ['format', 'types', 'dead', 'rooms', 'unit'],
  test: ['format', 'types', 'dead', 'unit', 'whole'],
};

/** What Node makes of our files when it loads them is kept: a command then starts in two thirds of the time. */
process.env.NODE_COMPILE_CACHE ??= join(root, 'node_modules', '.cache', 'compiled');

/** The C library otherwise keeps memory apart for many threads, of which each holds on to its own: 10 to 20 MB of a server. */
process.env.MALLOC_ARENA_MAX ??= '2';

const [task = 'cli', ...args] = process.argv.slice(2);
setUp(!(task in tasks || ['bench', 'conformance', 'relevance'].includes(task)));
const rest = args[0] === '--' ? args.slice(1) : args;
if (task === 'test') setUpBrowser();
if (task in tasks) {
  for (const step of tasks[task]) if (steps[step]() !== 0) process.exit(1);
} else if (task === 'bench') {
  process.exit(run(runtime, [...flags, join(root, 'bench', 'bench.ts'), ...rest]));
} else if (task === 'conformance' || task === 'relevance') {
  process.exit(run(runtime, [...flags, join(root, task, 'main.ts'), ...rest]));
} else {
  process.exit(
    run(runtime, [...flags, join(root, 'src', 'cli', 'main.ts'), ...(task === 'cli' ? [] : [task]), ...rest]),
  );
}
