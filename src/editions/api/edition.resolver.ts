import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { elementById, requireFramework } from '../../frameworks/api/framework.loaders.js';
import type { FrameworkElement } from '../../frameworks/domain/framework.js';
import type { RequestContext } from '../../graphql/context.js';
import { FrameworkCode } from '../../graphql/scalars/framework-names.js';
import { findElementIds, findMappings } from '../store/edition.read-model.js';
import { FrameworkMappingType } from './edition.type.js';

@Resolver()
export class EditionResolver {
  @Query(() => FrameworkMappingType, {
    nullable: true,
    description:
      'What the elements of one edition of a framework became in another, and what could not be mapped. Editions stand beside each other as frameworks of their own. Null with UNKNOWN_FRAMEWORK.',
  })
  async frameworkMapping(
    @Ctx() context: RequestContext,
    @Arg('fromFramework', () => FrameworkCode, { description: 'The old edition.' }) fromCode: string,
    @Arg('toFramework', () => FrameworkCode, { description: 'The new edition.' }) toCode: string,
  ): Promise<FrameworkMappingType> {
    const [from, to] = await Promise.all([requireFramework(context, fromCode), requireFramework(context, toCode)]);
    const { db } = context;
    const [mappings, old, fresh] = await Promise.all([
      findMappings(db, from.id, to.id),
      findElementIds(db, from.id),
      findElementIds(db, to.id),
    ]);
    const elements = await elementsById(context, [...old, ...fresh]);
    const element = (id: number) => elements.get(id) as FrameworkElement;
    const mapped = new Set(mappings.flatMap(({ fromId, toId }) => [fromId, toId]));
    const without = (all: readonly { id: number }[]) => all.flatMap(({ id }) => (mapped.has(id) ? [] : [element(id)]));
    return {
      from,
      to,
      mapped: mappings.map(({ fromId, toId, ...mapping }) => ({
        from: element(fromId),
        to: element(toId),
        ...mapping,
      })),
      unmapped: without(old),
      added: without(fresh),
    };
  }
}

async function elementsById(
  context: RequestContext,
  ids: readonly { id: number }[],
): Promise<ReadonlyMap<number, FrameworkElement>> {
  const elements = await Promise.all(ids.map(({ id }) => elementById(context).load(id)));
  return new Map(elements.flatMap((element) => (element ? [[element.id, element]] : [])));
}
