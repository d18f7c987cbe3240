// Answers questions about GraphQL with the reference implementation: one JSON object a line in, one a line out.
import { createInterface } from 'node:readline';
import { validateSDL } from 'graphql/validation/validate.js';
import { GraphQLError, buildClientSchema, buildSchema, lexicographicSortSchema, parse, printSchema, specifiedRules, validate } from 'graphql';

// Not part of the specification of September 2025: a limit, and the directives @defer and @stream.
const unspecified = new Set([
  'MaxIntrospectionDepthRule',
  'DeferStreamDirectiveLabelRule',
  'DeferStreamDirectiveOnRootFieldRule',
  'DeferStreamDirectiveOnValidOperationsRule',
  'StreamDirectiveOnListFieldRule',
]);
// Version 17 would read "{ }" as a selection set; section 2.5 wants at least one selection.
const options = { allowEmptySelectionSets: false };

const rules = specifiedRules.filter((rule) => !unspecified.has(rule.name));

let schema;

const questions = {
  // Builds the schema that the following questions are about.
  schema({ sdl }) {
    schema = buildSchema(sdl);
    return {};
  },
  // Judges a document; a text that is no document has the one error of the parser.
  validate({ document }) {
    return { errors: validate(schema, parse(document, options), rules).map((error) => error.toJSON()) };
  },
  // Judges a document that defines a schema or, with "extend", extends the current one.
  validateSdl({ document, extend }) {
    return { errors: validateSDL(parse(document, options), extend ? schema : undefined).map((error) => error.toJSON()) };
  },
  // The schema that definitions, or the answer to an introspection query, make: printed in alphabetical order, so that two can be compared.
  print({ sdl, introspection }) {
    return { printed: printSchema(lexicographicSortSchema(sdl === undefined ? buildClientSchema(introspection) : buildSchema(sdl))) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let answer;
  try {
    answer = questions[question.ask](question);
  } catch (error) {
    answer = { errors: [error instanceof GraphQLError ? error.toJSON() : { message: String(error) }] };
  }
  console.log(JSON.stringify(answer));
}
