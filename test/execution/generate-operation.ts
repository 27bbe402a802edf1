import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
} from 'graphql';
import type { Choose } from '../limits/generate-query.js';

/** A value of an argument: as it stands in a document, and as a variable. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** Values for arguments by name: what is there, and what is not there or wrong. */
export interface Values {
  readonly good: Readonly<Record<string, readonly Value[]>>;
  readonly bad: Readonly<Record<string, readonly Value[]>>;
}

/** A document with one operation, and its variables. */
export interface Generated {
  readonly document: string;
  readonly variables: Record<string, Value>;
}

const CONDITIONS = ['yes', 'no', 'maybe'];

/**
 * Writes a random operation: fields with and without alias, the same field twice with different selections, named and
 * inline fragments on types and interfaces, spread several times, conditions on everything, and arguments as literals
 * and as variables. It may be invalid, where fields of different types meet under one name.
 */
export function generateOperation(schema: GraphQLSchema, values: Values, choose: Choose, depth: number): Generated {
  const fragments: { name: string; on: string; text: string }[] = [];
  const declared: string[] = [];
  const variables: Record<string, Value> = {};
  let serial = 0;
  const one = <T>(list: readonly T[]): T => list[choose(list.length)] as T;
  const chance = (of: number) => choose(of) === of - 1;

  function condition(): string {
    if (!chance(5)) return '';
    const text = () =>
      `@${one(['include', 'skip'])}(if: ${one([...CONDITIONS.map((name) => `$${name}`), 'true', 'false'])})`;
    const [first, second] = [text(), chance(4) ? text() : ''];
    return ` ${first}${second.slice(0, 4) === first.slice(0, 4) ? '' : ` ${second}`}`;
  }

  function literal(value: Value, isEnum: boolean): string {
    if (typeof value === 'string') return isEnum ? value : JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map((item: Value) => literal(item, isEnum)).join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
      const fields = Object.entries(value).map(([name, of]) => `${name}: ${literal(of, name === 'sourceStatus')}`);
      return `{ ${fields.join(', ')} }`;
    }
    return String(value);
  }

  function argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap(({ name, type }) => {
      const required = type.toString().endsWith('!');
      const known = (chance(25) ? values.bad[name] : undefined) ?? values.good[name];
      // A list wants to know how much of it.
      if (!known || (!required && name !== 'first' && chance(2))) return [];
      const value = one(known);
      const isEnum = getNamedType(type).astNode?.kind === 'EnumTypeDefinition' || 'getValues' in getNamedType(type);
      if (!chance(3)) return [`${name}: ${literal(value, isEnum)}`];
      serial += 1;
      declared.push(`$v${serial}: ${type}`);
      // One that is not given counts as not there at all.
      if (required || !chance(4)) variables[`v${serial}`] = value;
      return [`${name}: $v${serial}`];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  function field(found: GraphQLField<unknown, unknown>, below: number): string[] {
    const type = getNamedType(found.type);
    const head = `${found.name}${argumentsOf(found.args)}`;
    serial += 1;
    const alias = found.args.length > 0 || chance(3) ? `a${serial}: ` : '';
    const write = () => `${alias}${head}${condition()}${isCompositeType(type) ? ` ${selection(type, below - 1)}` : ''}`;
    return chance(5) ? [write(), write()] : [write()];
  }

  function fragment(type: GraphQLCompositeType, below: number): string {
    const same = fragments.filter(({ on }) => on === type.name);
    if (same.length > 0 && chance(2)) return one(same).name;
    const text = selection(type, below);
    const name = `F${fragments.length + 1}`;
    fragments.push({ name, on: type.name, text: `fragment ${name} on ${type.name} ${text}` });
    return name;
  }

  function selection(type: GraphQLCompositeType, below: number): string {
    const parts = chance(2) ? ['__typename'] : [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((found) => !isCompositeType(getNamedType(found.type)));
    const objects = fields.filter((found) => isCompositeType(getNamedType(found.type)));
    for (let i = leaves.length === 0 ? 0 : choose(4); i > 0; i -= 1) parts.push(...field(one(leaves), below));
    for (let i = objects.length === 0 || below <= 0 ? 0 : 1 + choose(2); i > 0; i -= 1) {
      parts.push(...field(one(objects), below));
    }
    const types: GraphQLCompositeType[] = [type];
    if (isAbstractType(type)) types.push(...schema.getPossibleTypes(type), ...schema.getPossibleTypes(type));
    else types.push(...type.getInterfaces());
    if (isInterfaceType(type)) types.push(...schema.getImplementations(type).interfaces);
    for (let i = below < 0 ? 0 : choose(isAbstractType(type) ? 4 : 2); i > 0; i -= 1) {
      const on = one(types);
      const rest = isAbstractType(type) ? below : below - 1;
      if (chance(2)) parts.push(`...${fragment(on, rest)}${condition()}`);
      else parts.push(`... on ${on.name}${condition()} ${selection(on, rest)}`);
    }
    return `{ ${(parts.length > 0 ? parts : ['__typename']).join(' ')} }`;
  }

  const query = schema.getQueryType();
  if (!query) throw new Error('no query type');
  const body = selection(query, depth);
  for (const name of CONDITIONS)
    if (name !== 'maybe' || chance(2)) variables[name] = name === 'yes' || (name === 'maybe' && chance(2));
  const used = CONDITIONS.map((name) => `${name}: __typename @include(if: $${name})`).join(' ');
  const heads = ['$yes: Boolean!', '$no: Boolean!', '$maybe: Boolean! = true', ...declared];
  const document = `query (${heads.join(', ')}) { ${used} ...Root } fragment Root on Query ${body}\n${fragments.map(({ text }) => text).join('\n')}`;
  return { document, variables };
}
