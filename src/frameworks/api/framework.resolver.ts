import { Arg, Args, Ctx, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { countAll, fetchPage } from '../../database/keyset.js';
import type { RequestContext } from '../../graphql/context.js';
import { ConnectionArguments, ConnectionOf, EdgeOf, toConnection } from '../../graphql/relay/connection.js';
import { toGlobalId } from '../../graphql/relay/global-id.js';
import { readPage } from '../../graphql/relay/page.js';
import { FrameworkCode, FrameworkLevel as FrameworkLevelScalar } from '../../graphql/scalars/framework-names.js';
import type { Framework, FrameworkElement, FrameworkLevel } from '../domain/framework.js';
import { elementsQuery } from '../store/framework.read-model.js';
import {
  allFrameworks,
  childElementsOf,
  elementById,
  furtherParentsOf,
  levelsOf,
  requireElement,
  requireFramework,
  requireLevel,
} from './framework.loaders.js';
import { FrameworkElementType, FrameworkLevelInfoType, FrameworkType } from './framework.type.js';

@ObjectType('FrameworkElementEdge', { description: 'A framework element in a list.' })
class FrameworkElementEdge extends EdgeOf<FrameworkElement>(() => FrameworkElementType, 'The element.') {}

@ObjectType('FrameworkElementConnection', { description: 'A page of a list of framework elements.' })
class FrameworkElementConnection extends ConnectionOf(FrameworkElementEdge) {}

@Resolver(() => FrameworkType)
export class FrameworkResolver {
  @Query(() => [FrameworkType], { description: 'All frameworks.' })
  frameworks(@Ctx() context: RequestContext): Promise<Framework[]> {
    return allFrameworks(context);
  }

  @FieldResolver(() => [FrameworkLevelScalar], { description: 'The names of its levels, from the top down.' })
  async levels(@Ctx() context: RequestContext, @Root() framework: Framework): Promise<string[]> {
    return (await levelsOf(context, framework.id)).map((level) => level.level);
  }

  @FieldResolver(() => [FrameworkLevelInfoType], {
    description: 'Its levels with their names and what we know of their completeness.',
  })
  levelInfos(@Ctx() context: RequestContext, @Root() framework: Framework): Promise<FrameworkLevel[]> {
    return levelsOf(context, framework.id);
  }
}

@Resolver(() => FrameworkElementType)
export class FrameworkElementResolver {
  @Query(() => FrameworkElementConnection, {
    nullable: true,
    description:
      'The elements of one level, in the order of the framework. Null with UNKNOWN_FRAMEWORK, UNKNOWN_FRAMEWORK_LEVEL, UNKNOWN_FRAMEWORK_ELEMENT or AMBIGUOUS_CODE.',
  })
  async frameworkElements(
    @Ctx() context: RequestContext,
    @Arg('framework', () => FrameworkCode, { description: 'The framework.' }) frameworkCode: string,
    @Arg('level', () => FrameworkLevelScalar, { description: 'The level.' }) levelName: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Arg('parentCode', () => String, { nullable: true, description: 'Only elements directly below this one.' })
    parentCode: string | null | undefined,
  ) {
    const framework = await requireFramework(context, frameworkCode);
    const level = await requireLevel(context, framework, levelName);
    const parent =
      parentCode == null
        ? null
        : await requireElement(context, framework, level.parentLevels, parentCode, 'parentCode');
    const query = elementsQuery(framework.id, levelName, parent?.id ?? null);
    const found = await fetchPage<FrameworkElement>(context.db, query, readPage(page, query.order.name));
    return toConnection(found, query.order.name, () => countAll(context.db, query));
  }

  @Query(() => FrameworkElementType, {
    nullable: true,
    description:
      'An element by its code, canonical or as people spell it ("3", "3.1", the form\'s strategy.master-plan "2.3"). Null with UNKNOWN_FRAMEWORK, UNKNOWN_FRAMEWORK_LEVEL, UNKNOWN_FRAMEWORK_ELEMENT or AMBIGUOUS_CODE.',
  })
  async frameworkElement(
    @Ctx() context: RequestContext,
    @Arg('framework', () => FrameworkCode, { description: 'The framework.' }) frameworkCode: string,
    @Arg('code', () => String, { description: 'The code. An exact canonical code wins over other spellings.' })
    code: string,
    @Arg('level', () => FrameworkLevelScalar, {
      nullable: true,
      description: 'The level, where the code alone is ambiguous.',
    })
    level: string | null | undefined,
  ): Promise<FrameworkElement> {
    return requireElement(context, await requireFramework(context, frameworkCode), level ?? null, code);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent.' })
  id(@Root() element: FrameworkElement): string {
    return toGlobalId('FrameworkElement', `${element.framework}/${element.level}/${element.code}`);
  }

  @FieldResolver(() => FrameworkElementType, {
    nullable: true,
    description: 'The element above: of a master plan its primary strategy. Null at the top.',
  })
  async parent(@Ctx() context: RequestContext, @Root() element: FrameworkElement): Promise<FrameworkElement | null> {
    return element.parentId === null ? null : elementById(context).load(element.parentId);
  }

  @FieldResolver(() => [FrameworkElementType], {
    description: 'Further elements above, such as the other strategies that a master plan serves.',
  })
  furtherParents(@Ctx() context: RequestContext, @Root() element: FrameworkElement): Promise<FrameworkElement[]> {
    return furtherParentsOf(context).load(element.id);
  }

  @FieldResolver(() => [FrameworkElementType], {
    description: 'The elements directly below, in the order of the framework.',
  })
  children(@Ctx() context: RequestContext, @Root() element: FrameworkElement): Promise<FrameworkElement[]> {
    return childElementsOf(context).load(element.id);
  }
}
