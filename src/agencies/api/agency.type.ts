import { Field, ObjectType } from 'type-graphql';
import { defineEnum } from '../../graphql/enum.js';
import { NodeType } from '../../graphql/relay/node.type.js';
import type { AgencyKind, AgencyRole } from '../domain/agency.js';

const AgencyKindEnum = defineEnum<AgencyKind>('AgencyKind', 'What kind of body an agency is.', {
  CENTRAL: 'ราชการส่วนกลาง: a ministry, a department or a regional unit of one.',
  PROVINCIAL: 'ราชการส่วนภูมิภาค: an office of the province.',
  LOCAL_GOVERNMENT: 'องค์กรปกครองส่วนท้องถิ่น.',
  STATE_ENTERPRISE: 'รัฐวิสาหกิจ.',
  EDUCATION: 'A school, college or university.',
  PRIVATE: 'ภาคเอกชน.',
  OTHER: 'Another body.',
});

export const AgencyRoleEnum = defineEnum<AgencyRole>('AgencyRole', "An agency's part in a node.", {
  LEAD: 'ผู้รับผิดชอบหลัก.',
  RELATED: 'หน่วยงานที่เกี่ยวข้อง.',
});

@ObjectType('Agency', {
  implements: NodeType,
  description: 'An agency of the register. Spellings in plans are its aliases.',
})
export class AgencyType extends NodeType {
  @Field(() => String, { description: 'Permanent and readable, such as "AG-0001".' })
  code!: string;

  @Field(() => String, { description: 'The Thai name, spelled out.' })
  nameTh!: string;

  @Field(() => String, { nullable: true, description: 'The English name; null where we have none.' })
  nameEn!: string | null;

  @Field(() => AgencyKindEnum, { nullable: true, description: 'What kind of body it is; null where not known.' })
  kind!: AgencyKind | null;
}

@ObjectType('AgencyInvolvement', { description: "An agency's part in a node (form จ.1-1, items 6 and 7)." })
export class AgencyInvolvementType {
  @Field(() => AgencyRoleEnum, { description: 'Lead or related.' })
  role!: AgencyRole;

  @Field(() => String, { description: 'The name as the plan prints it.' })
  printed!: string;

  @Field(() => AgencyType, { description: 'The agency of the register.' })
  agency!: object;
}
