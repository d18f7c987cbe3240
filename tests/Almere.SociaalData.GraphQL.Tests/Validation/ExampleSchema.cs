using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

/// <summary>A small schema that has every kind of type, for tests that need no other.</summary>
public static class ExampleSchema
{
    public const string Sdl = """
        directive @tag(name: String! = "none", weight: Int) repeatable on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT | QUERY | VARIABLE_DEFINITION
        directive @live(every: Int!) on QUERY | FIELD

        interface Node { id: ID! }
        interface Named implements Node { id: ID! name(language: Language = NL, short: Boolean): String related(first: Int = 10): [Named!]! }

        type Person implements Node & Named {
          id: ID!
          name(language: Language = NL, short: Boolean): String
          related(first: Int = 10): [Named!]!
          age: Int
          height: Float!
          born: Date
          home: Location
          friends(where: PersonFilter, first: Int!, order: [Order!]): [Person]
          anything: Anything
        }

        type Location implements Node & Named {
          id: ID!
          name(language: Language = NL, short: Boolean): String
          related(first: Int = 10): [Named!]!
          height: Int
          places: Int!
          inside: Location
          people(where: PersonFilter = { age: { gte: 18 } }): [Person!]!
          grid: [[Int!]]!
        }

        type Event { when: Date! where: Location who: [Person!] kind: [Language!]! }
        union Anything = Person | Location | Event

        enum Language { NL EN FR @deprecated }
        enum Order { ASC DESC }
        scalar Date @specifiedBy(url: "https://www.rfc-editor.org/rfc/rfc3339")

        input PersonFilter { and: [PersonFilter!] or: [PersonFilter!] age: IntFilter name: StringFilter home: LocationKey spoken: [Language!] }
        input IntFilter { eq: Int in: [Int!] gte: Int lt: Int = 100 }
        input StringFilter { eq: String, in: [String] caseSensitive: Boolean! = true }
        input LocationKey @oneOf { id: ID name: String code: Int }
        input NewPerson { name: String! age: Int = 0 height: Float! home: LocationKey! tags: [[String!]!] = [] }

        type Query {
          node(id: ID!): Node
          named(ids: [ID!]!): [Named]
          person(key: LocationKey, id: ID): Person
          people(where: PersonFilter, first: Int = 50, order: [Order!] = [ASC]): [Person!]!
          location(key: LocationKey!): Location
          search(text: String!, in: [Language], limit: Int = 10, exact: Boolean! = false): [Anything]
          event(after: Date): Event!
          version: String!
          numbers(of: [[Int!]!]): [Float]
        }

        type Mutation { add(person: NewPerson!): Person! rename(id: ID!, name: String!): Named remove(ids: [ID!]!): Int! }
        type Subscription { changed(id: ID): Node events(kind: [Language!]): Event! }
        """;

    public static Schema Instance { get; } = Schema.Build(Parser.Parse(Sdl));
}
