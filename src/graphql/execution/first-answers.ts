import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  print,
  valueFromAST,
} from 'graphql';
import { type AskedOnce, findAnswer, keepAnswer } from '../../mutation/store/first-answer.js';
import type { RequestContext } from '../context.js';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Whoever sends a mutation again with the same idempotency key is answered as at first, to the letter, whatever has become of
 * its objects since: the answer is kept beside the key once it is known. What asks for other fields, or never got as far as an
 * answer, is answered with the objects as they are by now.
 */
export async function withFirstAnswers(
  result: ExecutionResult,
  asked: Asked,
  context: RequestContext,
): Promise<ExecutionResult> {
  const { viewer, requestId, repeated } = context;
  const { data, errors = [] } = result;
  if (!viewer || !data) return result;
  const answers: Record<string, unknown> = { ...data };
  for (const field of fieldsOf(asked.operation)) {
    const name = field.alias?.value ?? field.name.value;
    const key = keyOf(field, asked);
    const hasFailed = errors.some(({ path }) => path?.[0] === name);
    if (key === null || hasFailed || !repeated.has(key)) continue;
    const once: AskedOnce = { actorId: viewer.actorId, key, asked: hashOf(asked, name) };
    await context.writes.transaction({ actorId: viewer.actorId, requestId }, async (transaction) => {
      if (!repeated.get(key)) return await keepAnswer(transaction, once, answers[name]);
      const first = await findAnswer(transaction, once);
      if (first) answers[name] = first.answer;
    });
  }
  return { ...result, data: answers };
}

/** Those that are written at the root itself; fields of fragments are answered as of now. */
function fieldsOf({ selectionSet }: OperationDefinitionNode): FieldNode[] {
  return selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
}

function keyOf(field: FieldNode, { schema, operation, variables }: Asked): string | null {
  const argument = field.arguments?.find(({ name }) => name.value === 'input');
  const type = schema
    .getMutationType()
    ?.getFields()
    [field.name.value]?.args.find(({ name }) => name === 'input')?.type;
  if (!argument || !type) return null;
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const input = valueFromAST(argument.value, type, coerced) as { idempotencyKey?: string | null } | null | undefined;
  return input?.idempotencyKey ?? null;
}

function hashOf({ document, operation, variables }: Asked, name: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([print(document), operation.name?.value, variables, name]))
    .digest();
}
