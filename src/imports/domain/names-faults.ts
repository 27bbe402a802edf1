import type { Comparison } from './compare.js';
import type { FileNode } from './file-node.js';
import type { ImportFault } from './import-fault.js';

interface Known {
  readonly knowsAgency: (name: string) => boolean;
  readonly knowsElement: (scope: string, code: string) => boolean;
  readonly knowsProgramme: (title: string) => boolean;
}

/** Names that a file gives anew and that stand for nothing. What the plan has already stays as it is. */
export function namesFaults(
  { added, kept }: Pick<Comparison, 'added' | 'kept'>,
  { knowsAgency, knowsElement, knowsProgramme }: Known,
): ImportFault[] {
  const given = [
    ...added.map(({ file: { fields, place } }) => ({ fields, place, printed: [] as readonly string[] })),
    ...kept.map(({ fields, file, current }) => ({
      fields,
      place: file.place,
      printed: current.agencies.map((agency) => agency.printed),
    })),
  ];
  return given.flatMap(({ fields, place, printed }) => {
    const agencies = Object.values(fields.agencies ?? {})
      .flat()
      .filter((name) => !printed.includes(name) && !knowsAgency(name))
      .map((name) => unknownAgency(name, place));
    const elements = Object.entries(fields.alignments ?? {}).flatMap(([scope, codes]) =>
      codes.filter((code) => !knowsElement(scope, code)).map((code) => unknownElement(scope, code, place)),
    );
    const { programme } = fields;
    const programmes = programme && !knowsProgramme(programme) ? [unknownProgramme(programme, place)] : [];
    return [...agencies, ...elements, ...programmes];
  });
}

function unknownAgency(name: string, place: FileNode['place']): ImportFault {
  return {
    severity: 'ERROR',
    code: 'UNKNOWN_AGENCY',
    ...place,
    field: 'agencies',
    rule: null,
    message: `The register has no agency "${name}". Spell its name out, as \`agencies\` answers it.`,
    messageTh: `ไม่พบหน่วยงาน "${name}" ในทะเบียน โปรดสะกดชื่อเต็มตามที่ agencies แสดง`,
    suggestion: null,
  };
}

function unknownProgramme(title: string, place: FileNode['place']): ImportFault {
  return {
    severity: 'ERROR',
    code: 'UNKNOWN_PROGRAMME',
    ...place,
    field: 'programme',
    rule: 'A01',
    message: `No five-year plan of the area that covers the year has a programme "${title}". Spell it as the plan does, or leave the cell empty.`,
    messageTh: `ไม่พบแผนงาน "${title}" ในแผนพัฒนาของพื้นที่ที่ครอบคลุมปีนี้ โปรดสะกดตามแผน หรือเว้นว่าง`,
    suggestion: null,
  };
}

function unknownElement(scope: string, code: string, place: FileNode['place']): ImportFault {
  return {
    severity: 'ERROR',
    code: 'UNKNOWN_FRAMEWORK_ELEMENT',
    ...place,
    field: 'alignments',
    rule: null,
    message: `${scope} has no element ${code}. Ask \`frameworkElements\` for those there are.`,
    messageTh: `ไม่พบรหัส ${code} ใน ${scope} โปรดตรวจสอบรหัสจาก frameworkElements`,
    suggestion: null,
  };
}
