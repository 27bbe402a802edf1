import { quoted, type RawAnswer } from './answer.ts';

/** The first page of the areas of a region. */
export const areas: RawAnswer = {
  name: 'areas',
  sql: `
    select a.code, a.kind, m.name_th, m.name_en, r.name_th, count(*) over ()
    from region r
    join area a on a.region_id = r.id
    join area_name m on m.area_id = a.id and daterange(m.valid_from, m.valid_to) @> current_date
    where r.code = $1
    order by a.code collate "C"
    limit 20`,
  values: (asked) => [asked.get('regionCode')],
  toJson(rows) {
    const edges = rows.map(
      ([code, kind, nameTh, nameEn, region]) =>
        `{"node":{"code":"${code}","kind":"${kind}","nameTh":${quoted(nameTh ?? '')},"nameEn":${quoted(nameEn ?? '')},"region":{"nameTh":${quoted(region ?? '')}}}}`,
    );
    const count = Number(rows[0]?.[5] ?? 0);
    return `{"areas":{"totalCount":${count},"pageInfo":{"hasNextPage":${count > rows.length}},"edges":[${edges}]}}`;
  },
};
