// Answers questions about GraphQL with the reference implementation: one JSON object a line in, one a line out.
import { createInterface } from 'node:readline';
import { GraphQLError, buildSchema, parse, specifiedRules, validate } from 'graphql';

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
