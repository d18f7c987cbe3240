// Measures graphql-js for the benchmark beside it. Reads one JSON message a line and answers each with one:
//   { "schemas": {name: SDL}, "documents": {name: {schema, text}} }      -> { "version": "..." }
//   { "run": "parse large", "milliseconds": 100 }                        -> { "nanoseconds": 1234.5, "check": ... }
// Times are processor time of the whole process, which other programs on the machine don't change.
// "check" tells what the work gave, so that both sides can be seen to have done the same.
import { createInterface } from 'node:readline';
import { buildSchema, execute, parse, validate, version } from 'graphql';

const schemas = new Map();
const documents = new Map();

const works = {
  parse: ({ text }) => () => parse(text),
  validate({ schema, text }) {
    const document = parse(text);
    return () => validate(schema, document).length;
  },
  cold: ({ schema, text }) => () => validate(schema, parse(text)).length,
  execute({ schema, text, rootValue }) {
    const document = parse(text);
    return () => execute({ schema, document, rootValue });
  },
  answer({ schema, text, rootValue }) {
    const document = parse(text);
    return () => JSON.stringify(execute({ schema, document, rootValue }));
  },
};

function measure(work, milliseconds) {
  const end = process.hrtime.bigint() + BigInt(Math.round(milliseconds * 1e6));
  const start = process.cpuUsage();
  let count = 0, now = 0n, last;
  // The clock is read once in a while only, so that it doesn't weigh on short works.
  for (let batch = 1; now < end; batch = Math.min(batch * 2, 64)) {
    for (let i = 0; i < batch; i++) last = work();
    count += batch;
    now = process.hrtime.bigint();
  }
  const used = process.cpuUsage(start);
  const check = typeof last === 'number' ? last : typeof last === 'string' ? last.length : undefined;
  return { nanoseconds: ((used.user + used.system) * 1e3) / count, check };
}

const prepared = new Map();

function answer(message) {
  if (message.schemas) {
    for (const [name, sdl] of Object.entries(message.schemas)) schemas.set(name, buildSchema(sdl));
    for (const [name, document] of Object.entries(message.documents)) {
      documents.set(name, { schema: schemas.get(document.schema), text: document.text, rootValue: message.rootValues[name] });
    }
    return { version };
  }
  if (!prepared.has(message.run)) {
    const [kind, ...name] = message.run.split(' ');
    prepared.set(message.run, works[kind](documents.get(name.join(' '))));
  }
  return measure(prepared.get(message.run), message.milliseconds);
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}
