import { GraphQLDateTime } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MutationInput } from '../../mutation/api/mutation-input.js';
import { MutationPayload } from '../../mutation/api/mutation-payload.js';

@InputType('RequestUploadInput', { description: 'A file that is to be sent in.' })
export class RequestUploadInput extends MutationInput {
  @Field(() => String, {
    description: 'Its name with its ending, such as "จ2-น่าน-2569.xlsx"; at most 200 characters. Reports name it.',
  })
  fileName!: string;
}

@ObjectType('UploadLink', { description: 'Where to send a file to: `curl -T file.xlsx "<url>"`.' })
export class UploadLinkType {
  @Field(() => ID, { description: 'Names the file to `importPlan`, for a day after it was sent.' })
  uploadId!: string;

  @Field(() => String, {
    description:
      'Takes the file as the body of one plain PUT, without any header. Whoever has the address may send it: it is a secret. Answers 201; 409 ALREADY_RECEIVED, 410 LINK_EXPIRED, 413 REQUEST_TOO_LARGE.',
  })
  url!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when the address serves: a quarter of an hour.' })
  expiresAt!: Date;

  @Field(() => Int, { description: 'How large the file may be, in bytes.' })
  maxBytes!: number;
}

@ObjectType('RequestUploadPayload', { description: 'Where to send a file to.' })
export class RequestUploadPayloadType extends MutationPayload {
  @Field(() => UploadLinkType, { nullable: true, description: 'Where to; null where something is to be mended.' })
  upload!: UploadLinkType | null;
}
