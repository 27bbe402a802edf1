import { Field, InputType, ObjectType } from 'type-graphql';

/** A property of an entry of a list: what the type answers and what the input takes, with one description for both. */
interface PropertySpec {
  readonly type: () => unknown;
  readonly description: string;
  /** `must`: stated always. `may`: null where not stated. `else`: what counts where the input leaves it out. */
  readonly stated: 'must' | 'may' | { readonly else: unknown };
  readonly isList?: boolean;
  /** Of a list of entries that have two types themselves. */
  readonly entries?: DetailDefinition<never>;
}

type Type = () => unknown;

export const must = (type: Type, description: string): PropertySpec => ({ type, description, stated: 'must' });
export const may = (type: Type, description: string): PropertySpec => ({ type, description, stated: 'may' });
export const either = (type: Type, otherwise: unknown, description: string): PropertySpec => ({
  type,
  description,
  stated: { else: otherwise },
});
export const list = (type: Type, description: string): PropertySpec => ({
  type,
  description,
  stated: { else: [] },
  isList: true,
});

/** A list of entries that belong to this one. */
export const entries = <Entry extends object>(detail: DetailDefinition<Entry>, description: string): PropertySpec => ({
  ...list(() => detail.type, description),
  entries: detail as unknown as DetailDefinition<never>,
});

/** The two GraphQL types of an entry, and how its input is read. */
export interface DetailDefinition<Entry> {
  readonly type: new () => Entry;
  readonly input: new () => Entry;
  /** Puts what was left out in its place. */
  readonly read: (input: Partial<Entry>) => Entry;
}

/** The object type and the input type of one kind of entry, made of one definition: they say the same of the same. */
export function defineDetail<Entry extends object>(
  name: string,
  description: string,
  properties: { readonly [Property in keyof Entry & string]: PropertySpec },
): DetailDefinition<Entry> {
  const specs = Object.entries<PropertySpec>(properties);
  const type = named(name);
  const input = named(`${name}Input`);
  ObjectType(name, { description })(type);
  InputType(`${name}Input`, { description })(input);
  for (const [property, { type: of, description: text, stated, isList, entries: below }] of specs) {
    const fieldType = () => (isList ? [of()] : of());
    const inputType = () => (below ? [below.input] : fieldType());
    const otherwise = typeof stated === 'object' && !isList ? ` Without it: ${JSON.stringify(stated.else)}.` : '';
    Field(fieldType as never, { nullable: stated === 'may', description: text })(type.prototype, property);
    Field(inputType as never, { nullable: stated !== 'must', description: `${text}${otherwise}` })(
      input.prototype,
      property,
    );
  }
  const read = (given: Partial<Entry>) =>
    Object.fromEntries(
      specs.map(([property, { stated, entries: below }]) => {
        const value = (given as Record<string, unknown>)[property];
        if (below && value) return [property, (value as never[]).map(below.read)];
        return [property, value ?? (typeof stated === 'object' ? stated.else : null)];
      }),
    ) as Entry;
  return { type: type as never, input: input as never, read };
}

function named(name: string): new () => object {
  return { [name]: class {} }[name] as new () => object;
}
