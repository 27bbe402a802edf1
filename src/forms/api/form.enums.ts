import { defineEnum } from '../../graphql/enum.js';
import type { FormFormat } from '../domain/export-request.js';
import type { FormName } from '../domain/form-name.js';

export const FormNameEnum = defineEnum<FormName>('OfficialForm', 'The official forms.', {
  J1: 'แบบ จ.1: programmes and key projects of the five-year plan of a province.',
  J1_1: 'แบบ จ.1-1: the brief of each key project of a province.',
  J2: 'แบบ จ.2: the projects of the annual plan of a province.',
  J3: 'แบบ จ.3: requests of a province to ministries.',
  GJ1: 'แบบ กจ.1: as จ.1, of a provincial group.',
  GJ1_1: 'แบบ กจ.1-1: the brief of each key project of a provincial group.',
  GJ2: 'แบบ กจ.2: as จ.2, of a provincial group.',
  GJ3: 'แบบ กจ.3: as จ.3, of a provincial group.',
  MOU: 'บันทึกความตกลง of the transfer of assets, with its annex.',
});

export const FormFormatEnum = defineEnum<FormFormat>('FormFormat', 'In what a form comes.', {
  XLSX: 'A workbook laid out as the form is, to be printed and sent.',
  CSV: 'The same content in UTF-8, a row for each node.',
  JSON: 'The same content; money as exact decimal strings.',
});
