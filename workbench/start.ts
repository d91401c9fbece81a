import { HELP, readOptions, readPort } from './serve/options.ts';
import { startServer } from './serve/start-server.ts';

const USUAL_PORT = 8787;
const CANNOT_START = 2;

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = CANNOT_START;
}

async function run(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.kind === 'help') process.stdout.write(HELP);
  if (options.kind === 'problem') refuse(options.sentence);
  if (options.kind !== 'options') return;
  const port = readPort(process.env.PORT, USUAL_PORT);
  if (typeof port === 'object') return refuse(port.sentence);
  const started = await startServer({ ...options, port });
  if (started.kind === 'problem') return refuse(started.sentence);
  for (const notice of started.notices) process.stderr.write(`${notice}\n`);
  process.stdout.write(`Leeway workbench: ${started.address}\n`);
}

await run();
